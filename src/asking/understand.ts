import { matchStrictly, matchingEntries } from './find';
import type { IndexedKnowledge } from './index-knowledge';
import { clausesOf, withoutSelfDescription } from './clauses';
import type { Filter } from './filter';
import type { Memory, Query } from './query';
import { type ParsedQuestion, parseQuestion } from './understanding/parse-question';
import { withoutUnmatchedWords } from './understanding/without-unmatched-words';
import { countsSomethingElse } from './understanding/counts-something-else';
import { readHavingProperty } from './understanding/read-having-property';
import { readAggregate } from './understanding/read-aggregate';
import { attributesIn } from './understanding/read-attributes';
import { readCommand } from './understanding/read-command';
import { readContactDetail } from './understanding/read-contact-detail';
import { readExperience } from './understanding/read-experience';
import {
  readDecisions,
  readAttributeOfList,
  readAttributeOfTheme,
} from './understanding/read-attribute-of-list';
import { COLLABORATIONS } from './phrases/list-phrases';
import { readDescribed } from './understanding/read-described';
import { type Filters, readFilters } from './understanding/read-filters';
import { readFollowUp } from './understanding/read-follow-up';
import { readMentionAgain } from './understanding/read-mention';
import { readNamed } from './understanding/read-named';
import { type Named, readNames } from './understanding/read-names';
import {
  asksForRules,
  readBody,
  readPassage,
  readFallbackPassage,
} from './understanding/read-passage';
import { ABOUT_REGION } from './phrases/question-words';
import { asksForFunded, asksForFundedOnly } from './understanding/read-programme';
import { readTally } from './understanding/read-tally';

/** A question that was understood, and what was guessed in the process. */
export interface Understanding {
  readonly query: Query;
  /** Collaborations that were recognised by part of their name or despite a typo. */
  readonly guessed: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly question: ParsedQuestion;
  readonly named: Named;
}

/** "How many conferences?" counts entries; "how many recommendations?" is answered by a passage. */
const countsEntries = ({ folded }: ParsedQuestion, { filters }: Filters) =>
  COLLABORATIONS.test(folded) || filters.some(({ by }) => by === 'kind');

/** "A yearly fee" does not mean a yearly meeting. */
const isNoRecurrence = ({ by }: Filter) => by !== 'recurrence';

/** Whether the question asks for collaborations that a programme funds, and there are some. */
const listsFunded = (question: ParsedQuestion, { filters }: Filters) =>
  filters.some(({ by }) => by === 'programme') &&
  asksForFunded(question) &&
  matchingEntries(filters, question.index).length > 0;

/** Reads a question that is not a command, given the names it contains. */
export function readWithNames(question: ParsedQuestion, named: Named): Query {
  const ofLast = question.memory?.results.length === 1 && question.content.length <= 1;
  const rule =
    asksForRules(question, named) && !ofLast
      ? readPassage(question, readFilters(question))
      : undefined;
  if (rule !== undefined) return rule;
  const tally = named.positions.size === 0 ? readTally(question) : undefined;
  const direct =
    tally ??
    readExperience(question, named) ??
    readContactDetail(question, named) ??
    readNamed(question, named);
  if (direct !== undefined) return direct;
  const filters = readFilters(question);
  const followUp =
    readMentionAgain(question) ??
    readFollowUp(question, filters) ??
    readBody(question) ??
    readDecisions(question, filters);
  if (followUp !== undefined) return followUp;
  const all = [...filters.filters, ...filters.words];
  const number = readAggregate(question, { filters: [...filters.filters] });
  if (number !== undefined && number.operation !== 'count' && number.measure !== 'cost')
    return number;
  const ofFew = readAttributeOfTheme(question, filters);
  if (ofFew !== undefined) return ofFew;
  if (number?.operation === 'count' && countsEntries(question, filters)) return number;
  if (number === undefined && filters.filters.some(({ by }) => by === 'amount'))
    return { intent: 'find', filters: all };
  const funded = listsFunded(question, filters);
  const passage = funded ? undefined : readPassage(question, filters);
  if (passage !== undefined) return passage;
  // "How many tonnes go through the port?" does not count collaborations.
  if (number?.operation === 'count' && countsSomethingElse(question)) return { intent: 'unknown' };
  if (number !== undefined) return number;
  if (funded && asksForFundedOnly(question)) return { intent: 'find', filters: all };
  // "What do we pay membership fees for?"
  if (attributesIn(question)[0] === 'fee' && filters.filters.length === 0)
    return { intent: 'find', filters: [{ by: 'property', id: 'fee' }] };
  if (all.length === 0) return { intent: 'unknown' };
  const having = readHavingProperty(attributesIn(question)[0], question);
  const hasProperty = filters.filters.some(({ by }) => by === 'property');
  if (having !== undefined && !hasProperty && COLLABORATIONS.test(question.folded))
    return { intent: 'find', filters: [...filters.filters.filter(isNoRecurrence), having] };
  const fact = readAttributeOfList(question, all);
  if (fact !== undefined) return fact;
  const described = readDescribed(question);
  if (described !== undefined) return described;
  const instead =
    matchingEntries(all, question.index).length === 0
      ? readFallbackPassage(question, filters)
      : undefined;
  if (instead !== undefined) return instead;
  const isOnlyWords = filters.filters.length === 0;
  return isOnlyWords && ABOUT_REGION.test(question.folded)
    ? { intent: 'unknown' }
    : { intent: 'find', filters: all };
}

interface Context {
  readonly day: string;
  readonly memory?: Memory | undefined;
}

function understandWhole(
  text: string,
  index: IndexedKnowledge,
  { day, memory }: Context,
): Understanding {
  const question = parseQuestion(text, index, { day, memory });
  const named = readNames(question);
  const query = readCommand(question, named) ?? readWithNames(question, named);
  return {
    query,
    guessed: named.guessed ? named.collaborations : [],
    corrections: question.corrections,
    question,
    named,
  };
}

/** Whether a query by itself finds nothing. */
const findsNothing = (query: Query, index: IndexedKnowledge) =>
  query.intent === 'unknown' ||
  (query.intent === 'find' && matchingEntries(query.filters, index).length === 0);

/** Whether no entry matches everything that the query asks for. */
const matchesPartly = (query: Query, index: IndexedKnowledge) =>
  query.intent === 'find' && !matchStrictly(query.filters, index);

/** Whether a clause is a question by itself and not a remark. */
const isQuestion = ({ query }: Understanding, index: IndexedKnowledge) =>
  query.intent !== 'command' &&
  !findsNothing(query, index) &&
  !(query.intent === 'find' && query.filters.every(({ by }) => by === 'word' || by === 'time'));

/** Turns a text into a query; pure: the same text, day and memory always give the same query. */
export function understand(text: string, index: IndexedKnowledge, context: Context): Understanding {
  const whole = understandWhole(text, index, context);
  // "I study to become a teacher, is there anything about children?"
  const plain = withoutSelfDescription(text);
  if (plain !== undefined && matchesPartly(whole.query, index)) {
    const part = understandWhole(plain, index, context);
    if (isQuestion(part, index)) return part;
  }
  if (!findsNothing(whole.query, index)) return whole;
  const withoutWords = withoutUnmatchedWords(whole.query, whole.question);
  if (withoutWords !== undefined && !findsNothing(withoutWords, index))
    return { ...whole, query: withoutWords };
  // "We get many German guests, but it was cycling I wanted to ask about."
  for (const clause of clausesOf(text)) {
    const part = understandWhole(clause, index, context);
    if (isQuestion(part, index)) return part;
  }
  return whole;
}
