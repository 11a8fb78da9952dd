import { entries, type Entry } from '../../../src/catalogue/entry';
import { WARNINGS } from '../../../src/catalogue/decision-chain';
import { correctFact } from '../../../src/monitoring/guide/correct-fact';
import { duplicateScreening, submitScreening } from '../../../src/screening/case/owner-transitions';
import { readScreening, replaceScreening } from '../../../src/screening/case/screening';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { changeDocument } from '../../../src/store/document-store';
import { proposal } from '../../builders/screening';
import { live, PEOPLE, ROLES, submitted, VOCABULARY } from '../life';

const REASON = 'Det er besluttet i dag.';

/** An approved case, its entry, and what can be done to both. */
async function approved(given: Partial<Proposal> = {}) {
  const { total: _, ...facts } = proposal();
  const all = await live(submitted({ proposal: { ...facts, ...given } }));
  await all.decide({ reason: REASON, seenWarnings: WARNINGS });
  const { ports } = all;
  const read = async (id: string) => {
    const found = await readScreening(id, ports);
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found;
  };
  const entry = async () => {
    const found = (await all.memory.query(entries, { limit: 10 })).items[0]?.document;
    if (found === undefined) throw new Error('there is no entry');
    return found;
  };
  /** What a round of monitoring does to a fact. */
  const monitor = async (fact: 'cost' | 'end' | 'partners' | 'unit', after: string) => {
    const { id, organisation } = await entry();
    const on = '2027-02-15';
    await changeDocument<Entry>(
      entries,
      { partition: organisation, id },
      (one) => {
        const read = correctFact(one.facts, { fact, after }, VOCABULARY, { on, name: 'Anna' });
        if (!read.ok) throw new Error(read.reason);
        const corrected = [
          ...(one.corrected ?? []),
          { fact, on, by: 'anna', name: 'Anna', round: 'round-1' },
        ];
        return { ok: true, document: { ...one, facts: read.facts, corrected } };
      },
      ports,
    );
  };
  const begin = async (id: string) => {
    const request = { screening: 'screening-1', id, person: PEOPLE.mette, amends: true };
    await duplicateScreening(request, ROLES, ports);
    return (await read(id)).document;
  };
  const change = async (id: string, facts: Partial<Proposal>) => {
    await begin(id);
    const { document, version } = await read(id);
    await replaceScreening(
      { ...document, proposal: { ...document.proposal, ...facts } },
      version,
      ports,
    );
    await submitScreening({ screening: id, person: PEOPLE.mette }, ROLES, ports);
    await all.decide({ screening: id, reason: REASON, seenWarnings: WARNINGS });
  };
  return { ...all, entry, monitor, begin, change };
}

describe('a change of an entry', () => {
  it('starts from the approved case where nothing was corrected', async () => {
    const { begin, stored } = await approved();

    const change = await begin('change-1');

    expect(change.proposal).toEqual((await stored()).proposal);
    expect(change.assessments[0]?.answers).toHaveLength(6);
    expect(change.history).toMatchObject([
      { did: 'started' },
      { did: 'carried', what: 'screening-1', value: '6' },
    ]);
  });

  it.each<['cost' | 'end' | 'partners', string, Partial<Proposal>]>([
    ['cost', '12.000 EUR', { cost: { amount: 12_000, currency: 'EUR' } }],
    ['cost', '', { cost: { amount: 0, currency: 'DKK' } }],
    ['end', '2031', { period: { start: '2027', end: '2031-12-31', rolling: false } }],
    ['partners', 'Region Skåne; Oslo kommune', { partners: 'Region Skåne; Oslo kommune' }],
  ])('starts from what monitoring has made of the %s: %s', async (fact, after, expected) => {
    const { begin, monitor, stored } = await approved();
    await monitor(fact, after);

    const change = await begin('change-1');

    expect(change.proposal).toEqual({ ...(await stored()).proposal, ...expected });
    expect(change.copyOf?.proposal).toEqual(change.proposal);
  });

  it('keeps what monitoring has corrected, if it changes something else', async () => {
    const { change, entry, monitor } = await approved();
    await monitor('cost', '12.000 EUR');

    await change('change-1', { hours: '200 timer' });

    const { facts } = await entry();
    expect(facts.costs[0]).toMatchObject({ amount: 12_000 });
    expect(facts.notes.map(({ da }) => da)).toContain('Medarbejdertimer: 200 timer');
  });

  it('starts from a change that was approved after monitoring', async () => {
    const { begin, change, monitor } = await approved();
    await monitor('cost', '12.000 EUR');

    await change('change-1', { cost: { amount: 15_000, currency: 'EUR' } });

    expect((await begin('change-2')).proposal.cost).toEqual({ amount: 15_000, currency: 'EUR' });
  });

  it('starts from monitoring after a change that was approved', async () => {
    const { begin, change, monitor } = await approved();
    await change('change-1', { cost: { amount: 15_000, currency: 'EUR' } });

    await monitor('cost', '16.000 EUR fra 2027-03-01');

    expect((await begin('change-2')).proposal.cost).toEqual({ amount: 16_000, currency: 'EUR' });
  });

  it('says years that are to come as they were approved', async () => {
    const years = [
      { year: 2028, amount: 1_000, currency: 'EUR' },
      { year: 2029, amount: 2_000, currency: 'EUR' },
    ];
    const { cost: _, ...facts } = proposal();
    const { begin, stored } = await approved({ ...facts, years });

    expect((await begin('change-1')).proposal).toEqual((await stored()).proposal);
  });
});
