import { LONGEST_FACT, LONGEST_TEXT, type Refusal } from './input';
import { parseMoney } from '../catalogue/parse-money';
import { type Fact, FUNDING, LEVELS, type Proposal, YES_NO } from './proposal';
import { readChoice } from './read-choice';
import { readPeriod } from './read-period';
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

function readTerms(fact: Fact, text: string, reading: Reading): Read {
  const { countries, themes, programmes } = reading.recognise(text);
  const ids = { countries, themes, programme: programmes }[fact as string] ?? [];
  return { change: { [fact]: { text, ids: [...ids] } } };
}

/** Free texts that say more than their own fact. */
const SAYS_ALSO: Partial<Record<Fact, readonly ('countries' | 'themes')[]>> = {
  name: ['countries', 'themes'],
  partners: ['countries'],
  purpose: ['countries', 'themes'],
};

/** What follows from a free text for the facts that are still missing. */
function alsoRead(fact: Fact, text: string, proposal: Proposal, reading: Reading): Proposal {
  const recognised = reading.recognise(text);
  const missing = (SAYS_ALSO[fact] ?? []).filter(
    (also) => proposal[also] === undefined && recognised[also].length > 0,
  );
  return Object.fromEntries(
    missing.map((also) => [also, { text: '', ids: [...recognised[also]] }]),
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
    case 'money': {
      const money = parseMoney(text);
      return money === undefined ? { refused: 'bad-cost' } : { change: { [fact]: money } };
    }
    case 'period': {
      const period = readPeriod(text);
      return typeof period === 'string' ? { refused: period } : { change: { period } };
    }
    case 'terms':
      return readTerms(fact, text, reading);
    case 'text':
      return { change: { ...alsoRead(fact, text, proposal, reading), [fact]: text } };
  }
}
