import { longestOf } from '../checklist/input';
import { FACTS, type Proposal } from './proposal';
import { cutLevel, kindNamedIn, readChoice } from './read-choice';
import { cutTravel, extractFinancing } from './read-financing';
import { moneyNoteOf } from './money-note';
import { extractMoney, periodOfYears } from './read-money';
import { namedAsPartners, partnersIn } from './read-partners';
import { extractPeriod, withYear } from './read-period';
import { programmeWrittenIn, readProgrammes, withoutBudgetYears } from './read-programmes';
import { withVerbFirst } from './read-opening';
import type { ProposalReading } from './reading';
import { unusedParts } from './unused-parts';

/** Facts that a sentence may name like a form: "partnere: Göteborg og Agder". */
const LABELS = {
  partners: '(?:samarbejds)?partnere?|partners?',
  subject: 'emner?|tema(?:er)?|themes?|topics?|subjects?',
  purpose: 'formål|purpose',
  unit: '(?:ansvarlig )?enhed|(?:responsible )?unit',
  responsible: 'ansvarlig(?: person)?|responsible(?: person)?',
} as const;
type Labelled = keyof typeof LABELS;

/** Where the next thing begins: a list of names goes on after a comma. */
const END = String.raw`\s*(?=;|[.!?](?:\s|$)|,(?!\s*\p{Lu})|,\s*\p{L}+(?:\s\p{L}+)?\s*:|$)`;

const patternOf = (label: string) =>
  new RegExp(String.raw`(?<!\p{L})(?:${label})\s*:\s*(?<value>[^:]+?)${END}`, 'iu');
const PATTERNS = (Object.keys(LABELS) as Labelled[]).map(
  (fact) => [fact, patternOf(LABELS[fact])] as const,
);

/** Reads what a sentence names with a label and a colon, and cuts it out. */
function cutLabelled(text: string): {
  readonly facts: Readonly<Partial<Record<Labelled, string>>>;
  readonly rest: string;
} {
  const facts: Partial<Record<Labelled, string>> = {};
  let rest = text;
  for (const [fact, pattern] of PATTERNS) {
    const value = pattern.exec(rest)?.groups?.['value']?.trim();
    if (value === undefined) continue;
    facts[fact] = value;
    rest = rest.replace(pattern, '');
  }
  return { facts, rest };
}

/** What a sentence about a proposed collaboration names. */
interface Sentence {
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
  /^.*?(?<!\p{L})(?:screen(?:e|es|et|ed|ing|ingen)?|vurdere?t?|assess(?:ed)?|evaluated?)(?!\p{L})(?:\s+(?:af|of)(?!\p{L}))?[\s:–-]*/isu;
/** "Should we join …", where nothing is called a screening. */
const JOIN =
  /^.*?(?<!\p{L})(?:(?:går? |være )?med i|går? ind i|meld(?:e|er) os ind i|bliver? medlem(?:mer)? af|tilslutter? os|join(?:ing)?|becom(?:e|ing) (?:an? )?members? of)(?!\p{L})\s*/isu;
const ARTICLE = /^(?:det|den|et|en|the|an?)\s+/iu;
/** "Nordic Network on Ageing": capitals, and the small words between them. */
const PROPER_NAME =
  /^\p{Lu}[\p{L}\p{N}&+/'’-]*(?:(?:\s+(?:of|for|on|and|og|the|de|i|in|&))*\s+[\p{Lu}\p{N}][\p{L}\p{N}&+/'’-]*)*(?:\s\(\p{Lu}[\p{L}\d-]*\p{Lu}\))?/u;
const NOUN =
  /^(?:(?:et|en|det|den|vores|a|an|the|our)\s+)?(?:(?:nyt|ny|nye|muligt|mulig|eventuelt|new|possible|potential|international|internationalt)\s+)*(?<noun>(?:\p{L}+\s)?\p{L}*(?:samarbejde|partnerskab|projekt|netværk|medlemskab|aftale|collaboration|cooperation|partnership|project|network|membership|agreement))(?:t|et|n|en)?(?!\p{L})\s*/iu;
