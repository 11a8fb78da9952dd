import type { Collaboration, Cost } from '../../catalogue/collaboration';
import type { Term, Vocabulary } from '../../catalogue/vocabulary';
import type { Language, Localized } from '../../lib/language';
import type { Proposal, Money } from '../proposal/proposal';
import { type Screening, mainLevel, type Decision } from './screening';

/** A text in lower case, as words with a space around each. */
const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Where the first word that names a kind stands in a text. */
function placeOf({ label, words: { da, en } }: Term, text: string): number {
  const places = [label.da, label.en, ...da, ...en].map((word) => words(text).indexOf(words(word)));
  return Math.min(...places.filter((place) => place >= 0));
}

/** The kind that a text names first. */
function namedIn(text: string, kinds: readonly Term[]): string | undefined {
  const [first] = kinds
    .map((kind) => ({ id: kind.id, place: placeOf(kind, text) }))
    .filter(({ place }) => place < Infinity)
    .sort((one, other) => one.place - other.place);
  return first?.id;
}

/** Whether a proposal has external funding. */
const isFinanced = ({ funding, programme }: Proposal) =>
  programme !== undefined || (funding !== undefined && funding !== 'none');

/**
 * The first clause of the sentence that started a screening; the rest is not about the
 * collaboration itself.
 */
function openingClause({ history }: Pick<Screening, 'history'>): string {
  const { value = '' } = history.find(({ did }) => did === 'started') ?? {};
  const [opening = ''] = value.split(/[,.;]/);
  return opening;
}

/** The kind that the name of a proposal tells, or the words it was begun with; a project where money comes in, and no guess otherwise. */
export function kindOfProposal(
  screening: Pick<Screening, 'proposal' | 'history'>,
  { kinds }: Vocabulary,
): string {
  const { proposal } = screening;
  const likely = [...(isFinanced(proposal) ? ['project'] : []), 'other'];
  return (
    namedIn(`${proposal.name ?? ''}\n${openingClause(screening)}`, kinds) ??
    likely.find((id) => kinds.some((kind) => kind.id === id)) ??
    kinds[0]?.id ??
    'other'
  );
}

type Terms = NonNullable<Proposal['themes']>;

const LABELS = {
  countries: { da: 'Lande', en: 'Countries' },
  themes: { da: 'Emner', en: 'Themes' },
  programmes: { da: 'Programmer', en: 'Programmes' },
} as const;

/** The names in a list, as they were written: "Region Skåne og Oulu". */
function namesIn(list: string): string[] {
  return list
    .split(/[,;\n]|\s(?:og|and|&)\s/i)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const recognised = ({ ids }: Terms, all: readonly Term[]) =>
  all.filter(({ id }) => ids.includes(id));

/** What was written of some terms; their labels where nothing was. */
function termsAsWritten(terms: Terms, all: readonly Term[]): Localized {
  const called = (language: Language) =>
    recognised(terms, all)
      .map(({ label }) => label[language])
      .join(', ');
  return { da: terms.text || called('da'), en: terms.text || called('en') };
}

/** Whether the labels of the recognised terms cover all that was written. */
function isSaid(terms: Terms, all: readonly Term[]): boolean {
  const labels = recognised(terms, all).flatMap(({ label: { da, en } }) => [da, en]);
  const known = labels.map((label) => label.toLowerCase());
  return namesIn(terms.text).every((name) => known.includes(name.toLowerCase()));
}

/** What a proposal says of countries, themes and programmes that an entry can hold only in part. */
export function wordsKept(
  { countries, themes, programme, name, partners, purpose }: Proposal,
  vocabulary: Vocabulary,
): Localized[] {
  // What was recognised in another fact is kept there.
  const elsewhere = [name, partners, purpose];
  const isKept = (terms: Terms, of: keyof typeof LABELS) =>
    of === 'programmes'
      ? terms.ids.length > 1
      : !elsewhere.includes(terms.text) && !isSaid(terms, vocabulary[of]);
  const given = [
    ['countries', countries],
    ['themes', themes],
    ['programmes', programme],
  ] as const;
  return given.flatMap(([of, terms]) => {
    if (terms === undefined || !isKept(terms, of)) return [];
    const { da, en } = termsAsWritten(terms, vocabulary[of]);
    return [{ da: `${LABELS[of].da}: ${da}`, en: `${LABELS[of].en}: ${en}` }];
  });
}

/** What somebody wrote is shown as it is in both languages. */
const asWritten = (text: string): Localized => ({ da: text, en: text });

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd' };
const LONGEST_SLUG = 60;

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåßð]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

