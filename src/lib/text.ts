/** Truncates a text after a word and marks it as truncated. */
export function truncate(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const shortened = text.slice(0, longest - 1);
  const space = shortened.lastIndexOf(' ');
  return `${shortened.slice(0, space > longest / 2 ? space : undefined).replace(/[\s.,;:–-]+$/, '')}…`;
}

/** One paragraph per line, because cards show a line break within a paragraph as a space. */
export function paragraphsOf(text: string): { text: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }));
}

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f]/g, ''],
  // Not the endings of temaer, klimaet, Kinaen, nor AER, where the two letters do not stand for æ.
  [/(?<=\p{L}{3})ae(?=(?:r|rne|t|n)(?!\p{L}))|(?<!\p{L})ae(?=rs?(?!\p{L}))/gu, 'a-e'],
  // Not the endings of beboer, radioen, miljoet either.
  [/(?<=\p{L}{3})oe(?=(?:re?|rne|rne?s|rs|t|n)(?!\p{L}))/gu, 'o-e'],
  [/æ|ae/g, 'a'],
  [/aa/g, 'a'],
  [/ø|oe/g, 'o'],
  [/([ao])-e/g, '$1e'],
];

/**
 * Converts to lower case without diacritics, so that Sørensen, Soerensen and Sorensen are the same
 * word.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase().normalize('NFKD');
  for (const [pattern, replacement] of FOLDED) folded = folded.replace(pattern, replacement);
  return folded;
}

const WORD = /\p{L}{2,}/gu;

/** Whether a text is a link that a browser opens: http or https. */
export function isLink(text: string): boolean {
  return URL.canParse(text) && /^https?:/i.test(text);
}

/** Counts the words of at least two letters. */
export function countWords(text: string): number {
  return (text.match(WORD) ?? []).length;
}

/** Escapes a text so that a pattern matches exactly it. */
export function escapePattern(text: string): string {
  return text.replace(/[.$*+?^()[\]{}|\\]/g, String.raw`\$&`);
}
