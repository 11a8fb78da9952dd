import { type Filter, isExclusion } from '../../src/asking/answer/filter';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import type { Memory, Query } from '../../src/asking/answer/query';
import { ask, type AnsweredQuestion } from '../../src/asking/intents/ask';
import { loadContent } from '../../src/content/load-content';

/** The content of Region Nordjylland, as of the month when its strategy was published. */
export const CONTENT = loadContent('nordjylland');
export const INDEX = indexKnowledge(CONTENT);
export const DAY = '2012-03-01';

/** What a filter is about: `country no`, `running 2012-01-01..2012-12-31`, `over 5000 EUR`. */
function describeNamed(filter: Filter): string {
  switch (filter.by) {
    case 'time':
      return `${filter.role} ${filter.from}..${filter.to}`;
    case 'amount':
      return `${filter.measure} ${filter.is} ${filter.amount} ${filter.currency}`;
    case 'recurrence':
      return `${filter.perYear} a year`;
    case 'share':
      return `${filter.percent} %`;
    case 'entry':
      return `entry ${filter.ids.join('+')}`;
    case 'word':
      return `${filter.among === undefined ? '' : 'partner '}"${filter.word}"`;
    default:
      return `${filter.by} ${filter.id}`;
  }
}

/** Formats a filter briefly: `country no`, `not kind project`, `or theme transport`. */
export function describeFilter(filter: Filter): string {
  const or = 'or' in filter && filter.or === true ? 'or ' : '';
  return `${isExclusion(filter) ? 'not ' : ''}${or}${describeNamed(filter)}`;
}

const listed = (texts: readonly string[]) => texts.join(', ');

function describeFind({ filters, among, show, order }: Extract<Query, { intent: 'find' }>): string {
  return [
    `find ${filters.length === 0 ? 'all' : listed(filters.map(describeFilter))}`,
    among && `among ${listed(among)}`,
    show && `showing ${listed(show)}`,
    order && `by ${order.measure} ${order.direction}`,
  ]
    .filter((text) => text !== undefined)
    .join(' ');
}

function describeAggregate(query: Extract<Query, { intent: 'aggregate' }>): string {
  const of = [...(query.of.ids ?? []), ...query.of.filters.map(describeFilter)];
  const rank = query.rank === undefined ? '' : ` no. ${query.rank}`;
  const top = query.top === undefined ? '' : ` top ${query.top}`;
  const share = query.share ? ' as a share' : '';
  const per = query.per === undefined ? '' : ` per ${query.per}`;
  const year = query.year === undefined ? '' : ` in ${query.year}`;
  return `${query.operation} ${query.measure}${rank}${top}${share}${per}${year} of ${of.length === 0 ? 'all' : listed(of)}`;
}

function describeUnanswered(query: Extract<Query, { intent: 'not-stated' | 'unknown' }>): string {
  return query.intent === 'unknown'
    ? 'unknown'
    : `${query.about} not stated of ${listed(query.collaborations) || 'anybody'}`;
}

/**
 * Formats a query in one line: `cost of cpmr`, `find kind project, country no`, `sum fee of all`.
 */
export function describeQuery(query: Query): string {
  switch (query.intent) {
    case 'command':
      return `command ${query.command}`;
    case 'attribute':
      return `${listed(query.attributes)} of ${listed(query.collaborations)}`;
    case 'detail':
      return `all about ${query.collaboration}`;
    case 'compare':
      return `compare ${listed(query.collaborations)}`;
    case 'mention':
      return `mention ${query.mention}`;
    case 'passage':
      return `passage ${query.passage}`;
    case 'route':
      return `who decides to ${query.matter} ${query.collaboration}`;
    case 'find':
      return describeFind(query);
    case 'aggregate':
      return describeAggregate(query);
    default:
      return describeUnanswered(query);
  }
}

/**
 * Asks the questions of a conversation in turn and returns the last answer: `what does CPMR cost? /
 * and ERTICO?`.
 */
export function asked(conversation: string): AnsweredQuestion {
  const [first = '', ...others] = conversation.split(' / ');
  const start = ask(first, INDEX, { day: DAY });
  return others.reduce<AnsweredQuestion>(
    ({ memory }: { memory: Memory | undefined }, question) =>
      ask(question, INDEX, { day: DAY, memory }),
    start,
  );
}

/** The last query of a conversation, in one line. */
export const understood = (conversation: string): string =>
  describeQuery(asked(conversation).query);
