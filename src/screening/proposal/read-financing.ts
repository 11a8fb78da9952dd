import type { Money, Proposal } from './proposal';
import { amountPatterns } from './money-patterns';
import type { ProposalReading } from './reading';

/** What a text says about the money besides what the Region pays: the whole, others' share, hours and account. */
export type Financing = Pick<
  Proposal,
  'budget' | 'external' | 'grant' | 'account' | 'hours' | 'funding'
>;

const JOINS = String.raw`(?:\s*(?::|=|\s(?:er|is|på|of|med|with|ca\.?|about|around|til|at|udgør|for|the|et|den)(?=\s)))*\s*`;
const NUMBER_WORD = String.raw`(?:\d+(?:[.,]\d+)?|en|et|to|tre|fire|fem|ti|one|two|three|four|five|ten|half|a|et halvt|en halv|half an?|et kvart)`;
const PERCENT = String.raw`\d{1,3}(?:[.,]\d+)?\s*(?:%|procent|pct\.?|per ?cent)`;
const GIVER = String.raw`(?:EU|the EU|EU-Kommissionen|the European Commission|Kommissionen|Interreg|Horizon Europe|programmet|the programme|staten|the state|fonden|the foundation|fonde|(?:\p{Lu}\p{L}+[\s-])*\p{Lu}?\p{L}*(?:[Ff]onden|[Ff]ond|[Ff]oundation|[Ff]und)|Nordisk Ministerråd|the Nordic Council of Ministers|andre|others|partnerne|the partners)`;
const GIVES = String.raw`(?:betaler|finansierer|medfinansierer|giver|dækker|yder|bidrager med|støtter(?: med)?|bevilger|pays|pays for|covers|funds|gives|provides|contributes|grants|co-finances)`;
const SUPPORT = String.raw`(?:støtte|støtten|tilskud|tilskuddet|andel|andelen|finansiering|midler|bevilling|bidrag|funding|funds|support|share|grant|money|contribution)`;
const EU_MONEY = String.raw`(?:(?:EU|Interreg|[Hh]orizon(?: Europe)?|Erasmus\+?|[Pp]rogram|[Ff]onds?|[Pp]rogramme)[-\s]?${SUPPORT}|(?:(?:[Ee]kstern(?:t|e)?|[Ee]xternal|[Oo]utside)\s+)${SUPPORT}|(?:[Tt]ilskud|[Ss]tøtte|[Bb]idrag|[Gg]rant|[Ff]unding|[Ss]upport)\s+(?:fra|from)\s+(?:the )?${GIVER})`;
const SHARE_WORDS = new RegExp(
  String.raw`${EU_MONEY}|${GIVER}\s+${GIVES}|(?:fra|from) (?:the )?(?:EU|Interreg)(?!\p{L})|(?:[Mm]ed|[Ee]gen)finansier|[Ee]genbetaling|[Ee]get bidrag|[Ee]genandel|[Vv]ores (?:andel|del|bidrag)|[Rr]egionens (?:andel|del|bidrag)|[Cc]o-?fin|[Cc]o-?fund|[Oo]wn (?:contribution|share|funds)|[Oo]ur (?:share|contribution|part)`,
  'u',
);

/** What the whole of a project's money is called. */
const WHOLE = String.raw`(?:(?:projektets |the project's )?(?:samle(?:t|de)|totale?|total|overall|whole|entire|hele|fulde|full)\s+(?:projekt|project )?(?:budget(?:tet)?|budgetramme|ramme|økonomi|sum|pris|omkostning(?:er)?|udgift(?:er)?|costs?|frame(?:work)?)|(?:total|projekt|project[-\s])(?:budget(?:tet)?|sum(?:men)?|ramme(?:n)?)|projektets (?:budget|ramme)|the project's budget|budget i alt|budget in total|(?:hele projektet|projektet|the (?:whole |entire )?project|(?:whole|entire) project)(?:\s+(?:koster|løber op i|har et budget|er budgetteret til|costs|has a budget|amounts to)(?:\s+(?:i alt|samlet|in total|in all|på|of))*)?)`;
/** "Budget" alone is the whole where a share of it is named, too. */
const BUDGET = String.raw`(?:budget(?:tet)?|(?:økonomisk |finansiel |financial )?ramme(?:n)?|framework)`;

