import type { Collaboration, Cost } from '../../catalogue/collaboration';
import type { Term, Vocabulary } from '../../catalogue/vocabulary';
import type { Localized } from '../../lib/language';
import { kindOfProposal } from '../proposal/kind-of-proposal';
import { mainLevel } from './main-level';
import type { Money, Proposal } from '../proposal/proposal';
import type { Decision, Screening } from './screening';
import { namesIn, termsAsWritten, wordsKept } from '../proposal/words-kept';

/** What somebody wrote is shown as they wrote it, in whatever language. */
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

/** Readable, and the same whenever it is made: a screening becomes one entry and no more. */
function idOf({ id, proposal }: Screening): string {
  return [slug(proposal.name ?? ''), slug(id)].filter((part) => part !== '').join('-');
}

/** What is known of money is that it is the region's, and not what it is paid as. */
const COSTS = {
  year: { kind: 'operating-grant', label: { da: 'udgift', en: 'cost' } },
  total: { kind: 'total-budget', label: { da: 'udgift i alt', en: 'cost in all' } },
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

/** Where the entry comes from, in place of a page of the strategy. */
function placeOf({ on }: Decision): Localized {
  const dayIn = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));
  return { da: `Screening ${dayIn('da-DK')}`, en: `Screening ${dayIn('en-GB')}` };
}

/** The collaboration that an approved proposal has become. */
export function collaborationOf(
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
    source: { document: 'udsyn', place: placeOf(decision) },
    discrepancies: [],
    notes: wordsKept(proposal, vocabulary),
  };
}