/** "Telemedicin sammen med Skåne" and "in collaboration with Skåne" say no more than "med" and "with". */
const MARKER =
  /(?<!\p{L})(?:(?<aim>for at|in order to|med henblik på at)|(?:(?:sammen|i samarbejde|together|in (?:cooperation|collaboration))\s+)?(?<joint>med|with)|(?<about>om|omkring|about|on|vedrørende|vedr\.|angående|regarding|concerning)|(?<field>inden ?for|within|in the (?:field|area) of|på området|i|in))(?=\s)\s+/giu;
const OF = /^(?<joint>af|i|of|in)\s+(?=\p{Lu})/u;
/** Where a thing that was named ends; a list of partners goes on after a comma, and an abbreviation is part of a name. */
const TRAILING =
  /\s*(?:;|[.!?](?=\s|$)|,(?!\s*\p{Lu})|\s\((?!\p{Lu}[\p{L}\d-]*\p{Lu}\))|\s+(?:under|gennem|via|through|finansieret|funded)\s|\s+(?:og|and)\s*(?:,|$)).*$/su;
/** As above, but "havne, klima og trafik" is one subject. */
const END_OF_SUBJECT =
  /\s*(?:;|[.!?](?=\s|$)|,(?!\s*\p{L}+(?:,\s*\p{L}+)*\s+(?:og|and)\s)|\s+(?:under|gennem|via|through|finansieret|funded)\s).*$/su;
const SAYS_NOTHING =
  /^(?:(?:noget|et|en|det|dette|den|denne|tak|nu|nyt|something|it|this|that|one|a|please|now|new|for|me|mig|os|us)\s*)*$/iu;

/** "I" and "in" name a field only in the clause that they stand in. */
const IS_BARE = /^in?\s+$/iu;
const CLAUSE_ENDS = /;|[.!?](?=\s)|,(?!\s*\p{Lu})(?!\s*\p{L}+(?:,\s*\p{L}+)*\s+(?:og|and)\s)/u;

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
    if (IS_BARE.test(marker) && CLAUSE_ENDS.test(sentence.slice(from, index))) continue;
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
    .replace(/[\s,:;–-]+$/u, '')
    .trim();
  return tidied === '' ? undefined : tidied;
};

/** What follows the words that ask for a screening; `joins`: they ask whether to join something. */
function cutLead(text: string): { readonly said: string; readonly joins: boolean } {
  const joins = !LEAD.test(text) && JOIN.test(text);
  const said = joins ? text.replace(JOIN, '').replace(ARTICLE, '') : text.replace(LEAD, '');
  return { said, joins };
}

/** The name of what one may join: a proper name, or what is said before the first marker where there is no noun. */
function joinedIn(said: string, noun: string | undefined): string | undefined {
  const called = noun === undefined ? said.split(MARKER)[0] : undefined;
  return PROPER_NAME.exec(said)?.[0] ?? tidy(called, TRAILING);
}

/** What something is called that is no kind of collaboration: "skoleudveksling med Berlin". */
function calledIn(said: string): string | undefined {
  const [called = '', ...parts] = said.split(MARKER);
  const name = parts.length === 0 ? undefined : tidy(called.replace(ARTICLE, ''), TRAILING);
  return name === undefined || SAYS_NOTHING.test(name) ? undefined : name;
}

/** What kind of collaboration something is called, or what it is called instead. */
function nounIn(said: string, joins: boolean): string | undefined {
  const noun = NOUN.exec(said)?.groups?.['noun'];
  if (noun !== undefined) return noun.toLowerCase();
  return joins ? undefined : calledIn(said);
}

/** What is said besides the parts, where there are none. */
function restOf(named: string, parts: ReadonlyMap<Kind, string>): string | undefined {
  const rest = parts.size === 0 ? tidy(named, END_OF_SUBJECT) : undefined;
  return rest === undefined || SAYS_NOTHING.test(rest) ? undefined : rest.replace(ARTICLE, '');
}