const budgetPattern = (money: string, label: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:med |with |et |en |a |the )*${label}${JOINS}(?<money>${money})(?:\s*(?:i alt|in total))?(?!\p{L})`,
    'iu',
  );

const externalPattern = (money: string) => {
  const share = `(?:${PERCENT}|(?:${money}))`;
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?<!(?:resten|rest|halvdelen|half)\s+(?:af|of)\s+(?:de|the)\s+)(?<external>${GIVER}\s+${GIVES}(?:\s+(?:op til|up to|ca\.?|about|de|the|resten|på))*\s+(?:${share}|resten|the rest|halvdelen|half)` +
      String.raw`|${EU_MONEY}${JOINS}${share}` +
      String.raw`|(?:(?:heraf|deraf|hvoraf|of which|and|og)\s+)?(?:fra|from)\s+(?:the )?${GIVER}${JOINS}${share}` +
      String.raw`|${share}\s+(?:(?:af|of) (?:udgiften|udgifterne|budgettet|the costs?|the budget)\s+)?(?:kommer |betales |dækkes |finansieres |comes |is paid |is covered |is funded |paid |funded |covered )?(?:i (?:støtte|tilskud) )?(?:fra|af|from|by)\s+(?:the )?${GIVER}` +
      String.raw`|${share}\s+(?:i )?${EU_MONEY}` +
      String.raw`|(?:${EU_MONEY})\s*\(${share}\))(?![\p{L}])`,
    'u',
  );
};

const HOURS = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?<hours>(?:ca\.?\s+|cirka\s+|about\s+|around\s+|omkring\s+)?(?:\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?|${NUMBER_WORD})\s*(?:-\s*\d+\s*)?(?:arbejdstimer|medarbejdertimer|mandetimer|personaletimer|timer|timers(?:\s+arbejde)?|time|staff hours|working hours|work hours|person-hours|hours|årsværk|fuldtidsstillinger|FTEs?|full-time equivalents?|månedsværk|person-months|mandemåneder|ugeværk|arbejdsdage|working days|staff days)(?!\p{L})(?:\s+(?:om ugen|om måneden|om året|årligt|pr\.? (?:uge|måned|år)|i alt|a week|a month|a year|per (?:week|month|year)|in total|i hele perioden))?)`,
  'iu',
);

const ACCOUNT_NUMBER = String.raw`(?:kontostreng|konto(?:en|nr\.?|nummer)?|account(?: (?:no\.?|number|string))?|PSP-element|PSP|omkostningssted|cost cent(?:re|er))\s*:?\s*(?:nr\.?\s*)?(?=[\p{L}\d./-]*\d)[\p{L}\d][\p{L}\d./-]*`;
const PAYER = String.raw`(?:(?:udgiften |den |det |kontingentet |medlemskabet |the (?:cost|fee) )?(?:betales|afholdes|dækkes)\s+(?:af|over|via|inden for|fra)|(?:it |the (?:cost|fee) )?(?:is )?(?:to be )?(?:paid|covered|charged)\s+(?:by|from|out of|to))\s+(?!(?:EU|Interreg|the EU|staten|the state|fonde?n?|andre|others)(?!\p{L}))(?:the )?[\p{L}\d][^,.;:]*?(?=\s*(?:[,;:]|\.(?:\s|$)|\s(?:og|and|fra|from)\s|$))`;
const ACCOUNT = new RegExp(
  String.raw`(?<![\p{L}\d])(?<account>${PAYER}|${ACCOUNT_NUMBER}|bevilling(?:en)?\s+"[^"]+")`,
  'giu',
);

const NOT_GRANTED =
  /(?<!\p{L})(?:(?:er |is )?(?:ikke|endnu ikke|not yet|not) (?:\p{L}+ )?(?:bevilget|bevilliget|granted)|(?:ingen|uden|mangler|søger|no|without) (?:en |an? )?(?:bevilling|grant)(?: endnu| yet)?|(?:bevilling(?:en)?|grant) (?:er |is )?(?:ikke|endnu ikke|not)(?: yet)? (?:givet|given|opnået))(?!\p{L})/iu;
