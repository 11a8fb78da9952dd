/** What may be asked for about a case in words; each is what a button of the case does. */
export type CaseVerb =
  | 'submit'
  | 'invite'
  | 'give'
  | 'withdraw'
  | 'undo'
  | 'reopen'
  | 'take'
  | 'ask'
  | 'approve'
  | 'reject'
  | 'recommend'
  | 'correct'
  | 'note'
  | 'explain'
  | 'copy'
  /** Proposes a change of an approved case. */
  | 'amend'
  | 'open'
  /** Undoes its decision, which cannot be. */
  | 'annul'
  /** Changes a fact of it. */
  | 'restate'
  /** Who decides on it. */
  | 'route';

/** A request about a case, as it was typed. */
export interface CaseCommand {
  readonly verb: CaseVerb;
  /** What it calls the case; empty for the one under way. */
  readonly called: string;
  /** Whether it says "the case" or as much, or nothing that may be something else. */
  readonly isClear: boolean;
  /** The name of a colleague. */
  readonly person?: string;
  /** Whether it goes on after what is asked for: "inviter kommunerne til at deltage". */
  readonly goesOn?: true;
}

const FACT =
  '(?:beløbet|prisen|udgiften|kontingentet|budgettet|navnet|titlen|perioden|partneren|partnerne|formålet|datoen|(?:the )?(?:amount|price|cost|fee|budget|name|title|period|partners?|purpose))';

/**
 * How each request is written: `{}` stands for the case, which may be left out where the words
 * before it can mean nothing else, `<>` for a colleague.
 */
