import type { Term } from '../../catalogue/vocabulary';
import { escapePattern } from '../../lib/text';

/** A text in lower-case words, with a space around each. */
const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Only the end of a longer word says what it is: "klimaprojekt", but not "aftaletekst". */
const SHORTEST_END = 6;

/** The position of the first word in a text that names a kind. */
function placeOf({ label, words: { da, en } }: Term, text: string): number {
  const places = [label.da, label.en, ...da, ...en].map((word) => {
    const named = escapePattern(words(word).trim());
    const begin = named.length >= SHORTEST_END ? String.raw`\s\p{L}*` : String.raw`\s`;
    return new RegExp(`${begin}${named}(?:e?t|e?n|s)?\\s`, 'u').exec(text)?.index ?? Infinity;
  });
  return Math.min(...places);
}

/** The kind that a text names first. */
export function kindNamedIn(text: string, kinds: readonly Term[]): string | undefined {
  const said = words(text);
  const [first] = kinds
    .map((kind) => ({ id: kind.id, place: placeOf(kind, said) }))
    .filter(({ place }) => place < Infinity)
    .sort((one, other) => one.place - other.place);
  return first?.id;
}
