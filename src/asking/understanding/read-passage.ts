import { COLLABORATIONS } from '../phrases/list-phrases';
import type { Query } from '../query';
import type { Match } from '../lexicon';
import { idsOf, type Parts } from './parts';
import type { Filters } from './read-filters';

/** A passage must explain this share of the question's content to be its answer … */
const ENOUGH = 0.55;
/** … and so much more than the catalogue does. */
const MARGIN = 0.05;
const BONUS_OF_PHRASE = 0.2;
/** Two or three words that are no question, with a theme among them, ask for collaborations. */
const MARGIN_OF_TOPIC = 0.6;
const QUESTION = /\?|^\s*(?:hv|er |har |kan |skal |ma |what|wh|how|is |are |do|can |which)/u;
/** A question about a year is about the catalogue, unless the passage explains nearly all of it. */
const SURE = 0.9;

/** Whether a phrase of several words that a passage lists stands in the question, and is no programme's name. */
function hasPhraseOf(id: string, { matches }: Parts): boolean {
  const isProgramme = ({ from, to }: Match) =>
    matches.some(
      (other) => other.meaning.is === 'programme' && other.from === from && other.to === to,
    );
  return matches.some(
    (match) =>
      match.meaning.is === 'passage' &&
      match.meaning.id === id &&
      match.to - match.from > 1 &&
      !isProgramme(match),
  );
}

/** Reads a question about the strategy and its rules: the passage that explains more of it than the catalogue. */
export function readPassage(parts: Parts, filters: Filters): Query | undefined {
  const { content, tokens, index, language, matches, folded } = parts;
  const asked = content.flatMap((position) => tokens[position] ?? []);
  if (asked.length === 0 || filters.saysHowOften) return undefined;
  const [document] = idsOf(matches, 'document');
  const [best] = index.passages.find({ tokens, content: asked }, language ?? 'da', document);
  if (best === undefined) return undefined;
  const found: Query = { intent: 'passage', passage: best.passage.id };
  if (document !== undefined) return found;
  const phrase = hasPhraseOf(best.passage.id, parts);
  const isTopic = !QUESTION.test(folded) && !phrase;
  // "Networks about autism" asks for collaborations, not for what the strategy says of autism.
  if (isTopic && COLLABORATIONS.test(folded)) return undefined;
  const hasTheme = filters.filters.some(({ by }) => by === 'theme');
  const explained = content.filter((position) => filters.positions.has(position)).length;
  const needed = explained / content.length + (isTopic && hasTheme ? MARGIN_OF_TOPIC : MARGIN);
  const enough = best.coverage + (phrase ? BONUS_OF_PHRASE : 0) >= ENOUGH;
  const dated = filters.saysWhen && best.coverage < SURE;
  return enough && !dated && best.coverage >= needed ? found : undefined;
}
