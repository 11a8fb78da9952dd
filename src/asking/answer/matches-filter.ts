import { type Collaboration, type Cost, decisionsOf } from '../../catalogue/collaboration';
import { isOwnCost } from '../../catalogue/dated-costs';
import { firstDay, lastDay } from '../../lib/dates';
import { type Token, tokenise, tokenOf } from '../language/tokens';
import type { EntryIndex } from './entry-index';
import { isStated } from './facts';
import { type Comparison, type Filter, isExclusion, type Property, type TimeRole } from './filter';
import { measureMoney } from './money-measures';

type Test = (entry: Collaboration) => boolean;

const hasCost = (kinds: readonly Cost['kind'][]) => (entry: Collaboration) =>
  entry.costs.some(({ kind }) => kinds.includes(kind));

const PROPERTIES: Readonly<Record<Property, Test>> = {
  fee: hasCost(['membership-fee']),
  'own-money': hasCost(['membership-fee', 'operating-grant', 'co-financing', 'staff-hours']),
  rolling: ({ period }) => period.rolling,
  'rolling-yearly': ({ period }) =>
    period.rolling && /one year at a time/i.test(period.text?.en ?? ''),
  'no-political-appointment': ({ contacts }) => contacts.appointment === 'none',
  'political-appointment': ({ contacts }) => contacts.appointment === 'appointed',
  'ad-hoc-appointment': ({ contacts }) => contacts.appointment === 'ad-hoc',
  vacancy: ({ contacts }) => contacts.vacancies.length > 0 || contacts.appointment === 'vacant',
  'named-politician': ({ contacts }) => contacts.political.length > 0,
  'named-contact': ({ contacts }) => contacts.administrative.length > 0,
  'no-end-stated': ({ period }) => period.end === undefined,
  'lead-partner': ({ leadPartner }) => leadPartner,
  'external-funding': ({ funding }) => funding.programme !== undefined,
  // This and "one year at a time" match the source's wording; where it has no such sentence, the fact is not stated.
  'no-budget': ({ funding }) => /^no expenses are budgeted/i.test(funding.text?.en ?? ''),
  'no-external-funding': ({ funding }) => /^no external funding/i.test(funding.text?.en ?? ''),
};

interface Span {
  readonly from: string;
  readonly to: string;
}

const within = (day: string, { from, to }: Span) => from <= day && day <= to;
const grantYears = ({ costs }: Collaboration) =>
  costs.flatMap(({ years, kind }) =>
    years === undefined || kind === 'programme-budget' || kind === 'total-budget' ? [] : [years],
  );

const TIME_TESTS: Readonly<Record<TimeRole, (entry: Collaboration, span: Span) => boolean>> = {
  running: ({ period }, { from, to }) =>
    (period.start === undefined || firstDay(period.start) <= to) &&
    (period.end === undefined
      ? period.rolling || period.start !== undefined
      : lastDay(period.end) >= from),
  started: ({ period, established }, span) =>
    (period.start !== undefined && within(firstDay(period.start), span)) ||
    (established !== undefined && within(`${established}-01-01`, span)),
  ended: ({ period }, span) => period.end !== undefined && within(lastDay(period.end), span),
  decided: (entry, span) => decisionsOf(entry).some(({ on }) => within(on, span)),
  granted: (entry, { from, to }) =>
    grantYears(entry).some((years) => `${years.from}-01-01` <= from && `${years.to}-12-31` >= to),
  'grant-ends': (entry, span) =>
    grantYears(entry).some((years) => within(`${years.to}-12-31`, span)),
};

/** Whether the entry states what a role of time is about; the others are neither in nor out. */
const TIME_STATED: Readonly<Record<TimeRole, Test>> = {
  running: ({ period }) => period.start !== undefined || period.end !== undefined || period.rolling,
  started: ({ period, established }) => period.start !== undefined || established !== undefined,
  ended: ({ period }) => period.end !== undefined || period.rolling,
  decided: (entry) => decisionsOf(entry).length > 0,
  granted: (entry) => grantYears(entry).length > 0,
  'grant-ends': (entry) => grantYears(entry).length > 0,
};

const COMPARE: Readonly<Record<Comparison, (value: number, amount: number) => boolean>> = {
  over: (value, amount) => value > amount,
  under: (value, amount) => value < amount,
  'at-least': (value, amount) => value >= amount,
  'at-most': (value, amount) => value <= amount,
};

function isOfAmount(
  { measure, is, amount, currency }: Extract<Filter, { by: 'amount' }>,
  day: string,
): Test {
  return (entry) => {
    const found = measureMoney(measure, entry, day, currency);
    return found !== undefined && COMPARE[is](found.value, amount);
  };
}

