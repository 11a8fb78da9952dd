import { changes } from '../../../src/catalogue/change';
import { entries, type Entry } from '../../../src/catalogue/entry';
import { WARNINGS } from '../../../src/catalogue/decision-chain';
import type { CaseSubject } from '../../../src/screening/entry/subject';
import { entry } from '../../builders/entry';
import { localized } from '../../builders/localized';
import { live, submitted } from '../life';

const REASON = 'Det er besluttet i dag.';
const GIVEN = { reason: REASON, seenWarnings: WARNINGS };
const rolling = { text: localized('løbende'), start: '2010', rolling: true };

/** A case on the end of CPMR, which has these conditions. */
async function open(
  matter: CaseSubject['matter'],
  conditions: NonNullable<Entry['facts']['conditions']> = [],
) {
  const all = await live(
    submitted({ about: { collaboration: 'cpmr', matter, effective: '2030-12-31' } }),
  );
  await all.memory.create(entries, entry({ period: rolling, conditions }));
  const entryNow = async () => (await all.memory.get(entries, 'nordjylland', 'cpmr'))?.document;
  return {
    ...all,
    entryNow,
    states: async () =>
      (await entryNow())?.facts.conditions?.map(({ text, status }) => [text, status]),
    ledger: async (fact: string) =>
      (await all.memory.query(changes, { partition: 'cpmr', limit: 100 })).items
        .map(({ document }) => document)
        .filter(({ what }) => what === fact)
        .map(({ before, after }) => [before, after]),
  };
}

const SOON = {
  id: 's.1',
  text: 'Find en partner',
  deadline: '2028-06-30',
  status: 'open',
} as const;
const LATE = { id: 's.2', text: 'Evaluér', deadline: '2029-06-30', status: 'open' } as const;
const DUTY = {
  id: 's.information',
  kind: 'information',
  text: 'Orientér rådet',
  deadline: '2029-06-30',
  status: 'open',
} as const;

describe('an approved exit', () => {
  it('drops the conditions that nobody can meet, but no duty to inform, and adds its own', async () => {
    const { decide, states, ledger } = await open('exit', [SOON, LATE, DUTY]);

    await decide({
      ...GIVEN,
      effective: '2028-12-31',
      conditions: 'Afslut regnskabet, senest 1. marts 2029',
    });

    expect(await states()).toEqual([
      ['Find en partner', 'open'],
      ['Evaluér', 'dropped'],
      ['Orientér rådet', 'open'],
      ['Afslut regnskabet', 'open'],
    ]);
    expect(await ledger('Evaluér')).toEqual([['open', 'dropped\nSamarbejdet ophører.']]);
    expect(await ledger('Orientér rådet')).toEqual([]);
  });

  it('opens again what it dropped when its last day is corrected, with its reminder', async () => {
    const { decide, correct, entryNow, states, ledger } = await open('exit', [SOON, LATE]);
    await decide({ ...GIVEN, effective: '2028-03-31' });
    const dropped = await states();

    await correct({ ...GIVEN, effective: '2028-12-31' });

    expect(dropped?.map(([, status]) => status)).toEqual(['dropped', 'dropped']);
    expect(await states()).toEqual([
      ['Find en partner', 'open'],
      ['Evaluér', 'dropped'],
    ]);
    const [again, still] = (await entryNow())?.facts.conditions ?? [];
    expect(again).toEqual({ ...SOON, remindOn: '2028-06-16' });
    expect(still).toMatchObject({ droppedBy: 'screening-1', closed: { name: 'Anna Krog' } });
    expect(await ledger('Find en partner')).toEqual(
      expect.arrayContaining([
        ['open', 'dropped\nSamarbejdet ophører.'],
        ['dropped', 'open'],
      ]),
    );
  });

  it('keeps each correction in the history, also one back to what was said first', async () => {
    const { decide, correct, ledger } = await open('exit');
    await decide({ ...GIVEN, effective: '2028-12-31' });

    await correct({ ...GIVEN, effective: '2029-12-31' });
    await correct({ ...GIVEN, effective: '2028-12-31' });

    expect((await ledger('end')).map(([, after]) => after).toSorted()).toEqual([
      '2028-12-31',
      '2028-12-31',
      '2029-12-31',
    ]);
  });

  it.each(['exit', 'renewal'] as const)(
    'has its own conditions corrected and added to, as those of a first decision (%s)',
    async (matter) => {
      const { decide, correct, entryNow, ledger } = await open(matter, [SOON]);
      const written = 'Afslut regnskabet, senest 1. marts 2028\nTal med Oulu';
      await decide({ ...GIVEN, effective: '2028-12-31', conditions: written });

      await correct({
        ...GIVEN,
        effective: '2028-12-31',
        conditions: ['Afslut regnskabet, senest 1. juni 2028', 'Tal med Oulu og Skåne'],
        added: 'Orienter udvalget',
      });

      expect((await entryNow())?.facts.conditions).toMatchObject([
        { id: 's.1', text: 'Find en partner' },
        { text: 'Afslut regnskabet', deadline: '2028-06-01', status: 'open' },
        { text: 'Tal med Oulu og Skåne' },
        { text: 'Orienter udvalget', status: 'open' },
      ]);
      expect(await ledger('Afslut regnskabet')).toEqual([
        ['Afslut regnskabet\n2028-03-01', 'Afslut regnskabet\n2028-06-01'],
      ]);
      expect(await ledger('decision')).toHaveLength(1);
    },
  );

  it('does not end before it was decided', async () => {
    const { decide, entryNow } = await open('exit');

    const refused = await decide({ ...GIVEN, effective: '2018-12-31' });

    expect(refused).toMatchObject({ ok: false, reason: 'ended-before' });
    expect((await entryNow())?.facts.period).toEqual(rolling);
  });
});
