import { extractTerms, extractWords, plainWords } from '../../catalogue/extract-terms';
import type { Term } from '../../catalogue/vocabulary';
import { type ProgressMove } from '../initiative/moves';
import type { InitiativeSearch, SoughtStatus } from './find-initiatives';
import { extractYears } from './plan-request';

/** What a message about existing initiatives wants. */
export type InitiativeWords =
  | { readonly kind: 'find'; readonly search: InitiativeSearch }
  /** It names an area that does not exist. */
  | { readonly kind: 'no-area'; readonly said: string }
  /** It is about one initiative; `name`: its title or what it is about. */
  | { readonly kind: 'delete' | 'open'; readonly name: string }
  | {
      readonly kind: 'move';
      readonly move: ProgressMove;
      readonly name: string;
      readonly result?: string;
    };

const POLITE = String.raw`(?:(?:(?:kan|vil|må|kunne) (?:du|jeg|vi)|jeg (?:vil|ønsker)|can (?:you|i)|could (?:you|i)|would you|i (?:want|would like)(?: to)?|i'd like to|venligst|please|lige|gerne|godt|at)\s+)*`;
const ONE = String.raw`(?:(?:det|vores|the|our)\s+)?initiative?(?:t)?(?!\p{L})`;
const QUOTES = `["“”»«']`;
const NAME = String.raw`\s*[:,]?\s*(?:(?:om|about|on|med titlen|der hedder|kaldet|called|titled|named)\s+)?${QUOTES}?(?<name>[^"“”»«?]+?)${QUOTES}?`;
const NOW = String.raw`(?:\s+(?:nu|now|lige|endelig|allerede|finally|already|blevet|been|helt|da|så))*`;
const IS = String.raw`(?:er|blev|bliver|is|was|are|has|have|har|kan|skal|should|can|to)`;
const WITH = String.raw`(?:\s*[:,]\s*(?<result>.+)|\s+(?:med (?:resultatet|følgende resultat)|with the result)[:\s]+(?<given>.+))?`;

const STARTED = String.raw`(?:(?:gået|sat|kommet) )?i gang|begyndt|startet|igangsat|under ?way|started|begun|launched`;
const FINISHED = String.raw`gennemført|afsluttet|færdigt?|fuldført|slut|finished|completed?|done|over|closed`;
const STOPPED = String.raw`stoppet|standset|opgivet|aflyst|droppet|stopped|cancell?ed|abandoned|dropped`;

/** What follows a name and is no part of it: where the initiative is, why, and polite words. */
const TAIL = String.raw`(?:\s+(?:i|fra|in|from)\s+(?:den |vores |the |our )?(?:handlings?planen|planen|action plan|plan))?(?:\s*,?\s+(?:fordi|på grund af|pga\.?|because(?: of)?|due to)\s+(?<because>.+?))?(?:\s*,?\s+(?:nu|igen|tak|venligst|please|now|again|i dag|today|med det samme))*`;
const BECAUSE = /^(?:fordi|because)\s+/iu;

const whole = (pattern: string) => new RegExp(`^${POLITE}(?:${pattern})${TAIL}[.!?]*$`, 'iu');
const imperative = (verbs: string, after = '') => whole(`(?:${verbs})\\s+${ONE}${NAME}${after}`);
const statement = (states: string, after = '') =>
  whole(`${ONE}${NAME}\\s+${IS}${NOW}\\s+(?:be\\s+)?(?:${states})${after}`);
const marking = (states: string) =>
  whole(
    `(?:markere?|registrere?|sæt(?:te)?|mark|set|record)\\s+${ONE}${NAME}\\s+(?:som|til|as|to)\\s+(?:${states})${WITH}`,
  );

