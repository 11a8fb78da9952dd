import { scopesIn } from '../../../src/asking/slots/scope';
import type { Meaning } from '../../../src/asking/slots/slot';
import { read, slotsIn } from './slots-in';

const kindsIn = (text: string) => scopesIn(read(text).words).map(({ at, kind }) => `${at} ${kind}`);

describe('scopesIn', () => {
  it.each([
    ['ikke om transport', ['0 negation']],
    ['which were NOT decided', ['2 negation']],
    ['alle undtagen projekter', ['1 exception']],
    ['networks other than CPMR', ['1 exception']],
    ['hvor finansieringen er blank', ['3 blank']],
    ['kontingent ikke oplyst', ['1 blank']],
    ['not stated', ['0 blank']],
    ['uden Norge og ikke Sverige', ['0 exception', '2 exception', '3 negation']],
    ['ikke kun politiske', []],
    ['not only political', []],
    ['politiske samarbejder', []],
    ['', []],
  ])('finds the words that negate, exclude or say that something is blank in %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

const FACETS = ['theme', 'country', 'kind', 'level', 'body', 'collaboration'] as const;
/** The slots of some kinds that something negates, and those that nothing does. */
const negatedIn = (text: string, ...kinds: readonly Meaning['is'][]) => {
  const slots = slotsIn(text, ...kinds);
  return {
    not: slots.filter((slot) => slot.includes('= not ')).map((slot) => slot.replace('not ', '')),
    rest: slots.filter((slot) => !slot.includes('= not ')),
  };
};

describe('negate', () => {
  it.each([
    ['ikke om transport', 'transport = theme transport'],
    ['not about transport', 'transport = theme transport'],
    ['ikke i Norge', 'Norge = country no'],
    ['ingen projekter', 'projekter = kind project'],
    ['hvilke er ikke politiske', 'politiske = level political'],
    ['ikke besluttet af Regionsrådet', 'Regionsrådet = body regionsraadet'],
    ['NOT decided by the regional council', 'regional council = body regionsraadet'],
    ['alle undtagen projekter', 'projekter = kind project'],
    ['alle undtagen CPMR', 'CPMR = collaboration cpmr'],
    ['all collaborations other than projects', 'projects = kind project'],
  ])('reaches what follows in %j', (text, slot) => {
    expect(negatedIn(text, ...FACETS)).toEqual({ not: [slot], rest: [] });
  });

  it.each([
    ['alle undtagen projekter og konferencer', ['project', 'conference']],
    ['all except projects and conferences', ['project', 'conference']],
  ])('reaches everything that an exception lists: %j', (text, kinds) => {
    const { not } = negatedIn(text, 'kind');
    expect(not.map((slot) => slot.split('kind ')[1])).toEqual(kinds);
  });

  it.each([
    ['projekter, ikke konferencer', 'konferencer = kind conference', 'projekter = kind project'],
    ['uden Norge, men i Sverige', 'Norge = country no', 'Sverige = country se'],
    ['not in Norway, but in Sweden', 'Norway = country no', 'Sweden = country se'],
    ['not projects but networks', 'projects = kind project', 'networks = kind membership-network'],
    ['samarbejder i Norge, ikke i Sverige', 'Sverige = country se', 'Norge = country no'],
  ])('ends with the clause or the next thing: %j', (text, not, rest) => {
    expect(negatedIn(text, 'kind', 'country')).toEqual({ not: [not], rest: [rest] });
  });

  it.each([
    'ikke kun politiske samarbejder',
    'not only political ones',
    'ships that do not pollute',
    'skibe der ikke forurener miljøet',
  ])('excludes no level and no theme in %j', (text) => {
    const { not, rest } = negatedIn(text, 'level', 'theme');
    expect(not).toEqual([]);
    expect(rest).not.toEqual([]);
  });

  it.each([
    ['hvor er finansieringen blank', 'finansieringen = attribute funding'],
    ['projects without a budget', 'budget = attribute total-budget'],
    ['without a stated budget', 'budget = attribute total-budget'],
    ['mangler budget', 'budget = attribute total-budget'],
    ['ikke oplyst kontingent', 'kontingent = attribute fee'],
    ['no fee', 'fee = attribute fee'],
    ['uoplyst periode', 'periode = attribute period'],
  ])('says in %j that an attribute is missing', (text, slot) => {
    expect(negatedIn(text, 'attribute')).toEqual({ not: [slot], rest: [] });
  });

  it.each([
    ['hvilke er ikke afsluttet', 'afsluttet = role ended', 'role'],
    ['not in euros', 'euros = currency EUR', 'currency'],
    ['ikke i 2012', '2012 = 2012-01-01..2012-12-31', 'time'],
  ] as const)('reaches roles, currencies and times: %j', (text, slot, kind) => {
    expect(negatedIn(text, kind)).toEqual({ not: [slot], rest: [] });
  });

  it.each([
    ['uden slutdato', 'rolling'],
    ['ingen politikere', 'no-political-appointment'],
    ['no external funding', 'no-external-funding'],
  ])('leaves a phrase alone that contains its own negation: %j', (text, property) => {
    const { not, rest } = negatedIn(text, 'property');
    expect(not).toEqual([]);
    expect(rest[0]).toMatch(new RegExp(`property ${property}$`, 'u'));
  });
});
