import { type Fact, isGiven, type Proposal } from './proposal';
import { FACT_KINDS, readFact } from './read-fact';
import type { ProposalReading } from './reading';

/** A fact as a sentence gives it, whatever was asked for. */
export interface Correction {
  readonly fact: Fact;
  readonly text: string;
  /** What the sentence calls the fact, where it may be a remark: "navnet" in "navnet er forkert". */
  readonly doubted?: string;
}

/** What each fact is called; what costs money is told apart by the words around the amount. */
const CALLED: readonly (readonly [Fact, string])[] = [
  ['name', 'navnet|titlen|(?:the )?(?:name|title)'],
  ['partners', '(?:samarbejds)?partner(?:en|e|ne|erne)?|(?:the )?partners?'],
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
    String.raw`^${POLITELY}(?:${CHANGE}\s+(?:${called})\s+(?:til|to)\s+|(?:${called})\s*:\s*)(?<value>\S.*?)\.?$`,
    'isu',
  ),
  told: new RegExp(
    String.raw`^${POLITELY}(?<called>${called})\s+${IS}\s+(?<value>\S.*?)\.?$`,
    'isu',
  ),
}));
/** "Det koster en halv million": an amount, and nothing that it is for. */
const COSTS = /^(?:nej, |no, )?(?:det|it)\s+(?:koster|costs)\s+(?<value>\S.*?)\.?$/isu;

/** The fact that an amount is given for, where its own words do not say it. */
const moneyOf = ({ cost, total }: Proposal): Fact =>
  cost === undefined && total !== undefined ? 'total' : 'cost';

/** What judges a value or denies it, and gives none: "ikke godkendt", "2 år for kort". */
const JUDGES =
  /(?<!\p{L})(?:ikke|aldrig|not|never|too \p{L}+|for (?:høj|lav|stor|lille|lang|kort|dyr|bred|snæver|meget|lidt|mange|få|små)\p{L}*)(?!\p{L})/iu;
/** How a name or a purpose begins: "Region Skåne", "at lære robotkirurgi". */
const BEGINS_VALUE = /^(?:["'“”]|\p{Lu}|\d|(?:at|to)\s)/u;

interface Named {
  readonly fact: Fact;
  readonly value: string;
  /** What the sentence calls the fact; absent if it orders a change. */
  readonly called?: string | undefined;
}

/** The fact that a text names, with its value. */
function namedIn(text: string): Named | undefined {
  for (const { fact, ordered, told } of PATTERNS) {
    const value = ordered.exec(text)?.groups?.['value'];
    if (value !== undefined) return { fact, value };
    const { called, value: said } = told.exec(text)?.groups ?? {};
    if (said !== undefined) return { fact, value: said, called };
  }
  const value = COSTS.exec(text)?.groups?.['value'];
  return value === undefined ? undefined : { fact: 'cost', value, called: '' };
}

/** Whether a value is one of its fact, and no remark on it. */
function isValue(fact: Fact, value: string, proposal: Proposal, reading: ProposalReading): boolean {
  const read = readFact(fact, value, proposal, reading);
  if (JUDGES.test(value) || !read.ok) return false;
  if (FACT_KINDS[fact] !== 'terms') return true;
  const terms = read.change[fact];
  return typeof terms === 'object' && 'ids' in terms && terms.ids.length > 0;
}

/** Whether what is said of a fact that is written freely may be a remark: any words could be its value. */
function mayBeRemark(
  fact: Fact,
  value: string,
  { asked, proposal }: { readonly asked: Fact | undefined; readonly proposal: Proposal },
): boolean {
  if (isGiven(fact, proposal) || JUDGES.test(value)) return true;
  return fact !== asked && !BEGINS_VALUE.test(value);
}

/**
 * Reads a fact that a sentence names, wherever it is written: "budgettet er 1,5 mio. i alt", "ret
 * beløbet til 50.000", "partneren er Region Skåne"; `undefined` if it names none or tells more. What
 * may as well be a remark is doubted; `asked` is the fact of the current step.
 */
export function readCorrection(
  typed: string,
  proposal: Proposal,
  reading: ProposalReading,
  asked?: Fact,
): Correction | undefined {
  const text = typed.trim();
  const named = text.endsWith('?') ? undefined : namedIn(text);
  if (named === undefined) return undefined;
  const { called, value } = named;
  if (value.length > LONGEST_VALUE || SENTENCES.test(value)) return undefined;
  const fact = FACT_KINDS[named.fact] === 'money' ? moneyOf(proposal) : named.fact;
  if (called === undefined) return { fact, text: value };
  if (FACT_KINDS[fact] !== 'text')
    return isValue(fact, value, proposal, reading) ? { fact, text: value } : undefined;
  const isDoubted = mayBeRemark(fact, value, { asked, proposal });
  return { fact, text: value, ...(isDoubted && { doubted: called.toLowerCase() }) };
}
