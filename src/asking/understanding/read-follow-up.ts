import { ASKS_WHEN } from '../phrases/question-words';
import { wordPattern } from '../phrases/word-pattern';
import { findEntries, matchingEntries } from '../find';
import type { Filter } from '../filter';
import type { Attribute, Query } from '../query';
import { idsOf, type ParsedQuestion, withoutPositions } from './parse-question';
import { attributePositions, attributesIn } from './read-attributes';
import { refineAttributes } from './refine-attributes';
import { type Filters, readFilters } from './read-filters';
import { readOtherExtreme } from './read-other-extreme';
import { ASKS_ELSE, readPersonQuestion } from './read-person';
import { attributeByText } from './attribute-by-text';
import { readAboutResults } from './read-about-results';
import { readOne } from './read-one';
import { readReference } from './read-reference';

const ONES = wordPattern('ones, de, dem, those');
/** Without "her", which is Danish for "here". */
const SOMEBODY = wordPattern('hun, han, she, he');
/** The length of one page of a list. */
const MOST_REMEMBERED = 10;
const FEW = 3;

/** "And for the outdoor network?": the same attribute of the entries described. */
function ofDescribed(
  previous: Query,
  filters: Filters,
  { index, day }: ParsedQuestion,
): Query | undefined {
  const described = [...filters.filters, ...filters.words];
  if (previous.intent !== 'attribute' || filters.filters.every(({ by }) => by === 'time'))
    return undefined;
  const found = findEntries(described, index, day).map(({ id }) => id);
  return found.length === 0 || found.length > FEW
    ? undefined
    : { ...previous, collaborations: found };
}

const WITHOUT_TIME: readonly Attribute[] = [
  'contacts-administrative',
  'contacts-political',
  'purpose',
  'outcome',
  'partners',
  'countries',
  'unit',
];

/** "When is it?" after an attribute without a date. */
const asksOfTime = ({ folded, memory }: ParsedQuestion) =>
  ASKS_WHEN.test(folded) &&
  memory?.query.intent === 'attribute' &&
  WITHOUT_TIME.includes(memory.query.attribute);

/** The question without the words that select an item of a list. */
const withoutOrdinal = (question: ParsedQuestion, ordinalWords: ReadonlySet<string>) =>
  withoutPositions(
    question,
    new Set(
      question.tokens.flatMap(({ word }, position) => (ordinalWords.has(word) ? [position] : [])),
    ),
  );

/** Replaces a condition of the last question: another year, another country. */
function changed(
  previous: Query,
  { filters: asked, words, statesWhen }: Filters,
): Query | undefined {
  const before = previous.intent === 'find' ? previous.filters : [];
  const time = before.find(({ by }) => by === 'time');
  const filters = asked.map((filter) =>
    filter.by === 'time' && time?.by === 'time' && !statesWhen
      ? { ...filter, relation: time.relation }
      : filter,
  );
  const replaced = new Set(filters.map(({ by }) => by));
  const merge = (old: readonly Filter[]) => [
    ...old.filter(({ by }) => !replaced.has(by) && (words.length === 0 || by !== 'word')),
    ...filters,
    ...words,
  ];
  if (previous.intent === 'find') return { ...previous, filters: merge(previous.filters) };
  if (previous.intent === 'aggregate')
    return { ...previous, of: { ...previous.of, filters: merge(previous.of.filters) } };
  return undefined;
}

/** "And when was that?", "and in euros?": the same attribute again, whose answer includes it. */
function readAgain({ content, memory }: ParsedQuestion): Query | undefined {
  const before = memory?.query;
  return content.length === 0 && before?.intent === 'attribute' ? before : undefined;
}

/** An attribute of an entry in the last answer, refined as if the entry had been named. */
function factOf(id: string, attribute: Attribute, question: ParsedQuestion): Query {
  const exact = refineAttributes({ attribute }, id, question);
  return {
    intent: 'attribute',
    collaborations: [id],
    attribute: exact.attribute ?? attribute,
    ...(exact.also !== undefined && { also: exact.also }),
  };
}

