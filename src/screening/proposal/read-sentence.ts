/** What a sentence about a proposed collaboration names. */
export interface Sentence {
  /** What kind of collaboration it is called: "samarbejde", "project". */
  readonly noun?: string;
  /** "med" or "with", "af" or "of": as it was written before the partners. */
  readonly joint?: string;
  readonly partners?: string;
  /** What it is about. */
  readonly subject?: string;
  /** What stands after "inden for": an area or a subject. */
  readonly field?: string;
  readonly purpose?: string;
  /** The proper name of what one may join: "Eurocities". */
  readonly joined?: string;
  /** What there is where none of these is named. */
  readonly rest?: string;
}

const LEAD =
  /^.*?(?<!\p{L})(?:screen(?:e|es|ing|ingen)?|vurdere?|assess|evaluate)(?!\p{L})(?:\s+(?:af|of)(?!\p{L}))?[\s:–-]*/isu;
/** "Should we join …", where nothing is called a screening. */
const JOIN =
  /^.*?(?<!\p{L})(?:(?:går? |være )?med i|går? ind i|meld(?:e|er) os ind i|bliver? medlem(?:mer)? af|tilslutter? os|join(?:ing)?|becom(?:e|ing) (?:an? )?members? of)(?!\p{L})\s*/isu;
const ARTICLE = /^(?:det|den|et|en|the|an?)\s+/iu;
/** "Nordic Network on Ageing": capitals, and the small words between them. */
const PROPER_NAME =
  /^\p{Lu}[\p{L}\p{N}&+/'’-]*(?:(?:\s+(?:of|for|on|and|og|the|de|i|in|&))*\s+[\p{Lu}\p{N}][\p{L}\p{N}&+/'’-]*)*/u;
const NOUN =
  /^(?:(?:et|en|det|den|vores|a|an|the|our)\s+)?(?:(?:nyt|ny|nye|muligt|mulig|eventuelt|new|possible|potential|international|internationalt)\s+)*(?<noun>(?:\p{L}+\s)?\p{L}*(?:samarbejde|partnerskab|projekt|netværk|medlemskab|aftale|collaboration|cooperation|partnership|project|network|membership|agreement))(?:t|et|n|en)?(?!\p{L})\s*/iu;
const MARKER =
  /(?<!\p{L})(?:(?<aim>for at|in order to|med henblik på at)|(?<joint>med|with)|(?<about>om|omkring|about|on|vedrørende|vedr\.|angående|regarding|concerning)|(?<field>inden ?for|within|in the (?:field|area) of|på området|i|in))(?=\s)\s+/giu;
const OF = /^(?<joint>af|i|of|in)\s+(?=\p{Lu})/u;
/** Where a thing that was named ends; a list of partners goes on after a comma. */
const END =
  /\s*(?:;|[.!?](?=\s|$)|,(?!\s*\p{Lu})|\s\(|\s+(?:under|gennem|via|through|finansieret|funded)\s|\s+(?:og|and)\s*(?:,|$)).*$/su;
/** As above, but "havne, klima og trafik" is one subject. */
const END_OF_SUBJECT =
  /\s*(?:;|[.!?](?=\s|$)|,(?!\s*\p{L}+(?:,\s*\p{L}+)*\s+(?:og|and)\s)|\s+(?:under|gennem|via|through|finansieret|funded)\s).*$/su;
const SAYS_NOTHING =
  /^(?:(?:noget|et|en|det|dette|den|denne|tak|nu|nyt|something|it|this|that|one|a|please|now|new|for|me|mig|os|us)\s*)*$/iu;

type Kind = 'joint' | 'about' | 'field' | 'aim';

const isCapital = (text: string) => /^(?:the\s)?\p{Lu}/u.test(text);

/** Which marker begins a part of its own: each part once, partners after the subject only by a proper name. */
function begins(kind: Kind, parts: ReadonlyMap<Kind, string>, after: string): boolean {
  if (parts.has(kind)) return false;
  if (kind === 'joint') return !parts.has('about') || isCapital(after);
  // "Skåne i Sverige" and "in total" are no fields.
  return kind !== 'field' || !isCapital(after);
}

/** Parts a sentence at its small words: with whom, about what, in which field, in order to what. */
function partsOf(sentence: string): { parts: Map<Kind, string>; joint: string | undefined } {
  const parts = new Map<Kind, string>();
  let joint: string | undefined;
  let open: Kind | undefined;
  let from = 0;
  const close = (to: number) => {
    if (open !== undefined) parts.set(open, sentence.slice(from, to));
  };
  for (const { 0: marker, index, groups = {} } of sentence.matchAll(MARKER)) {
    const kind = (['joint', 'about', 'field', 'aim'] as const).find((one) => groups[one]);
    const after = sentence.slice(index + marker.length);
    const started = new Map(open === undefined ? parts : [...parts, [open, '']]);
    if (kind === undefined || open === 'aim' || !begins(kind, started, after)) continue;
    close(index);
    if (kind === 'joint') joint = groups['joint']?.toLowerCase();
    open = kind;
    // "For at lære" keeps its "at", and "in order to learn" its "to".
    from = index + marker.length - (kind === 'aim' ? 'at '.length : 0);
  }
  close(sentence.length);
  return { parts, joint };
}

const tidy = (text: string | undefined, end: RegExp) => {
  const tidied = text
    ?.replace(/^[\s,:;.–-]+/u, '')
    .replace(end, '')
    .trim();
  return tidied === '' ? undefined : tidied;
};

/** Takes a sentence apart: "jeg vil screene et samarbejde med Skåne om robotkirurgi". */
export function readSentence(text: string): Sentence {
  const joins = !LEAD.test(text) && JOIN.test(text);
  const said = joins ? text.replace(JOIN, '').replace(ARTICLE, '') : text.replace(LEAD, '');
  const { noun } = NOUN.exec(said)?.groups ?? {};
  const called = noun === undefined ? (said.split(MARKER)[0] ?? '') : '';
  const joined = joins ? (PROPER_NAME.exec(said)?.[0] ?? tidy(called, END)) : undefined;
  const named = said.replace(NOUN, '');
  const of = noun === undefined ? undefined : OF.exec(named)?.groups?.['joint'];
  const { parts, joint } = partsOf(of === undefined ? named : named.replace(OF, 'med '));
  const found = {
    noun: noun?.toLowerCase(),
    joint: of ?? joint,
    partners: tidy(parts.get('joint'), END),
    subject: tidy(parts.get('about'), END_OF_SUBJECT),
    field: tidy(parts.get('field'), END_OF_SUBJECT),
    purpose: tidy(parts.get('aim'), END_OF_SUBJECT),
  };
  const rest = parts.size === 0 ? tidy(named, END_OF_SUBJECT) : undefined;
  return {
    ...found,
    ...(joined !== undefined && { joined }),
    ...(rest !== undefined && !SAYS_NOTHING.test(rest) && { rest }),
  };
}
