import {
  PASSAGE_EXACT_PHRASE_WORDS,
  PASSAGE_COVERAGE,
  PASSAGE_COVERAGE_FOR_RULES,
  PASSAGE_COVERAGE_AS_FALLBACK,
  PASSAGE_MARGIN,
  PASSAGE_PHRASE_BONUS,
  PASSAGE_PHRASE_WORD_BONUS,
  PASSAGE_TOPIC_MARGIN,
  PASSAGE_NEARLY_ALL,
} from '../tuning';
import { SAYS_STRATEGY, WHAT_IS, WHO_DECIDES } from '../phrases/strategy-phrases';
import { AS_PARTNER, COLLABORATIONS, LIST } from '../phrases/list-phrases';
import type { Query } from '../query';
import type { Match } from '../lexicon';
import { matchingEntries } from '../find';
import type { PassageHit } from '../passage-index';
import { OTHER_SUBJECTS } from '../ordinary-words';
import { coveredPositions, idsOf, outermostMatches, type ParsedQuestion } from './parse-question';
import type { Filters } from './read-filters';
import type { Named } from './read-names';
const QUESTION =
  /\?|^\s*(?:(?:from|until|till|in|on|by|for|with|fra|til|i|pa|med|ved) (?=hv|wh))?(?:hv|er |har |kan |skal |ma |what|wh|how|is |are |do|can |which)/u;
const STARTS_AS_QUESTION = /^\s*(?:hv|er |har |kan |skal |ma |wh|how|is |are |do|can |should )/u;

/**
 * How many words of the question match phrases of a passage, leaving out names of programmes and
 * documents.
 */
function phraseWordsOf(id: string, { matches }: ParsedQuestion): number {
  const isName = ({ from, to }: Match) =>
    matches.some(
      (other) =>
        (other.meaning.is === 'programme' || other.meaning.is === 'document') &&
        other.from === from &&
        other.to === to,
    );
  return coveredPositions(
    matches.filter(
      (match) =>
        match.meaning.is === 'passage' &&
        match.meaning.id === id &&
        match.to - match.from > 1 &&
        !isName(match),
    ),
  ).size;
}

/**
 * The best passage; one whose own phrases are in the question ranks above one that only shares
 * words with it.
 */
function bestOf(hits: readonly PassageHit[], question: ParsedQuestion): PassageHit | undefined {
  const rankingOf = ({ passage, score }: PassageHit) =>
    score * (1 + PASSAGE_PHRASE_WORD_BONUS * phraseWordsOf(passage.id, question));
  return hits.toSorted((one, other) => rankingOf(other) - rankingOf(one))[0];
}

/** Only stop words, which together are a phrase of a passage: "why do we work internationally?" */
function byPhraseAlone(question: ParsedQuestion): Query | undefined {
  const [longest] = outermostMatches(question.matches, ['passage', 'attribute', 'theme']);
  return longest?.meaning.is === 'passage' && longest.to - longest.from > 2
    ? { intent: 'passage', passage: longest.meaning.id }
    : undefined;
}

/**
 * Whether the question asks for rules or names the strategy, which takes precedence over everything
 * else.
 */
export const asksForRules = ({ folded }: ParsedQuestion, named: Named): boolean =>
  SAYS_STRATEGY.test(folded) || (WHO_DECIDES.test(folded) && named.collaborations.length === 0);

/** "What does RR stand for?" does not ask for a list of its decisions. */
export function readBody({ folded, matches, index, content }: ParsedQuestion): Query | undefined {
  const [body] = idsOf(matches, 'body');
  const id = `body-${body ?? ''}`;
  const isAll = coveredPositions(matches.filter(({ meaning }) => meaning.is === 'body'));
  const isAsked = WHAT_IS.test(folded) && content.every((position) => isAll.has(position));
  const isKnown = index.knowledge.passages.some((passage) => passage.id === id);
  return isAsked && isKnown ? { intent: 'passage', passage: id } : undefined;
}

