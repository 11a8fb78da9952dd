import { changes } from '../../../src/catalogue/change';
import { entries } from '../../../src/catalogue/entry';
import { createScreening, type Screening } from '../../../src/screening/case/screening';
import { entryOf } from '../../../src/screening/decision/finish-decision';
import { WARNINGS } from '../../../src/catalogue/decision-chain';
import { assessment, proposal, screening } from '../../builders/screening';
import { live, NOW, submitted } from '../life';

const ORIGINAL = 'original-1';
const REASON = 'Det er besluttet i dag.';
const BY = { at: NOW, by: 'anna', name: 'Anna Krog' };

/** An approved case that has become an entry, before cases had a subject. */
const original = (entry: string): Screening =>
  screening({
    id: ORIGINAL,
    state: 'approved',
    submittedAt: NOW,
    proposal: proposal(),
    history: [
      { ...BY, did: 'started' },
      { ...BY, did: 'entered', what: entry },
    ],
  });

/** Its entry, and an amendment of it as it was stored before cases had a subject. */
async function open(amended: Partial<Screening['proposal']>) {
  const first = await live(submitted());
  await first.decide({ reason: REASON, seenWarnings: WARNINGS });
  const made = await first.stored();
  const entry = (await first.memory.query(entries, { limit: 10 })).items[0]?.document;
  if (entry === undefined) throw new Error('there is no entry');
  const all = await live(
    submitted({
      proposal: proposal(amended),
      assessments: [
        assessment({ strategy: 3, focus: 3, problem: 2, unit: 3, hours: 2, financing: 2 }),
      ],
      copyOf: { screening: ORIGINAL, name: 'Robotkirurgi', submitted: true, amends: true },
    }),
  );
  await all.memory.create(entries, entry);
  await createScreening(original(entry.id), { documents: all.memory });
  await all.decide({ reason: REASON, seenWarnings: WARNINGS });
  return {
    ...all,
    made,
    entry,
    entriesNow: async () =>
      (await all.memory.query(entries, { limit: 10 })).items.map(({ document }) => document),
    ledger: async () =>
      (await all.memory.query(changes, { partition: entry.id, limit: 50 })).items.map(
        ({ document: { what, before, after } }) => [what, before, after],
      ),
  };
}

describe('an approved amendment from before cases had a subject', () => {
  it('changes the first entry, and leaves as it was what it does not change', async () => {
    const { entriesNow, entry, made, ledger, stored } = await open({
      purpose: 'At lære mere.',
      period: { start: '2027', end: '2031', rolling: false },
      partners: 'Region Skåne og Oslo kommune',
    });

    const [after, another] = await entriesNow();

    expect(entryOf(made)).toBe(entry.id);
    expect(another).toBeUndefined();
    expect(after?.facts).toMatchObject({
      id: entry.id,
      purpose: { da: 'At lære mere.' },
      partners: [{ da: 'Region Skåne' }, { da: 'Oslo kommune' }],
      costs: entry.facts.costs,
      period: {
        start: '2027',
        end: '2031-12-31',
        former: [{ end: '2029', until: '2027-03-01' }],
        decided: { by: 'council', matter: 'change' },
      },
    });
    expect(after?.basis).toEqual(entry.basis);
    expect(after?.decisions).toMatchObject([{ matter: 'change', body: 'council' }]);
    expect(await ledger()).toEqual(
      expect.arrayContaining([
        ['purpose', 'At lære af hinanden.', 'At lære mere.'],
        ['end', '2029', '2031'],
        ['partners', 'Region Skåne', 'Region Skåne; Oslo kommune'],
      ]),
    );
    expect((await stored()).about).toEqual({ collaboration: entry.id, matter: 'change' });
  });

  it('is changed once more only in its decision when that is corrected', async () => {
    const { correct, entriesNow } = await open({ cost: { amount: 12_000, currency: 'EUR' } });
    const [before] = await entriesNow();

    await correct({ body: 'council', on: '2027-02-27', seenWarnings: WARNINGS, reason: REASON });

    const [after, another] = await entriesNow();
    expect(another).toBeUndefined();
    expect(after?.decisions).toMatchObject([{ decidedOn: '2027-02-27' }]);
    expect(after?.facts.costs.map(({ amount }) => amount)).toEqual(
      before?.facts.costs.map(({ amount }) => amount),
    );
    expect(after?.facts.costs[0]).toMatchObject({
      amount: 12_000,
      decisions: [{ by: 'council', on: '2027-02-27' }],
    });
  });
});
