import { changes } from '../../../src/catalogue/change';
import { type Entry, entries } from '../../../src/catalogue/entry';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import {
  finishConclusion,
  finishConclusions,
} from '../../../src/monitoring/rounds/finish-conclusion';
import { people } from '../../../src/people/person';
import type { Roles } from '../../../src/people/roles';
import type { Delivery } from '../../../src/outbox/delivery';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { knowledge } from '../../builders/knowledge';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingConclusionNotifier } from '../../fakes/recording-conclusion-notifier';
import { recordingLog } from '../../fakes/recording-log';

const NOW = '2027-03-03T22:30:00.000Z';
const ON = '2027-03-03';
const clock = fixedClock('2027-03-04T09:00:00.000Z');
const ROLES: Roles = { coordinators: ['karen', 'lars'], everybodyCoordinates: false };
const DELIVERED: Delivery = { kind: 'delivered' };

const answer = (question: string, choice: string, note?: string): Round['answers'][number] => ({
  question,
  choice,
  ...(note !== undefined && { note }),
  by: 'mette',
  at: NOW,
});
const answers = (given: { facts?: string; experience?: string; note?: string } = {}) => [
  answer('frame', 'within'),
  answer('experience', given.experience ?? 'none', given.note),
  answer('facts', given.facts ?? 'correct'),
];

async function completed(
  given: Partial<Round> = {},
  {
    stored = entry(),
    deliver = () => DELIVERED,
  }: { stored?: Entry | undefined; deliver?: (told: { to: string }) => Delivery } = {},
) {
  const documents = createMemoryDocumentStore(clock);
  const sent = round({
    guide: fullGuide(),
    state: 'answered',
    answers: answers(),
    completed: { by: 'mette', name: 'Mette Holm', at: NOW },
    conclusion: 'continue',
    unsettled: 'conclusion',
    ...given,
  });
  await documents.create(rounds, sent);
  await documents.create(entries, stored);
  for (const id of ['karen', 'lars', 'mette']) await documents.create(people, person({ id }));
  const conclusionNotifier = recordingConclusionNotifier(deliver);
  const log = recordingLog();
  const ports = { clock, content: knowledge(), documents, conclusionNotifier, log };
  return {
    sent,
    log,
    told: conclusionNotifier.told,
    documents,
    settle: () => finishConclusion(sent, ROLES, ports),
    finishAll: () => finishConclusions(ROLES, ports),
    entryNow: async () => (await documents.get(entries, 'nordjylland', 'cpmr'))?.document,
    changesNow: async () =>
      (await documents.query(changes, { partition: 'cpmr', limit: 10 })).items.map(
        ({ document }) => document,
      ),
  };
}

