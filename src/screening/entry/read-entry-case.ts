import { lastDay } from '../../lib/dates';
import { readDate } from '../../lib/read-date';
import type { EndMatter } from './subject';

/** A request to open a case on leaving or prolonging a collaboration, as it was typed. */
export interface TypedEntryCase {
  readonly matter: EndMatter;
  /** What the collaboration is called. */
  readonly named: string;
  /** The last day that is proposed, if one is. */
  readonly effective?: string;
  readonly reason?: string;
  /** Whether it can mean nothing else, even while something is being answered. */
  readonly isExplicit: boolean;
}

const ASKING =
  /\?\s*$|^(?:hvem|hvad|hvornår|hvordan|hvorfor|hvilke[nt]?|hvor|skal|må|bør|er|har|who|what|when|how|why|which|should|may|do|does|is|are|has|have)(?!\p{L})/iu;

/** "Opret en sag om …": what follows is what the case is about. */
const OPENING = [
  /^(?:(?:kan|vil) du |jeg vil (?:gerne )?|vi vil (?:gerne )?|vi skal |venligst )?(?:opret(?:te)?|start(?:e)?|åbn(?:e)?|rejs(?:e)?|lav(?:e)?|begynd(?:e)?) (?:en )?(?:ny )?sag (?:om|vedr\.?|vedrørende) (?:at )?(?<rest>.+)$/iu,
  /^(?:please |(?:can|could) you |i want to |we want to |i'd like to )?(?:open|create|start|raise|make) (?:a )?(?:new )?case (?:to|about|on) (?<rest>.+)$/iu,
];

/** "Vi vil …": what follows is what the Region means to do. */
const WANTING = [
  /^(?:vi|regionen|region \p{L}+) (?:vil (?:gerne )?|ønsker at |skal |bør )(?<rest>.+)$/iu,
  /^(?:we|the region) (?:want to |would like to |wish to |intend to |should |must )(?<rest>.+)$/iu,
];

/** What is said of a case: verbs and nouns, followed by the name. */
const NAMED: readonly (readonly [EndMatter, RegExp])[] = [
  [
    'exit',
    /^(?:træde ud af|udtræde af|melde (?:os|regionen) ud af|opsige|forlade|afslutte|udtræden af|udtrædelse af|udmeldelse af|opsigelse af|ophør af|afslutning af|leav(?:e|ing)|withdraw(?:ing|al)? from|exit(?:ing)?(?: from)?|terminat(?:e|ing)|termination of|end(?:ing)?) (?<named>.+)$/iu,
  ],
  [
    'exit',
    /^(?:lade|let(?:ting)?) (?<named>.+?) (?:slutte|ophøre|udløbe|end|expire|lapse)(?<tail>(?: .+)?)$/iu,
  ],
  [
    'renewal',
    /^(?:forlænge|forny|fortsætte|forlængelse af|fornyelse af|prolong(?:ing)?|extend(?:ing)?|renew(?:ing)?|renewal of|extension of|prolongation of) (?<named>.+)$/iu,
  ],
];

/** What is said without naming a case; verbs that are said of other things too are left out. */
const SAID: readonly (readonly [EndMatter, RegExp])[] = [
  [
    'exit',
    /^(?:træde? ud af|udtræde af|melde? (?:os|regionen) ud af|opsige? (?:medlemskabet|samarbejdet|aftalen)(?: (?:af|i|med|om))?|leave|withdraw from|exit) (?<named>.+)$/iu,
  ],
  ['exit', /^(?:lade? )(?<named>.+?) (?:slutte|ophøre|udløbe)(?<tail>(?: .+)?)$/iu],
  ['renewal', /^(?:forlænge?|forny|prolong|extend|renew) (?<named>.+)$/iu],
];

/** What is prolonged or left every day, and is no collaboration. */
const OTHERS =
  /(?<!\p{L})(?:frist\w*|deadline\w*|påmindelse\w*|reminder\w*|screening\w*|kladde\w*|draft\w*|runde\w*|opfølgning\w*|chat\w*|samtale\w*|conversation\w*)(?!\p{L})/iu;

const DATE =
  /,?\s+(?:til og med|til|pr\.?|(?:med|ved) udgangen af|den|until|to|by|as of|on|at the end of)\s+(?:den\s+)?(?<date>\d{1,2}\.?\s+\p{L}+\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}|(?:\p{L}+\s+)?\d{4})$/iu;
const WHY = /,?\s+(?:fordi|because)\s+(?<why>.+)$/iu;

interface Said {
  readonly matter: EndMatter;
  readonly named: string;
}

function saidIn(text: string, forms: typeof NAMED): Said | undefined {
  for (const [matter, form] of forms) {
    const { named, tail = '' } = form.exec(text)?.groups ?? {};
    if (named !== undefined) return { matter, named: `${named}${tail}`.trim() };
  }
  return undefined;
}

const restOf = (text: string, forms: readonly RegExp[]): string | undefined =>
  forms.map((form) => form.exec(text)?.groups?.['rest']).find((rest) => rest !== undefined);

/** A text without the reason and the date at its end. */
interface Trimmed {
  readonly plain: string;
  readonly reason?: string;
  readonly effective?: string;
}

function trimmed(text: string): Trimmed {
  const why = WHY.exec(text);
  const reason = why?.groups?.['why'];
  const before = why === null ? text : text.slice(0, why.index);
  const dated = DATE.exec(before);
  const date = readDate(dated?.groups?.['date'] ?? '');
  return {
    plain: dated === null || date === undefined ? before : before.slice(0, dated.index),
    ...(date !== undefined && { effective: lastDay(date) }),
    ...(reason !== undefined && { reason }),
  };
}

/**
 * Reads a request to open a case on leaving or prolonging a collaboration: "vi vil træde ud af
 * Asturien", "opret en sag om at forlænge CPMR til 2030"; `undefined` if it is none. A question
 * about who decides is a question.
 */
export function readEntryCase(typed: string): TypedEntryCase | undefined {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/[.!]$/, '');
  if (ASKING.test(text)) return undefined;
  const { plain, ...details } = trimmed(text);
  const opening = restOf(plain, OPENING);
  const said =
    opening === undefined ? saidIn(restOf(plain, WANTING) ?? plain, SAID) : saidIn(opening, NAMED);
  if (said === undefined || OTHERS.test(said.named)) return undefined;
  return { ...said, ...details, isExplicit: opening !== undefined };
}
