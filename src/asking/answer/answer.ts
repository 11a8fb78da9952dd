import type { Collaboration, Mention } from '../../catalogue/collaboration';
import { experiencePassage, type Passage } from '../../catalogue/knowledge';
import { aggregate, type Aggregated, extremesOf, PARTS } from './aggregate';
import type { EntryIndex } from './entry-index';
import { isStated } from './facts';
import type { Attribute, Filter } from './filter';
import { findEntries, matchedFilters } from './find';
import type { IndexedKnowledge } from './index-knowledge';
import type { Command, Order, Query } from './query';
import { relaxedFilters } from './relaxed-filters';
import { countUnstated, type Unstated } from './unstated';

/** The answer to a question: values and their sources, never sentences. */
export type Answer =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'list';
      readonly filters: readonly Filter[];
      readonly found: readonly Collaboration[];
      /** Filters that the question also named and that no found entry matches. */
      readonly unmatched?: readonly Filter[];
      /** Only these entries were considered, because the question narrows an earlier answer. */
      readonly among?: readonly string[];
      /** What to show of each entry. */
      readonly show?: readonly Attribute[];
      /** Entries that also match, but whose source does not state what is to be shown. */
      readonly lacking?: readonly Collaboration[];
      readonly order?: Order;
      readonly unstated?: Unstated;
    }
  | { readonly kind: 'detail'; readonly entry: Collaboration }
  | { readonly kind: 'compare'; readonly entries: readonly Collaboration[] }
  | {
      readonly kind: 'value';
      readonly attributes: readonly Attribute[];
      /** The conditions that the entries were found by, if they were not named. */
      readonly filters?: readonly Filter[];
      readonly entries: readonly Collaboration[];
    }
  | {
      readonly kind: 'aggregate';
      readonly query: Extract<Query, { intent: 'aggregate' }>;
      readonly result: Aggregated;
      readonly unstated?: Unstated;
    }
  | {
      /** Such collaborations exist, but no source states the number for any of them. */
      readonly kind: 'no-number';
      readonly query: Extract<Query, { intent: 'aggregate' }>;
      readonly entries: readonly Collaboration[];
    }
  | {
      readonly kind: 'mention';
      readonly mention: Mention;
      /** What was asked of it and is not stated. */
      readonly missing: readonly Attribute[];
    }
  | { readonly kind: 'passage'; readonly passage: Passage }
  | {
      /** Who decides what is to be done with an entry. */
      readonly kind: 'route';
      readonly matter: Extract<Query, { intent: 'route' }>['matter'];
      readonly entry: Collaboration;
    }
  | {
      readonly kind: 'not-stated';
      readonly about: 'contact-detail' | 'other' | 'unclear';
      readonly entries: readonly Collaboration[];
    }
  | {
      readonly kind: 'nothing';
      readonly filters: readonly Filter[];
      /** What would match if one filter were dropped. */
      readonly nearby: readonly { readonly without: Filter; readonly count: number }[];
    };

const NOTHING: Extract<Answer, { kind: 'nothing' }> = { kind: 'nothing', filters: [], nearby: [] };

/** An attribute that also answers the question when the source does not state the one asked for. */
const INSTEAD: Partial<Readonly<Record<Attribute, Attribute>>> = { roles: 'contacts-political' };

function statedOr(attribute: Attribute, entries: readonly Collaboration[]): Attribute {
  const instead = INSTEAD[attribute];
  const none = !entries.some((entry) => isStated(attribute, entry));
  return none && instead !== undefined ? instead : attribute;
}

const MOST_VALUES = 4;

/** Sorts entries by a measure; those without it come last. */
function inOrder(
  found: readonly Collaboration[],
  { measure, direction }: Order,
  day: string,
): readonly Collaboration[] {
  const sign = direction === 'descending' ? -1 : 1;
  return found
    .map((entry) => ({ entry, value: PARTS[measure](entry, day)?.value }))
    .toSorted((one, other) => {
      if (one.value === undefined || other.value === undefined)
        return Number(one.value === undefined) - Number(other.value === undefined);
      return sign * (one.value - other.value);
    })
    .map(({ entry }) => entry);
}

/** What a list is asked for: those whose source does not state it are named apart. */
const SOUGHT: readonly Attribute[] = [
  'fee',
  'cost',
  'total-budget',
  'co-financing',
  'staff-hours',
  'lead-partner',
  'recurrence',
];

function withStated(found: readonly Collaboration[], show: readonly Attribute[] = []) {
  const sought = show.filter((attribute) => SOUGHT.includes(attribute));
  const states = (entry: Collaboration) => sought.some((attribute) => isStated(attribute, entry));
  const stated = found.filter(states);
  return sought.length === 0 || stated.length === 0
    ? { stated: found, lacking: [] }
    : { stated, lacking: found.filter((entry) => !states(entry)) };
}

