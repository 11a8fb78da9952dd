import type { Collaboration } from '../../../src/catalogue/collaboration';
import { entries } from '../../../src/catalogue/entry';
import { answerGuide, type GuideTap } from '../../../src/monitoring/guide/answer-guide';
import type { GuideInput } from '../../../src/monitoring/guide/guide-input';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import type { Roles } from '../../../src/people/roles';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { knowledge, term } from '../../builders/knowledge';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const NOW = '2027-03-01T09:00:00.000Z';
const clock = fixedClock(NOW);
const METTE = { id: 'mette', name: 'Mette Holm' };
const BENT = { id: 'bent', name: 'Bent Sø' };
const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };
const content = knowledge({ vocabulary: { units: [term('it', 'IT-afdelingen', 'IT')] } });

const answered = (question: string, choice: string) => ({
  question,
  choice,
  by: 'mette',
  at: NOW,
});
const answer = (question: string, choice: string, note?: string): GuideInput => ({
  do: 'answer',
  question,
  choice,
  ...(note !== undefined && { note }),
});

async function open(given: Partial<Round> = {}, known: Partial<Collaboration> = {}) {
  const documents = createMemoryDocumentStore(clock);
  const stored = round({ guide: fullGuide(), owner: 'mette', ...given });
  await documents.create(rounds, stored);
  const facts = {
    contacts: {
      appointment: 'appointed' as const,
      political: [{ name: 'Ulla Astman' }],
      administrative: [{ name: 'Runa Coxeter' }],
      vacancies: [],
    },
  };
  await documents.create(entries, entry({ ...facts, ...known }));
  const tap = (input: GuideInput, more: Partial<GuideTap> = {}) =>
    answerGuide({ round: stored.id, person: METTE, input, ...more }, ROLES, {
      clock,
      content,
      documents,
    });
  const taps = async (...inputs: GuideInput[]) => {
    for (const input of inputs.slice(0, -1)) expect((await tap(input)).refused).toBeUndefined();
    const last = inputs.at(-1);
    return last && tap(last);
  };
  const current = async () =>
    (await documents.get(rounds, stored.collaboration, stored.id))?.document;
  return { current, documents, stored, tap, taps };
}