/** A readable id that is always the same, so that a screening becomes one entry and no more. */
function idOf({ id, proposal }: Screening): string {
  return [slug(proposal.name ?? ''), slug(id)].filter((part) => part !== '').join('-');
}

/** A proposal says that money is the region's, but not what kind of payment it is. */
const COSTS = {
  year: { kind: 'operating-grant', label: { da: 'udgift', en: 'cost' } },
  total: { kind: 'total-budget', label: { da: 'udgift i alt', en: 'total cost' } },
} as const;

function costsOf({ cost, total }: Proposal, { body, on }: Decision): Cost[] {
  const figure = (money: Money | undefined, per: 'year' | 'total'): Cost[] =>
    money === undefined || money.amount === 0
      ? []
      : [
          {
            ...money,
            approximate: false,
            ...COSTS[per],
            per,
            decisions: [{ by: body, on }],
          },
        ];
  return [...figure(cost, 'year'), ...figure(total, 'total')];
}

const isNamed = (text: string) => (term: Term) =>
  [term.label.da, term.label.en, ...term.words.da, ...term.words.en].some(
    (word) => word.toLowerCase() === text.toLowerCase(),
  );

const APPOINTMENTS = { yes: 'appointed', no: 'none' } as const;

function contactsOf({ appointment, responsible, unit }: Proposal): Collaboration['contacts'] {
  const contact = responsible && { name: responsible, ...(unit !== undefined && { unit }) };
  return {
    appointment: appointment === undefined ? 'not-stated' : APPOINTMENTS[appointment],
    political: [],
    administrative: contact ? [contact] : [],
    vacancies: [],
  };
}

function partnersOf({ partners = '' }: Proposal): Localized[] {
  return namesIn(partners).map(asWritten);
}

function fundingOf({ programme }: Proposal, { programmes }: Vocabulary): Collaboration['funding'] {
  const text = programme && termsAsWritten(programme, programmes);
  const [first] = programme?.ids ?? [];
  return {
    ...(first !== undefined && { programme: first }),
    ...(text && text.da !== '' && { text }),
  };
}

/** Where the entry comes from, instead of a page of the strategy. */
function placeInSource({ on }: Decision): Localized {
  const dayIn = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));
  return { da: `Screening ${dayIn('da-DK')}`, en: `Screening ${dayIn('en-GB')}` };
}

/** The collaboration that an approved proposal has become. */
export function proposalAsCollaboration(
  screening: Screening,
  decision: Decision,
  vocabulary: Vocabulary,
): Collaboration {
  const { proposal } = screening;
  const { period } = proposal;
  const name = proposal.name ?? screening.id;
  const unit = vocabulary.units.find(isNamed(proposal.unit ?? ''))?.id;
  return {
    id: idOf(screening),
    name: asWritten(name),
    aliases: [],
    level: mainLevel(screening),
    area: proposal.area ?? 'common',
    kind: kindOfProposal(screening, vocabulary),
    alsoKinds: [],
    purpose: asWritten(proposal.purpose ?? name),
    themes: proposal.themes?.ids ?? [],
    partners: partnersOf(proposal),
    countries: proposal.countries?.ids ?? [],
    period: period ?? { rolling: false },
    costs: costsOf(proposal, decision),
    funding: fundingOf(proposal, vocabulary),
    contacts: contactsOf(proposal),
    ...(unit !== undefined && { unit }),
    leadPartner: false,
    source: { document: 'udsyn', place: placeInSource(decision) },
    discrepancies: [],
    notes: wordsKept(proposal, vocabulary),
  };
}
