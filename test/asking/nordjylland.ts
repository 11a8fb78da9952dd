import { ask, type AnsweredQuestion } from '../../src/asking/ask';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import type { Filter } from '../../src/asking/filter';
import type { Memory, Query } from '../../src/asking/query';
import { loadContent } from '../../src/content/load-content';

/** The content of Region Nordjylland, as of the month when its strategy was published. */
export const CONTENT = loadContent('nordjylland');
export const INDEX = indexKnowledge(CONTENT);
export const DAY = '2012-03-01';

/** Formats a filter briefly: `country no`, `running 2012-01-01..2012-12-31`. */
function describeFilter(filter: Filter): string {
  switch (filter.by) {
    case 'time':
      return `${filter.relation} ${filter.from}..${filter.to}`;
    case 'amount':
      return `${filter.measure} ${filter.is} ${filter.amount} ${filter.currency}`;
    case 'recurrence':
      return `${filter.perYear} a year`;
    case 'word':
      return `${filter.among === undefined ? '' : 'partner '}"${filter.word}"`;
    default:
      return `${filter.not ? 'not ' : ''}${filter.or ? 'or ' : ''}${filter.by} ${filter.id}`;
  }
}

const listed = (texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined).join(', ');

function describeFind({ filters, among }: Extract<Query, { intent: 'find' }>): string {
  return `find ${listed(filters.map(describeFilter))}${among ? ` among ${listed(among)}` : ''}`;
}

function describeAggregate(query: Extract<Query, { intent: 'aggregate' }>): string {
  const of = [...(query.of.ids ?? []), ...query.of.filters.map(describeFilter)];
  const rank = query.rank === undefined ? '' : ` no. ${query.rank}`;
  const share = query.share ? ' as a share' : '';
  return `${query.operation} ${query.measure}${rank}${share} of ${of.length === 0 ? 'all' : listed(of)}`;
}

/**
 * Formats a query in one line: `cost of cpmr`, `find kind project, country no`, `sum fee of all`.
 */
function describeQuery(query: Query): string {
  switch (query.intent) {
    case 'command':
      return `command ${query.command}`;
    case 'attribute':
      return `${listed([query.attribute, query.also])} of ${listed(query.collaborations)}`;
    case 'detail':
      return `all about ${query.collaboration}`;
    case 'compare':
      return `compare ${listed(query.collaborations)}`;
    case 'mention':
      return `mention ${query.mention}`;
    case 'passage':
      return `passage ${query.passage}`;
    case 'find':
      return describeFind(query);
    case 'aggregate':
      return describeAggregate(query);
    case 'not-stated':
      return `${query.about} not stated of ${listed(query.collaborations) || 'anybody'}`;
    case 'unknown':
      return 'unknown';
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
