import { z } from 'zod';
import { languageSchema } from '../../src/lib/language';

/** A question with what a good answer holds. */
export const goldSchema = z
  .object({
    id: z.string(),
    lang: languageSchema,
    q: z.string(),
    type: z.string(),
    /** Earlier questions of the same person, oldest first. */
    context: z.array(z.string()).optional(),
    /** Must all be listed, except those that begin with `body-`: they are not entries. */
    gold_ids: z.array(z.string()),
    /** May be listed: they count neither for nor against an answer. */
    acceptable_ids: z.array(z.string()),
    /** Groups of alternatives: the text must hold one of each group. */
    must_contain: z.array(z.array(z.string())).optional(),
    gold_value: z.unknown(),
    as_of: z.iso.date(),
  })
  .readonly();
export type Gold = z.infer<typeof goldSchema>;

/** What `npm run ask -- --batch` prints of an answer, as far as it is scored. */
export const givenSchema = z
  .object({
    intent: z.string(),
    answered: z.boolean(),
    collaborations: z.array(z.string()),
    text: z.string(),
  })
  .readonly();
export type Given = z.infer<typeof givenSchema>;

const LONGEST_VALUE = 900;
const LETTERS: readonly (readonly [string, string])[] = [
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['ö', 'oe'],
  ['å', 'aa'],
  ['ä', 'ae'],
  ['é', 'e'],
  ['’', "'"],
  ['–', '-'],
  ['—', '-'],
];

/** Normalises figures and letters: no thousands separators, a decimal point. */
function plain(text: string): string {
  let result = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ');
  for (const [letter, replacement] of LETTERS) result = result.replaceAll(letter, replacement);
  return result
    .replace(/(?<=\d)[., '](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/(?<=\d)\.00(?!\d)/g, '')
    .replace(/\s+/g, ' ');
}

function holds(text: string, alternative: string): boolean {
  const wanted = plain(alternative);
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/^[\d.]+$/.test(wanted)) return new RegExp(`(?<![\\d.])${pattern}(?!\\d|\\.\\d)`).test(text);
  const isShortWord = wanted.length <= 5 && /^\p{L}+$/u.test(wanted);
  return isShortWord
    ? new RegExp(`(?<![a-z])${pattern}(?![a-z])`).test(text)
    : text.includes(wanted);
}

/** The harmonic mean of precision and recall of the listed ids. */
export function listScore(gold: readonly string[], listed: readonly string[]): number {
  if (gold.length === 0) return listed.length === 0 ? 1 : 0;
  const hits = gold.filter((id) => listed.includes(id)).length;
  return (2 * hits) / (listed.length + gold.length);
}

/** Scores an answer from 0 to 1: lists by F1, values by what they must hold, the rest as right or wrong. */
export function score(gold: Gold, given: Given): number {
  const acceptable = gold.acceptable_ids.filter((id) => !gold.gold_ids.includes(id));
  const counted = given.collaborations.filter((id) => !acceptable.includes(id));
  if (gold.type === 'smalltalk-or-command') return given.intent === gold.gold_value ? 1 : 0;
  if (gold.type === 'unanswerable') return !given.answered && counted.length === 0 ? 1 : 0;
  const groups = gold.must_contain ?? [];
  if (groups.length === 0) return listScore(gold.gold_ids, counted);
  const text = plain(given.text);
  const needed = gold.gold_ids.filter((id) => !id.startsWith('body-'));
  const listed =
    ['aggregate', 'strategy'].includes(gold.type) ||
    needed.every((id) => given.collaborations.includes(id));
  const told = groups.every((group) => group.some((alternative) => holds(text, alternative)));
  return listed && told && given.text.length <= LONGEST_VALUE ? 1 : 0;
}
