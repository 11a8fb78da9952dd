import { plainTextOf } from '../../../src/cards/message';
import { changes } from '../../../src/catalogue/change';
import { entries, type Entry } from '../../../src/catalogue/entry';
import { monitoringMessages } from '../../../src/monitoring/handlers/monitoring-messages';
import { outdatedNotice } from '../../../src/monitoring/cards/proposal-card';
import { decideProposal, type Verdict } from '../../../src/monitoring/proposals/decide-proposal';
import { settleAllProposals } from '../../../src/monitoring/proposals/settle-proposals';
import { completeRound } from '../../../src/monitoring/rounds/complete-round';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { people } from '../../../src/people/person';
import { changeDocument } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { cost } from '../../builders/cost';
import { entry } from '../../builders/entry';
import { knowledge, term } from '../../builders/knowledge';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { plainRenderContext } from '../../cards/plain-render-context';
import { recordedOutbox } from '../../fakes/recorded-outbox';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

const METTE = { id: 'mette', name: 'Mette Holm' };
const CARL = { id: 'carl', name: 'Carl Holm' };
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };
const NOW = '2027-03-03T09:00:00.000Z';

const GRANT = cost({
  amount: 6513,
  currency: 'EUR',
  years: { from: 2011, to: 2013 },
  decisions: [{ by: 'vaekstforum', on: '2010-11-30' }],
});
const ANSWERS: Round['answers'] = ['frame', 'outcome', 'recommendation'].map((question) => ({
  question,
  choice: question === 'recommendation' ? 'continue' : 'unknown',
  by: 'mette',
  at: NOW,
}));

/** Opens a store with CPMR and a round that says that its fee changes. */
async function open(corrections: Round['corrections'], stored: Entry = entry({ costs: [GRANT] })) {
  const clock = settableClock(NOW);
  const log = recordingLog();
  const documents = createMemoryDocumentStore(clock);
  await documents.create(entries, stored);
  await documents.create(rounds, round({ owner: 'mette', answers: ANSWERS, corrections }));
  for (const one of [METTE, CARL])
    await documents.create(people, person({ ...one, language: 'da' }));
  const content = knowledge({
    vocabulary: { bodies: [term('regionsraad', 'Regionsrådet', 'Regional Council')] },
  });
  const current = { current: () => ({ knowledge: content }) };
  const kinds = monitoringMessages({ clock, content, documents, knowledge: current, roles: ROLES });
  const { outbox, sent } = recordedOutbox({ clock, documents, log }, ROLES, kinds);
  const ports = { clock, content, documents, log, outbox };
  const entryNow = async () => (await documents.get(entries, 'nordjylland', 'cpmr'))?.document;
  return {
    change: (edit: (stored: Entry) => Entry) =>
      changeDocument(
        entries,
        { partition: 'nordjylland', id: 'cpmr' },
        (stored) => ({ ok: true, document: edit(stored) }),
        ports,
      ),
    complete: (who = METTE) => completeRound({ round: 'cpmr.1', person: who }, ROLES, ports),
    decide: (to: Verdict['to'], who = CARL) =>
      decideProposal(
        {
          organisation: 'nordjylland',
          collaboration: 'cpmr',
          proposal: 'cpmr.1.cost',
          person: who,
          to,
        },
        content.vocabulary,
        ROLES,
        ports,
      ),
    settle: async () => {
      await settleAllProposals(ports);
      await outbox.sendDue();
    },
    entryNow,
    history: async () =>
      (await documents.query(changes, { partition: 'cpmr', limit: 20 })).items.map(
        ({ document: { did, what, before, after, name } }) => [did, what, before, after, name],
      ),
    sent: () => sent().map(plainTextOf),
  };
}

const FEE: Round['corrections'] = [
  { fact: 'cost', before: '6.513 EUR', after: '7.200 euro fra 2028', why: 'Opkrævning fra CPMR.' },
];