describe('settleConclusion', () => {
  it('writes into the entry who has confirmed it and when, and lets the pack keep it up to date', async () => {
    const { settle, entryNow, changesNow } = await completed();

    const finished = await settle();

    expect(finished?.unsettled).toBeUndefined();
    expect(await entryNow()).toEqual(
      entry(
        {},
        {
          confirmed: { on: ON, by: 'mette', name: 'Mette Holm', round: 'cpmr.1' },
          updatedAt: NOW,
        },
      ),
    );
    expect(await changesNow()).toEqual([
      {
        id: 'cpmr.1.confirmed',
        subject: 'cpmr',
        did: 'confirmed',
        at: NOW,
        by: 'mette',
        name: 'Mette Holm',
        round: 'cpmr.1',
      },
    ]);
  });

  it("writes what was corrected into the entry, which is then a person's, and into its history", async () => {
    const corrections: Round['corrections'] = [
      { fact: 'political-contact', before: '', after: 'Ulla Astman' },
      { fact: 'end', before: '', after: '31.12.2028' },
    ];
    const { settle, entryNow, changesNow } = await completed({
      answers: answers({ facts: 'both' }),
      corrections,
    });

    await settle();

    const stored = await entryNow();
    expect(stored?.origin).toBe('edited');
    expect(stored?.facts.contacts.political).toEqual([{ name: 'Ulla Astman' }]);
    expect(stored?.facts.period).toEqual({ end: '2028-12-31', rolling: false });
    expect(stored?.confirmed?.name).toBe('Mette Holm');
    expect(stored?.corrected).toEqual(
      corrections.map(({ fact }) => ({
        fact,
        on: ON,
        by: 'mette',
        name: 'Mette Holm',
        round: 'cpmr.1',
      })),
    );
    expect((await changesNow()).map(({ did, what, after }) => [did, what, after])).toEqual([
      ['confirmed', undefined, undefined],
      ['corrected', 'end', '31.12.2028'],
      ['corrected', 'political-contact', 'Ulla Astman'],
    ]);
  });

  it('keeps of each fact who put it right last', async () => {
    const before = { on: '2026-03-03', by: 'bent', name: 'Bent', round: 'cpmr.0' };
    const corrected = [
      { ...before, fact: 'end' as const },
      { ...before, fact: 'unit' as const },
    ];
    const { settle, entryNow } = await completed(
      {
        answers: answers({ facts: 'both' }),
        corrections: [{ fact: 'end', before: '2027', after: '2028' }],
      },
      { stored: entry({}, { corrected }) },
    );

    await settle();

    expect((await entryNow())?.corrected?.map(({ fact, name }) => [fact, name])).toEqual([
      ['unit', 'Bent'],
      ['end', 'Mette Holm'],
    ]);
  });

  it.each([
    ['nobody knows whether they are right', 'unknown'],
    ['they are wrong and nobody says how', 'both'],
  ])('confirms no facts where %s', async (_, facts) => {
    const { settle, entryNow, changesNow } = await completed({ answers: answers({ facts }) });

    await settle();

    expect((await entryNow())?.confirmed).toBeUndefined();
    expect(await changesNow()).toEqual([]);
  });

  it('keeps what was learnt and is worth sharing in the entry, beside what was learnt before', async () => {
    const before = { text: 'Før.', on: '2026-03-03', by: 'bent', name: 'Bent', round: 'cpmr.0' };
    const { settle, entryNow } = await completed(
      { answers: answers({ experience: 'others', note: 'Start tidligt.' }) },
      { stored: entry({}, { experiences: [before] }) },
    );

    await settle();

    expect((await entryNow())?.experiences).toEqual([
      before,
      { text: 'Start tidligt.', on: ON, by: 'mette', name: 'Mette Holm', round: 'cpmr.1' },
    ]);
  });

  it.each([
    ['is for nobody else', { experience: 'none', note: 'Mest for os selv.' }],
    ['was not put in words', { experience: 'others' }],
  ])('shares nothing that %s', async (_, given) => {
    const { settle, entryNow } = await completed({ answers: answers(given) });

    await settle();

    expect((await entryNow())?.experiences).toBeUndefined();
  });

  it('keeps an entry that came from a screening what it is', async () => {
    const { settle, entryNow } = await completed(
      {
        answers: answers({ facts: 'both' }),
        corrections: [{ fact: 'end', before: '', after: '2030' }],
      },
      { stored: entry({}, { origin: 'screening' }) },
    );

    await settle();

    expect((await entryNow())?.origin).toBe('screening');
  });

  it.each([
    ['adjust', ['karen']],
    ['end', ['karen']],
    [undefined, ['karen']],
    ['continue', []],
  ] as const)('tells a coordinator of the conclusion %s: %s', async (conclusion, expected) => {
    const { settle, told } = await completed({ conclusion });

    await settle();

    expect(told.map(({ to }) => to)).toEqual(expected);
  });

  it.each(['renewal', 'closing'] as const)(
    'tells a coordinator of every %s, and notes whom',
    async (kind) => {
      const { settle, told } = await completed({ kind, conclusion: 'continue' });

      const finished = await settle();

      expect(told.map(({ to }) => to)).toEqual(['karen']);
      expect(finished?.told).toBe('Mette Sørensen');
    },
  );

  it('notes nobody where nobody else could be told', async () => {
    const { settle } = await completed({ conclusion: 'continue' });

    expect((await settle())?.told).toBeUndefined();
  });

  it('tells another coordinator where one has sent it in, and the next where one cannot be reached', async () => {
    const byKaren = await completed({
      conclusion: 'end',
      completed: { by: 'karen', name: 'Karen', at: NOW },
    });
    const blocked = await completed(
      { conclusion: 'end' },
      {
        deliver: ({ to }) =>
          to === 'karen' ? { kind: 'unreachable', reason: 'blocked' } : DELIVERED,
      },
    );

    await byKaren.settle();
    const finished = await blocked.settle();

    expect(byKaren.told.map(({ to }) => to)).toEqual(['lars']);
    expect(blocked.told.map(({ to }) => to)).toEqual(['karen', 'lars']);
    expect(finished?.unsettled).toBeUndefined();
    const karen = await blocked.documents.get(people, 'karen', 'karen');
    expect(karen?.document.reachable).toBe(false);
  });

  it('stays unsettled while the coordinator has not been told, and writes the entry but once', async () => {
    let works = false;
    const { settle, finishAll, told, entryNow, documents } = await completed(
      {
        conclusion: 'end',
        answers: answers({ facts: 'both' }),
        corrections: [{ fact: 'end', before: '', after: '2030' }],
      },
      { deliver: () => (works ? DELIVERED : { kind: 'failed', reason: '503' }) },
    );

    expect((await settle())?.unsettled).toBe('conclusion');
    const stored = await documents.get(entries, 'nordjylland', 'cpmr');
    // Somebody corrects it again meanwhile: that stands.
    const { document, version = '' } = stored ?? {};
    const later = document && {
      ...document,
      facts: { ...document.facts, period: { rolling: true } },
    };
    if (later) await documents.replace(entries, later, version);
    works = true;

    expect(await finishAll()).toBe(1);
    expect(await finishAll()).toBe(0);
    expect(told).toHaveLength(2);
    expect((await entryNow())?.facts.period).toEqual({ rolling: true });
  });

  it('does nothing for a round that is settled, and knows no others', async () => {
    const { unsettled, ...finished } = (await completed()).sent;
    const again = await completed();
    const { settle, told, documents } = again;
    const { version = '' } = (await documents.get(rounds, 'cpmr', 'cpmr.1')) ?? {};
    await documents.replace(rounds, { ...finished, conclusion: 'end' }, version);

    await settle();

    expect(unsettled).toBe('conclusion');
    expect(told).toEqual([]);
  });

  it('settles the round of an entry that the pack has taken away', async () => {
    const { settle, documents } = await completed({ conclusion: 'end' });
    await documents.delete(entries, 'nordjylland', 'cpmr');

    expect((await settle())?.unsettled).toBeUndefined();
  });
});

describe('settleConclusions', () => {
  it('is not held up by one that fails', async () => {
    const { finishAll, documents, log } = await completed(
      { conclusion: 'end' },
      {
        deliver: () => {
          throw new TypeError('broken');
        },
      },
    );
    const other = round({
      id: 'helps.1',
      collaboration: 'helps',
      state: 'answered',
      guide: fullGuide(),
      answers: answers(),
      completed: { by: 'mette', name: 'Mette Holm', at: NOW },
      conclusion: 'continue',
      unsettled: 'conclusion',
    });
    await documents.create(rounds, other);

    expect(await finishAll()).toBe(1);
    expect(log.lines.some(({ level }) => level === 'error')).toBe(true);
  });
});
