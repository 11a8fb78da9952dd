import { answer } from './answer';
import type { IndexedKnowledge } from './index-knowledge';
import { understand } from './understand';
import { readFilters } from './understanding/read-filters';
import { readNames } from './understanding/read-names';

/**
 * A step-by-step account of how a question was understood, for developers of recognisers and
 * vocabulary.
 */
export interface QueryExplanation {
  readonly tokens: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Phrases of the lexicon, as `kind=id` after the words that matched. */
  readonly phrases: readonly string[];
  readonly names: readonly string[];
  readonly filters: readonly object[];
  /** Candidate passages, with their coverage and score. */
  readonly passages: readonly string[];
  readonly query: object;
  readonly answer: string;
}

/** Explains how `understand` reads a text. */
export function explainQuery(text: string, index: IndexedKnowledge, day: string): QueryExplanation {
  const { question, query, corrections } = understand(text, index, { day });
  const { tokens, matches, content, language } = question;
  const wordsOf = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ');
  const names = readNames(question);
  const filters = readFilters(question);
  const asked = content.flatMap((position) => tokens[position] ?? []);
  return {
    tokens: tokens.map(({ word, da, en }) => `${word} (${da}, ${en})`),
    corrections,
    phrases: matches.map(
      ({ from, to, meaning, exact }) =>
        `${wordsOf(from, to)}: ${meaning.is}=${meaning.id}${exact ? '' : ' (by stem)'}`,
    ),
    names: [...names.collaborations, ...names.mentions, ...names.persons],
    filters: [...filters.filters, ...filters.words],
    passages: index.passages
      .find({ tokens, content: asked }, language ?? 'da')
      .slice(0, 5)
      .map(
        ({ passage, coverage, score }) =>
          `${passage.id}: explains ${coverage.toFixed(2)}, scores ${score.toFixed(1)}`,
      ),
    query,
    answer: answer(query, index, day).kind,
  };
}
