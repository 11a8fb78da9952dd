import { aggregate } from '../aggregate';
import { findEntries } from '../find';
import type { Filter } from '../filter';
import type { Attribute, Query } from '../query';
import { idsOf, type ParsedQuestion } from './parse-question';
import { readSum } from './read-aggregate';
import { attributesIn, MONEY_ATTRIBUTES } from './read-attributes';
import type { Filters } from './read-filters';

/** Attributes that a list is not asked for, because their words are too common. */
const NOT_OF_A_LIST: readonly Attribute[] = ['purpose', 'status', 'countries', 'partners', 'roles'];
const MOST_VALUES = 4;
const WHICH = new Set(['hvilke', 'hvilket', 'hvilken', 'which', 'what']);
const ONLY_OF_ENTRIES: readonly Attribute[] = [
  'contacts-administrative',
  'recurrence',
  'staff-hours',
  'total-budget',
];

/**
 * Reads a question for an attribute that only entries have, about the entries of a theme; no
 * passage can answer it.
 */
export function readAttributeOfTheme(
  question: ParsedQuestion,
  { filters, words }: Filters,
): Query | undefined {
  const attribute = attributesIn(question).find((one) => ONLY_OF_ENTRIES.includes(one));
  const hasTheme = filters.some(({ by }) => by === 'theme');
  return attribute === undefined || !hasTheme
    ? undefined
    : readAttributeOfList(question, [...filters, ...words]);
}

/** "What did it decide on?" */
const DID = /\b(?:what|which)\b.*\b(?:did|has|have)\b/u;

/** "What has the council decided?" asks for its decisions; "who decides?" asks for the rules. */
export function readDecisions(question: ParsedQuestion, { filters }: Filters): Query | undefined {
  const { folded, matches } = question;
  if (idsOf(matches, 'operation').includes('sum')) return undefined;
  const isMoney = attributesIn(question).some((one) => MONEY_ATTRIBUTES.includes(one));
  const ofKind = filters.some(({ by }) => by === 'kind');
  const granted = isMoney && !ofKind && !saysOnlyHowMuch(question);
  const did = DID.test(folded) && idsOf(matches, 'relation').includes('decided');
  const past =
    granted ||
    did ||
    matches.some(
      ({ meaning, exact }) => exact && meaning.is === 'relation' && meaning.id === 'decided',
    );
  const bodies = filters.filter(({ by }) => by === 'body');
  return past && bodies.length > 0 ? { intent: 'find', filters: [...filters] } : undefined;
}

/** "How much do residents decide?" does not ask for money. */
const saysOnlyHowMuch = ({ matches, tokens }: ParsedQuestion) =>
  matches.every(
    ({ from, meaning }) =>
      meaning.is !== 'attribute' ||
      meaning.id !== 'cost' ||
      ['hvor', 'how', 'meget', 'much'].includes(tokens[from]?.word ?? ''),
  );

const NAMES_LEVEL = /^(?:administrativ|politisk|political)/;

/** "Administrative projects" refers to a level and does not ask for a person. */
const isLevelOnly = (attribute: Attribute, { matches, tokens }: ParsedQuestion) =>
  attribute.startsWith('contacts') &&
  matches.every(
    ({ from, to, meaning }) =>
      meaning.is !== 'attribute' ||
      meaning.id !== attribute ||
      (to - from === 1 && NAMES_LEVEL.test(tokens[from]?.word ?? '') && isAdjective(from, matches)),
  );

/** Whether the word at a position is followed by the noun that it describes. */
const isAdjective = (at: number, matches: ParsedQuestion['matches']) =>
  matches.some(({ from, meaning }) => from === at + 1 && meaning.is === 'kind');

/** "Which universities are in it?" asks for an attribute, not for collaborations. */
const asksWhich = (attribute: Attribute, { matches, tokens }: ParsedQuestion) =>
  matches.some(
    ({ from, meaning }) =>
      meaning.is === 'attribute' && meaning.id === attribute && WHICH.has(tokens[from]?.word ?? ''),
  );

/**
 * Reads filters combined with an attribute: the attribute of each match if they are few, and for
 * money the sum and its parts.
 */
export function readAttributeOfList(
  question: ParsedQuestion,
  filters: readonly Filter[],
): Query | undefined {
  const hasTime = filters.some(({ by }) => by === 'time' || by === 'property');
  if (hasTime) return undefined;
  const found = findEntries(filters, question.index, question.day).map(({ id }) => id);
  const attribute = attributesIn(question).find(
    (one) =>
      !isLevelOnly(one, question) &&
      (!NOT_OF_A_LIST.includes(one) ||
        (found.length === 1 && one === 'purpose') ||
        (one === 'partners' && asksWhich(one, question))),
  );
  if (attribute === undefined) return undefined;
  const isVague =
    filters.some(({ by }) => by === 'word' || by === 'theme') && saysOnlyHowMuch(question);
  const sum =
    MONEY_ATTRIBUTES.includes(attribute) && found.length > 1
      ? readSum(question, { filters: [...filters] })
      : undefined;
  const isEmpty =
    sum !== undefined && aggregate(sum, question.index, question.day).parts.length === 0;
  if (attribute === 'cost' && isVague && (sum === undefined || isEmpty)) return undefined;
  if (sum !== undefined) return sum;
  return found.length > 0 && found.length <= MOST_VALUES
    ? { intent: 'attribute', collaborations: found, attribute }
    : undefined;
}
