import type { Collaboration, Mention } from '../catalogue/collaboration';
import { aggregate, type Aggregated } from './aggregate';
import { experiencePassage, type Passage } from '../catalogue/knowledge';
import { isStated } from './facts';
import { findEntries, matchedFilters } from './find';
import type { IndexedKnowledge } from './index-knowledge';
import { relaxedFilters } from './relaxed-filters';
import type { Filter } from './filter';
import type { Attribute, Command, Query } from './query';
import { countUnstated, type Unstated } from './unstated';

/** The answer to a question: values and their sources, never sentences. */
export type Answer =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'list';
      readonly filters: readonly Filter[];
      readonly found: Collaboration[];
      /** Filters that the question also named and that no found entry matches. */
      readonly unmatched?: readonly Filter[];
      /** Only these entries were considered, because the question narrows an earlier answer. */
      readonly among?: readonly string[];
      readonly unstated?: Unstated;
    }
  | { readonly kind: 'detail'; readonly entry: Collaboration }
  | { readonly kind: 'compare'; readonly entries: readonly Collaboration[] }
  | {
      readonly kind: 'value';
      readonly attribute: Attribute;
      readonly also?: Attribute;
      /** The entries whose source states the attribute; `missing` holds the others. */
      readonly stated: readonly Collaboration[];
      readonly missing: readonly Collaboration[];
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
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'passage'; readonly passage: Passage }
  | {
      readonly kind: 'not-stated';
      readonly about: 'contact-detail' | 'other';
      readonly entries: readonly Collaboration[];
    }
  | {
      readonly kind: 'nothing';
      readonly filters: readonly Filter[];
      /** What would match if one filter were dropped. */
      readonly nearby: readonly { readonly without: Filter; readonly count: number }[];
    };

/** An attribute that also answers the question when the source does not state the one asked for. */
const INSTEAD: Partial<Readonly<Record<Attribute, Attribute>>> = {
  roles: 'contacts-political',
};

function statedOf(attribute: Attribute, entries: readonly Collaboration[]): Attribute {
  const instead = INSTEAD[attribute];
  const none = !entries.some((entry) => isStated(attribute, entry));
  return none && instead !== undefined ? instead : attribute;
}

const NOTHING: Extract<Answer, { kind: 'nothing' }> = { kind: 'nothing', filters: [], nearby: [] };

function answerList(
  { filters, among }: Extract<Query, { intent: 'find' }>,
  index: IndexedKnowledge,
  day: string,
): Answer {
  const all = findEntries(filters, index, day);
  const found = among === undefined ? all : all.filter(({ id }) => among.includes(id));
  const unstated = countUnstated(filters, among, { index, day });
  if (found.length > 0) {
    const matched = matchedFilters(found, filters, index);
    const unmatched = filters.filter((filter) => !matched.includes(filter));
    return {
      kind: 'list',
      filters: matched,
      found,
      ...(unmatched.length > 0 && { unmatched }),
      ...(among && { among }),
      ...(unstated && { unstated }),
    };
  }
  return { kind: 'nothing', filters, nearby: relaxedFilters(filters, index) };
}

function answerAggregate(
  query: Extract<Query, { intent: 'aggregate' }>,
  index: IndexedKnowledge,
  day: string,
): Answer {
  const result = aggregate(query, index, day);
  const { filters, ids } = query.of;
  const unstated = countUnstated(filters, ids, { index, day });
  if (result.parts.length > 0 || query.operation === 'count')
    return { kind: 'aggregate', query, result, ...(unstated && { unstated }) };
  return result.omitted.length > 0
    ? { kind: 'no-number', query, entries: result.omitted }
    : { ...NOTHING, filters };
}

/** Runs a query against the knowledge as of a day (`2026-11-21`). */
export function answer(query: Query, index: IndexedKnowledge, day: string): Answer {
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => index.byId.get(id) ?? []);
  switch (query.intent) {
    case 'command':
      return { kind: 'command', command: query.command };
    case 'detail': {
      const entry = index.byId.get(query.collaboration);
      return entry === undefined ? NOTHING : { kind: 'detail', entry };
    }
    case 'compare':
      return { kind: 'compare', entries: entriesOf(query.collaborations) };
    case 'attribute': {
      const asked = entriesOf(query.collaborations);
      const { also } = query;
      const attribute = statedOf(query.attribute, asked);
      return {
        kind: 'value',
        attribute,
        ...(also && { also }),
        stated: asked.filter((entry) => isStated(attribute, entry)),
        missing: asked.filter((entry) => !isStated(attribute, entry)),
      };
    }
    case 'aggregate':
      return answerAggregate(query, index, day);
    case 'mention': {
      const mention = index.knowledge.mentions.find(({ id }) => id === query.mention);
      return mention === undefined ? NOTHING : { kind: 'mention', mention };
    }
    case 'passage': {
      const passage =
        experiencePassage(query.passage, index.knowledge) ??
        index.knowledge.passages.find(({ id }) => id === query.passage);
      return passage === undefined ? NOTHING : { kind: 'passage', passage };
    }
    case 'find':
      return answerList(query, index, day);
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
  if (answered.kind === 'value') return answered.stated.length > 0;
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
      return [answered.entry.id];
    case 'compare':
    case 'not-stated':
      return ids(answered.entries);
    case 'value':
      return ids([...answered.stated, ...answered.missing]);
    case 'aggregate': {
      const entries = answered.result.parts.map(({ entry }) => entry);
      const { operation, per, rank = 1 } = answered.query;
      const isExtreme = operation === 'max' || operation === 'min';
      return ids(isExtreme && per === undefined ? entries.slice(rank - 1, rank) : entries);
    }
    case 'command':
    case 'mention':
    case 'passage':
    case 'nothing':
    case 'no-number':
      return [];
  }
}
