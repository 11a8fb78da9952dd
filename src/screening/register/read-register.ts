import { extractTerms, extractWords, plainWords } from '../../catalogue/extract-terms';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { RegisterFilter, RegisterState } from './register';

/** What a message asks of the register of cases. */
export interface ReadRegister {
  readonly filter: RegisterFilter;
  /** An owner as it was written, perhaps in the genitive. */
  readonly owner?: string;
  /** Words that say something the register cannot be asked for. */
  readonly unread: string;
}

const CASES =
  'sager(?:ne)?|screeninger(?:ne)?|forslag(?:ene)?|(?:sags)?register(?:et)?|cases|screenings|proposals|register of cases|case register';
/** As `plainWords` writes them: å and æ are a, ø is o. */
const STATES: readonly (readonly [RegisterState, string])[] = [
  [
    'more-information',
    'venter pa svar|afventer (?:svar|oplysninger)|mangler (?:svar|oplysninger)|awaiting (?:a )?(?:reply|information)|waiting for (?:a )?reply',
  ],
  [
    'submitted',
    'indsendte?|sendt ind|venter|afventer|waiting|pending|(?:til|under) behandling|verserende|submitted|to be handled|being (?:handled|processed)|in progress',
  ],
  ['approved', 'godkendte?|vedtage(?:t|ne)|approved'],
  ['rejected', 'afviste?|afslaet|afsla(?:e)?de|rejected|declined'],
  ['withdrawn', 'trukket tilbage|tilbagetrukne|withdrawn'],
];
/** Cases about an entry of the catalogue; their names alone are enough to ask for them. */
const MATTERS: readonly (readonly [NonNullable<RegisterFilter['matter']>, string])[] = [
  [
    'exit',
    'udtradelser(?:ne)?|udtraden|udmeldelser(?:ne)?|opsigelser(?:ne)?|withdrawals|exits|terminations',
  ],
  ['renewal', 'forlangelser(?:ne)?|fornyelser(?:ne)?|renewals|extensions|prolongations'],
  ['change', 'andringssager(?:ne)?|andringsforslag(?:ene)?|amendments'],
];
const THIS_YEAR = 'i ar|dette ar|arets|this year';
const LAST_YEAR = 'sidste ar|forrige ar|sidste ars|last year';
/** "Før 2027": no single year. */
const OPEN_ENDED = /(?<!\p{L})(?:før|inden|efter|siden|before|after|since)\s+(?:år\s+)?20\d\d/iu;
/** Words about whoever owns: their own cases are another list. "Vis mig" says nothing of it. */
const OWN = 'jeg|(?:pa|hos|for|on) (?:mig|me)|min|mit|mine|my';
/** Words that may surround what is asked without adding anything. */
const IGNORED_WORDS = new Set(
  `a about all alle af an and are ar aret area areas been by de den der det en er et fik find for fra from gang given give get
  gerne ha had har has hav have hent hvilke hvor how i in inden inom is kan list liste many mange me med nu of og om omrade
  omradet on oversigt over pa please have se see show som tak that the til to us vi vis we were which what with year blev
  blevet hos findes there ejes af tilhorer belonging owned who hvem ansvarlig responsible forslagsstiller forslagsstilleren
  mig behandle handle ko pending queue venter wait waiting`.split(/\s+/),
);

function distinct<Id>(text: string, all: readonly (readonly [Id, string])[]) {
  const ids: Id[] = [];
  let remaining = text;
  for (const [id, words] of all) {
    const extracted = extractWords(remaining, words);
    if (extracted.found.length > 0) ids.push(id);
    ({ remaining } = extracted);
  }
  return { ids, remaining };
}

function yearsIn(text: string, today: string) {
  const named = extractWords(text, '20\\d\\d');
  const thisYear = extractWords(named.remaining, THIS_YEAR);
  const lastYear = extractWords(thisYear.remaining, LAST_YEAR);
  const current = Number(today.slice(0, 4));
  const years = [
    ...named.found.map(Number),
    ...thisYear.found.map(() => current),
    ...lastYear.found.map(() => current - 1),
  ];
  return { years: [...new Set(years)], remaining: lastYear.remaining };
}

/** "Karens sager", "Karen Holms afviste sager": a name in the genitive before what is hers. */
const genitive = (name: string, text: string) =>
  name.endsWith('s') &&
  new RegExp(`(?<!\\p{L})${name} (?:\\p{L}+ )?(?:${CASES})(?!\\p{L})`, 'u').test(text);
/** "Sager fra Karen Holm", "cases by Karen". */
const stated = (name: string, text: string) =>
  new RegExp(`(?<!\\p{L})(?:fra|af|hos|by|from|of) ${name}(?!\\p{L})`, 'u').test(text);

/** The most words of a name. */
const LONGEST_NAME = 4;

/** The name that the words which are left give, if they stand where an owner does. */
function ownerIn(words: readonly string[], text: string): string | undefined {
  if (words.length === 0 || words.length > LONGEST_NAME) return undefined;
  const name = words.join(' ');
  if (!/^[\p{L} ]+$/u.test(name)) return undefined;
  return genitive(name, text) || stated(name, text) ? name : undefined;
}

/** "Hvad er der indsendt af Jens?", "hvad har Jens sendt ind?": cases, without a word for them. */
const SUBMITTED =
  /^(?:hvad|what) (?:(?:er|blev|was|is|has been|have|har) )?(?:(?:der|vi|been|blevet) )*(?:indsendt|sendt ind|submitted)(?!\p{L})(?<by>.*)$/u;
