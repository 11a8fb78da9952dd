const wordsOf = (text: string) => new Set(text.trim().split(/\s+/u));

/** What may stand before the verb of a request: politeness, who asks, and the wish. */
const WISHES = wordsOf(`
  hej hejsa goddag godmorgen hi hello dear kære venligst please tak undskyld
  jeg vi du i we you i'd we'd let's lad os me mig us
  kan kunne må vil ville ønsker ønske skal can could may would will want like love need needs
  gerne have få fået have get got til at to for med with help hjælpe hjælp brug behov mulighed muligt
  en et an a the ny nyt new start starte begynd begynde begin opret create lav lave make do run gå gang
  'm 're am are har have i've we've overvejer tænker påtænker planlægger considering thinking planning about of på
  også now nu bede bedt om ask request foretage foretaget gennemføre vurdering screening
`);
/** What a request never begins with: "Skal vi screene …?" asks whether. */
const NO_WISH =
  /^(?:skal|bør|er|har|må man|kan man|should|must|do|does|is|are|have|has)(?!\p{L})/iu;
const VERB =
  /(?<!\p{L})(?<verb>screen(?:e|es|et|ed|ing)?|vurdere?t?|vurdering|assess(?:ed|ment)?|evaluated?)(?!\p{L})(?<rest>.*)$/isu;
const NOUN =
  /(?<!\p{L})(?:\p{L}*(?:samarbejde|partnerskab|projekt|netværk|medlemskab|aftale|udveksling|alliance|forslag|deltagelse)t?|collaboration|cooperation|co-operation|partnership|project|network|membership|agreement|exchange|alliance|proposal)(?!\p{L})/iu;
const OF = /^\s*(?:af|of|:)\s*\S/iu;
const MANY = /^\s*(?:af |of )?(?:alle|de|all|every|the other|vores|our)(?!\p{L})/iu;
/** "Have a membership of Eurocities screened": what is to be screened stands before the verb. */
const PASSIVE =
  /^(?<wish>.*?(?<!\p{L})(?:få|have|get)\s+)(?<object>(?:et|en|an?|the|vores|our)\s.+?)\s+(?:screenet|screened|vurderet|assessed|evaluated)(?!\p{L})(?<rest>.*)$/isu;

const isWish = (before: string) =>
  (before.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).every((word) =>
    WISHES.has(word.replace('’', "'")),
  );

/** Who means to do something, besides the words of `WISHES`. */
const WE = String.raw`(?:jeg|vi|regionen|i|we|the region)(?!\p{L})`;
const OTHERS = String.raw`(?!(?:dig|jer|dem|ham|hende|hinanden|you|them|him|her|each other|one another)(?!\p{L}))`;

/** A request that uses another verb than "screen": what it says before what is proposed, and how that goes on. */
interface Opening {
  readonly written: RegExp;
  /** What is to be screened, where the text does not name it with a noun. */
  readonly noun: string;
  /** Whether it names a case, so that whatever follows is to be screened. */
  readonly isCase: boolean;
}

/** Other ways to begin; a question is none of them. */
const OPENINGS: readonly Opening[] = [
  // "Jeg foreslår et samarbejde med …", "I have an idea for a project with …".
  {
    written:
      /^(?<wish>.*?)(?<!\p{L})(?:foreslår?|propos(?:e|ing)|suggest(?:ing)?|(?:har |have )?(?:en idé|en ide|et forslag|an idea|a proposal) (?:til|om|for|about|to))\s+(?!(?:en\s+|a\s+)?(?:ændring|change|amendment))(?<object>\S.*)$/isu,
    noun: '',
    isCase: false,
  },
  // "Start en sag om …", "create a proposal for …".
  {
    written:
      /^(?<wish>.*?)(?<!\p{L})(?:start|opret|åbn|rejs|begynd|lav|open|create|raise|make)e?\s+(?:en|et|an?)?\s*(?:ny|nyt|new)?\s*(?:sag|forslag|case|proposal|screening)\s+(?:om|vedr\.?|vedrørende|about|on|for)\s+(?!(?:at|to)\s)(?<object>\S.*)$/isu,
    noun: '',
    isCase: true,
  },
  // "Vi vil gerne samarbejde med …": the verb says what it is.
  {
    written: new RegExp(
      String.raw`^(?<wish>.*?${WE}.*?)(?<!\p{L})(?:samarbejde|indgå (?:et )?samarbejde)\s+(?=med\s+${OTHERS})(?<object>\S.*)$`,
      'isu',
    ),
    noun: 'et samarbejde ',
    isCase: false,
  },
  {
    written: new RegExp(
      String.raw`^(?<wish>.*?${WE}.*?)(?<!\p{L})(?:work|collaborate|co-?operate|partner)\s+(?=with\s+${OTHERS})(?<object>\S.*)$`,
      'isu',
    ),
    noun: 'a collaboration ',
    isCase: false,
  },
];