const WRITTEN: readonly (readonly [CaseVerb, readonly string[]])[] = [
  ['submit', ['sende? {?} ind', 'indsende? {?}', 'submit {?}', '(?:send|hand) {?} in']],
  ['withdraw', ['trækk?e? {?} tilbage', 'tilbagetrækk?e? {?}', 'withdraw {?}']],
  [
    'undo',
    [
      'fortryde?(?: det| indsendelsen| tilbagetrækningen)?',
      'undo(?: it| that| the (?:submission|withdrawal))?',
    ],
  ],
  [
    'annul',
    [
      '(?:fortryde?|omgøre?|ophæve?|annull[eé]re?|tilbagekalde?|ændre?) (?:godkendelsen|afslaget|afgørelsen|beslutningen)(?: (?:af|på|om|i|for|vedrørende))? {?}',
      '(?:undo|revoke|reverse|annul|cancel|overturn) the (?:approval|rejection|decision)(?: (?:of|on|in|about))? {?}',
    ],
  ],
  ['reopen', ['genåbne? {?}', 'genoptage? den (?:afviste|afslåede) {?}', 're-?open {?}']],
  ['take', ["(?:jeg tager|tage?|overtage?|i(?:'ll)? take(?: over)?|take(?: over)?) {}"]],
  [
    'ask',
    [
      'bede? om (?:flere )?oplysninger(?: (?:om|til|i|fra))? {?}',
      'ask for (?:more )?information(?: (?:about|on|in|from))? {?}',
    ],
  ],
  ['approve', ['godkende? {}', 'approve {}']],
  ['reject', ['(?:afvise?|afslå) {}', 'reject {}']],
  ['recommend', ['indstil(?:ler?)? {}', 'recommend {}']],
  [
    'correct',
    [
      '(?:(?:berigtige?|rett?e?) (?:afgørelsen|beslutningen)(?: (?:i|for|om|af|på|vedrørende))?|berigtige?) {?}',
      'correct the decision(?: (?:in|on|about))? {?}',
    ],
  ],
  [
    'note',
    [
      '(?:(?:vise?|se|hente?|åbne?|lave?|få|have) (?:mig )?)?sagsnotat(?:et)?(?: (?:for|om|til|på))?? {?}',
      '(?:(?:show|see|get|open|make|have) (?:me )?)?(?:the |a )?case note(?: (?:for|about|on|of))? {?}',
    ],
  ],
  [
    'explain',
    [
      'forklare? (?:mig )?(?:resultatet|scoren)(?: (?:af|for|i))?? {?}',
      'explain (?:to me )?the (?:result|score)(?: (?:of|for|in))?? {?}',
    ],
  ],
  ['copy', ['(?:kopi[ée]re?|duplikere?) {}', '(?:copy|duplicate) {}']],
  [
    'amend',
    [
      '(?<named>(?:jeg |vi )?foreslår? (?:en )?ændring(?:er)?) (?:af|i|til|for) {}',
      '(?<named>(?:i |we )?(?:propose|suggest) (?:an? )?(?:changes?|amendments?)) (?:to|of|in|for) {}',
      '(?:ændre?|amend) {}',
    ],
  ],
  [
    'restate',
    [
      `(?:rett?e?|ændre?|opdatere?|change|correct|update) ${FACT}(?: (?:i|for|af|på|in|for|of) {?})? (?:til|to) \\S.*`,
    ],
  ],
  [
    'open',
    [
      '(?:åbne?|vise?) {}',
      '(?:open|show)(?: me)? {}',
      '(?:hvem (?:har|behandler|sidder med)|hvor langt er|hvordan går det med|(?:hvad|hvordan) er status(?:sen)? (?:på|for|i|med)) {}',
      "(?:who (?:has|handles|is handling)|how far (?:along )?is|how is|what(?: is|'s) the status (?:of|on)) {}",
    ],
  ],
  [
    'route',
    [
      'hvem (?:skal |kan )?(?:beslutter|beslutte|bestemmer|bestemme|godkender|godkende|afgører?|afgøre|træffer? (?:beslutning|afgørelse)|tager? stilling)(?: (?:om|i|over|til))?? {}',
      'who (?:must |should |has to |will )?(?:decides?|approves?)(?: (?:on|about))?? {}',
    ],
  ],
  [
    'invite',
    [
      'invit[ée]re? <>(?: (?:til at|til|som|med i) (?<tail>.*))?',
      'invite <>(?: (?:to|as) (?<tail>.*))?',
      'bede? <> om (?:en vurdering|at vurdere)(?: .*)?',
      'ask <> (?:to assess|for an assessment)(?: .*)?',
    ],
  ],
  [
    'give',
    [
      '(?:give?|sende?|levere?) {} videre til <>',
      '(?:overdrage?|overgive?|overlade?|give?) {} til <>',
      '(?:hand|pass) {} (?:over|on) to <>',
      '(?:transfer|give) {} to <>',
    ],
  ],
];

const POLITELY = String.raw`(?:(?:(?:kan|kunne|vil|må|skal) (?:du|vi|jeg)|jeg vil|vi vil|jeg ønsker at|(?:can|could|would|may) (?:you|we|i)|i (?:want|need) to|i would like to|i'd like to|let's|lad os|gerne|lige|venligst|please|nu|få lov(?: til)? at)[ ,]+)*`;
const PATTERNS = WRITTEN.flatMap(([verb, all]) =>
  all.map((written) => {
    const pattern = written
      .replace(/ \{\?\}/u, String.raw`(?:\s+(?<thing>.+?))??`)
      .replace('{}', '(?<thing>.+?)')
      .replace('<>', String.raw`(?<person>\p{L}[\p{L}\s.'’-]*?)`)
      .replaceAll(' ', String.raw`\s+`);
    return [
      verb,
      new RegExp(
        String.raw`^${POLITELY}(?:${pattern})(?:[\s,]+(?:tak|please|for mig|for me))*\s*[.!?]*$`,
        'iu',
      ),
    ] as const;
  }),
);