const contentOf = ({ content, tokens }: ParsedQuestion) =>
  content.flatMap((position) => tokens[position] ?? []);

/** Reads a question that depends on the last answer. */
export function readFollowUp(question: ParsedQuestion, filters: Filters): Query | undefined {
  const { memory } = question;
  if (memory === undefined || memory.results.length === 0) return undefined;
  const reference = readReference(question);
  const [attribute] = attributesIn(question);
  // "Hvad laver hun ellers?" asks what she does, not what the collaboration does.
  const aboutPerson =
    attribute === 'purpose' && SOMEBODY.test(question.folded) && readPersonQuestion(question);
  if (aboutPerson) return aboutPerson;
  const asksElse = attribute === undefined || SOMEBODY.test(question.folded);
  const elsewhere = ASKS_ELSE.test(question.folded) && asksElse && readPersonQuestion(question);
  if (elsewhere) return elsewhere;
  const extreme = readOtherExtreme(question);
  if (extreme !== undefined) return extreme;
  const narrows = filters.filters.length > 0 || filters.words.length > 0;
  const [only, ...others] = memory.results;
  if (reference?.kind === 'several') {
    const ofThem = readAboutResults(question, filters, reference.ids);
    if (ofThem !== undefined) return ofThem;
  }
  if (reference?.kind === 'one') {
    if (attribute !== undefined) return factOf(reference.id, attribute, question);
    const ordinalWords = new Set(reference.ordinal?.split(' '));
    const onlyOrdinal =
      filters.filters.length === 0 && filters.words.every(({ word }) => ordinalWords.has(word));
    if (onlyOrdinal) {
      const again = asksOfTime(question) ? undefined : readAgain(question);
      return again ?? readOne(reference.id, withoutOrdinal(question, ordinalWords));
    }
    const held = filters.filters.every(({ by }) => by === 'time')
      ? attributeByText(contentOf(question), reference.id, question)
      : undefined;
    if (held !== undefined)
      return { intent: 'attribute', collaborations: [reference.id], attribute: held };
  }
  // "And who runs it day to day?"
  const ofIt = idsOf(question.matches, 'reference').includes('one') && others.length === 0;
  const isChange = reference?.kind === 'change' && filters.filters.length === 0;
  if (isChange && ofIt && only !== undefined && attribute !== undefined)
    return factOf(only, attribute, question);
  const swaps = filters.filters.some(({ by }) => by === 'level') && ONES.test(question.folded);
  if (reference?.kind === 'change' && swaps) {
    const query = changed(memory.query, filters);
    if (query !== undefined) return query;
  }
  // The filters' words may belong to the attribute: "under which programme", "who sits
  // politically".
  const own = readFilters(question, attributePositions(question));
  const level = filters.filters.some(({ by }) => by === 'level');
  const asks = attribute !== undefined && (!level || others.length === 0);
  // "When did it end at the homes themselves?" adds only what is already true of the entry.
  const isAlreadyTrue =
    only !== undefined &&
    (own.filters.length === 0 ||
      (others.length === 0 &&
        idsOf(question.matches, 'reference').includes('one') &&
        own.filters.every(({ by }) => by !== 'time') &&
        matchingEntries(own.filters, question.index).some(({ id }) => id === only)));
  if (asks && isAlreadyTrue && own.words.length === 0)
    return others.length === 0
      ? factOf(only, attribute, question)
      : {
          intent: 'attribute',
          collaborations: memory.results.slice(0, MOST_REMEMBERED),
          attribute,
        };
  const person = readPersonQuestion(question);
  if (person !== undefined) return person;
  // "And in 2013?" after a fee: the same attribute, whose answer lists all years.
  const onlyTime = filters.words.length === 0 && filters.filters.every(({ by }) => by === 'time');
  if (reference?.kind === 'change' && onlyTime && memory.query.intent === 'attribute')
    return memory.query;
  if (reference?.kind === 'change' && narrows) {
    const query = changed(memory.query, filters) ?? ofDescribed(memory.query, filters, question);
    if (query !== undefined) return query;
  }
  return readAgain(question);
}