/** How one initiative is named with what is to be done; the first that fits. */
const ABOUT_ONE: readonly (readonly ['delete' | 'open' | ProgressMove, RegExp])[] = [
  [
    'open',
    whole(
      `(?:er|is|blev|was|har|has)\\s+${ONE}${NAME}${NOW}\\s+(?:${STARTED}|${FINISHED}|${STOPPED}|besluttet|vedtaget|godkendt|drøftet|approved|decided|rejected|afslået)`,
    ),
  ],
  ['delete', imperative('slet(?:te)?|fjerne?|delete|remove')],
  ['delete', statement('slettes|fjernes|deleted|removed')],
  ['started', marking(STARTED)],
  ['finished', marking(FINISHED)],
  ['stopped', marking(STOPPED)],
  ['started', imperative('sæt(?:te)?|få|get', String.raw`\s+(?:i gang|going|started|under ?way)`)],
  ['started', imperative('igangsæt(?:te)?|starte?|start|begynde?|begin|launch')],
  ['finished', imperative('afslutte?|gennemføre?|færdiggøre?|finish|complete|close', WITH)],
  [
    'stopped',
    imperative('stop(?:pe)?|standse?|opgive?|drop(?:pe)?|stop|cancel|halt|abandon|drop', WITH),
  ],
  ['started', statement(STARTED)],
  ['finished', statement(FINISHED, WITH)],
  ['stopped', statement(STOPPED, WITH)],
  [
    'open',
    whole(
      String.raw`(?:hvad (?:blev|er|var) (?:resultatet|status|beslutningen|udfaldet) (?:af|for|på|om)|hvad (?:kom|er) der (?:kommet )?ud af|hvad er der sket med|hvordan (?:går|gik|står) det (?:til )?med|hvem er ansvarlig for|hvem har ansvaret for|hvad koster|hvornår (?:slutter|begynder|starter|udløber)|fortæl (?:mig )?(?:mere )?om|tell me (?:more )?about|when does|what (?:is|was) the (?:result|status|outcome|decision) (?:of|on)|what came (?:out )?of|what happened (?:to|with)|how is|how are|who is responsible for|how much does)\s+${ONE}${NAME}(?:\s+(?:going|doing|cost|end|start))?`,
    ),
  ],
  ['open', imperative('åbne?|vise?(?: mig)?|se|hente?|open|show(?: me)?|see|find|get')],
];

const isMove = (done: string): done is ProgressMove =>
  done === 'started' || done === 'finished' || done === 'stopped';

/** What came of an initiative, or why it is stopped, as it is said after its name. */
function resultIn({ given, result, because }: Readonly<Record<string, string | undefined>>) {
  const said = given ?? result ?? because;
  return said === undefined ? {} : { result: said.trim().replace(BECAUSE, '') };
}

function readAboutOne(text: string): InitiativeWords | undefined {
  for (const [done, pattern] of ABOUT_ONE) {
    const groups = pattern.exec(text)?.groups;
    const name = groups?.['name']?.trim() ?? '';
    if (groups === undefined || name === '') continue;
    if (!isMove(done)) return { kind: done, name };
    // A question changes nothing.
    if (text.trim().endsWith('?') && !/^(?:kan|vil|can|could|would)\s/iu.test(text))
      return { kind: 'open', name };
    return { kind: 'move', move: done, name, ...resultIn(groups) };
  }
  return undefined;
}