const GRANTED =
  /(?<!\p{L})(?:(?:er |is |has )?(?:allerede|already|been) (?:givet (?:en )?bevilling|bevilget|bevilliget|granted|given a grant)|bevilling(?:en)? (?:er |is )?(?:givet|på plads|opnået)|(?:the |a )?grant (?:has |is |was )?(?:already )?(?:been )?(?:given|in place)|(?:er|is) bevil(?:li)?get|bevil(?:li)?get af)(?!\p{L})/iu;
const MORE_STAFF =
  /(?<!\p{L})(?:med (?:flere|ekstra|nye) (?:stillinger|medarbejdere|ansatte|ansættelser)|(?:flere|ekstra) stillinger|with (?:extra|more|additional|new) (?:posts|positions|staff|employees))(?!\p{L})/iu;
const SAME_STAFF =
  /(?<!\p{L})(?:uden (?:flere|ekstra|nye) (?:stillinger|medarbejdere|ansatte|ansættelser)|without (?:any )?(?:extra|more|additional|new) (?:posts|positions|staff|employees))(?!\p{L})/iu;
const NO_FUNDING =
  /(?<!\p{L})(?:uden ekstern(?:e)? (?:finansiering|midler)|ingen ekstern(?:e)? (?:finansiering|midler)|kun egne midler|no external funding|without external funding|only own funds)(?!\p{L})/iu;

function cut(text: string, pattern: RegExp, group: string) {
  const found = pattern.exec(text);
  const value = found?.groups?.[group]?.trim();
  return found === null || value === undefined
    ? { rest: text }
    : { value, rest: text.replace(found[0], ', ') };
}

function fundingIn(text: string): Proposal['funding'] {
  if (SAME_STAFF.test(text)) return 'same-staff';
  if (NO_FUNDING.test(text)) return 'none';
  return MORE_STAFF.test(text) ? 'more-staff' : undefined;
}