/** What says that something is still only meant: "vi samarbejder med Skåne" tells what is so already. */
const MEANT =
  /(?<!\p{L})(?:vil|ville|ønsker|overvejer|tænker|påtænker|planlægger|foreslår?|idé|ide|forslag|start|opret|åbn|rejs|begynd|lav|open|create|raise|make|want|would|wish|consider\p{L}*|think\p{L}*|plan\p{L}*|propos\p{L}*|suggest\p{L}*|like|idea)e?(?!\p{L})/iu;

/** "Med Hamborg", "with the municipalities on health", but not "with the list". */
const NAMES_PARTNER = /^(?:med|with)\s+(?:(?:the\s+)?\p{Lu}|.*\s(?:om|about|on)\s)/u;
/** "A network that we could join" is asked for, and not proposed. */
const ASKED_FOR = /(?<!\p{L})(?:som|der|that|which)\s+(?:vi|jeg|we|i)(?!\p{L})/iu;

/** Whether a text says what is meant to be done, and asks nothing. */
const isIntent = (text: string) =>
  !text.endsWith('?') && !NO_WISH.test(text) && MEANT.test(text) && !ASKED_FOR.test(text);

/** What a text that begins in one of the other ways proposes. */
function objectOf(text: string, { written, noun }: Opening): string | undefined {
  const { wish, object } = written.exec(text)?.groups ?? {};
  if (wish === undefined || object === undefined || !isWish(wish)) return undefined;
  return noun === '' || NAMES_PARTNER.test(object) ? object : undefined;
}

/** A text that begins in another way, as a request to screen what it proposes. */
function rewritten(
  text: string,
): { readonly request: string; readonly isCase: boolean } | undefined {
  if (!isIntent(text)) return undefined;
  for (const opening of OPENINGS) {
    const object = objectOf(text, opening);
    if (object === undefined) continue;
    return { request: `screen ${opening.noun}${object}`, isCase: opening.isCase };
  }
  return undefined;
}

/** A request with its verb before what is to be screened, as most are written. */
export function withVerbFirst(typed: string): string {
  const text = typed.trim();
  const { wish, object, rest = '' } = PASSIVE.exec(text)?.groups ?? {};
  return wish === undefined || object === undefined || !isWish(wish)
    ? (rewritten(text)?.request ?? typed)
    : `${wish}screen ${object}${rest}`;
}

/** "Vi overvejer at gå ind i …", "we are considering joining …": what follows is what one would join. */
const JOINING =
  /^(?:(?:jeg|vi|regionen|i|we|the region)\s+|(?:we|i)['’](?:re|m|ve|d)\s+)(?:(?:overvejer|tænker|påtænker|planlægger|vil|ville|ønsker|har|er|are|am|is|have been|considering|thinking|planning|consider|plan|want|would like|wish|gerne|på|at|of|to|about|lyst til)\s+)*(?:(?:gå|går|træde|træder|komme|være) (?:ind |med )i|(?:melde|melder) os ind i|tilslutte os|(?:blive|bliver) medlem(?:mer)? af|join(?:ing)?|becom(?:e|ing) (?:an? )?members? of|tak(?:e|ing) part in)(?!\p{L})\s+(?<joined>\S.*)$/isu;
/** "Et netværk", "Eurocities", but not "mødet". */
const IS_NAMED = /^(?:(?:et|en|an?)\s|(?:det\s|den\s|the\s)?\p{Lu})/u;

/** Whether a text says that one means to join something; "vi er med i CPMR" says that one has. */
const considersJoining = (text: string) =>
  isIntent(text) && IS_NAMED.test(JOINING.exec(text)?.groups?.['joined'] ?? '');

/** Whether a request whose verb stands first is one to screen something. */
function asksToScreen(text: string): boolean {
  const found = VERB.exec(text);
  const { verb = '', rest = '' } = found?.groups ?? {};
  if (found === null || !isWish(text.slice(0, found.index)) || MANY.test(rest)) return false;
  const [clause = ''] = rest.split(/[.;?!]/u);
  return NOUN.test(clause) || (/^screening$/iu.test(verb) && OF.test(rest));
}

/**
 * Whether a message asks to screen a proposed collaboration, or proposes one: "Kan vi få screenet et
 * samarbejde med Skåne", "vi overvejer at gå ind i Eurocities". A question about screenings does not.
 */
export function opensScreening(typed: string): boolean {
  const text = withVerbFirst(typed.trim());
  if (NO_WISH.test(text)) return false;
  const opens = considersJoining(text) || rewritten(typed.trim())?.isCase === true;
  return opens || asksToScreen(text);
}