const MANY = 'initiativer(?:ne)?|initiatives';
/** The words of a status, folded. */
const STATUS_WORDS: readonly (readonly [SoughtStatus, string])[] = [
  [
    'undecided',
    '(?:mangler|afventer|venter pa|uden|savner)(?: en| at fa en)? (?:beslutning|afgorelse|stillingtagen)|(?:mangler at blive|skal) besluttes?|ubesluttede|uafgjorte|undecided|pending|(?:still )?(?:need|needs|lack|lacks|await|awaiting|waiting for|without|missing|are missing)(?: a)? decision|(?:endnu )?ikke (?:er )?(?:endnu )?(?:besluttet|afgjort)|not (?:yet )?(?:been )?decided|to be decided',
  ],
  [
    'finished',
    'afsluttede?|afsluttet|gennemforte?|gennemfort|fardige|fardigt|fuldforte|finished|completed|done|ended|did we (?:finish|complete|end)',
  ],
  [
    'stopped',
    'stoppede|stoppet|standsede|standset|opgivne|opgivet|aflyste|aflyst|stopped|cancelled|canceled|abandoned|did we (?:stop|cancel|abandon)',
  ],
  [
    'under-way',
    'i gang|igangvarende|pagaende|lobende|igangsatte|igangsat|startede|aktive|under ?way|ongoing|in progress|active|running|started',
  ],
  [
    'rejected',
    'afslaede|afslaet|afviste|afvist|forkastede|rejected|refused|turned down|declined|did we (?:reject|decline)',
  ],
  [
    'decided',
    'besluttede|besluttet|vedtagne|vedtaget|godkendte|godkendt|decided|approved|adopted|did we (?:decide|approve|adopt)',
  ],
  ['discussed', 'droftede|droftet|discussed'],
  ['proposed', 'foreslaede|foreslaet|proposed|suggested'],
];
const NOT = 'ikke(?: er| blev| blevet)?(?: endnu)?|endnu ikke|not(?: yet)?(?: been)?';

/** The status that a text asks for, and what remains of it; two are none. */
function extractStatus(text: string): { search: InitiativeSearch; remaining: string } | undefined {
  let remaining = text;
  const found: InitiativeSearch[] = [];
  for (const [status, words] of STATUS_WORDS) {
    const negated = extractWords(remaining, `(?:${NOT}) (?:${words})`);
    const plain = extractWords(negated.remaining, words);
    if (status !== 'undecided' && negated.found.length > 0) found.push({ status, isNot: true });
    else if (plain.found.length + negated.found.length > 0) found.push({ status });
    ({ remaining } = plain);
  }
  return found.length > 1 ? undefined : { search: found[0] ?? {}, remaining };
}

const ABOUT =
  /^(?<before>.*?(?<!\p{L})(?:initiativer(?:ne)?|initiatives)(?:,)?(?:\s+(?:der|som|that|which|vi har|do we have|are there|er der|har vi|we have))*)\s+(?:(?:der |som |that |which )?(?:handler? om|drejer sig om|vedrører|vedrørende|omhandler|angår|er om|are about|is about|deals? with|dealing with|concern(?:s|ing)?|regarding|related to|(?:focus|focusing) on)|om|about|on|med emnet|with the topic)\s+(?<topic>.+)$/iu;
const WITHIN =
  /^(?<before>.*?(?<!\p{L})(?:initiativer(?:ne)?|initiatives)(?:,)?(?:\s+(?:der er|er der|har vi|are there|do we have|we have))*)\s+(?:inden\s?for|på|for|i|in|within|til)\s+(?<place>.+)$/iu;
const AREA_NAME =
  /^(?:the area of (?<en>[\p{L} -]+?)|(?:the )?(?<of>[\p{L} -]+?) area|(?:området )(?<da>[\p{L} -]+?)|(?<field>[\p{L}-]{3,}?)(?:området|sektoren))(?:,?\s+(?:i|in)?\s*(?:20\d\d))?$/iu;

const FILLERS = new Set(
  (
    'vis vise se hent hente giv give find finde abn abne list show see get give open kan jeg du vi vil gerne must may could can i you would like want to let us os me mig tak please lige nu now ' +
    'alle all hele de det den der som er har var blev bliver blevet vare the are is were was have has been be that which there any nogen nogle some ' +
    'hvilke hvad hvor mange hvem what which how many antal number of do does did we our vores findes exist for i til pa om af in on at to og and ' +
    'inden within oversigt over overview omradet omrade sektoren area areas sector lige aret ar year fra from plan planen still endnu stadig yet right just'
  ).split(/\s+/),
);
const isFilled = (text: string) =>
  text.split(' ').every((word) => word === '' || FILLERS.has(word));

const MINE = 'mine|my';
const NOBODY =
  /\s+(?:uden (?:en )?ansvarlig|(?:mangler|savner) (?:en )?ansvarlig|without (?:a responsible person|(?:any|some)body responsible|anyone responsible)|(?:with )?nobody (?:is )?responsible(?: for)?)/iu;
