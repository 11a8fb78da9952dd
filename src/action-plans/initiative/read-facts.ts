import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Refused, Result } from '../../lib/result';
import { fold } from '../../lib/text';
import { findPeople } from '../../people/find-people';
import type { DocumentStore } from '../../store/document-store';
import {
  type Initiative,
  type InitiativeCosts,
  type InitiativeField,
  type InitiativeOrigin,
  OPEN_ENDED,
} from './initiative';

/** What the form of an initiative sends, as it was typed or chosen. */
export type TypedInitiative = Readonly<Record<InitiativeField, string>>;

/** What people fill in, as it is stored. */
export type InitiativeFacts = Pick<
  Initiative,
  'title' | 'area' | 'from' | 'to' | 'responsible' | 'money' | 'costs' | 'why'
>;

/** The choices of no last year, and of the first, in the form. */
export const NO_END = 'open';
export const SAME_YEAR = 'same';
/** The longest title, and the longest other text, in characters. */
export const LONGEST_TITLE = 120;
export const LONGEST_WHY = 1500;
export const LONGEST_SHORT = 200;

const EARLIEST = 2000;
const LATEST = 2100;

type FactFault =
  | 'no-title'
  | 'long-title'
  | 'no-area'
  | 'bad-from'
  | 'bad-to'
  | 'ends-before'
  | 'no-why'
  | 'long-text';
/** Why what was typed cannot be stored; `names`: the people that a name may mean. */
export type RefusedFacts = Refused<FactFault> | Refused<'which-person', { names: string[] }>;

function readYear(typed: string): number | undefined {
  const year = /^\d{4}$/.test(typed) ? Number(typed) : undefined;
  return year !== undefined && year >= EARLIEST && year <= LATEST ? year : undefined;
}

function readYears(
  typed: TypedInitiative,
): Result<Pick<Initiative, 'from' | 'to'>, 'bad-from' | 'bad-to' | 'ends-before'> {
  const from = readYear(typed.from);
  if (from === undefined) return { ok: false, reason: 'bad-from' };
  if (typed.to === NO_END) return { ok: true, from, to: OPEN_ENDED };
  const to = typed.to === '' || typed.to === SAME_YEAR ? from : readYear(typed.to);
  if (to === undefined) return { ok: false, reason: 'bad-to' };
  return to < from ? { ok: false, reason: 'ends-before' } : { ok: true, from, to };
}

const firstName = (name: string) => fold(name).split(/\s+/)[0];

/**
 * Reads who is responsible. Nobody is taken for somebody with a longer name, but a whole first name
 * may stand for the only person who has it. Of several people with the same whole name none is
 * meant for sure, and no longer name would tell them apart: only the name is kept.
 */
async function readResponsible(
  name: string,
  ports: { readonly documents: DocumentStore },
): Promise<Result<Pick<Initiative, 'responsible'>, 'which-person', { names: string[] }>> {
  if (name === '') return { ok: true };
  const matches = await findPeople(name, ports);
  const exact = matches.filter((one) => fold(one.name) === fold(name));
  if (exact.length > 1) return { ok: true, responsible: { name } };
  const called = matches.filter((one) => firstName(one.name) === fold(name));
  const [found, other] = exact.length === 0 ? called : exact;
  if (other !== undefined)
    return { ok: false, reason: 'which-person', names: called.map((one) => one.name) };
  return { ok: true, responsible: found ? { id: found.id, name: found.name } : { name } };
}

function faultIn(
  { title, area, why, money, responsible }: TypedInitiative,
  { areas }: Pick<Vocabulary, 'areas'>,
): FactFault | undefined {
  if (title === '') return 'no-title';
  if (title.length > LONGEST_TITLE) return 'long-title';
  if (!areas.some(({ id }) => id === area)) return 'no-area';
  if (why === '') return 'no-why';
  const isLong = [money, responsible].some(({ length }) => length > LONGEST_SHORT);
  return isLong || why.length > LONGEST_WHY ? 'long-text' : undefined;
}

/** Reads the amounts of a text; `undefined` if it cannot be read as such. */
export type ReadInitiativeCosts = (text: string) => InitiativeCosts | undefined;

/** The money of an initiative as it was typed, with its amounts. */
function readMoney(typed: string, read: ReadInitiativeCosts): Pick<Initiative, 'money' | 'costs'> {
  if (typed === '') return {};
  const costs = read(typed);
  return { money: typed, ...(costs && { costs }) };
}

/** The ports needed to read the facts of an initiative. */
export interface FactPorts {
  readonly documents: DocumentStore;
  readonly readCosts: ReadInitiativeCosts;
  readonly vocabulary: Pick<Vocabulary, 'areas'>;
}

/** Reads the facts of an initiative; `known` is who is responsible now, whose name may be another's too. */
export async function readFacts(
  given: TypedInitiative,
  ports: FactPorts,
  known?: Initiative['responsible'],
): Promise<{ readonly ok: true; readonly facts: InitiativeFacts } | RefusedFacts> {
  const trimmed = Object.entries(given).map(([field, text]) => [field, text.trim()]);
  // The same fields as before.
  const typed = Object.fromEntries(trimmed) as TypedInitiative;
  const fault = faultIn(typed, ports.vocabulary);
  if (fault !== undefined) return { ok: false, reason: fault };
  const years = readYears(typed);
  if (!years.ok) return years;
  const read =
    known?.id !== undefined && known.name === typed.responsible
      ? ({ ok: true, responsible: known } as const)
      : await readResponsible(typed.responsible, ports);
  if (!read.ok) return read;
  const { title, area, why, money } = typed;
  return {
    ok: true,
    facts: {
      title: title.replace(/\s+/g, ' '),
      area,
      from: years.from,
      to: years.to,
      ...(read.responsible && { responsible: read.responsible }),
      ...readMoney(money, ports.readCosts),
      why,
    },
  };
}

/** What the form shows of an initiative: the inverse of reading it. */
export function typedFacts({
  title,
  area,
  from,
  to,
  responsible,
  money = '',
  why,
}: InitiativeFacts): TypedInitiative {
  return {
    title,
    area,
    from: String(from),
    to: to === OPEN_ENDED ? NO_END : String(to),
    responsible: responsible?.name ?? '',
    money,
    why,
  };
}

/** What an initiative can be made of: its origin, and what is known from there. */
export interface InitiativeSource {
  readonly origin: InitiativeOrigin;
  readonly typed: Partial<TypedInitiative>;
}
