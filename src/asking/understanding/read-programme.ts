import { LIST } from '../phrases/list-phrases';
import { wordPattern } from '../phrases/word-pattern';
import type { Match } from '../lexicon';
import type { Attribute } from '../query';
import { outermostMatches, type ParsedQuestion } from './parse-question';
import { attributesIn } from './read-attributes';

const FROM = new Set([
  'by',
  'from',
  'fra',
  'af',
  'under',
  'through',
  'via',
  'gennem',
  'inden',
  'within',
  'with',
  'med',
]);
const ARTICLES = new Set(['the', 'den', 'det', 'eu', 'eus', 's', 'en', 'et', 'a']);
const PAID = wordPattern(
  'funded, financed, backed, supported, paid, finansiere*, støtte*, betale*, betalt*, pay, pays, money, penge*, midler*, støtten',
);

const PROGRAMME_NOUN = /^(?:program\w*|puljen?|fonden?|fund)$/;

const programmesIn = (matches: readonly Match[]) =>
  outermostMatches(matches, ['programme', 'theme', 'unit']).filter(
    ({ meaning }) => meaning.is === 'programme',
  );

/**
 * "Interreg IVB funded", "money from Interreg": whether the question asks for what a programme
 * funds.
 */
export function asksForFunded({ matches, tokens }: ParsedQuestion): boolean {
  const at = (position: number) => tokens[position]?.word ?? '';
  return programmesIn(matches).some(({ from, to }) => {
    let before = from - 1;
    while (ARTICLES.has(at(before))) before--;
    return (
      FROM.has(at(before)) ||
      PAID.test(at(to)) ||
      (PROGRAMME_NOUN.test(at(to)) && PAID.test(at(to + 1)))
    );
  });
}

const SINGLE = /^(?:hvilke|alle|which|all|any|nogle|list)$/;

/**
 * Whether the question asks for several collaborations: "which", but not "which politicians" of
 * one.
 */
export function asksForList({ folded, tokens, matches }: ParsedQuestion): boolean {
  if (!LIST.test(folded)) return false;
  const asked = new Set(
    matches.flatMap(({ from, to, meaning }) => (meaning.is === 'attribute' ? [from, to - 1] : [])),
  );
  const lists = tokens.flatMap(({ word }, position) => (SINGLE.test(word) ? [position] : []));
  return (
    lists.length === 0 || lists.some((position) => !asked.has(position + 1) && !asked.has(position))
  );
}

/** The named programmes that fund one of these entries. */
export function fundersOf(
  ids: readonly string[],
  { matches, index }: Pick<ParsedQuestion, 'matches' | 'index'>,
): ReadonlySet<string> {
  const paying = new Set(ids.map((id) => index.byId.get(id)?.funding.programme));
  return new Set(
    programmesIn(matches).flatMap(({ meaning }) =>
      meaning.is === 'programme' && paying.has(meaning.id) ? [meaning.id] : [],
    ),
  );
}

/**
 * Attributes whose words only state that a programme pays: "money from", "funded by", "comes
 * under".
 */
const FUNDING_ATTRIBUTES: readonly Attribute[] = ['funding', 'unit', 'cost'];

/**
 * Whether the question asks for nothing else about what is funded, unlike "who looks after the
 * projects funded by it?"
 */
export const asksForFundedOnly = (question: ParsedQuestion): boolean =>
  !/\b(?:hvor meget|how much|hvem|who)\b/u.test(question.folded) &&
  attributesIn(question).every((attribute) => FUNDING_ATTRIBUTES.includes(attribute));
