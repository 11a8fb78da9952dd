import type { Language } from '../../lib/language';
import type { Match } from '../lexicon';
import { STOP_WORDS, STOP_WORDS_OF } from '../stop-words';
import { fold } from '../../lib/text';
import type { Token } from '../tokens';

const CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu;
const CONJUNCTIONS = new Set(['og', 'and', 'eller', 'or']);
/** "Anything for the young", but not "tell me about it". */
const ABOUT = new Set(['om', 'for', 'til', 'med', 'blandt', 'about', 'on', 'with']);
const PRONOUNS = new Set(['it', 'its']);

/** Words in capitals, unless the whole text is in capitals: "health and IT". */
function inCapitals(text: string): ReadonlySet<string> {
  if (text === text.toUpperCase()) return new Set();
  return new Set((text.match(CAPITALS) ?? []).map(fold));
}

/**
 * Positions of stop words that carry meaning here: a vocabulary word that is a stop word only in
 * the other language ("noget om it"), is in capitals, comes last after "and" or "about", or is the
 * whole question.
 */
export function meaningfulStopWords(
  text: string,
  { tokens, matches }: { readonly tokens: readonly Token[]; readonly matches: readonly Match[] },
  language: Language | undefined,
): ReadonlySet<number> {
  const capitals = inCapitals(text);
  const meaningful = new Set<number>();
  const foreignStopWords = STOP_WORDS_OF[language === 'da' ? 'en' : 'da'];
  const ownStopWords = STOP_WORDS_OF[language ?? 'en'];
  const isMixed = (own: string) =>
    tokens.some(
      ({ word }) => word !== own && foreignStopWords.has(word) && !ownStopWords.has(word),
    );
  for (const { from, to, exact, meaning, language: of } of matches) {
    const word = tokens[from]?.word ?? '';
    if (!exact || to - from > 1 || meaning.is !== 'theme' || !STOP_WORDS.has(word)) continue;
    const isStopWord = ownStopWords.has(word);
    const isLast = from === tokens.length - 1;
    const before = tokens[from - 1]?.word ?? '';
    const joined =
      isLast && (CONJUNCTIONS.has(before) || (ABOUT.has(before) && !PRONOUNS.has(word)));
    const own = of === language && !isStopWord && !isMixed(word);
    if (own || capitals.has(word) || joined || tokens.length === 1) meaningful.add(from);
  }
  return meaningful;
}