const PERCENT = /(\d{1,3}(?:[.,]\d+)?)\s*(?:%|percent)/g;

/** Whether the funding text names the percentage. */
function statesShare({ funding }: Collaboration, percent: number): boolean {
  const text = funding.text?.en ?? '';
  return [...text.matchAll(PERCENT)].some(
    ([, number = '']) => Number(number.replace(',', '.')) === percent,
  );
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
  entries: EntryIndex,
): ReadonlySet<string> {
  const token = tokenOf(word);
  const holders = entries.containing(token);
  if (among === undefined) return holders;
  return entries.once(
    `partner ${token.da} ${token.en}`,
    () =>
      new Set(
        [...holders].filter((id) => {
          const entry = entries.get(id);
          return entry !== undefined && hasPartnerWithWord(entry, token);
        }),
      ),
  );
}

/** The ids that what a filter names applies to, if they are indexed. */
function indexedIds(filter: Filter, entries: EntryIndex): ReadonlySet<string> | undefined {
  switch (filter.by) {
    case 'property':
    case 'stated':
    case 'time':
    case 'amount':
    case 'currency':
    case 'share':
    case 'recurrence':
      return undefined;
    case 'entry':
      return new Set(filter.ids.filter((id) => entries.ids().has(id)));
    case 'word':
      return entriesWithWord(filter, entries);
    default:
      return entries.having(filter.by, filter.id);
  }
}

type Unindexed = Extract<
  Filter,
  { by: 'property' | 'stated' | 'time' | 'amount' | 'currency' | 'share' | 'recurrence' }
>;

function testOf(filter: Unindexed, day: string): Test {
  switch (filter.by) {
    case 'property':
      return PROPERTIES[filter.id];
    case 'stated':
      return filter.id === 'contacts-administrative'
        ? ({ contacts }) => contacts.administrative.length > 0
        : (entry) => isStated(filter.id, entry);
    case 'time':
      return (entry) => TIME_TESTS[filter.role](entry, filter);
    case 'amount':
      return isOfAmount(filter, day);
    case 'currency':
      return ({ costs }) => costs.some((cost) => isOwnCost(cost) && cost.currency === filter.id);
    case 'share':
      return (entry) => statesShare(entry, filter.percent);
    case 'recurrence':
      return ({ recurrence }) =>
        recurrence !== undefined && Math.abs(recurrence.perYear - filter.perYear) < 0.01;
  }
}

/** Ids for which a filter can be judged: a time that is not stated is neither in a span nor out. */
function judgeable(filter: Filter, entries: EntryIndex): Collaboration[] {
  if (filter.by === 'time') return entries.entries.filter(TIME_STATED[filter.role]);
  if (filter.by === 'body' || filter.by === 'currency')
    return entries.entries.filter((entry) =>
      filter.by === 'body' ? decisionsOf(entry).length > 0 : entry.costs.length > 0,
    );
  return entries.entries;
}

function matching(filter: Filter, entries: EntryIndex, day: string): Collaboration[] {
  const indexed = indexedIds(filter, entries);
  const isNamed =
    indexed === undefined
      ? testOf(filter as Unindexed, day)
      : ({ id }: Collaboration) => indexed.has(id);
  return isExclusion(filter)
    ? judgeable(filter, entries).filter((entry) => !isNamed(entry))
    : entries.entries.filter(isNamed);
}

/** The ids of the entries that pass a filter on a day. */
export function idsMatching(filter: Filter, entries: EntryIndex, day: string): ReadonlySet<string> {
  const indexed = isExclusion(filter) ? undefined : indexedIds(filter, entries);
  return (
    indexed ??
    entries.once(
      `${day} ${JSON.stringify(filter)}`,
      () => new Set(matching(filter, entries, day).map(({ id }) => id)),
    )
  );
}

/**
 * A body and a time of decision must be true of the same decision: "decided by the council in 2010".
 */
export function joinDecisions(filters: readonly Filter[]): {
  readonly rest: readonly Filter[];
  readonly joint?: (entries: EntryIndex) => Set<string>;
} {
  const decided = filters.find(
    (filter) => filter.by === 'time' && filter.role === 'decided' && !isExclusion(filter),
  );
  const bodies = filters.filter((filter) => filter.by === 'body' && !isExclusion(filter));
  if (decided?.by !== 'time' || bodies.length === 0) return { rest: filters };
  const ids = bodies.flatMap((body) => (body.by === 'body' ? [body.id] : []));
  return {
    rest: filters.filter((filter) => filter !== decided && !bodies.includes(filter)),
    joint: (entries) =>
      new Set(
        entries.entries
          .filter((entry) =>
            decisionsOf(entry).some(({ by, on }) => ids.includes(by) && within(on, decided)),
          )
          .map(({ id }) => id),
      ),
  };
}
