import type { Collaboration, Cost } from '../catalogue/collaboration';
import type { Term, Vocabulary } from '../catalogue/vocabulary';
import type { Localized } from '../language';
import { mainLevel } from './main-level';
import type { Money, Proposal } from './proposal';
import type { Decision, Screening } from './screening';

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

function kindOf({ funding, programme }: Proposal, { kinds }: Vocabulary): string {
  const financed = programme !== undefined || (funding !== undefined && funding !== 'none');
  const wanted = [financed ? 'project' : 'agreement', 'other'];
  return wanted.find((id) => kinds.some((kind) => kind.id === id)) ?? kinds[0]?.id ?? 'other';
}

function costsOf({ cost, total }: Proposal, { body, on }: Decision): Cost[] {
  const figure = (money: Money | undefined, per: 'year' | 'total'): Cost[] =>
    money === undefined || money.amount === 0
      ? []
      : [
          {
            ...money,
            approximate: false,
            kind: per === 'year' ? 'operating-grant' : 'total-budget',
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
  return partners
    .split(/[,;\n]|\s(?:og|and|&)\s/i)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(asWritten);
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
  const { period, programme } = proposal;
  const name = proposal.name ?? screening.id;
  const unit = vocabulary.units.find(isNamed(proposal.unit ?? ''))?.id;
  const [programmeId] = programme?.ids ?? [];
  return {
    id: idOf(screening),
    name: asWritten(name),
    aliases: [],
    level: mainLevel(screening),
    area: proposal.area ?? 'common',
    kind: kindOf(proposal, vocabulary),
    alsoKinds: [],
    purpose: asWritten(proposal.purpose ?? name),
    themes: proposal.themes?.ids ?? [],
    partners: partnersOf(proposal),
    countries: proposal.countries?.ids ?? [],
    period: period ?? { rolling: false },
    costs: costsOf(proposal, decision),
    funding: {
      ...(programmeId !== undefined && { programme: programmeId }),
      ...(programme && { text: asWritten(programme.text) }),
    },
    contacts: contactsOf(proposal),
    ...(unit !== undefined && { unit }),
    leadPartner: false,
    source: { document: 'udsyn', place: placeOf(decision) },
    discrepancies: [],
    notes: [],
  };
}
