import { lastDay } from '../../lib/dates';
import { readDate } from '../../lib/read-date';
import type { CaseSubject } from './subject';

type Matter = CaseSubject['matter'];

/** A request to open a case on leaving, prolonging or changing a collaboration, as it was typed. */
export interface TypedEntryCase {
  readonly matter: Matter;
  /** What the collaboration is called. */
  readonly named: string;
  /** The last day that is proposed, if one is. */
  readonly effective?: string;
  readonly reason?: string;
  /** Whether it can mean nothing else, even while something is being answered. */
  readonly isExplicit: boolean;
  /** Whether it says "the agreement" or as much, so that it is about a collaboration, known or not. */
  readonly saysKind?: true;
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

/** "Vi træder ud af …": what the Region does. */
const DOING =
  /^(?:vi|regionen|region \p{L}+|we|the region) (?:(?:are|is) )?(?=(?:træder|udtræder|melder|opsiger|forlader|stopper|afslutter|forlænger|fornyer|leaving|terminating|prolonging|extending|renewing)(?!\p{L}))(?<rest>.+)$/iu;

/** Verbs and nouns that the name of a collaboration follows. */
const BEFORE: readonly (readonly [Matter, string])[] = [
  [
    'exit',
    'træde?r? ud af|udtræde?r? af|(?:komme?|gå) ud af|melde?r? (?:os|regionen) ud (?:af|fra)|træk(?:ke)? (?:os|regionen) (?:ud |tilbage )?(?:af|fra)|opsige?r?|forlade?r?|forlad|afslutte?r?|afslut|afvikle?|stop(?:pe|per)?(?: (?:i|med))?|ophøre? (?:i|med)|slutte? (?:i|med)|luk(?:ke)?|nedlæg(?:ge)?|leav(?:e|ing)|(?:get|pull) out of|withdraw from|exit|quit|terminat(?:e|ing)|end|close',
  ],
  [
    'renewal',
    'forlænge?r?|forny(?:e|er)?|fortsætte? (?:i|med)|prolong(?:ing)?|extend(?:ing)?|renew(?:ing)?|continue (?:in|with)',
  ],
];
/** What is said only where a case is asked for by that word. */
const OF_CASE: typeof BEFORE = [
  [
    'exit',
    'udtræden af|udtrædelse af|udmeldelse af|opsigelse af|ophør af|afslutning af|withdraw(?:ing|al) from|exiting(?: from)?|termination of|ending',
  ],
  [
    'renewal',
    'fortsætte?|forlængelse af|fornyelse af|renewal of|extension of|prolongation of|continu(?:e|ing)',
  ],
];
/** "Ud af" without a verb, after "vi skal". */
const OUT: typeof BEFORE = [['exit', '(?:gerne )?ud af|out of']];

/** What is to become of a collaboration, said after its name. */
const AFTER: readonly (readonly [Matter, string])[] = [
  [
    'exit',
    '(?:skal|bør|må) (?:nu )?(?:opsiges|afsluttes|ophøre|slutte|udløbe|stoppes?|lukkes|afvikles|nedlægges|ikke (?:fortsættes?|forlænges|fornyes))|(?:should|must|shall|is to) (?:be (?:terminated|ended|closed)|end|stop|expire|lapse|not (?:continue|be (?:renewed|extended|prolonged)))',
  ],
  [
    'renewal',
    '(?:skal|bør|må) (?:nu )?(?:fortsættes?|forlænges|fornyes)|(?:should|must|shall|is to) (?:continue|be (?:renewed|extended|prolonged))',
  ],
];
/** "Lade … slutte", "have … opsagt": around the name. */
const AROUND: readonly (readonly [Matter, string, string])[] = [
  ['exit', 'lade?|let(?:ting)?', 'slutte|ophøre|udløbe|end|expire|lapse'],
  ['exit', 'have|få|get', 'opsagt|afsluttet|afviklet|lukket|nedlagt|terminated|ended|closed'],
  ['renewal', 'have|få|get', 'forlænget|fornyet|prolonged|extended|renewed'],
];

/** What of a collaboration is changed. */
const ASPECT =
  '(?:ramme[nr]?(?:ne)?|vilkår(?:ene)?|indhold(?:et)?|kontingent(?:et)?|bidrag(?:et)?|beløb(?:et)?|udgift(?:en)?|budget(?:tet)?|periode(?:n)?|formål(?:et)?|(?:the )?(?:frame|terms|content|fee|contribution|amount|cost|budget|period|purpose))';
const CHANGE = new RegExp(
  `^(?:ændre?|justere?|tilpasse?|revidere?|change|adjust|revise|amend) ${ASPECT} (?:for|af|i|til|med|of|in|for) (?<named>.+)$`,
  'iu',
);

type Form = readonly [Matter, RegExp];
const followed = (all: typeof BEFORE): Form[] =>
  all.map(([matter, words]) => [matter, new RegExp(`^(?:${words}) (?<named>.+)$`, 'iu')]);
const PLAIN: readonly Form[] = [
  ...followed(BEFORE),
  ...AROUND.map(([matter, first, last]): Form => [
    matter,
    new RegExp(`^(?:${first}) (?<named>.+?) (?:${last})(?<tail>(?: .+)?)$`, 'iu'),
  ]),
  ['change', CHANGE],
];
const WANTED: readonly Form[] = [...PLAIN, ...followed(OUT)];
const CASES: readonly Form[] = [...PLAIN, ...followed(OF_CASE)];
const WHOLE: readonly Form[] = AFTER.map(([matter, words]) => [
  matter,
  new RegExp(`^(?<named>.+?) (?:${words})(?<tail>(?: .+)?)$`, 'iu'),
]);

/** "Aftalen med …": the kind of collaboration before its name. */
const KIND =
  /^(?:(?:vores|regionens|our|the) )?(?:(?:samarbejds|partnerskabs)?aftale[nr]?|samarbejdet|medlemskabet|partnerskabet|deltagelsen|kontrakten|agreement|membership|collaboration|cooperation|partnership|participation) (?:med|af|i|om|with|of|in) (?=\S)/iu;
/** "Efter 2028": no last day that is proposed. */
const FROM_THEN = /,? (?:efter|ud over|after|beyond) (?:\p{L}+ )?\d[\d. \p{L}-]*$/iu;

/** What is prolonged or left every day, and is no collaboration. */
const OTHERS =
  /(?<!\p{L})(?:frist\w*|deadline\w*|påmindelse\w*|reminder\w*|screening\w*|kladde\w*|draft\w*|runde\w*|opfølgning\w*|chat\w*|samtale\w*|conversation\w*|sag(?:en)?|case|forslag\w*|proposal\w*|betingelse\w*|condition\w*|møde\w*|meeting\w*)(?!\p{L})/iu;

const DATE =
  /,?\s+(?:til og med|til|pr\.?|(?:med|ved) udgangen af|den|until|to|by|as of|on|at the end of)\s+(?:den\s+)?(?<date>\d{1,2}\.?\s+\p{L}+\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}|(?:\p{L}+\s+)?\d{4})$/iu;