describe('proposed changes', () => {
  it('wait while the catalogue keeps the decided fact, and a coordinator is asked', async () => {
    const { complete, settle, entryNow, history, sent } = await open(FEE);

    await complete();
    await settle();

    const stored = await entryNow();
    expect(stored?.facts.costs).toEqual([GRANT]);
    expect(stored?.proposals).toEqual([
      {
        id: 'cpmr.1.cost',
        fact: 'cost',
        before: '6.513 EUR',
        after: '7.200 euro fra 2028',
        why: 'Opkrævning fra CPMR.',
        on: '2027-03-03',
        by: 'mette',
        name: 'Mette Holm',
        round: 'cpmr.1',
        status: 'open',
      },
    ]);
    expect(stored).not.toHaveProperty('unsettled');
    expect(stored).not.toHaveProperty('confirmed');
    expect(await history()).toEqual([
      ['proposed', 'cost', '6.513 EUR', '7.200 euro fra 2028', 'Mette Holm'],
    ]);
    expect(sent()).toEqual([expect.stringContaining('6.513 EUR → 7.200 euro fra 2028')]);
    expect(sent()[0]).toContain('Begrundelse: Opkrævning fra CPMR.');
  });

  it('give a new line when a coordinator confirms them, and the grant stays', async () => {
    const { complete, decide, settle, entryNow, history, sent } = await open(FEE);
    await complete();
    await settle();

    expect(await decide({ status: 'accepted' })).toMatchObject({ ok: true, changed: true });
    expect(await decide({ status: 'accepted' })).toMatchObject({ ok: true, changed: false });
    await settle();
    await settle();

    const stored = await entryNow();
    expect(stored?.facts.costs).toMatchObject([
      {
        amount: 7200,
        valid: { from: '2028' },
        decisions: [],
        source: { place: { da: 'Opfølgning 3. marts 2027, Mette Holm, bekræftet af Carl Holm' } },
      },
      GRANT,
    ]);
    expect(stored?.facts.costs[0]).not.toHaveProperty('years');
    expect(stored).toMatchObject({
      origin: 'edited',
      corrected: [{ fact: 'cost', by: 'carl', round: 'cpmr.1' }],
    });
    expect((await history()).map(([did]) => did)).toEqual(['corrected', 'proposed']);
    expect(sent().slice(1)).toEqual([expect.stringContaining('Din ændring er godkendt')]);
  });

  it('carry the decision that they are accepted with', async () => {
    const { complete, decide, entryNow } = await open(FEE);
    await complete();
    const decision = { by: 'regionsraad', on: '2027-02-23' };

    await decide({ status: 'accepted', decision });

    expect((await entryNow())?.facts.costs[0]).toMatchObject({
      amount: 7200,
      decisions: [decision],
    });
    expect((await entryNow())?.corrected).toMatchObject([{ fact: 'cost', decision }]);
  });

  it('leave the catalogue unchanged when they are declined, and the reason is told', async () => {
    const { complete, decide, settle, entryNow, history, sent } = await open(FEE);
    await complete();
    await settle();

    expect(await decide({ status: 'declined', reason: 'nej' })).toMatchObject({
      reason: 'reason-needed',
    });
    await decide({ status: 'declined', reason: 'Beløbet er kun foreslået.' });
    await settle();

    expect((await entryNow())?.facts.costs).toEqual([GRANT]);
    expect((await entryNow())?.proposals).toMatchObject([{ status: 'declined' }]);
    expect((await history()).map(([did]) => did).toSorted()).toEqual(['declined', 'proposed']);
    expect(sent().at(-1)).toContain('Beløbet er kun foreslået.');
  });

  it.each<[string, Verdict['to'], typeof CARL, string]>([
    ['anybody but a coordinator', { status: 'accepted' }, METTE, 'not-allowed'],
    [
      'a decision in the future',
      { status: 'accepted', decision: { by: 'regionsraad', on: '2027-03-04' } },
      CARL,
      'future',
    ],
  ])('are not accepted by %s', async (_, to, who, reason) => {
    const { complete, decide, entryNow } = await open(FEE);
    await complete();

    expect(await decide(to, who)).toEqual({ ok: false, reason });
    expect((await entryNow())?.facts.costs).toEqual([GRANT]);
  });

  const LATER = cost({ amount: 7000, currency: 'EUR', valid: { from: '2028' } });
  const CORRECTED = { fact: 'cost', on: '2027-03-04', by: 'carl', name: 'Carl Holm' } as const;

  it.each<[string, (stored: Entry) => Entry]>([
    ['corrected from a later day', (one) => ({ ...one, corrected: [CORRECTED] })],
    ['replaced', (one) => ({ ...one, facts: { ...one.facts, costs: [{ ...LATER, valid: {} }] } })],
  ])('are not accepted once the fact has been %s', async (_, edit) => {
    const { complete, decide, entryNow, change } = await open(FEE);
    await complete();
    await change(edit);
    const before = await entryNow();

    expect(await decide({ status: 'accepted' })).toEqual({ ok: false, reason: 'outdated' });
    expect(await entryNow()).toEqual(before);
    expect(await decide({ status: 'declined', reason: 'Beløbet er ændret siden.' })).toMatchObject({
      ok: true,
    });
  });

  it('show both values when the fact has become newer', () => {
    const proposal = {
      id: 'cpmr.1.cost',
      fact: 'cost',
      before: '6.513 EUR',
      after: '7.200 EUR',
      on: '2027-03-03',
      by: 'mette',
      name: 'Mette Holm',
      round: 'cpmr.1',
      status: 'open',
    } as const;
    const shown = { entry: entry({ costs: [LATER] }), proposal };

    expect(outdatedNotice(shown, plainRenderContext('da'))).toContain(
      'Dengang stod der: 6.513 EUR. Nu står der: 7.000 EUR fra 2028.',
    );
  });

  it('are not decided twice', async () => {
    const { complete, decide } = await open(FEE);
    await complete();
    await decide({ status: 'accepted' });

    expect(await decide({ status: 'declined', reason: 'Det er alligevel forkert.' })).toEqual({
      ok: false,
      reason: 'closed',
    });
  });

  it('are also end dates, so that one employee ends no agreement', async () => {
    const { complete, entryNow } = await open(
      [{ fact: 'end', before: '', after: '31.12.2027' }],
      entry({ period: { rolling: true } }),
    );

    await complete();

    expect((await entryNow())?.facts.period).toEqual({ rolling: true });
    expect((await entryNow())?.proposals).toMatchObject([{ fact: 'end', after: '31.12.2027' }]);
  });

  it('are no proposals for plain facts, nor from a coordinator', async () => {
    const plain = await open([{ fact: 'partners', before: '', after: 'Skåne' }]);
    const own = await open(FEE);

    await plain.complete();
    await own.complete(CARL);

    expect((await plain.entryNow())?.facts.partners).toEqual([{ da: 'Skåne', en: 'Skåne' }]);
    expect((await own.entryNow())?.facts.costs).toMatchObject([{ amount: 7200 }, GRANT]);
    expect(await own.entryNow()).not.toHaveProperty('proposals');
  });
});
