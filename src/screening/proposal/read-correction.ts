import type { Fact, Proposal } from './proposal';
import { FACT_KINDS, readFact } from './read-fact';
import type { ProposalReading } from './reading';

/** A fact as a sentence gives it, whatever was asked for. */
export interface Correction {
  readonly fact: Fact;
  readonly text: string;
}

/** What each fact is called; what costs money is told apart by the words around the amount. */
const CALLED: readonly (readonly [Fact, string])[] = [
  ['name', 'navnet|titlen|(?:the )?(?:name|title)'],
  ['partners', '(?:samarbejds)?partner(?:en|ne|erne)?|(?:the )?partners?'],
  ['period', 'perioden|projektperioden|(?:the )?(?:project )?period'],
  ['purpose', 'formålet|(?:the )?purpose'],
  ['unit', '(?:den )?ansvarlige? enhed|enheden|(?:the )?(?:responsible )?unit'],
  ['responsible', '(?:den )?ansvarlige?(?: person)?|(?:the )?responsible(?: person)?'],
  ['area', 'området|(?:the )?area'],
  ['kind', 'samarbejdsformen|(?:the )?kind of collaboration'],
  ['level', 'niveauet|(?:the )?level'],
  ['countries', 'land(?:et|ene)|(?:the )?countr(?:y|ies)'],
  ['programme', 'programmet|(?:the )?programme'],
  ['account', 'kontoen|kontostrengen|(?:the )?account'],
  [
    'cost',
    '(?:det samlede )?(?:beløbet|beløb|prisen|udgiften|omkostningen|kontingentet|budgettet|budget)|(?:the )?(?:total )?(?:amount|price|cost|fee|budget)',
  ],
];
/** A text that goes on for longer tells more than one fact. */
const LONGEST_VALUE = 120;
const SENTENCES = /[.!?]\s+\p{Lu}|[;\n]/u;

const POLITELY = String.raw`(?:(?:nej|no|kan du|vil du|venligst|please|can you|could you|jeg vil gerne|i want to|i would like to)[ ,]+)*`;
const CHANGE = String.raw`(?:rett?e?|ændre?|sæt(?:te)?|skifte?|change|correct|set)`;
const IS = String.raw`(?:er|bliver|skal være|is|are|should be|will be)(?:\s+(?:nu|i stedet|now|instead))?`;
const PATTERNS = CALLED.map(([fact, called]) => ({
  fact,
  ordered: new RegExp(
    String.raw`^${POLITELY}${CHANGE}\s+(?:${called})\s+(?:til|to)\s+(?<value>\S.*?)\.?$`,
    'isu',
  ),
  told: new RegExp(
    String.raw`^${POLITELY}(?:${called})(?:\s+${IS}\s+|\s*:\s*)(?<value>\S.*?)\.?$`,
    'isu',
  ),
}));
/** "Det koster en halv million": an amount, and nothing that it is for. */
const COSTS = /^(?:nej, |no, )?(?:det|it)\s+(?:koster|costs)\s+(?<value>\S.*?)\.?$/isu;

/** The fact that an amount is given for, where its own words do not say it. */
const moneyOf = ({ cost, total }: Proposal): Fact =>
  cost === undefined && total !== undefined ? 'total' : 'cost';

const valueIn = (pattern: RegExp, text: string) => pattern.exec(text)?.groups?.['value'];

/** The fact that a text names, with its value; `isOrdered`: it says that something is to be changed. */
function namedIn(text: string) {
  for (const { fact, ordered, told } of PATTERNS) {
    const value = valueIn(ordered, text);
    if (value !== undefined) return { fact, value, isOrdered: true };
    const said = valueIn(told, text);
    if (said !== undefined) return { fact, value: said, isOrdered: false };
  }
  const value = valueIn(COSTS, text);
  return value === undefined ? undefined : { fact: 'cost' as const, value, isOrdered: false };
}

/**
 * Reads a fact that a sentence names, wherever it is written: "budgettet er 1,5 mio. i alt", "ret
 * beløbet til 50.000", "partneren er Region Skåne"; `undefined` if it names none or tells more.
 */
export function readCorrection(
  typed: string,
  proposal: Proposal,
  reading: ProposalReading,
): Correction | undefined {
  const text = typed.trim();
  const named = text.endsWith('?') ? undefined : namedIn(text);
  if (named === undefined) return undefined;
  const { value, isOrdered } = named;
  if (value.length > LONGEST_VALUE || SENTENCES.test(value)) return undefined;
  const fact = FACT_KINDS[named.fact] === 'money' ? moneyOf(proposal) : named.fact;
  const isTaken = isOrdered || readFact(fact, value, proposal, reading).ok;
  return isTaken ? { fact, text: value } : undefined;
}