function answerList(
  { filters, among, show, order }: Extract<Query, { intent: 'find' }>,
  entries: EntryIndex,
  day: string,
): Answer {
  const all = findEntries(filters, entries, day);
  const some = among && new Set(among);
  const found = some === undefined ? all : all.filter(({ id }) => some.has(id));
  if (found.length === 0)
    return { kind: 'nothing', filters, nearby: relaxedFilters(filters, entries, day) };
  const { stated, lacking } = withStated(found, show);
  // Few entries are answered by their values, not as a list.
  if (show !== undefined && order === undefined && found.length <= MOST_VALUES)
    return { kind: 'value', attributes: show, entries: found, filters };
  const unstated = countUnstated(filters, among, { entries, day });
  const matched = matchedFilters(found, filters, entries, day);
  const unmatched = filters.filter((filter) => !matched.includes(filter));
  return {
    kind: 'list',
    filters: matched,
    found: order === undefined ? stated : inOrder(stated, order, day),
    ...(lacking.length > 0 && { lacking }),
    ...(unmatched.length > 0 && { unmatched }),
    ...(among && { among }),
    ...(show && { show }),
    ...(order && { order }),
    ...(unstated && { unstated }),
  };
}

function answerAggregate(
  query: Extract<Query, { intent: 'aggregate' }>,
  entries: EntryIndex,
  day: string,
): Answer {
  const result = aggregate(query, entries, day);
  const { filters, ids } = query.of;
  const unstated = countUnstated(filters, ids, { entries, day });
  if (result.parts.length > 0 || query.operation === 'count')
    return { kind: 'aggregate', query, result, ...(unstated && { unstated }) };
  return result.omitted.length > 0
    ? { kind: 'no-number', query, entries: result.omitted }
    : { ...NOTHING, filters };
}

function answerPassage(id: string, { knowledge }: IndexedKnowledge): Answer {
  const passage =
    experiencePassage(id, knowledge) ?? knowledge.passages.find((one) => one.id === id);
  return passage === undefined ? NOTHING : { kind: 'passage', passage };
}

const OF_MONEY: readonly Attribute[] = [
  'cost',
  'fee',
  'total-budget',
  'co-financing',
  'staff-hours',
];
const OF_SUMMARY: readonly Attribute[] = ['purpose', 'outcome', 'remarks', 'status'];

/** What was asked of a mention and its source does not state; its summary may state anything else. */
function missingOf({ costs }: Mention, asked: readonly Attribute[]): readonly Attribute[] {
  return asked.filter(
    (attribute) =>
      !OF_SUMMARY.includes(attribute) && !(OF_MONEY.includes(attribute) && costs.length > 0),
  );
}

/** Runs a query against the knowledge as of a day (`2026-11-21`). */
export function answer(query: Query, index: IndexedKnowledge, day: string): Answer {
  const { entries } = index;
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => entries.get(id) ?? []);
  switch (query.intent) {
    case 'command':
      return { kind: 'command', command: query.command };
    case 'detail': {
      const entry = entries.get(query.collaboration);
      return entry === undefined ? NOTHING : { kind: 'detail', entry };
    }
    case 'compare':
      return { kind: 'compare', entries: entriesOf(query.collaborations) };
    case 'attribute': {
      const asked = entriesOf(query.collaborations);
      const attributes = query.attributes.map((one) => statedOr(one, asked));
      return { kind: 'value', attributes: [...new Set(attributes)], entries: asked };
    }
    case 'aggregate':
      return answerAggregate(query, entries, day);
    case 'mention': {
      const mention = index.knowledge.mentions.find(({ id }) => id === query.mention);
      return mention === undefined
        ? NOTHING
        : { kind: 'mention', mention, missing: missingOf(mention, query.asked ?? []) };
    }
    case 'passage':
      return answerPassage(query.passage, index);
    case 'route': {
      const entry = entries.get(query.collaboration);
      return entry === undefined ? NOTHING : { kind: 'route', matter: query.matter, entry };
    }
    case 'find':
      return answerList(query, entries, day);
    case 'not-stated':
      return {
        kind: 'not-stated',
        about: query.about,
        entries: entriesOf(query.collaborations),
      };
    case 'unknown':
      return NOTHING;
  }
}

const UNANSWERED: readonly Answer['kind'][] = ['nothing', 'not-stated', 'no-number'];

/** Whether the content answered the question; commands count as answered. */
export function isAnswered(answered: Answer): boolean {
  if (answered.kind === 'value')
    return answered.entries.some((entry) =>
      answered.attributes.some((attribute) => isStated(attribute, entry)),
    );
  if (answered.kind === 'passage') return answered.passage.lacking !== true;
  return !UNANSWERED.includes(answered.kind);
}

/** Ids of the collaborations that an answer shows, in order. */
export function shownIds(answered: Answer): string[] {
  const ids = (entries: readonly Collaboration[]) => entries.map(({ id }) => id);
  switch (answered.kind) {
    case 'list':
      return ids(answered.found);
    case 'detail':
    case 'route':
      return [answered.entry.id];
    case 'compare':
    case 'not-stated':
    case 'value':
      return ids(answered.entries);
    case 'aggregate':
      return ids(extremesOf(answered.query, answered.result.parts).map(({ entry }) => entry));
    case 'command':
    case 'mention':
    case 'passage':
    case 'nothing':
    case 'no-number':
      return [];
  }
}
