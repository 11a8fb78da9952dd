import { OTHER_READING_SHARE, OTHER_READING_COVERAGE } from './tuning';
import { answer, type Answer, isAnswered, shownIds } from './answer';
import type { IndexedKnowledge } from './index-knowledge';
import { otherSpellings } from './other-spellings';
import type { Memory, Query } from './query';
import { type Token, tokenise } from './tokens';
import { readWithNames, understand, type Understanding } from './understand';
import { outermostMatches } from './understanding/parse-question';
import type { Named } from './understanding/read-names';

interface Context {
  readonly index: IndexedKnowledge;
  readonly day: string;
  readonly memory?: Memory | undefined;
}

const NO_NAMES: Named = {
  collaborations: [],
  mentions: [],
  persons: [],
  positions: new Set(),
  guessed: false,
  whole: false,
};
/** The other things that a name can mean: the subject that it is called after. */
const SUBJECTS = ['theme', 'kind', 'programme', 'passage'] as const;

/**
 * Other things with the same partial name: either of two transport networks may be "the transport
 * network".
 */
function* otherNames({ question, named }: Understanding): Generator<Query> {
  const [chosen] = [...named.collaborations, ...named.mentions];
  if (!named.guessed || chosen === undefined) return;
  const found = question.index.names.find(question.tokens).filter(({ is }) => is !== 'person');
  const first = found.find(({ id }) => id === chosen);
  if (first === undefined) return;
  for (const { is, id, positions, share } of found) {
    const isLess =
      positions.length < first.positions.length || share < first.share * OTHER_READING_SHARE;
    if (id === chosen || isLess) continue;
    const other: Named = {
      ...NO_NAMES,
      ...(is === 'collaboration' ? { collaborations: [id] } : { mentions: [id] }),
      positions: new Set(positions),
      guessed: true,
    };
    yield readWithNames(question, other);
  }
}

/**
 * Whether a question only names something or asks what it is; a question about its fee can only
 * mean the thing that has a fee.
 */
const onlyNames = ({ query }: Understanding) =>
  query.intent === 'detail' ||
  query.intent === 'mention' ||
  (query.intent === 'attribute' && query.attribute === 'purpose');

/**
 * Whether the words occur in the passage's title; its other keywords often name things that it only
 * mentions.
 */
function isInTitle(id: string, words: readonly Token[], { knowledge }: IndexedKnowledge): boolean {
  const title = knowledge.passages.find((passage) => passage.id === id)?.title;
  const tokens = title === undefined ? [] : tokenise(`${title.da} ${title.en}`);
  return words.every(({ da }) => tokens.some((token) => token.da === da));
}

/** The subject that a name also denotes: eHealth is a network and a theme. */
function* asSubject(understood: Understanding, context: Context): Generator<Query> {
  const { question, named } = understood;
  const full = outermostMatches(question.matches, ['collaboration', 'mention', ...SUBJECTS]);
  const isNamed = (id: string) => named.collaborations.includes(id) || named.mentions.includes(id);
  const names = full.filter(({ meaning }) => isNamed(meaning.id));
  for (const { from, to, meaning, exact } of full) {
    const isSubject = SUBJECTS.some((is) => is === meaning.is);
    if (!exact || !isSubject || !(onlyNames(understood) || meaning.is === 'programme')) continue;
    if (!names.some((name) => name.from === from && name.to === to)) continue;
    if (meaning.is !== 'passage') yield readWithNames(question, NO_NAMES);
    else if (isInTitle(meaning.id, question.tokens.slice(from, to), context.index))
      yield { intent: 'passage', passage: meaning.id };
  }
}

/** The queries that result when a misspelt word meant another word that is equally near. */
function* otherWords({ corrections, question }: Understanding, context: Context): Generator<Query> {
  for (const correction of corrections)
    for (const text of otherSpellings(question.text, correction, context.index))
      yield understand(text, context.index, context).query;
}

/** A strategy passage for a question that no collaboration answers. */
function* inStrategy({ question }: Understanding, { index }: Context): Generator<Query> {
  const { tokens, content, language } = question;
  const asked = content.flatMap((position) => tokens[position] ?? []);
  const [best] = index.passages.find({ tokens: asked, content: asked }, language ?? 'da');
  if (best !== undefined && best.coverage >= OTHER_READING_COVERAGE)
    yield { intent: 'passage', passage: best.passage.id };
}

function* otherReadings(
  understood: Understanding,
  answered: Answer,
  context: Context,
): Generator<Query> {
  yield* otherNames(understood);
  yield* asSubject(understood, context);
  yield* otherWords(understood, context);
  if (answered.kind === 'nothing') yield* inStrategy(understood, context);
}

/** A list found by words outside the vocabulary explains too little to be offered. */
const hasLooseWords = (query: Query) =>
  query.intent === 'find' && query.filters.some(({ by }) => by === 'word');

/**
 * Another query that the question may mean with similar likelihood, if it has a different answer.
 */
export function otherReading(
  understood: Understanding,
  answered: Answer,
  context: Context,
): Query | undefined {
  if (answered.kind === 'command') return undefined;
  const shown = shownIds(answered).join();
  for (const query of otherReadings(understood, answered, context)) {
    const other = answer(query, context.index, context.day);
    if (other.kind === 'command' || !isAnswered(other)) continue;
    const ids = shownIds(other).join();
    const isAnother =
      ids === '' ? JSON.stringify(query) !== JSON.stringify(understood.query) : ids !== shown;
    if (isAnother && !hasLooseWords(query)) return query;
  }
  return undefined;
}