/** "Sagen", "min screening om", "the rejected case": says that a case is meant, and not which. */
const NAMED =
  /^(?:(?:the|this|that|my|our|min|mit|vores|den|det|denne|dette)\s+)?(?:(?:afviste|afslåede|indsendte|godkendte|rejected|submitted|approved)\s+)?(?:(?:screening(?:en)?|sag(?:en)?|forslag(?:et)?|kladde(?:n)?|case|proposal|draft)(?!\p{L})(?:\s+(?:om|for|af|vedr\.?|vedrørende|about|on|of)(?!\p{L}))?|(?:it|den|det|this|that)$)\s*/iu;
const PREPOSITION = /^(?:for|om|til|på|af|i|of|about|on|in)\s+/iu;
const WHY = /(?:^|[\s,]+)(?:fordi|because)\s.*$/isu;
/** "Sag 2027-7K3QD": a case by its number alone. */
const NUMBER_ALONE =
  /^(?:sag(?:en)?|case|screening(?:en)?)\s+(?:nr\.?\s*|no\.?\s*|nummer\s+|number\s+)?(?<called>\d{4}-[0-9a-z]{5})[.?!]*$/iu;
const QUOTES = /["“”»«]/gu;

/** "Inviter Karen til at vurdere": says no more than what an invitation is. */
const ASSESSES =
  /^(?:at )?(?:vurdere?|vurderer|bedømme|screene|assess\p{L}*|sagen|screeningen|the (?:case|screening))(?: (?:sagen|screeningen|med|den|det|it|the (?:case|screening)))?$/iu;

/** What a request says besides its verb. */
function partsOf({
  thing = '',
  person,
  tail,
  named,
}: Readonly<Partial<Record<string, string>>>): Omit<CaseCommand, 'verb'> {
  const written = thing.replace(WHY, '').trim().replace(PREPOSITION, '');
  const called = written.replace(NAMED, '').replace(QUOTES, '').trim();
  const isClear =
    named !== undefined || called === '' || called !== written.replace(QUOTES, '').trim();
  const isName = person !== undefined && !/^(?:en|min|a|my)\s/iu.test(person);
  return {
    called,
    isClear,
    ...(isName && { person: person.trim() }),
    ...(tail !== undefined && !ASSESSES.test(tail) && { goesOn: true as const }),
  };
}

/** Reads a request about a case: "send ind", "inviter Karen", "sagsnotat Robotkirurgi"; `undefined` if a text is none. */
export function readCaseCommand(typed: string): CaseCommand | undefined {
  const text = typed.trim().replace(/’/g, "'");
  const { called: number } = NUMBER_ALONE.exec(text)?.groups ?? {};
  if (number !== undefined) return { verb: 'open', called: number, isClear: true };
  for (const [verb, pattern] of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined && !pattern.test(text)) continue;
    return { verb, ...partsOf(groups ?? {}) };
  }
  return undefined;
}

