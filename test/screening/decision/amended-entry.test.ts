import { changes } from '../../../src/catalogue/change';
import { entries } from '../../../src/catalogue/entry';
import {
  createScreening,
  readScreening,
  replaceScreening,
  type Screening,
} from '../../../src/screening/case/screening';
import {
  duplicateScreening,
  restoreScreening,
  submitScreening,
  withdrawScreening,
} from '../../../src/screening/case/owner-transitions';
import { claimChange } from '../../../src/screening/entry/claim-change';
import { reopenScreening } from '../../../src/screening/decision/amend-decision';
import { entryOf } from '../../../src/screening/decision/finish-decision';
import { WARNINGS } from '../../../src/catalogue/decision-chain';
import { assessment, proposal, screening } from '../../builders/screening';
import { live, NOW, PEOPLE, ready, ROLES, submitted } from '../life';

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

/** An approved case, and the changes of its entry that are begun, submitted and decided. */
async function approved() {
  const all = await live(submitted());
  await all.decide({ reason: REASON, seenWarnings: WARNINGS });
  const { ports } = all;
  const request = (screening: string) => ({ screening, person: PEOPLE.mette });
  const read = async (id: string) => {
    const found = await readScreening(id, ports);
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found;
  };
  const begin = (
    id: string,
    screening = 'screening-1',
    person: { id: string; name: string } = PEOPLE.mette,
  ) => duplicateScreening({ ...request(screening), id, person, amends: true }, ROLES, ports);
  /** What a person answers and changes between the copy and its submission. */
  const fill = async (id: string, amended: Partial<Screening['proposal']>) => {
    const { document, version } = await read(id);
    const given = { ...document.proposal, ...amended };
    const [one] = ready().assessments.map((other) => ({
      ...other,
      assessor: document.owner,
      name: document.ownerName,
    }));
    const assessments = one === undefined ? [] : [one];
    await replaceScreening({ ...document, proposal: given, assessments }, version, ports);
  };
  const change = async (id: string, amended: Partial<Screening['proposal']>) => {
    await begin(id);
    await fill(id, amended);
    await submitScreening(request(id), ROLES, ports);
    return all.decide({ screening: id, reason: REASON, seenWarnings: WARNINGS });
  };
  const entryNow = async () =>
    (await all.memory.query(entries, { limit: 10 })).items[0]?.document.facts;
  return { ...all, request, read, begin, fill, change, entryNow };
}

describe('a second change of the same entry', () => {
  it('starts from what the first was approved with', async () => {
    const { begin, change, entryNow, read } = await approved();
    await change('change-1', { cost: { amount: 40_000, currency: 'DKK' } });

    await begin('change-2');
    const { document } = await read('change-2');

    expect(document.proposal.cost).toEqual({ amount: 40_000, currency: 'DKK' });
    expect(document.copyOf?.proposal).toEqual(document.proposal);
    expect((await entryNow())?.costs.at(0)).toMatchObject({ amount: 40_000 });
  });

  it('takes back what the first changed', async () => {
    const { change, entryNow } = await approved();
    await change('change-1', { cost: { amount: 40_000, currency: 'DKK' }, unit: 'Andet' });

    await change('change-2', { cost: { amount: 10_000, currency: 'EUR' } });

    const facts = await entryNow();
    expect(facts?.costs.at(0)).toMatchObject({ amount: 10_000, currency: 'EUR' });
  });
});

describe('a corrected date of a change', () => {
  it('moves its costs alone, with the day from which they apply', async () => {
    const { change, correct, entryNow } = await approved();
    await change('change-1', { cost: { amount: 40_000, currency: 'DKK' } });

    const given = { body: 'council', seenWarnings: WARNINGS, reason: REASON };
    await correct({ ...given, screening: 'change-1', on: '2027-02-27' });

    const facts = await entryNow();
    expect(facts?.costs.filter(({ per }) => per === 'year')).toMatchObject([
      {
        amount: 40_000,
        valid: { from: '2027-02-27' },
        decisions: [{ on: '2027-02-27', screening: 'change-1' }],
      },
      {
        amount: 10_000,
        valid: { to: '2027-02-26' },
        decisions: [{ on: '2027-03-01', screening: 'screening-1' }],
      },
    ]);
  });
});

