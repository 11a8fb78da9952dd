const wordsOf = (text: string) => new Set(text.trim().split(/\s+/u));

/** What may stand before the verb of a request: politeness, who asks, and the wish. */
const WISHES = wordsOf(`
  hej hejsa goddag godmorgen hi hello dear kære venligst please tak undskyld
  jeg vi du i we you i'd we'd let's lad os me mig us
  kan kunne må vil ville ønsker ønske skal can could may would will want like love need needs
  gerne have få fået have get got til at to for med with help hjælpe hjælp brug behov mulighed muligt
  en et an a the ny nyt new start starte begynd begynde begin opret create lav lave make do run gå gang
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

/** A request with its verb before what is to be screened, as most are written. */
export function withVerbFirst(text: string): string {
  const { wish, object, rest = '' } = PASSIVE.exec(text)?.groups ?? {};
  return wish === undefined || object === undefined || !isWish(wish)
    ? text
    : `${wish}screen ${object}${rest}`;
}

/**
 * Whether a message asks to screen a proposed collaboration: "Kan vi få screenet et samarbejde med
 * Skåne", "could you screen a partnership with …". A question about screenings does not.
 */
export function opensScreening(typed: string): boolean {
  const text = withVerbFirst(typed.trim());
  if (NO_WISH.test(text)) return false;
  const found = VERB.exec(text);
  const { verb = '', rest = '' } = found?.groups ?? {};
  if (found === null || !isWish(text.slice(0, found.index)) || MANY.test(rest)) return false;
  const [clause = ''] = rest.split(/[.;?!]/u);
  return NOUN.test(clause) || (/^screening$/iu.test(verb) && OF.test(rest));
}