const WHOSE =
  /^(?<before>.*?(?<!\p{L})(?:initiativer|initiatives))(?:\s+(?:er|har|is|does)\s+(?<name>[\p{L}' .-]+?)\s+(?:ansvarlig for|ansvaret for|responsible for|have)|\s+(?:med|with)\s+(?<as>[\p{L}' .-]+?)\s+(?:som ansvarlig|as (?:the )?responsible(?: person)?)|,?\s*(?:som|that|which)?\s+(?<who>[\p{L}' .-]+?)\s+(?:er|har|is|has)\s+(?:ansvarlig for|ansvaret for|responsible for))[?.!]*$/iu;

/** Whose initiatives are asked for, and the text without it. */
function extractWhose(text: string): {
  readonly whose?: InitiativeSearch['whose'];
  readonly rest: string;
} {
  if (NOBODY.test(text)) return { whose: { is: 'nobody' }, rest: text.replace(NOBODY, ' ') };
  const { before, name, who = name, as = who } = WHOSE.exec(text)?.groups ?? {};
  if (before === undefined || as === undefined) return { rest: text };
  return /^(?:jeg|i)$/iu.test(as)
    ? { whose: { is: 'mine' }, rest: before }
    : { whose: { is: 'named', name: as.trim() }, rest: before };
}

/** What initiatives are about, and the text without it. */
function extractTopic(text: string): { readonly topic?: string; readonly rest: string } {
  const { before, topic } = ABOUT.exec(text)?.groups ?? {};
  return before === undefined || topic === undefined
    ? { rest: text }
    : { topic: topic.replace(/[?.!]+$/u, '').trim(), rest: before };
}

const YEARS_AFTER =
  /,?\s+(?=(?:i|in|for|fra|from)?\s*20\d\d(?!\d)|(?:i|til) (?:år|næste år)(?!\p{L})|(?:this|next|last) year|næste år|sidste år|dette år)/iu;
const STATE_AFTER =
  /^(?<about>.+?),?\s+(?:(?:der|som|that|which)\s+)?(?:er|var|blev|is|are|were|was|has been|have been)\s+(?<state>.+)$/iu;

/** A topic without the years and the status that follow it: "demens i 2028", "demens er afsluttet". */
function splitTopic(topic: string) {
  const [named = '', ...years] = topic.split(YEARS_AFTER);
  const { about = named, state = '' } = STATE_AFTER.exec(named)?.groups ?? {};
  const status = extractStatus(plainWords(state));
  const isStatus = status?.search.status !== undefined && isFilled(status.remaining);
  return isStatus
    ? { about: about.trim(), tail: [state, ...years].join(' ') }
    : { about: named.trim(), tail: years.join(' ') };
}

/** "I handlingsplanen" says where initiatives are. */
const IN_THE_PLAN =
  /\s+(?:i|fra|in|from)\s+(?:den |vores |the |our )?(?:handlings?planen|planen|action plan)(?!\p{L})/iu;
/** A question what an initiative, or a plan, is in general. */
const IN_GENERAL = /^(?:hvad er|what (?:are|is))\s|handlings?plan(?!en(?!\p{L}))|action plans/iu;

/** What a text says of initiatives without their topic and area, and what remains of it. */
function readConditions(
  text: string,
  today: string,
): { readonly search: InitiativeSearch; readonly remaining: string } | undefined {
  const many = extractWords(plainWords(text), MANY);
  const mine = extractWords(many.remaining, MINE);
  const { years, remaining } = extractYears(mine.remaining, today);
  const named = extractStatus(remaining);
  if (named === undefined || many.found.length !== 1 || years.length > 1) return undefined;
  const whose = mine.found.length > 0 ? ({ is: 'mine' } as const) : undefined;
  return {
    search: { ...named.search, year: years[0], ...(whose && { whose }) },
    remaining: named.remaining,
  };
}

/** The area that a topic or the rest of a text names; a topic that only names it is none. */
function readArea(about: string, rest: string, areas: readonly Term[]) {
  const inTopic = extractTerms(plainWords(about), areas);
  const inRest = extractTerms(rest, areas);
  // "Initiativer om sundhed" asks for the area, "om sundhed for unge" for a topic.
  const isAreaOnly = inTopic.ids.length > 0 && isFilled(inTopic.remaining);
  const ids = [...new Set([...inRest.ids, ...(isAreaOnly ? inTopic.ids : [])])];
  const topic = about === '' || isAreaOnly ? undefined : about;
  return ids.length > 1
    ? undefined
    : { search: { topic, area: ids[0] }, remaining: inRest.remaining };
}

/** Reads a question for several initiatives. */
function readMany(
  written: string,
  areas: readonly Term[],
  today: string,
): InitiativeWords | undefined {
  const text = written.replace(IN_THE_PLAN, '');
  if (IN_GENERAL.test(text)) return undefined;
  const { whose, rest } = extractWhose(text);
  const { topic = '', rest: lead } = extractTopic(rest);
  const { about, tail } = splitTopic(topic);
  const said = readConditions(`${lead} ${tail}`, today);
  const place = said && readArea(about, said.remaining, areas);
  if (said === undefined || place === undefined) return undefined;
  const search = { ...(whose && { whose }), ...said.search, ...place.search };
  if (isFilled(place.remaining)) return { kind: 'find', search };
  return topic === '' && whose === undefined ? readPlace(text, today) : undefined;
}

/** The name of an area as a text writes it: "kulturområdet", "the area of culture". */
function areaNameIn(place: string): string | undefined {
  const { en, of = en, da = of, field = da } = AREA_NAME.exec(place)?.groups ?? {};
  return field?.trim();
}

/** Reads what is named by "inden for", "på", "i": an area that does not exist, or a topic. */
function readPlace(text: string, today: string): InitiativeWords | undefined {
  const { before = '', place = '' } = WITHIN.exec(text.replace(/[?.!]+$/u, ''))?.groups ?? {};
  const area = areaNameIn(place);
  const { about, tail } = splitTopic(place);
  const said = readConditions(`${before} ${area === undefined ? tail : ''}`, today);
  if (place === '' || said === undefined || !isFilled(said.remaining)) return undefined;
  return area === undefined
    ? { kind: 'find', search: { ...said.search, topic: about } }
    : { kind: 'no-area', said: area };
}

const PLAN_FOR =
  /^(?:(?:vis|se|hent|åbn|find|show|see|get|open|give|giv)\s+(?:mig\s+|me\s+)?)?(?:(?:den|the|en|an)\s+)?(?:international(?:e)?\s+)?(?:handlings?plan(?:en)?|action plan)\s+(?:for|på|inden for|in|on)\s+(?:området |the area of )?(?<area>\p{L}[\p{L} -]{2,40}?)(?:,?\s+(?:i |in |for )?20\d\d)?[?.!]*$/iu;

/** An area that does not exist, of which a message asks for the plan: "handlingsplan for kultur 2028". */
function readUnknownArea(text: string, areas: readonly Term[]): InitiativeWords | undefined {
  const { area: said } = PLAN_FOR.exec(text)?.groups ?? {};
  if (said === undefined || said.split(/\s+/).length > 3) return undefined;
  return extractTerms(plainWords(said), areas).ids.length > 0
    ? undefined
    : { kind: 'no-area', said };
}

/**
 * What a message about existing initiatives wants: to find some, to see, delete or move one, or the
 * plan of an area that does not exist; `undefined` if not every word of it is understood.
 */
export function readInitiativeWords(
  written: string,
  areas: readonly Term[],
  today: string,
): InitiativeWords | undefined {
  const text = written.trim().replace(/\s+/gu, ' ');
  return readAboutOne(text) ?? readMany(text, areas, today) ?? readUnknownArea(text, areas);
}