/** Takes a sentence apart: "jeg vil screene et samarbejde med Skåne om robotkirurgi". */
function readSentence(text: string): Sentence {
  const { said, joins } = cutLead(text);
  const noun = nounIn(said, joins);
  const named = said.replace(NOUN, '');
  const of = noun === undefined ? undefined : OF.exec(named)?.groups?.['joint'];
  const { parts, joint } = partsOf(of === undefined ? named : named.replace(OF, 'med '));
  const joined = joins ? joinedIn(said, noun) : undefined;
  const rest = restOf(named, parts);
  return {
    noun,
    joint: of ?? joint,
    partners: tidy(parts.get('joint'), TRAILING),
    subject: tidy(parts.get('about'), END_OF_SUBJECT),
    field: tidy(parts.get('field'), END_OF_SUBJECT),
    purpose: tidy(parts.get('aim'), END_OF_SUBJECT),
    ...(joined !== undefined && { joined }),
    ...(rest !== undefined && { rest }),
  };
}

const IS_ENGLISH = /^(?:with|of|in)$/;
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A title: what it is about and with whom. */
function nameOf({ subject, partners, noun, joint = 'med', rest }: Sentence): string | undefined {
  const what = subject ?? (partners === undefined ? undefined : noun);
  if (partners === undefined) return what ?? rest;
  const kind = IS_ENGLISH.test(joint) ? 'collaboration' : 'samarbejde';
  // "Medlemskab af CPMR", but "Havne med CPMR".
  const between = subject === undefined ? joint : IS_ENGLISH.test(joint) ? 'with' : 'med';
  return `${what ?? kind} ${between} ${partners}`;
}

/** What a sentence says that belongs into a title. */
const titleOf = (sentence: Sentence, reading: ProposalReading): Sentence => ({
  ...sentence,
  partners: namedAsPartners(sentence.partners, reading),
});

