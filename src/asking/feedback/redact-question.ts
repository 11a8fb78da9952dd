import type { Knowledge } from '../../catalogue/knowledge';
import { knownNamesOf } from './known-names';
import { tokenise } from '../language/tokens';

const EMAIL = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.\p{L}{2,}/gu;
const CPR = /(?<!\d)(?:\d{6}|\d{2}[ ./-]\d{2}[ ./-]\d{2})\s{0,3}[–-]?\s{0,3}\d{4}(?!\d)/gu;
const ABROAD = /(?<![\d+])(?:\+|00)\d{1,3}(?:[ .-]?\d){6,12}(?!\d)/gu;
/** Eight digits, together or grouped in twos or fours: "12 34 56 78". */
const DANISH = /(?<!\d)(?:\d{8}|\d{2}([ .-]?)\d{2}\1\d{2}\1\d{2}|\d{4}[ .-]\d{4})(?!\d)/gu;
/** "2011-2013" and "2012 2013" are years. */
const YEARS = /^(?:19|20)\d{2}[ .-](?:19|20)\d{2}$/u;
/** "Niels Bohrs Vej 30, 2. tv", "havnegade 3", "12 High Street". */
const ADDRESSES = [
  /(?<!\p{L})(?:\p{Lu}\p{L}{0,20} ){0,3}\p{L}{0,20}(?:[Vv]ej(?:en)?|[Gg]aden?|[Aa]ll[eé]|[Ss]træde|[Tt]orv|[Bb]oulevard|[Ss]treet|[Rr]oad|[Aa]venue) \d{1,3}(?!\d)(?: ?[a-zA-Z](?!\p{L}))?(?:, ?\d{1,2}\. ?(?:sal|tv|th|mf))?/gu,
  /(?<!\d)\d{1,3} (?:\p{Lu}\p{L}{0,20} ){1,3}(?:Street|Road|Avenue|Lane)(?!\p{L})/gu,
];
const PART = String.raw`\p{Lu}[\p{L}'’-]*\.?`;
/** Two or more consecutive words with a capital. */
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${PART}(?:\s{1,3}(?:(?:af|de|der|la|van|von)\s){0,2}${PART}(?![\p{L}\p{N}]))+`,
  'gu',
);
const REDACTED = '…';

const ACRONYM = /^\p{Lu}+$/u;

/** Whether capitalised words are a name that the catalogue does not know. */
function isUnknownName(name: string, before: string, knowledge: Knowledge): boolean {
  const explains = (text: string) =>
    knownNamesOf(knowledge)(tokenise(text).map(({ word }) => word));
  if (explains(name)) return false;
  // "Kender Runa Coxeter …": the first word of a sentence is capitalised too.
  const rest = name.slice(name.search(/\s/) + 1);
  const begins = /(?:^|[.!?\n])\s*$/.test(before);
  return !(begins && (rest.includes(' ') || ACRONYM.test(rest)) && explains(rest));
}

/**
 * Removes what identifies a person from a question: addresses, telephone and CPR numbers, and names
 * that the catalogue does not know.
 */
export function redactQuestion(text: string, knowledge: Knowledge): string {
  return [EMAIL, ABROAD, CPR, ...ADDRESSES]
    .reduce((remaining, pattern) => remaining.replace(pattern, REDACTED), text)
    .replace(DANISH, (number) => (YEARS.test(number) ? number : REDACTED))
    .replace(NAME, (name, at: number, whole: string) =>
      isUnknownName(name, whole.slice(Math.max(0, at - 3), at), knowledge) ? REDACTED : name,
    );
}
