import type { Result } from '../../lib/result';
import { longestOf, type Refusal } from '../checklist/input';
import { type Proposal, type Fact, FUNDING, guessOf, LEVELS, YES_NO } from './proposal';
import { kindNamedIn, readChoice } from './read-choice';
import { plain } from '../../questionnaire/read-typed';
import { amountFaultIn } from '../../lib/money';
import { isWordless } from './not-known';
import { extractFinancing } from './read-financing';
import { amountPatterns } from './money-patterns';
import { withNote } from './money-note';
import { readCosts } from './read-money';
import { readPeriod, withYear } from './read-period';
import { readNamedProgrammes } from './read-programmes';
import type { ProposalReading } from './reading';

/** How a fact is given. */
type FactKind = 'text' | 'choice' | 'money' | 'period' | 'terms';

/** How each fact is given: the one place that the cards and the reader share. */
export const FACT_KINDS: Readonly<Record<Fact, FactKind>> = {
  name: 'text',
  level: 'choice',
  kind: 'choice',
  area: 'choice',
  partners: 'text',
  countries: 'terms',
  purpose: 'text',
  themes: 'terms',
  period: 'period',
  cost: 'money',
  total: 'money',
  years: 'money',
  moneyNote: 'text',
  grant: 'choice',
  account: 'text',
  funding: 'choice',
  programme: 'terms',
  budget: 'money',
  external: 'text',
  hours: 'text',
  appointment: 'choice',
  travel: 'choice',
  unit: 'text',
  responsible: 'text',
};

/** The ids that may be chosen for a fact; empty where it is written freely. */
export function choicesOf(
  fact: Fact,
  { vocabulary }: Pick<ProposalReading, 'vocabulary'>,
): readonly string[] {
  switch (fact) {
    case 'level':
      return LEVELS;
    case 'area':
      return vocabulary.areas.map(({ id }) => id);
    case 'kind':
      return vocabulary.kinds.map(({ id }) => id);
    case 'funding':
      return FUNDING;
    case 'grant':
    case 'appointment':
    case 'travel':
      return YES_NO;
    default:
      return [];
  }
}

type Read = Result<{ change: Proposal }, Refusal>;

/** What is written to a guess that is right. */
const CONFIRMS = ['ja', 'ja tak', 'ok', 'yes'];

function readTerms(fact: Fact, text: string, proposal: Proposal, reading: ProposalReading): Read {
  const guess = guessOf(fact, proposal);
  if (guess !== undefined && CONFIRMS.includes(plain(text)))
    return { ok: true, change: { [fact]: { text: '', ids: [...guess] } } };
  const { countries, themes } = reading.recognise(text);
  const programme = readNamedProgrammes(text, reading, proposal.period);
  const ids = { countries, themes, programme }[fact as string] ?? [];
  return { ok: true, change: { [fact]: { text, ids: [...ids] } } };
}

/** Facts that are given as money. */
const MONEY = ['cost', 'total', 'years', 'budget'] as const;
type MoneyFact = (typeof MONEY)[number];

/** Why an amount is refused. */
const COST_REFUSALS = {
  range: 'cost-range',
  several: 'cost-several',
  repeated: 'cost-repeated',
  negative: 'cost-negative',
  mistyped: 'cost-mistyped',
  unreadable: 'bad-cost',
  others: 'cost-of-others',
} as const satisfies Record<string, Refusal>;

const refused = (reason: keyof typeof COST_REFUSALS) =>
  ({ ok: false, reason: COST_REFUSALS[reason] }) as const;

function readBudget(text: string, reading: ProposalReading): Read {
  const fault = amountFaultIn(text);
  const budget = amountPatterns(reading).reader.read(text);
  if (budget === undefined || fault !== undefined) return refused(fault ?? 'unreadable');
  return { ok: true, change: { budget } };
}

/**
 * An amount goes where its words put it: "75.000 kr. i alt" is no year's cost, and a month's is a
 * twelfth of one. What else is said about the money, and the period it is for, is read with it.
 */
function readMoney(
  fact: MoneyFact,
  text: string,
  proposal: Proposal,
  reading: ProposalReading,
): Read {
  if (fact === 'budget') return readBudget(text, reading);
  const { facts, rest } = extractFinancing(text, reading);
  const read = readCosts(rest, reading, fact === 'total' ? { unsaid: fact } : facts);
  if (!read.ok) {
    const isOthers = facts.budget !== undefined || facts.external !== undefined;
    return refused(isOthers && read.reason === 'unreadable' ? 'others' : read.reason);
  }
  if (fact === 'years' && read.costs.years === undefined) return refused('unreadable');
  const { period, moneyNote: more, ...costs } = read.costs;
  const noted = withNote(proposal.moneyNote, more);
  const isNew = proposal.period === undefined && period !== undefined;
  return {
    ok: true,
    change: { ...facts, ...costs, ...noted, ...(isNew && { period }) },
  };
}

/** Free texts that say more than their own fact. */
const SAYS_ALSO: Partial<Record<Fact, readonly ('countries' | 'themes')[]>> = {
  name: ['countries', 'themes'],
  partners: ['countries'],
  purpose: ['countries', 'themes'],
};

/** What a free text makes one guess for the facts that are still missing. */
function alsoRead(
  fact: Fact,
  text: string,
  proposal: Proposal,
  reading: ProposalReading,
): Proposal {
  const recognised = reading.recognise(text);
  const missing = (SAYS_ALSO[fact] ?? []).filter(
    (also) => proposal[also] === undefined && recognised[also].length > 0,
  );
  const guesses: Proposal = Object.fromEntries(
    missing.map((also) => [also, { text: '', ids: [...recognised[also]], guessed: true }]),
  );
  const kind = fact === 'name' && proposal.kind === undefined ? kindIn(text, reading) : undefined;
  return { ...guesses, ...(kind !== undefined && { kind }) };
}

const kindIn = (text: string, { vocabulary }: ProposalReading) =>
  kindNamedIn(text, vocabulary.kinds);

/** Why a text can be no value of a fact, whatever it says. */
function faultIn(fact: Fact, text: string): Refusal | undefined {
  if (text === '') return 'empty';
  if (text.length > longestOf(fact)) return 'too-long';
  return isWordless(fact, text) ? 'no-words' : undefined;
}

/** Reads what was given for a fact: what it changes in the proposal, or why it cannot be taken. */
export function readFact(
  fact: Fact,
  typed: string,
  proposal: Proposal,
  reading: ProposalReading,
): Read {
  const text = typed.trim();
  const fault = faultIn(fact, text);
  if (fault !== undefined) return { ok: false, reason: fault };
  switch (FACT_KINDS[fact]) {
    case 'choice': {
      const choice = readChoice(fact, text, choicesOf(fact, reading), reading);
      return choice === undefined
        ? { ok: false, reason: 'bad-choice' }
        : { ok: true, change: { [fact]: choice } };
    }
    case 'money':
      return readMoney(MONEY.find((one) => one === fact) ?? 'cost', text, proposal, reading);
    case 'period': {
      const read = readPeriod(withYear(text, reading.today));
      return read.ok ? { ok: true, change: { period: read.period } } : read;
    }
    case 'terms':
      return readTerms(fact, text, proposal, reading);
    case 'text':
      return { ok: true, change: { ...alsoRead(fact, text, proposal, reading), [fact]: text } };
  }
}
