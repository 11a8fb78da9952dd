import type { Collaboration, Cost } from '../catalogue/collaboration';
import { withNarrower } from '../catalogue/vocabulary';
import { firstDay, lastDay } from '../lib/dates';
import type { IndexedKnowledge } from './index-knowledge';
import { measureMoney } from './money-measures';
import { type Comparison, type Filter, isExclusion, type Property, type Relation } from './filter';
import { type Token, tokenise, tokenOf } from './tokens';

type Test = (entry: Collaboration) => boolean;

const hasCost = (kinds: readonly Cost['kind'][]) => (entry: Collaboration) =>
  entry.costs.some(({ kind }) => kinds.includes(kind));

const PROPERTIES: Readonly<Record<Property, Test>> = {
  fee: hasCost(['membership-fee']),
  'own-money': hasCost(['membership-fee', 'operating-grant', 'co-financing', 'staff-hours']),
  rolling: ({ period }) => period.rolling,
  'no-political-appointment': ({ contacts }) => contacts.appointment === 'none',
  'political-appointment': ({ contacts }) => contacts.appointment === 'appointed',
  'ad-hoc-appointment': ({ contacts }) => contacts.appointment === 'ad-hoc',
  vacancy: ({ contacts }) => contacts.vacancies.length > 0 || contacts.appointment === 'vacant',
  'no-end-stated': ({ period }) => period.end === undefined,
  'lead-partner': ({ leadPartner }) => leadPartner,
  'external-funding': ({ funding }) => funding.programme !== undefined,
  // These match the source's wording; where it has no such sentence, the fact is not stated.
  'no-budget': ({ funding }) => /^no expenses are budgeted/i.test(funding.text?.en ?? ''),
  'no-external-funding': ({ funding }) => /^no external funding/i.test(funding.text?.en ?? ''),
};

interface Span {
  readonly from: string;
  readonly to: string;
}

const within = (day: string, { from, to }: Span) => from <= day && day <= to;

const TIME_TESTS: Readonly<Record<Relation, (entry: Collaboration, span: Span) => boolean>> = {
  running: ({ period }, { from, to }) =>
    (period.start === undefined || firstDay(period.start) <= to) &&
    (period.end === undefined
      ? period.rolling || period.start !== undefined
      : lastDay(period.end) >= from),
  started: ({ period, established }, span) =>
    (period.start !== undefined && within(firstDay(period.start), span)) ||
    (established !== undefined && within(`${established}-01-01`, span)),
  ended: ({ period }, span) => period.end !== undefined && within(lastDay(period.end), span),
  decided: ({ costs }, span) =>
    costs.some(({ decisions }) => decisions.some(({ on }) => within(on, span))),
  granted: ({ costs }, { from, to }) =>
    costs.some(
      ({ years, kind }) =>
        years !== undefined &&
        kind !== 'programme-budget' &&
        `${years.from}-01-01` <= from &&
        `${years.to}-12-31` >= to,
    ),
  beyond: ({ period }, { to }) => period.end !== undefined && lastDay(period.end) > to,
  before: ({ period }, { from }) => period.end !== undefined && lastDay(period.end) < from,
};

function isContact(name: string): Test {
  return ({ contacts }) =>
    [...contacts.political, ...contacts.administrative].some((one) => one.name === name);
}

const decidedBy =
  (id: string): Test =>
  ({ costs }) =>
    costs.some(({ decisions }) => decisions.some(({ by }) => by === id));

const COMPARE: Readonly<Record<Comparison, (value: number, amount: number) => boolean>> = {
  over: (value, amount) => value > amount,
  under: (value, amount) => value < amount,
  'at-least': (value, amount) => value >= amount,
  'at-most': (value, amount) => value <= amount,
};

function isOfAmount({ measure, is, amount, currency }: Extract<Filter, { by: 'amount' }>): Test {
  return (entry) => {
    const found = measureMoney(measure, entry, currency);
    return found !== undefined && COMPARE[is](found.value, amount);
  };
}

const hasPartnerWithWord = ({ partners }: Collaboration, { da, en }: Token) =>
  partners.some(
    (partner) =>
      tokenise(partner.da).some((token) => token.da === da) ||
      tokenise(partner.en).some((token) => token.en === en),
  );

/** Ids of the entries that contain a word, or that have a partner whose name contains it. */
export function entriesWithWord(
  { word, among }: Extract<Filter, { by: 'word' }>,
  { byId, text }: IndexedKnowledge,
): ReadonlySet<string> {
  const token = tokenOf(word);
  const holders = text.containing(token);
  if (among === undefined) return holders;
  const isPartner = (id: string) => {
    const entry = byId.get(id);
    return entry !== undefined && hasPartnerWithWord(entry, token);
  };
  return new Set([...holders].filter(isPartner));
}

/** The test that a filter applies to an entry. */
export function testOf(filter: Filter, index: IndexedKnowledge): Test {
  const names = testOfNamed(filter, index);
  return isExclusion(filter) ? (entry) => !names(entry) : names;
}

/** The test for what a filter names, whether it is asked for or excluded. */
function testOfNamed(filter: Filter, index: IndexedKnowledge): Test {
  const { knowledge } = index;
  switch (filter.by) {
    case 'theme': {
      const wanted = withNarrower(filter.id, knowledge.vocabulary.themes);
      return ({ themes }) => themes.some((theme) => wanted.has(theme));
    }
    case 'country':
      return ({ countries }) => countries.includes(filter.id);
    case 'area':
      return ({ area }) => area === filter.id;
    case 'kind':
      return ({ kind, alsoKinds }) => kind === filter.id || alsoKinds.includes(filter.id);
    case 'level':
      return ({ level }) => level === filter.id;
    case 'unit':
      return ({ unit, contacts }) =>
        unit === filter.id || contacts.vacancies.some((vacancy) => vacancy.unit === filter.id);
    case 'programme':
      return ({ funding }) => funding.programme === filter.id;
    case 'body':
      return decidedBy(filter.id);
    case 'person':
      return isContact(filter.id);
    case 'property':
      return PROPERTIES[filter.id];
    case 'time':
      return (entry) => TIME_TESTS[filter.relation](entry, filter);
    case 'amount':
      return isOfAmount(filter);
    case 'recurrence':
      return ({ recurrence }) =>
        recurrence !== undefined && Math.abs(recurrence.perYear - filter.perYear) < 0.01;
    case 'word': {
      const found = entriesWithWord(filter, index);
      return ({ id }) => found.has(id);
    }
  }
}

/** Tests for a decision by a body within a span of time; both must be true of the same decision. */
export function decidedByWithin(id: string, span: Span): Test {
  return ({ costs }) =>
    costs.some(({ decisions }) => decisions.some(({ by, on }) => by === id && within(on, span)));
}