/** Finds a passage that explains much of a question to which the catalogue has no answer. */
export function readFallbackPassage(question: ParsedQuestion, filters: Filters): Query | undefined {
  const { content, tokens, index, language } = question;
  const asked = content.flatMap((position) => tokens[position] ?? []);
  if (asked.some(({ word }) => OTHER_SUBJECTS.has(word))) return undefined;
  if (filters.filters.some(({ by }) => by === 'property')) return undefined;
  if (question.matches.some(({ meaning }) => meaning.is === 'country')) return undefined;
  const best = bestOf(index.passages.find({ tokens, content: asked }, language ?? 'da'), question);
  const enough =
    best !== undefined &&
    best.coverage >= (filters.words.length > 0 ? PASSAGE_COVERAGE_AS_FALLBACK : PASSAGE_NEARLY_ALL);
  return enough ? { intent: 'passage', passage: best.passage.id } : undefined;
}

/**
 * The question without the name of the document or the word "strategy", which apply to every
 * passage.
 */
function aboutDocument({ content, folded, matches, tokens }: ParsedQuestion) {
  const named = new Set([
    ...coveredPositions(matches.filter(({ meaning }) => meaning.is === 'document')),
    ...tokens.flatMap(({ word }, at) =>
      SAYS_STRATEGY.test(folded) && word.startsWith('strateg') ? [at] : [],
    ),
  ]);
  return {
    tokens: tokens.filter((_, position) => !named.has(position)),
    content: content.flatMap((at) => (named.has(at) ? [] : (tokens[at] ?? []))),
  };
}

/**
 * Reads a question about the strategy and its rules: the passage that explains more of it than the
 * catalogue does.
 */
export function readPassage(question: ParsedQuestion, filters: Filters): Query | undefined {
  const { content, tokens, index, language, matches, folded } = question;
  const all = content.flatMap((position) => tokens[position] ?? []);
  if (all.length === 0) return byPhraseAlone(question);
  if (filters.statesFrequency) return undefined;
  const [document] = idsOf(matches, 'document');
  const asked = aboutDocument(question);
  const hits = index.passages.find(
    asked.content.length > 0 ? asked : { tokens, content: all },
    language ?? 'da',
    document,
  );
  const best = bestOf(hits, question);
  if (best === undefined) return undefined;
  const found: Query = { intent: 'passage', passage: best.passage.id };
  // "Which projects does Region Midtjylland run?" is not a question about its strategy.
  const asksForTheirs =
    LIST.test(folded) && COLLABORATIONS.test(folded) && !/strateg|spor|track/u.test(folded);
  if (document !== undefined)
    return asksForTheirs ? { intent: 'not-stated', about: 'other', collaborations: [] } : found;
  const phraseWords = phraseWordsOf(best.passage.id, question);
  const phrase = phraseWords > 0;
  // "Why should the hospitals go out into the world?" matches a passage word for word, so it does
  // not ask for collaborations on health.
  const isExactPhrase =
    phraseWords >= PASSAGE_EXACT_PHRASE_WORDS &&
    STARTS_AS_QUESTION.test(folded) &&
    !LIST.test(folded);
  const isTopic = !QUESTION.test(folded) && !phrase;
  // "Networks about autism" asks for collaborations, not for what the strategy says about autism.
  const ofKind = filters.filters.some(({ by }) => by === 'kind' || by === 'level');
  if (isTopic && (ofKind || COLLABORATIONS.test(folded))) return undefined;
  // Only the catalogue can answer "which projects are still running?".
  const isList = LIST.test(folded) && ofKind && !phrase;
  if (isList && !WHO_DECIDES.test(folded) && matchingEntries(filters.filters, index).length > 0)
    return undefined;
  // "With Aalborg University as a partner" asks for the collaborations that have it as a partner.
  if (
    AS_PARTNER.test(folded) &&
    filters.words.length > 0 &&
    matchingEntries(filters.words, index).length > 0
  )
    return undefined;
  const hasTheme = filters.filters.some(({ by }) => by === 'theme');
  const explained = content.filter((position) => filters.positions.has(position)).length;
  const needed = isExactPhrase
    ? 0
    : explained / content.length + (isTopic && hasTheme ? PASSAGE_TOPIC_MARGIN : PASSAGE_MARGIN);
  const needs =
    WHO_DECIDES.test(folded) || SAYS_STRATEGY.test(folded)
      ? PASSAGE_COVERAGE_FOR_RULES
      : PASSAGE_COVERAGE;
  const enough = best.coverage + (phrase ? PASSAGE_PHRASE_BONUS : 0) >= needs;
  const dated = filters.statesWhen && best.coverage < PASSAGE_NEARLY_ALL;
  const isAboutRules = needs < PASSAGE_COVERAGE;
  return enough && !dated && (isAboutRules || best.coverage >= needed) ? found : undefined;
}
