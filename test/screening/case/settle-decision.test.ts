import { changes } from '../../../src/catalogue/change';
import { entries } from '../../../src/catalogue/entry';
import { type Screening, screenings } from '../../../src/screening/case/screening';
import {
  entryOf,
  finishDecision,
  finishDecisions,
} from '../../../src/screening/case/finish-decision';
import { failingDocumentStore, type WriteGoes } from '../../fakes/failing-document-store';
import { live, NOW, PEOPLE, submitted } from '../life';

const approved = (given: Partial<Screening> = {}) =>
  submitted({
    state: 'approved',
    unsettled: 'entry',
    decision: {
      outcome: 'approved',
      body: 'council',
      on: '2027-02-23',
      reason: 'Godt.',
      recommendation: 'recommend',
      by: PEOPLE.anna,
      at: NOW,
    },
    ...given,
  });

async function open(start: Screening, goes: (write: string) => WriteGoes = () => 'well') {
  const all = await live(start, { store: (documents) => failingDocumentStore(documents, goes) });
  return {
    ...all,
    catalogue: async () =>
      (await all.memory.query(entries, { limit: 10 })).items.map(({ document }) => document),
    ledger: async () =>
      (await all.memory.query(changes, { limit: 10 })).items.map(({ document }) => document),
  };
}

describe('settleDecision', () => {
  it('adds the entry with its basis, and records that in the screening and the ledger', async () => {
    const { ports, catalogue, ledger, stored } = await open(approved());

    await finishDecision('screening-1', ports);

    const id = 'robotkirurgi-med-skaane-screening-1';
    expect(await catalogue()).toMatchObject([
      {
        id,
        organisation: 'nordjylland',
        origin: 'screening',
        owner: 'mette',
        ownerName: 'Mette Sørensen',
        basis: {
          screening: 'screening-1',
          decidedOn: '2027-02-23',
          body: 'council',
          outcome: 'approved',
          reason: 'Godt.',
          recommendation: 'recommend',
        },
      },
    ]);
    expect(await ledger()).toMatchObject([{ subject: id, did: 'added', by: 'anna' }]);
    expect(entryOf(await stored())).toBe(id);
    expect(await stored()).not.toHaveProperty('unsettled');
  });

  it('does it once, however often it runs and at the same time', async () => {
    const { ports, catalogue, ledger, stored } = await open(approved());

    await Promise.all([1, 2, 3].map(() => finishDecision('screening-1', ports)));
    const before = await stored();
    await finishDecision('screening-1', ports);

    expect(await stored()).toEqual(before);
    expect(before.history.filter(({ did }) => did === 'entered')).toHaveLength(1);
    expect(await catalogue()).toHaveLength(1);
    expect(await ledger()).toHaveLength(1);
  });

  it.each(['create collaborations', 'create changes', 'replace screenings'])(
    'takes up what broke off at "%s", whether or not that was written',
    async (broken) => {
      for (const how of ['lost-before', 'lost-after'] as const) {
        let goes: WriteGoes = how;
        const all = await open(approved(), (write) => (write === broken ? goes : 'well'));
        await expect(finishDecision('screening-1', all.ports)).rejects.toThrow(broken);

        goes = 'well';
        await finishDecision('screening-1', all.ports);

        expect(await all.catalogue()).toHaveLength(1);
        expect(await all.ledger()).toHaveLength(1);
        expect(await all.stored()).not.toHaveProperty('unsettled');
      }
    },
  );

  it('leaves an entry as it was edited since', async () => {
    const { ports, memory, catalogue } = await open(approved());
    await finishDecision('screening-1', ports);
    const [entry] = await catalogue();
    if (entry === undefined) throw new Error('there is no entry');
    const { id, organisation } = entry;
    const found = await memory.get(entries, organisation, id);
    const edited = { ...entry, origin: 'edited' as const };
    await memory.replace(entries, edited, found?.version ?? '');
    const again = await memory.get(screenings, 'screening-1', 'screening-1');
    await memory.replace(screenings, approved(), again?.version ?? '');

    await finishDecision('screening-1', ports);

    expect(await catalogue()).toEqual([edited]);
  });

  it('finds nothing to do for one that is not approved, or is not there', async () => {
    const { ports, catalogue } = await open(submitted());

    expect(await finishDecision('screening-1', ports)).toEqual(submitted());
    expect(await finishDecision('gone', ports)).toBeUndefined();
    expect(await catalogue()).toEqual([]);
  });
});

describe('settleDecisions', () => {
  it('settles all that wait, and no others', async () => {
    const { ports, memory, catalogue } = await open(approved());
    await memory.create(screenings, approved({ id: 'two' }));
    await memory.create(screenings, submitted({ id: 'three' }));

    expect(await finishDecisions(ports)).toBe(2);
    expect(await finishDecisions(ports)).toBe(0);

    expect((await catalogue()).map(({ basis }) => basis?.screening).toSorted()).toEqual([
      'screening-1',
      'two',
    ]);
  });

  it('goes on after one that fails, and says so in the log', async () => {
    let first = true;
    const { ports, memory, catalogue, log } = await open(approved(), (write) => {
      if (write !== 'create collaborations' || !first) return 'well';
      first = false;
      return 'lost-before';
    });
    await memory.create(screenings, approved({ id: 'two' }));

    expect(await finishDecisions(ports)).toBe(1);

    expect(await catalogue()).toHaveLength(1);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { screening: 'screening-1' } }]);
  });
});
