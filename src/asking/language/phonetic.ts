/** Spellings that sound alike in Danish, English and their loan words; the order matters. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  // Kommunikasjon, conferense.
  [/(?:[st]i|sj|ssj)(?=on)/g, 's'],
  [/ch|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cg](?=s|t)/g, 'k'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/y|j/g, 'i'],
  [/th/g, 't'],
  [/rh/g, 'r'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * Reduces a folded word to roughly how it sounds: "fysical" equals "physical", and "psykiatry"
 * equals "psykiatri".
 */
export function phoneticKeyOf(word: string): string {
  let sound = word;
  for (const [pattern, replacement] of ALIKE) sound = sound.replace(pattern, replacement);
  return sound;
}

/** The length of the common prefix of two words. */
export function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** The length of the common suffix of two words. */
function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** Whether two neighbouring letters are swapped: "balitc". */
export function isSwap(word: string, meant: string): boolean {
  const at = sharedBeginning(word, meant);
  return (
    word.length === meant.length &&
    word[at] === meant[at + 1] &&
    word[at + 1] === meant[at] &&
    word.slice(at + 2) === meant.slice(at + 2)
  );
}

/** Whether the words differ in one place only, by at most this many letters. */
function differAtOnePlace(one: string, other: string, most: number): boolean {
  const begin = sharedBeginning(one, other);
  const end = sharedEnd(one.slice(begin), other.slice(begin));
  return Math.max(one.length, other.length) - begin - end <= most;
}

const consonants = (word: string) => phoneticKeyOf(word).replace(/[aeiou]/g, '');

/**
 * Whether a word two letters away from another may be a typo of it: the words differ in one place
 * only, or one of the two differences is a vowel or does not change the sound. "forsikring" is not
 * a typo of "forskning".
 */
export function isSlip(word: string, meant: string): boolean {
  return (
    differAtOnePlace(word, meant, 2) ||
    differAtOnePlace(phoneticKeyOf(word), phoneticKeyOf(meant), 1) ||
    consonants(word) === consonants(meant)
  );
}