const QUOTED = /["“”»«](?<name>[^"“”»«]{3,})["“”»«]/u;

/** Leaves out what is not known or too long to be a fact. */
function known(proposal: Proposal): Proposal {
  const kept = FACTS.filter((fact) => {
    const value = proposal[fact];
    return typeof value === 'string' ? value !== '' && value.length <= longestOf(fact) : value;
  });
  return Object.fromEntries(kept.map((fact) => [fact, proposal[fact]]));
}

/** What recognised terms say: the ids, and the words that stand for them. */
const termsOf = (text: string, ids: readonly string[]) =>
  text === '' && ids.length === 0 ? undefined : { text, ids: [...ids] };

/** Cuts out what is recognised by its form: money, programme, period and level. */
function cutForms(text: string, reading: ProposalReading) {
  const { rest: untravelled, ...travel } = cutTravel(text.replace(/\s+/g, ' '));
  const { facts: financing, rest: withoutFinancing } = extractFinancing(untravelled, reading);
  const {
    rest: withoutMoney,
    unused,
    repeated: _repeated,
    amounts = [],
    unread = [],
    ...costs
  } = extractMoney(withoutFinancing, reading, financing);
  const moneyNote = moneyNoteOf(text, { unread, amounts });
  const undated = withoutBudgetYears(withoutMoney, programmeWrittenIn(withoutMoney, reading));
  const { period = periodOfYears(costs), rest: withoutPeriod } = extractPeriod(
    withYear(undated, reading.today),
  );
  // Which programme is meant depends on when the collaboration begins.
  const programme = readProgrammes(withoutMoney, reading, period);
  const { level, rest } = cutLevel(withoutPeriod, reading);
  return {
    forms: { ...travel, ...financing, ...costs, moneyNote, programme, period, level },
    unused,
    rest,
  };
}

/** What pays for a collaboration does not say what kind it is, nor does what it is about or who takes part. */
const PAID_BY =
  /(?<!\p{L})(?:under|via|gennem|through|(?:med)?finansieret|støttet|(?:co-)?(?:funded|financed)|supported)(?!\p{L})[^,.;]*/giu;

/** "Et samarbejde om et fagligt netværk for akut sygepleje": what it is about is a kind itself. */
const ABOUT_ONE =
  /(?<!\p{L})(?:om|about|on)\s+(?:et|en|an?)\s+((?:\p{L}+\s+){0,2}?\p{L}+)(?=\s+(?:for|om|med|på|on|about|with)\s)/iu;

/** The kind that a sentence calls the collaboration; one that one joins is a network. */
function kindOf(text: string, joins: boolean, { vocabulary: { kinds } }: ProposalReading) {
  const called = text
    .replace(LEAD, '')
    .replace(PAID_BY, '')
    .split(/[,.;:]/u)
    .map((clause) => clause.split(MARKER)[0] ?? '')
    .join(', ')
    .replace(/(?<!\p{L})(?:efter aftale|by agreement)(?!\p{L})/giu, '');
  const [, about] = ABOUT_ONE.exec(text.replace(PAID_BY, '')) ?? [];
  return (
    kindNamedIn(called, kinds) ??
    kindNamedIn(about ?? '', kinds) ??
    (joins ? kindNamedIn('membership', kinds) : undefined)
  );
}

/** "Et fælles projekt", "a joint network": an adjective says nothing about the area. */
const ADJECTIVES =
  /(?<!\p{L})(?:fælles|tværgående|tværfaglig|bred|regional|common|joint|shared|cross-cutting|cross-area|region-wide|regional)(?:t|e)?\s+(?=\p{L})(?!område|områder|areas?(?!\p{L})|udvikling|development)/giu;

/** The area of a sentence that names one. */
function onlyAreaIn(text: string, reading: ProposalReading): string | undefined {
  const [area, another] = reading.recognise(text.replace(ADJECTIVES, '')).areas;
  return another === undefined ? area : undefined;
}

/** The area that a field names; a field that names none is a subject. */
function areaOf(field: string | undefined, reading: ProposalReading): string | undefined {
  const areas = reading.vocabulary.areas.map(({ id }) => id);
  return field === undefined ? undefined : readChoice('area', field, areas, reading);
}

const maybeCapitalised = (text: string | undefined) =>
  text === undefined ? undefined : capitalised(text);

/** A sentence with what is labelled in it; what it says itself comes first. */
function withLabelled(sentence: Sentence, facts: Readonly<Partial<Record<Labelled, string>>>) {
  const { partners = facts.partners, purpose = facts.purpose } = sentence;
  return { ...sentence, partners, purpose, subject: sentence.subject ?? facts.subject };
}

/** What a sentence says of a proposal, and the parts of it that were not used. */
export interface ReadSentence {
  readonly proposal: Proposal;
  readonly unused: readonly string[];
}

/** What a sentence such as "I want to screen a collaboration with …" already says of a proposal. */
export function readProposal(typed: string, reading: ProposalReading): ReadSentence {
  const text = withVerbFirst(typed);
  const { forms, unused: amounts, rest: all } = cutForms(text, reading);
  const { facts, rest } = cutLabelled(all);
  const quoted = QUOTED.exec(rest)?.groups?.['name'];
  const unquoted = quoted === undefined ? rest : rest.replace(QUOTED, ', ');
  const sentence = readSentence(unquoted);
  const said = withLabelled(sentence, facts);
  const { field, joined, purpose } = said;
  const area = areaOf(field, reading);
  const subject = said.subject ?? (area === undefined ? field : undefined);
  const about = [subject, field, said.rest, quoted, ...(subject === undefined ? [purpose] : [])];
  const { themes } = reading.recognise(about.join(', '));
  const { countries } = reading.recognise(all);
  const proposal = known({
    ...forms,
    kind: kindOf(unquoted, joined !== undefined, reading),
    name: maybeCapitalised(quoted ?? joined ?? nameOf(titleOf({ ...sentence, subject }, reading))),
    area: area ?? onlyAreaIn(all, reading),
    partners: partnersIn(said.partners, reading),
    countries: termsOf('', countries),
    purpose: maybeCapitalised(purpose),
    themes: termsOf(subject ?? '', themes),
    unit: facts.unit,
    responsible: facts.responsible,
  });
  return { proposal, unused: [...unusedParts(unquoted, proposal, reading), ...(amounts ?? [])] };
}
