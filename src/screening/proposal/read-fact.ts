import { LONGEST_FACT, LONGEST_TEXT, type Refusal } from '../checklist/input';
import { isInOtherCurrency, parseMoney } from '../../lib/money';
import { cutMoney } from './cut-money';
import { type Fact, FUNDING, guessOf, LEVELS, type Proposal, YES_NO } from './proposal';
import { plain, readChoice } from './read-choice';
import { readPeriod } from './read-period';
import { readNamedProgrammes } from './read-programmes';
import type { Reading } from './recognise';

/** How a fact is given. */
type FactKind = 'text' | 'choice' | 'money' | 'period' | 'terms';

/** How each fact is given: the one place that the cards and the reader share. */
export const FACT_KINDS: Readonly<Record<Fact, FactKind>> = {
  name: 'text',
  level: 'choice',
  area: 'choice',
  partners: 'text',
  countries: 'terms',
  purpose: 'text',
  themes: 'terms',
  period: 'period',
  cost: 'money',
  total: 'money',
  funding: 'choice',
  programme: 'terms',
  appointment: 'choice',
  travel: 'choice',
  unit: 'text',
  responsible: 'text',
};

/** The ids that may be chosen for a fact; empty where it is written freely. */
export function choicesOf(fact: Fact, { vocabulary }: Reading): readonly string[] {
  switch (fact) {
    case 'level':
      return LEVELS;
    case 'area':
      return vocabulary.areas.map(({ id }) => id);
    case 'funding':
      return FUNDING;
    case 'appointment':
    case 'travel':
      return YES_NO;
    default:
      return [];
  }
}

type Read = { readonly change: Proposal } | { readonly refused: Refusal };

/** What is written to a guess that is right. */
const CONFIRMS = ['ja', 'ja tak', 'ok', 'yes'];

function readTerms(fact: Fact, text: string, proposal: Proposal, reading: Reading): Read {
  const guess = guessOf(fact, proposal);
  if (guess !== undefined && CONFIRMS.includes(plain(text)))
    return { change: { [fact]: { text: '', ids: [...guess] } } };
  const { countries, themes } = reading.recognise(text);
  const programme = readNamedProgrammes(text, reading);
  const ids = { countries, themes, programme }[fact as string] ?? [];
  return { change: { [fact]: { text, ids: [...ids] } } };
}

/** An amount goes where its words put it: "75.000 kr. i alt" is no year's cost, and a month's is a twelfth of one. */
function readMoney(fact: 'cost' | 'total', text: string): Read {
  if (isInOtherCurrency(text)) return { refused: 'other-currency' };
  const money = parseMoney(text);
  if (money === undefined) return { refused: 'bad-cost' };
  const { rest: _, ...said } = cutMoney(text, fact);
  return { change: Object.keys(said).length > 0 ? said : { [fact]: money } };
}

/** Free texts that say more than their own fact. */
const SAYS_ALSO: Partial<Record<Fact, readonly ('countries' | 'themes')[]>> = {
  name: ['countries', 'themes'],
  partners: ['countries'],
  purpose: ['countries', 'themes'],
};

/** What a free text makes one guess for the facts that are still missing. */
function alsoRead(fact: Fact, text: string, proposal: Proposal, reading: Reading): Proposal {
  const recognised = reading.recognise(text);
  const missing = (SAYS_ALSO[fact] ?? []).filter(
    (also) => proposal[also] === undefined && recognised[also].length > 0,
  );
  return Object.fromEntries(
    missing.map((also) => [also, { text: '', ids: [...recognised[also]], guessed: true }]),
  );
}

/** Reads what was given for a fact: what it changes in the proposal, or why it cannot be taken. */
export function readFact(fact: Fact, typed: string, proposal: Proposal, reading: Reading): Read {
  const text = typed.trim();
  if (text === '') return { refused: 'empty' };
  if (text.length > (fact === 'purpose' ? LONGEST_TEXT : LONGEST_FACT))
    return { refused: 'too-long' };
  switch (FACT_KINDS[fact]) {
    case 'choice': {
      const choice = readChoice(fact, text, choicesOf(fact, reading), reading);
      return choice === undefined ? { refused: 'bad-choice' } : { change: { [fact]: choice } };
    }
    case 'money':
      return readMoney(fact === 'total' ? fact : 'cost', text);
    case 'period': {
      const period = readPeriod(text);
      return typeof period === 'string' ? { refused: period } : { change: { period } };
    }
    case 'terms':
      return readTerms(fact, text, proposal, reading);
    case 'text':
      return { change: { ...alsoRead(fact, text, proposal, reading), [fact]: text } };
  }
}