function grantIn(text: string): Proposal['grant'] {
  if (NOT_GRANTED.test(text)) return 'no';
  return GRANTED.test(text) ? 'yes' : undefined;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Cuts out which account and who pays: "kontostreng 12345", "betales af Sundhedsplanlægning". */
function cutAccount(text: string) {
  const named = [...text.matchAll(ACCOUNT)].map(([one]) => one.trim());
  const rest = named.reduce((left, one) => left.replace(one, ', '), text);
  return { ...(named.length > 0 && { account: capitalised(named.join(', ')) }), rest };
}

/** Cuts out what a text says about the money besides what the Region pays. */
export function extractFinancing(
  text: string,
  reading: ProposalReading,
): { readonly facts: Financing; readonly rest: string } {
  const { labelled, reader } = amountPatterns(reading);
  const whole = cut(text, budgetPattern(labelled, WHOLE), 'money');
  const isShared = whole.value === undefined && SHARE_WORDS.test(text);
  const budget = isShared ? cut(text, budgetPattern(labelled, BUDGET), 'money') : whole;
  const external = cut(budget.rest, externalPattern(labelled), 'external');
  const hours = cut(external.rest, HOURS, 'hours');
  const { rest, ...account } = cutAccount(hours.rest);
  const total: Money | undefined =
    budget.value === undefined ? undefined : reader.read(budget.value);
  const [grant, funding] = [grantIn(text), fundingIn(text)];
  return {
    facts: {
      ...(total && { budget: total }),
      ...(external.value !== undefined && { external: capitalised(external.value) }),
      ...(hours.value !== undefined && { hours: hours.value }),
      ...account,
      ...(grant && { grant }),
      ...(funding && { funding }),
    },
    rest: [GRANTED, NOT_GRANTED, MORE_STAFF, SAME_STAFF, NO_FUNDING].reduce(
      (left, pattern) => left.replace(pattern, ', '),
      rest,
    ),
  };
}

const TRAVELS =
  /(?<!\p{L})(?:regionsråds?medlemmer|regionsrådet|rådsmedlemmer|(?:regional )?council(?:lors| members)|politikere|politicians)(?:\s+\p{L}+){0,3}?\s+(?:rejser|deltager i (?:møder|rejser)|på (?:rejse|studierejse|delegationsrejse)|(?:will )?travels?|takes? part in (?:meetings|trips))(?!\p{L})[^,.;]*/iu;

/** "En studierejse til Skotland for politikere": that is what it is about, too. */
const TRIP =
  /(?<!\p{L})(?:\p{L}*rejse|delegation|(?:study )?trip|study visit)(?!\p{L})[^,.;]{0,60}(?<!\p{L})(?:for|med|with|of|af)\s+(?:members of the regional council|regionsråds?medlemmer|regionsrådet|politikere|politicians|(?:regional )?council(?:lors| members))(?!\p{L})/iu;

/** "Ingen rejser", "no travel for politicians". */
const NO_TRAVEL =
  /(?<!\p{L})(?:ingen|uden|no|without(?: any)?)\s+(?:rejser|rejseaktivitet|travel(?:ling|s)?|trips)(?!\p{L})(?:\s+(?:for|af|by|of)\s+(?:regionsråds?medlemmer|regionsrådet|politikere|politicians|(?:regional )?council(?:lors| members)))?(?=\s*(?:[,.;]|$|(?:og|and|eller|or)\s))/iu;
const NO_APPOINTMENT =
  /(?<!\p{L})(?:ingen|uden|no|without(?: any)?)\s+(?:udpegning(?:er)?|udpegede|appointments?)(?=\s*(?:[,.;]|$|(?:og|and|eller|or)\s))/iu;

const BODY = String.raw`\p{L}*(?:bestyrelse|styregruppe|styrekomité|styrekomite|komité|komite|præsidium|præsidie|forretningsudvalg|udvalg|råd|kommission|generalforsamling|board|steering (?:group|committee)|committee|presidium|bureau|council|commission)(?:e?n|et|s|ens)?`;
const SEATED = String.raw`(?:sidder?|sidde|repræsenteret|repræsentant(?:er)?|udpeget?|udpeges|plads(?:er)?|sæde|medlem(?:mer)?|members?|sits?|represented|representatives?|appointed|seats?)`;
const HOLDS = String.raw`(?:skal|får|få|har|vil|kan|er|bliver|udpeger|udpeges|must|shall|will|gets?|has|have|is|are|appoints?)`;
/** "Regionsrådsformanden skal sidde i bestyrelsen", "vi får en plads i styregruppen": who is seated where, and nothing else. */
const SEAT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:\p{L}+\s+){0,2}?${HOLDS}|(?:og|and)?\s*(?:med|with))\s+(?:\p{L}+\s+){0,3}?${SEATED}(?!\p{L})(?:\s+\p{L}+){0,2}?(?:\s+(?:i|til|in|on|to)|(?<=medlem(?:mer)?|members?)\s+(?:af|of)(?=\s+(?:the )?(?:bestyrelse|styre|board|steering)))\s+(?:\p{L}+\s+){0,2}?${BODY}(?!\p{L})[^,.;]*` +
    String.raw`|(?<!\p{L})(?:\p{L}+\s+)?(?:får|gets?)\s+(?:en|et|to|an?|one|two|\d+)\s+(?:plads(?:er)?|sæder?|seats?)\s+(?:i|on|in)\s+[^,.;]*`,
  'iu',
);

/** Reads whether council members travel or are appointed; a clause that says no more is cut out. */
export function cutTravel(text: string): {
  readonly travel?: 'yes' | 'no';
  readonly appointment?: 'yes' | 'no';
  readonly rest: string;
} {
  const unseated = text.replace(SEAT, ', ');
  const travelled = unseated.replace(TRAVELS, ', ');
  const rest = travelled.replace(NO_TRAVEL, ', ').replace(NO_APPOINTMENT, ', ');
  const travels = travelled !== unseated || TRIP.test(text);
  return {
    ...(travels ? { travel: 'yes' } : NO_TRAVEL.test(text) && { travel: 'no' }),
    ...(unseated !== text
      ? { appointment: 'yes' }
      : NO_APPOINTMENT.test(text) && { appointment: 'no' }),
    rest,
  };
}
