import { z } from 'zod';
import { languageSchema } from '../../src/lib/language';
import { normaliseFigures } from './normalise-figures';
import { type Given, listScore } from './score';

/** A question by somebody who knew the sources, but neither the bot nor its other questions. */
export const blindSchema = z
  .strictObject({
    id: z.string(),
    /** Who asks, as the writer imagined them. */
    persona: z.string(),
    lang: languageSchema,
    kind: z.string(),
    /** Earlier questions of the same person, oldest first. */
    context: z.array(z.string()).optional(),
    q: z.string(),
    as_of: z.iso.date(),
    /** A good answer, as a person would give it. */
    gold: z.string(),
    /** The entries of a good answer, and what is named but has none: ids with `body-`. */
    gold_ids: z.array(z.string()),
    /** May be listed: they count neither for nor against an answer. */
    acceptable_ids: z.array(z.string()),
    /** Groups of alternatives: the text should hold one of each group. */
    must_contain: z.array(z.array(z.string())).optional(),
    must_not_contain: z.array(z.string()).optional(),
    /** The command that is meant. */
    intent: z.string().optional(),
  })
  .readonly();
export type BlindGold = z.infer<typeof blindSchema>;

const LONGEST = 900;

/** Lines that cite sources: their "March 2012" must not answer a question about 2012. */
const SOURCE_LINE = /^\s*(?:kilder?|sources?)\s*:/i;
const CAVEAT = /(?:oplysningerne er fra marts 2012|the facts are from march 2012)[^.\n]*\.?/gi;

function withoutSources(text: string): string {
  const lines = text.split('\n').filter((line) => !SOURCE_LINE.test(line));
  return lines.join('\n').replace(CAVEAT, '');
}

const patterns = new Map<string, RegExp>();

/** Finds a wording from the start of a word; figures and short words must end there, too. */
function patternOf(wording: string): RegExp {
  const known = patterns.get(wording);
  if (known !== undefined) return known;
  const wanted = normaliseFigures(wording);
  const isCount = /^\d{1,2}$/.test(wanted);
  const before = isCount ? String.raw`(?<![a-z0-9-]|\d\.)` : String.raw`(?<![a-z0-9]|\d\.)`;
  let after = wanted.length < 5 ? '(?![a-z0-9])' : '';
  if (/\d$/.test(wanted)) after = String.raw`(?![a-z0-9]|\.\d)`;
  if (isCount) after = String.raw`(?![a-z0-9-]|\.\d)`;
  const pattern = new RegExp(`${before}${wanted.replaceAll('.', String.raw`\.`)}${after}`);
  patterns.set(wording, pattern);
  return pattern;
}

const holds = (text: string, wording: string) => patternOf(wording).test(text);

/** Half a value's points go when the answer is long, all of them when it says something wrong. */
function valueScore(gold: BlindGold, text: string, told: number, length: number): number {
  if (gold.must_not_contain?.some((wording) => holds(text, wording)) === true) return 0;
  return length > LONGEST ? told / 2 : told;
}

/**
 * Scores an answer to a blind question from 0 to 1: values by the share that is told, lists by F1,
 * commands and questions without an answer as right or wrong.
 */
export function scoreBlind(gold: BlindGold, given: Given): number {
  if (gold.kind === 'command') return given.intent === gold.intent ? 1 : 0;
  const shown = [...new Set(given.collaborations)];
  const groups = gold.must_contain ?? [];
  const text = normaliseFigures(withoutSources(given.text));
  const told = groups.filter((group) => group.some((wording) => holds(text, wording))).length;
  if (gold.kind === 'unanswerable') {
    const isSaid = groups.length > 0 && told === groups.length;
    const claimsNothing = shown.every((id) => gold.acceptable_ids.includes(id));
    return claimsNothing && (isSaid || !given.answered) ? 1 : 0;
  }
  if (groups.length > 0) return valueScore(gold, text, told / groups.length, given.text.length);
  const wanted = [...new Set(gold.gold_ids)];
  const counted = shown.filter((id) => wanted.includes(id) || !gold.acceptable_ids.includes(id));
  return listScore(wanted, counted);
}