const WHY = /,?\s+(?:fordi|because)\s+(?<why>.+)$/iu;

interface Said {
  readonly matter: Matter;
  readonly named: string;
  readonly saysKind?: true;
}

function saidIn(text: string, forms: readonly Form[]): Said | undefined {
  for (const [matter, form] of forms) {
    const { named, tail = '' } = form.exec(text)?.groups ?? {};
    if (named === undefined) continue;
    const whole = `${named}${tail}`.trim().replace(FROM_THEN, '');
    const called = whole.replace(KIND, '');
    return { matter, named: called, ...(called !== whole && { saysKind: true as const }) };
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
 * Reads a request to open a case on leaving, prolonging or changing a collaboration: "vi vil træde ud
 * af Asturien", "opret en sag om at forlænge CPMR til 2030"; `undefined` if it is none. A question
 * about who decides is a question.
 */
export function readEntryCase(typed: string): TypedEntryCase | undefined {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/[.!]$/, '');
  if (ASKING.test(text)) return undefined;
  const { plain, ...details } = trimmed(text);
  const opening = restOf(plain, OPENING);
  const wanted = restOf(plain, WANTING);
  const said =
    opening === undefined
      ? (saidIn(wanted ?? restOf(plain, [DOING]) ?? plain, wanted === undefined ? PLAIN : WANTED) ??
        saidIn(plain, WHOLE))
      : saidIn(opening, CASES);
  if (said === undefined || OTHERS.test(said.named)) return undefined;
  return { ...said, ...details, isExplicit: opening !== undefined };
}
