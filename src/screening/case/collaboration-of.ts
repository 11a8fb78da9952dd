import type { Collaboration, Cost } from '../../catalogue/collaboration';
import type { Term, Vocabulary } from '../../catalogue/vocabulary';
import { formatMoney } from '../../lib/format';
import type { Language, Localized } from '../../lib/language';
import { UNKNOWN_CURRENCY } from '../../lib/money';
import type { Proposal, Money } from '../proposal/proposal';
import { kindNamedIn } from '../proposal/read-choice';
import { type Screening, mainLevel, type Decision } from './screening';

/** Returns whether a proposal has external funding. */
const isFinanced = ({ funding, programme }: Proposal) =>
  programme !== undefined || (funding !== undefined && funding !== 'none');

/**
 * Returns the first clause of the sentence that started a screening; the rest is not about the
 * collaboration itself.
 */
function openingClause({ history }: Pick<Screening, 'history'>): string {
  const { value = '' } = history.find(({ did }) => did === 'started') ?? {};
  const [opening = ''] = value.split(/[,.;]/);
  return opening;
}

/**
 * Returns the kind that was given. Screenings from before it was asked for have the kind named by
 * the proposal's name or its opening clause; otherwise "project" for a proposal with external
 * funding, or "other".
 */
export function kindOfProposal(
  screening: Pick<Screening, 'proposal' | 'history'>,
  { kinds }: Vocabulary,
): string {
  const { proposal } = screening;
  const likely = [...(isFinanced(proposal) ? ['project'] : []), 'other'];
  return (
    proposal.kind ??
    kindNamedIn(`${proposal.name ?? ''}\n${openingClause(screening)}`, kinds) ??
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

/** Splits a list into names as they were written: "Region Skåne og Oulu". */
function namesIn(list: string): string[] {
  return list
    .split(/[,;\n]|\s(?:og|and|&)\s/i)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const recognised = ({ ids }: Terms, all: readonly Term[]) =>
  all.filter(({ id }) => ids.includes(id));

/** Returns the text written about some terms, or their labels if no text was written. */
function termsAsWritten(terms: Terms, all: readonly Term[]): Localized {
  const called = (language: Language) =>
    recognised(terms, all)
      .map(({ label }) => label[language])
      .join(', ');
  return { da: terms.text || called('da'), en: terms.text || called('en') };
}

/** Returns whether the labels of the recognised terms cover everything that was written. */
function isSaid(terms: Terms, all: readonly Term[]): boolean {
  const labels = recognised(terms, all).flatMap(({ label: { da, en } }) => [da, en]);
  const known = labels.map((label) => label.toLowerCase());
  return namesIn(terms.text).every((name) => known.includes(name.toLowerCase()));
}

/**
 * Lists what a proposal states about countries, themes and programmes but an entry cannot fully
 * store.
 */
export function wordsKept(
  { countries, themes, programme, name, partners, purpose }: Proposal,
  vocabulary: Vocabulary,
): Localized[] {
  // A term recognised in the text of another fact is kept there.
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

/** Text entered by a person is shown unchanged in both languages. */
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

/** Returns a readable, stable id, which ensures that a screening becomes only one entry. */
function idOf({ id, proposal }: Screening): string {
  return [slug(proposal.name ?? ''), slug(id)].filter((part) => part !== '').join('-');
}

/** An amount in a currency that nobody knows is kept in words. */
const currencyOf = ({ currency }: Money) => (currency === UNKNOWN_CURRENCY ? undefined : currency);

/** A proposal states the region's own costs, but not the type of payment. */
const OWN = { kind: 'operating-grant', label: { da: 'udgift', en: 'cost' } } as const;
const WHOLE = { kind: 'total-budget' } as const;

type Years = NonNullable<Proposal['years']>;

/** Consecutive years with the same amount as one cost. */
function spansOf(years: Years): (Money & { readonly years: { from: number; to: number } })[] {
  const spans: (Money & { years: { from: number; to: number } })[] = [];
  for (const { year, ...money } of years) {
    const last = spans.at(-1);
    const isSame = last?.amount === money.amount && last.currency === money.currency;
    if (last !== undefined && isSame && last.years.to === year - 1) last.years.to = year;
    else spans.push({ ...money, years: { from: year, to: year } });
  }
  return spans;
}

function costsOf({ id: screening, proposal }: Screening, { body, on }: Decision): Cost[] {
  const { cost, total, years = [], budget } = proposal;
  const decisions = [{ by: body, on, screening }];
  const figure = (
    money: Money | undefined,
    more: Pick<Cost, 'kind' | 'per' | 'label' | 'years'>,
  ) => {
    const currency = money && currencyOf(money);
    if (money === undefined || currency === undefined || money.amount === 0) return [];
    return [{ amount: money.amount, currency, approximate: false, ...more }];
  };
  const own = [
    ...figure(cost, { ...OWN, per: 'year' }),
    ...spansOf(years).flatMap((one) => figure(one, { ...OWN, per: 'year', years: one.years })),
    ...figure(total, { ...OWN, per: 'total' }),
  ];
  return [
    ...own.map((one) => ({ ...one, decisions })),
    // What the whole project costs is not what was decided here.
    ...figure(budget, { ...WHOLE, per: 'total' }).map((one) => ({ ...one, decisions: [] })),
  ];
}

const MONEY_LABELS = {
  cost: { da: 'Årlig udgift', en: 'Yearly cost' },
  total: { da: 'Udgift i alt', en: 'Total cost' },
  budget: { da: 'Samlet budget', en: 'Total budget' },
} as const;
const TEXT_LABELS = {
  external: { da: 'Eksternt tilskud', en: 'External contribution' },
  account: { da: 'Konto og betaler', en: 'Account and payer' },
  hours: { da: 'Medarbejdertimer', en: 'Employee hours' },
  moneyNote: { da: 'Bemærkning til økonomien', en: 'Note on the finances' },
} as const;

/** Lists what a proposal states about money and hours but the costs of an entry cannot store. */
function moneyKept(proposal: Proposal): Localized[] {
  const inWords = ({ amount, currency, written }: Money, language: Language) =>
    written ?? formatMoney(amount, currency, language);
  const kept = (label: Localized, money: Money | undefined): Localized[] =>
    money === undefined || money.amount === 0 || currencyOf(money) !== undefined
      ? []
      : [
          {
            da: `${label.da}: ${inWords(money, 'da')}`,
            en: `${label.en}: ${inWords(money, 'en')}`,
          },
        ];
  return [
    ...(['cost', 'total', 'budget'] as const).flatMap((fact) =>
      kept(MONEY_LABELS[fact], proposal[fact]),
    ),
    ...(proposal.years ?? []).flatMap(({ year, ...money }) =>
      kept({ da: `Udgift i ${year}`, en: `Cost in ${year}` }, money),
    ),
    ...(['external', 'account', 'hours', 'moneyNote'] as const).flatMap((fact) => {
      const text = proposal[fact];
      const { da, en } = TEXT_LABELS[fact];
      return text === undefined ? [] : [{ da: `${da}: ${text}`, en: `${en}: ${text}` }];
    }),
  ];
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

/** Returns the origin of the entry, in place of a page of the strategy. */
function placeInSource({ on }: Decision): Localized {
  const dayIn = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));
  return { da: `Screening ${dayIn('da-DK')}`, en: `Screening ${dayIn('en-GB')}` };
}

/** Converts an approved proposal to a collaboration. */
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
    costs: costsOf(screening, decision),
    funding: fundingOf(proposal, vocabulary),
    contacts: contactsOf(proposal),
    ...(unit !== undefined && { unit }),
    leadPartner: false,
    source: { document: 'udsyn', place: placeInSource(decision) },
    discrepancies: [],
    notes: [...wordsKept(proposal, vocabulary), ...moneyKept(proposal)],
  };
}
