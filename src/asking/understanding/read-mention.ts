import type { Mention } from '../../catalogue/collaboration';
import type { Attribute, Query } from '../query';
import { idsOf, type ParsedQuestion } from './parse-question';
import { attributesIn, MONEY_ATTRIBUTES } from './read-attributes';

/** Attributes that a mention lacks, because the source only names it. */
const OF_ENTRIES: readonly Attribute[] = [
  ...MONEY_ATTRIBUTES,
  'contacts-administrative',
  'contacts-political',
  'decided-by',
  'recurrence',
];

const hasFigure = ({ summary, costs }: Mention) => costs.length > 0 || /\d/.test(summary.da);

/**
 * Reads a question about something that the source only mentions: what the source says of it, or
 * that the attribute is not stated.
 */
export function readMention(id: string, rest: ParsedQuestion): Query {
  const mention = rest.index.knowledge.mentions.find((one) => one.id === id);
  const [attribute] = attributesIn(rest);
  const isMissing =
    mention !== undefined &&
    attribute !== undefined &&
    OF_ENTRIES.includes(attribute) &&
    !(MONEY_ATTRIBUTES.includes(attribute) && hasFigure(mention));
  return isMissing
    ? { intent: 'not-stated', about: 'other', collaborations: [] }
    : { intent: 'mention', mention: id };
}

/** "What does it cost?" after something that the source only mentions. */
export function readMentionAgain(question: ParsedQuestion): Query | undefined {
  const before = question.memory?.query;
  if (before?.intent !== 'mention') return undefined;
  const refers =
    idsOf(question.matches, 'reference').length > 0 || attributesIn(question).length > 0;
  const names = question.matches.some(({ meaning }) =>
    ['theme', 'country', 'kind', 'unit', 'programme', 'body', 'passage'].includes(meaning.is),
  );
  return refers && !names ? readMention(before.mention, question) : undefined;
}