const WAITING =
  /^(?:(?:hvad|hvilke (?:screeninger|sager|forslag|opgaver)|er der noget(?:,? der)?)\s+(?:der )?(?:venter|ligger|afventer)(?: på)?\s+(?:på |hos )?(?:mig|os)|(?:hvad|er der noget,? (?:som )?) ?(?:mangler jeg at gøre|mangler jeg|har jeg udestående|har jeg tilbage)|(?:hvad|er der noget,? (?:som )?) ?(?:skal )?jeg (?:skal )?(?:gøre|tage stilling til|behandle)(?: nu)?|what(?:'s| is| are)? (?:screenings? |cases? )?(?:is |are )?(?:waiting|pending) (?:for|on) (?:me|us)|(?:which|what) (?:screenings|cases|proposals) (?:are |is )?(?:waiting|wait|pending) (?:for|on) (?:me|us)|what (?:do|should|must) i (?:need to |have to )?(?:do|handle)(?: now)?|what (?:is left|remains)(?: for me)?(?: to do)?|is (?:there )?anything (?:is )?waiting for me)\s*[.?!]*$/iu;

/** Whether a text asks what waits for whoever writes: "hvad venter på mig?" */
export const asksWhatWaits = (typed: string): boolean =>
  WAITING.test(typed.trim().replace(/’/g, "'"));

const MINE =
  /^(?:(?:kan jeg |må jeg |vil du |can i |could i |please )?(?:vis|se|list|show|see|get)(?: mig| me)? |hvad er |hvilke er |what are |(?:hvor langt|hvordan går det med|how far) (?:er |are )?)?(?:alle |all )?(?:af |of )?(?:mine|my)(?: egne| own)? (?:sager|screeninger|forslag|kladder|cases|screenings|proposals|drafts)\s*[.?!]*$/iu;

const OWN = String.raw`(?:min|mit|mine|vores|my|our)(?: (?:egen|egne|own))? (?:sag(?:er)?|screening(?:er|s)?|forslag|ansøgning|indsendelse|cases?|proposals?|application|submission)`;
/** "Er min sag godkendt?", "what happened to my case?", "hvornår får jeg svar?": where their cases stand. */
const HOW_IT_STANDS = [
  String.raw`(?:er|bliver|blev|is|was|has|have) (?:der (?:nyt|noget nyt) (?:om|i|på) )?${OWN}(?: (?!\?).{0,40})?`,
  String.raw`(?:hvad|what)(?: (?:er|blev|has|is))? (?:(?:skete|sker|sket|der|happened|happening|became|come) )*(?:med|af|to|with|of) ${OWN}(?: .{0,20})?`,
  String.raw`(?:hvornår|when) (?:får|hører|kan|do|will|can|does|kommer) (?:jeg|vi|der|i|we)(?: (?:jeg|vi|i|we|få|have|forvente|expect|get|hear))*(?: (?:et|en|an?))? ?(?:svar|besked|afgørelse|afklaring|answer|reply|decision|back)(?: (?:på|om|i|on|about|to|in) ${OWN})?`,
  String.raw`(?:hvornår|when) (?:bliver|er|will|is) ${OWN} .{1,30}`,
].map((written) => new RegExp(`^${written}\\s*[.?!]*$`, 'iu'));

/** Whether a text asks for the screenings of whoever writes, or how they stand: "mine sager". */
export const asksForOwn = (typed: string): boolean =>
  [MINE, ...HOW_IT_STANDS].some((written) => written.test(typed.trim()));

const HOW_MANY =
  /^(?:og |and )?(?:hvor mange|how many)(?:\s+(?:af dem|of them|sager|cases|forslag|proposals|screeninger|screenings))?(?:\s+(?:er|blev|var|har|are|were|have|did|has))?(?:\s+(?:vi|der|we|been|blevet))*\s+(?:afslået|afvist|godkendt|rejected?|approved?|declined)(?:\s+(?:i år|this year|(?<last>sidste år|last year)|(?:i|in) (?<year>20\d\d)))?\s*[.?!]*$/iu;

/**
 * Returns of which year a text asks how many cases were approved or rejected, which the catalogue
 * does not know; `undefined` if it asks something else.
 */
export function yearOfDecided(typed: string, today: string): number | undefined {
  const found = HOW_MANY.exec(typed.trim());
  if (found === null) return undefined;
  const { last, year } = found.groups ?? {};
  const thisYear = Number(today.slice(0, 4));
  if (last !== undefined) return thisYear - 1;
  return year === undefined ? thisYear : Number(year);
}

const HOW =
  /^(?:hvordan|how)\s+(?:(?:kan|skal|gør|do|can|should|to)\s+)?(?:(?:man|jeg|vi|i|we|you)\s+)?(?:screener?|starter?|begynder?|opretter?|screen|start|begin|create)(?!\p{L})(?:\s+(?:jeg|man|vi))?(?:\s+(?:en|et|a|an|the))?(?:\s+(?:ny|nyt|new))?(?:\s+(?:screening|samarbejde|partnerskab|projekt|netværk|forslag|collaboration|partnership|project|network|proposal))?\s*[.?!]*$/iu;

/** Whether a text asks how something is screened, which starts nothing. */
export const asksHowToScreen = (typed: string): boolean => HOW.test(typed.trim());