describe('another change of the same entry under way', () => {
  /** Mette and Anna have begun a change each, and Anna has submitted hers. */
  async function two() {
    const all = await approved();
    await all.begin('mine');
    await all.begin('hers', 'screening-1', PEOPLE.anna);
    for (const id of ['mine', 'hers']) await all.fill(id, { hours: '200 timer' });
    const hers = { screening: 'hers', person: PEOPLE.anna };
    return { ...all, submitHers: () => submitScreening(hers, ROLES, all.ports) };
  }

  it('keeps a draft from being submitted', async () => {
    const { ports, request, submitHers } = await two();

    expect(await submitHers()).toMatchObject({ ok: true });
    const outcome = await submitScreening(request('mine'), ROLES, ports);

    expect(outcome).toMatchObject({ ok: false, reason: 'superseded' });
  });

  it('keeps a rejected and a withdrawn one closed', async () => {
    const { decide, ports, request, submitHers } = await two();
    await submitScreening(request('mine'), ROLES, ports);
    const rejected = { outcome: 'rejected', reason: REASON, seenWarnings: WARNINGS } as const;
    await decide({ ...rejected, screening: 'mine' });
    await submitHers();

    const text = 'Det skal ses igen.';
    const again = { screening: 'mine', person: PEOPLE.anna, text };
    expect(await reopenScreening(again, ROLES, ports)).toMatchObject({ reason: 'superseded' });

    const hers = { screening: 'hers', person: PEOPLE.anna };
    await withdrawScreening({ ...hers, text }, ROLES, ports);
    await reopenScreening(again, ROLES, ports);
    expect(await restoreScreening(hers, ROLES, ports)).toMatchObject({ reason: 'superseded' });
  });

  it('that is submitted in the same instant leaves one of them', async () => {
    const { ports, request, submitHers } = await two();

    const outcomes = await Promise.all([
      submitHers(),
      submitScreening(request('mine'), ROLES, ports),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ reason: 'superseded' }]);
  });

  it('that was restored in the same instant as another is submitted leaves one of them', async () => {
    const { ports, request, submitHers } = await two();
    await submitScreening(request('mine'), ROLES, ports);
    const text = 'Det er ikke aktuelt mere.';
    await withdrawScreening({ ...request('mine'), text }, ROLES, ports);

    const outcomes = await Promise.all([
      restoreScreening(request('mine'), ROLES, ports),
      submitHers(),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('lets the next one be submitted at once after it is withdrawn or decided', async () => {
    const { decide, ports, request, submitHers } = await two();
    await submitScreening(request('mine'), ROLES, ports);
    const text = 'Det er ikke aktuelt mere.';
    await withdrawScreening({ ...request('mine'), text }, ROLES, ports);

    expect(await submitHers()).toMatchObject({ ok: true });
    await decide({ screening: 'hers', reason: REASON, seenWarnings: WARNINGS }, 'dan');
    expect(await restoreScreening(request('mine'), ROLES, ports)).toMatchObject({ ok: true });
  });

  it('whose submission was interrupted holds the others back for two minutes only', async () => {
    const { clock, memory, read, submitHers } = await two();
    const { document } = await read('mine');
    const claimed = await claimChange(document, clock.now().toISOString(), { documents: memory });

    expect(claimed).toBe(true);
    expect(await submitHers()).toMatchObject({ reason: 'superseded' });
    clock.set('2027-03-01T08:02:00.000Z');
    expect(await submitHers()).toMatchObject({ ok: true });
  });
});
