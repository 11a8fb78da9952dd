import { fitStrictly, fittingEntries } from './find';
import type { IndexedKnowledge } from './index-knowledge';
import { clausesOf, withoutParentheses } from './clauses';
import type { Filter } from './filter';
import type { Memory, Query } from './query';
import { type Parts, takeApart } from './understanding/parts';
import { withoutByTheWay } from './understanding/by-the-way';
import { countsOther } from './understanding/counts-other';
import { havingFact } from './understanding/having-fact';
import { readAggregate } from './understanding/read-aggregate';
import { attributesIn } from './understanding/read-attributes';
import { readCommand } from './understanding/read-command';
import { readContactDetail } from './understanding/read-contact-detail';
import { readExperience } from './understanding/read-experience';
import { readDecisions, readFactOfList, readOfFew } from './understanding/read-fact-of-list';
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
  readPassageInstead,
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
  readonly parts: Parts;
  readonly named: Named;
}

/** "How many conferences?" counts entries; "how many recommendations?" is answered by a passage. */
const countsEntries = ({ folded }: Parts, { filters }: Filters) =>
  COLLABORATIONS.test(folded) || filters.some(({ by }) => by === 'kind');

/** "A yearly fee" does not mean a yearly meeting. */
const isNoRecurrence = ({ by }: Filter) => by !== 'recurrence';

/** Whether the question asks for collaborations that a programme funds, and there are some. */
const listsFunded = (parts: Parts, { filters }: Filters) =>
  filters.some(({ by }) => by === 'programme') &&
  asksForFunded(parts) &&
  fittingEntries(filters, parts.index).length > 0;

/** Reads a question that is not a command, given the names it contains. */
export function readAs(parts: Parts, named: Named): Query {
  const ofLast = parts.memory?.results.length === 1 && parts.content.length <= 1;
  const rule =
    asksForRules(parts, named) && !ofLast ? readPassage(parts, readFilters(parts)) : undefined;
  if (rule !== undefined) return rule;
  const tally = named.positions.size === 0 ? readTally(parts) : undefined;
  const direct =
    tally ??
    readExperience(parts, named) ??
    readContactDetail(parts, named) ??
    readNamed(parts, named);
  if (direct !== undefined) return direct;
  const filters = readFilters(parts);
  const followUp =
    readMentionAgain(parts) ??
    readFollowUp(parts, filters) ??
    readBody(parts) ??
    readDecisions(parts, filters);
  if (followUp !== undefined) return followUp;
  const all = [...filters.filters, ...filters.words];
  const number = readAggregate(parts, { filters: [...filters.filters] });
  if (number !== undefined && number.operation !== 'count' && number.measure !== 'cost')
    return number;
  const ofFew = readOfFew(parts, filters);
  if (ofFew !== undefined) return ofFew;
  if (number?.operation === 'count' && countsEntries(parts, filters)) return number;
  if (number === undefined && filters.filters.some(({ by }) => by === 'amount'))
    return { intent: 'find', filters: all };
  const funded = listsFunded(parts, filters);
  const passage = funded ? undefined : readPassage(parts, filters);
  if (passage !== undefined) return passage;
  // "How many tonnes go through the port?" does not count collaborations.
  if (number?.operation === 'count' && countsOther(parts)) return { intent: 'unknown' };
  if (number !== undefined) return number;
  if (funded && asksForFundedOnly(parts)) return { intent: 'find', filters: all };
  // "What do we pay membership fees for?"
  if (attributesIn(parts)[0] === 'fee' && filters.filters.length === 0)
    return { intent: 'find', filters: [{ by: 'property', id: 'fee' }] };
  if (all.length === 0) return { intent: 'unknown' };
  const having = havingFact(attributesIn(parts)[0], parts);
  const hasProperty = filters.filters.some(({ by }) => by === 'property');
  if (having !== undefined && !hasProperty && COLLABORATIONS.test(parts.folded))
    return { intent: 'find', filters: [...filters.filters.filter(isNoRecurrence), having] };
  const fact = readFactOfList(parts, all);
  if (fact !== undefined) return fact;
  const described = readDescribed(parts);
  if (described !== undefined) return described;
  const instead =
    fittingEntries(all, parts.index).length === 0 ? readPassageInstead(parts, filters) : undefined;
  if (instead !== undefined) return instead;
  const isOnlyWords = filters.filters.length === 0;
  return isOnlyWords && ABOUT_REGION.test(parts.folded)
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
  const parts = takeApart(text, index, { day, memory });
  const named = readNames(parts);
  const query = readCommand(parts, named) ?? readAs(parts, named);
  return {
    query,
    guessed: named.guessed ? named.collaborations : [],
    corrections: parts.corrections,
    parts,
    named,
  };
}

/** Whether a query by itself finds nothing. */
const findsNothing = (query: Query, index: IndexedKnowledge) =>
  query.intent === 'unknown' ||
  (query.intent === 'find' && fittingEntries(query.filters, index).length === 0);

/** Whether no entry matches everything that the query asks for. */
const fitsPartly = (query: Query, index: IndexedKnowledge) =>
  query.intent === 'find' && !fitStrictly(query.filters, index);

/** Whether a clause is a question by itself and not a remark. */
const stands = ({ query }: Understanding, index: IndexedKnowledge) =>
  query.intent !== 'command' &&
  !findsNothing(query, index) &&
  !(query.intent === 'find' && query.filters.every(({ by }) => by === 'word' || by === 'time'));

/** Turns a text into a query; pure: the same text, day and memory always give the same query. */
export function understand(text: string, index: IndexedKnowledge, context: Context): Understanding {
  const whole = understandWhole(text, index, context);
  // "I study to become a teacher, is there anything about children?"
  const plain = withoutParentheses(text);
  if (plain !== undefined && fitsPartly(whole.query, index)) {
    const part = understandWhole(plain, index, context);
    if (stands(part, index)) return part;
  }
  if (!findsNothing(whole.query, index)) return whole;
  const plainer = withoutByTheWay(whole.query, whole.parts);
  if (plainer !== undefined && !findsNothing(plainer, index)) return { ...whole, query: plainer };
  // "We get many German guests, but it was cycling I wanted to ask about."
  for (const clause of clausesOf(text)) {
    const part = understandWhole(clause, index, context);
    if (stands(part, index)) return part;
  }
  return whole;
}