describe('answerGuide', () => {
  it('saves each answer at once, with its line of history, and goes on to the next question', async () => {
    const { tap, current, stored } = await open();

    const first = await tap(answer('frame', 'within'), { revision: 0 });

    expect(first.round).toEqual({
      ...stored,
      answers: [answered('frame', 'within')],
      step: 'experience',
      history: [
        {
          at: NOW,
          by: 'mette',
          name: 'Mette Holm',
          did: 'answered',
          what: 'frame',
          value: 'within',
        },
      ],
      revision: 1,
    });
    expect(await current()).toEqual(first.round);
  });

  it('takes "I do not know" for an answer to any question', async () => {
    const { taps } = await open();

    const taken = await taps(answer('frame', 'unknown'), answer('experience', 'unknown'));

    expect(taken?.round?.answers.map(({ choice }) => choice)).toEqual(['unknown', 'unknown']);
    expect(taken?.round?.step).toBe('facts');
  });

  it('keeps a note that comes with an answer, and one that comes before it', async () => {
    const { taps } = await open();

    const taken = await taps(
      answer('frame', 'partly', ' Flyttet til havne. '),
      { do: 'note', question: 'experience', note: 'Tolke er dyre.' },
      answer('experience', 'none'),
    );

    expect(taken?.round?.answers).toEqual([
      { ...answered('frame', 'partly'), note: 'Flyttet til havne.' },
      { ...answered('experience', 'none'), note: 'Tolke er dyre.' },
    ]);
    expect(taken?.round?.history.map(({ did, what }) => `${did} ${what ?? ''}`)).toEqual([
      'answered frame',
      'noted frame',
      'noted experience',
      'answered experience',
    ]);
  });

  it('takes a note away that is emptied, and leaves no trace of a question that has neither', async () => {
    const { taps } = await open();

    const taken = await taps(
      { do: 'note', question: 'frame', note: 'Hm.' },
      { do: 'note', question: 'frame', note: '' },
    );

    expect(taken?.round?.answers).toEqual([]);
    expect(taken?.round?.history).toHaveLength(2);
  });

  it('asks for the words where something is worth sharing, and goes on without them too', async () => {
    const { taps, tap } = await open({ step: 'experience' });

    const asked = await taps(answer('experience', 'others'));
    const told = await tap({ do: 'share', text: ' Start tidligt. ' });

    expect(asked?.round?.step).toBe('sharing');
    expect(told.round?.step).toBe('facts');
    expect(told.round?.answers).toEqual([
      { ...answered('experience', 'others'), note: 'Start tidligt.' },
    ]);
    const silent = await open({ step: 'experience' });
    const passed = await silent.taps(answer('experience', 'others'), { do: 'share', text: '' });
    expect(passed?.round?.step).toBe('facts');
  });

  it('asks for the facts that are wrong, and keeps those that differ from the catalogue', async () => {
    const { taps } = await open({ step: 'facts' });

    const taken = await taps(answer('facts', 'contacts'), {
      do: 'correct',
      language: 'da',
      facts: {
        'administrative-contact': 'Bent Sø',
        'political-contact': 'Ulla Astman',
        unit: ' it-afdelingen ',
      },
    });

    expect(taken?.round?.corrections).toEqual([
      { fact: 'administrative-contact', before: 'Runa Coxeter', after: 'Bent Sø' },
      { fact: 'unit', before: '', after: 'it-afdelingen' },
    ]);
    expect(taken?.round?.step).toBe('recommendation');
  });

  it('takes an end that is only written in another way for the same', async () => {
    const end = { period: { end: '2028-12-31', rolling: false } };
    const { taps } = await open({ step: 'facts' }, end);

    const taken = await taps(answer('facts', 'both'), {
      do: 'correct',
      language: 'da',
      facts: { end: '31. december 2028' },
    });

    expect(taken?.round?.corrections).toEqual([]);
  });

  it.each([
    ['unit', 'Afdelingen for ingenting', 'bad-unit'],
    ['end', 'engang', 'bad-date'],
    ['cost', 'ret meget', 'bad-cost'],
    ['administrative-contact', 'x'.repeat(1001), 'too-long'],
  ] as const)('says which fact cannot be read: %s', async (fact, text, refused) => {
    const { taps, current } = await open({ step: 'facts' });

    const taken = await taps(answer('facts', 'both'), {
      do: 'correct',
      language: 'da',
      facts: { 'political-contact': 'Bent Sø', [fact]: text },
    });

    expect(taken).toMatchObject({ refused, about: fact });
    expect((await current())?.corrections).toEqual([]);
  });

  it('drops the corrections of what is said to be right after all', async () => {
    const { taps } = await open({ step: 'facts' });
    const correct = { do: 'correct', language: 'da', facts: { end: '2028', unit: 'IT' } } as const;
    const back = { do: 'go', to: 'facts' } as const;

    const fewer = await taps(answer('facts', 'both'), correct, back, answer('facts', 'contacts'));
    const none = await taps(back, answer('facts', 'correct'));

    expect(fewer?.round?.corrections.map(({ fact }) => fact)).toEqual(['unit']);
    expect(none?.round?.corrections).toEqual([]);
    expect(none?.round?.step).toBe('recommendation');
  });

  it('goes back, and to any question; the answer there may be changed', async () => {
    const { taps } = await open({ step: 'facts' });

    const back = await taps(answer('facts', 'correct'), { do: 'back' });
    const there = await taps({ do: 'go', to: 'facts' }, answer('facts', 'unknown'));
    const last = await taps(answer('recommendation', 'end'));

    expect(back?.round?.step).toBe('facts');
    expect(there?.round?.answers).toEqual([answered('facts', 'unknown')]);
    expect(there?.round?.step).toBe('recommendation');
    // The first two are still open.
    expect(last?.round?.step).toBe('frame');
  });

  it('comes to the summary when nothing is open', async () => {
    const { taps } = await open();

    const taken = await taps(
      answer('frame', 'within'),
      answer('experience', 'none'),
      answer('facts', 'correct'),
      answer('recommendation', 'continue'),
    );

    expect(taken?.round).toMatchObject({ step: 'summary', state: 'open' });
  });

  it('changes nothing when a tap is repeated, and blames nobody', async () => {
    const { tap } = await open();
    const first = await tap(answer('frame', 'within', 'Hm.'), { revision: 0 });
    const note = { do: 'note', question: 'frame', note: 'Nej.' } as const;

    expect(await tap(answer('frame', 'within', 'Hm.'), { revision: 0 })).toEqual(first);
    const noted = await tap(note, { revision: 1 });
    expect(await tap(note, { revision: 1 })).toEqual(noted);
    expect(await tap({ do: 'go', to: 'experience' }, { revision: 1 })).toEqual(noted);
  });

  it.each<[string, GuideInput, number]>([
    ['a question that is not the current one', answer('facts', 'correct'), 0],
    ['a choice that the question does not have', answer('frame', 'below'), 0],
    ['a card of another revision', answer('frame', 'within'), 1],
    ['a question that the guide does not have', answer('gone', 'unknown'), 0],
    [
      'a note on a question that the guide does not have',
      { do: 'note', question: 'x', note: 'y' },
      0,
    ],
    ['a step that there is not', { do: 'go', to: 'corrections' }, 0],
    ['words to share where nothing is shared', { do: 'share', text: 'Hm.' }, 0],
    ['corrections where none are asked for', { do: 'correct', facts: {}, language: 'da' }, 0],
  ])('refuses %s as stale', async (_, input, revision) => {
    const { tap, current, stored } = await open();

    expect(await tap(input, { revision })).toEqual({ round: stored, refused: 'stale' });
    expect(await current()).toEqual(stored);
  });

  it.each<[string, GuideInput, string]>([
    ['an answer', answer('frame', 'within', 'x'.repeat(1001)), 'frame'],
    ['a note', { do: 'note', question: 'frame', note: 'x'.repeat(1001) }, 'frame'],
  ])('refuses a note with %s that is too long', async (_, input, step) => {
    const { tap } = await open({ step });

    expect((await tap(input)).refused).toBe('too-long');
  });

  it('takes nothing more when the round is sent in or skipped', async () => {
    const { tap } = await open({ state: 'answered' });

    expect((await tap(answer('frame', 'outside'))).refused).toBe('closed');
    const skipped = await open({ state: 'skipped' });
    expect((await skipped.tap({ do: 'back' })).refused).toBe('closed');
  });

  it('is for the owner and for coordinators, and for nobody else', async () => {
    const { tap, current, stored } = await open();

    expect(await tap(answer('frame', 'within'), { person: BENT })).toEqual({
      refused: 'not-yours',
    });
    expect(await current()).toEqual(stored);
    const karen = { id: 'karen', name: 'Karen' };
    expect((await tap(answer('frame', 'within'), { person: karen })).round?.answers[0]?.by).toBe(
      'karen',
    );
  });

  it('takes exactly one of two different answers tapped on two devices at once', async () => {
    const { tap, current } = await open();

    await Promise.all([
      tap(answer('frame', 'within'), { revision: 0 }),
      tap(answer('frame', 'outside'), { revision: 0 }),
    ]);

    const stored = await current();
    expect(stored?.answers).toHaveLength(1);
    expect(stored?.revision).toBe(1);
  });

  it('knows no other round than those planned', async () => {
    const { tap } = await open();

    expect(await tap(answer('frame', 'within'), { round: 'x.2027' })).toEqual({
      refused: 'unknown-round',
    });
  });
});