const HAS_SUBMITTED =
  /^(?:hvad|what) (?:har|has) (?<who>\p{L}+(?: \p{L}+){0,2}) (?:indsendt|sendt ind|submitted)$/u;

/** A text with a word for cases, where it asks what was submitted. */
function withCases(text: string): string {
  const { who } = HAS_SUBMITTED.exec(text)?.groups ?? {};
  if (who !== undefined && !/^(?:jeg|vi|du|der|i|we|you|been)(?: |$)/u.test(who))
    return `sager indsendt af ${who}`;
  const { by } = SUBMITTED.exec(text)?.groups ?? {};
  return by === undefined ? text : `sager indsendt${by}`;
}

/** Words as they were typed, because a name is looked up with its own letters. */
const asTyped = (words: readonly string[], typed: string) =>
  typed
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => words.includes(plainWords(word)))
    .join(' ');

/**
 * Reads what a message asks of the register: "afviste sager om sundhed fra 2027", "Karens sager";
 * `undefined` if it names no cases, or those of whoever writes.
 */
export function readRegisterRequest(
  typed: string,
  { areas }: Pick<Vocabulary, 'areas'>,
  today: string,
): ReadRegister | undefined {
  // "Karen's cases" is in the genitive as "Karens sager" is.
  const written = typed.replace(/['’](?=s(?!\p{L}))/gu, '');
  const text = withCases(plainWords(written));
  const cases = extractWords(text, CASES);
  const matters = distinct(cases.remaining, MATTERS);
  if (cases.found.length + matters.ids.length === 0) return undefined;
  const years = yearsIn(matters.remaining, today);
  const states = distinct(years.remaining, STATES);
  const area = extractTerms(states.remaining, areas);
  if (extractWords(area.remaining, OWN).found.length > 0) return undefined;
  const left = area.remaining.split(' ').filter((word) => word !== '' && !IGNORED_WORDS.has(word));
  const owner = ownerIn(left, text);
  const named = { state: states.ids, area: area.ids, year: years.years, matter: matters.ids };
  // Only one of each can be asked for at a time.
  const isAmbiguous =
    OPEN_ENDED.test(typed) || Object.values(named).some(({ length }) => length > 1);
  const filter: RegisterFilter = Object.fromEntries(
    Object.entries(named).flatMap(([by, [one]]) => (one === undefined ? [] : [[by, one]])),
  );
  return {
    filter: isAmbiguous ? {} : filter,
    ...(owner !== undefined && { owner: asTyped(left, written) }),
    unread: isAmbiguous ? typed : owner === undefined ? left.join(' ') : '',
  };
}

/** A case as a message calls it: its number in the list shown last, or its case number. */
export type CaseReference = number | string;

const ONE =
  '(?:sag(?:en)?|case|screening(?:en)?|forslag(?:et)?|nr|no|nummer|number)?\\s*(?:nr\\.?|#)?\\s*(?<ref>\\d{4}-[0-9A-Za-z]{5}|\\d{1,3})';
const COMPARE = new RegExp(
  String.raw`^(?:kan du |vil du |please |can you )?(?:sammenlign|compare)\s+(?:sagerne\s+|sager\s+|cases\s+|the cases\s+|screeningerne\s+)?(?<list>.+?)[.!?]*$`,
  'iu',
);
const NAMED =
  /(?<!\p{L})(?:sag(?:en|er|erne)?|cases?|screening(?:en|er|erne|s)?|forslag(?:et|ene)?|proposals?)(?!\p{L})/iu;

/**
 * The cases that a message asks to compare: "sammenlign sag 3 og sag 7"; `undefined` if it says
 * anything else, so that "sammenlign CPMR og AER" stays a question to the catalogue.
 */
export function readComparison(typed: string): CaseReference[] | undefined {
  const { list } = COMPARE.exec(typed.trim())?.groups ?? {};
  if (list === undefined || !NAMED.test(typed)) return undefined;
  const parts = list.split(/\s*,\s*|\s+(?:og|and|med|with|mod|against|&)\s+/iu);
  const whole = new RegExp(`^${ONE}$`, 'iu');
  const found = parts.map((part) => whole.exec(part.trim())?.groups?.['ref']);
  if (found.some((one) => one === undefined)) return undefined;
  return found.flatMap((one = ''): CaseReference[] => [
    /^\d{1,3}$/u.test(one) ? Number(one) : one.toUpperCase(),
  ]);
}

/**
 * The names that a message asks to compare: "sammenlign Havneklynge og Brintdal"; whether they are
 * those of cases or of entries of the catalogue it does not say.
 */
export function readNamedComparison(typed: string): string[] | undefined {
  const { list } = COMPARE.exec(typed.trim())?.groups ?? {};
  const names = (list ?? '')
    .split(/\s*,\s*|\s+(?:og|and|mod|against|&)\s+/iu)
    .map((name) => name.replace(/["“”»«]/gu, '').trim());
  return names.length > 1 && names.every((name) => /\p{L}{3}/u.test(name)) ? names : undefined;
}

const COUNT =
  /^(?:(?:og|ok|okay|and) )?(?:hvor mange (?:er (?:det|der|de)|sager er (?:det|der))|how many (?:is that|are (?:they|there|those|these)|cases (?:is that|are (?:they|there|those))))(?: (?:så|i alt|then|in all|in total))?\s*[.?!]*$/iu;

/** Whether a text asks how many there are of what was shown last. */
export const asksForCount = (typed: string): boolean => COUNT.test(typed.trim());
