import { z } from 'zod';
import { ENTRY_MATTERS } from '../../catalogue/later-decision';
import { copenhagen } from '../../lib/dates';
import type { Result } from '../../lib/result';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Condition, DocumentStore, Page } from '../../store/document-store';
import { screenings, type StoredScreening } from '../case/screening';

/** The states that a register has cases in: coordinators see no drafts. */
export const REGISTER_STATES = [
  'submitted',
  'more-information',
  'approved',
  'rejected',
  'withdrawn',
] as const;
/** A state that a register has cases in. */
export type RegisterState = (typeof REGISTER_STATES)[number];

/** Which cases a register shows; everything that is given must hold. */
export const registerFilterSchema = z.strictObject({
  state: z.enum(REGISTER_STATES).optional(),
  /** Id of an area in the vocabulary. */
  area: z.string().min(1).max(120).optional(),
  /** The year of the decision; of the submission while there is none. */
  year: z.int().min(2000).max(2200).optional(),
  /** Id of a person. */
  owner: z.string().min(1).max(120).optional(),
  /** What is to be decided about an entry of the catalogue. */
  matter: z.enum(ENTRY_MATTERS).optional(),
});
/** Which cases a register shows. */
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

/** The cases that a filter finds: those to be handled first, then the latest decision first. */
export interface Register {
  readonly filter: RegisterFilter;
  readonly cases: readonly StoredScreening[];
  /** Not set if there are more cases than are read. */
  readonly isComplete: boolean;
}

const PAGE = 100;
/** The most cases that are read of each state. */
const MOST_READ = 500;

/** The day by which a case is dated: that of its decision, or else of its submission. */
export function dayOfCase({ decision, submittedAt }: StoredScreening): string | undefined {
  if (decision !== undefined) return decision.on;
  return submittedAt === undefined ? undefined : copenhagen(new Date(submittedAt)).day;
}

/** Whether a case is one that coordinators see and that the filter asks for. */
function isFound(screening: StoredScreening, { area, matter, year }: RegisterFilter): boolean {
  const { about, state, submittedAt, proposal } = screening;
  // A draft can be withdrawn too.
  if (state === 'withdrawn' && submittedAt === undefined) return false;
  if (area !== undefined && proposal.area !== area) return false;
  if (matter !== undefined && about?.matter !== matter) return false;
  return year === undefined || dayOfCase(screening)?.startsWith(`${year}-`) === true;
}

/** Reads the cases of a state by index, the last changed first, and no more than a register holds. */
async function readState(
  state: RegisterState,
  filter: RegisterFilter,
  { documents }: { readonly documents: DocumentStore },
): Promise<Omit<Register, 'filter'>> {
  const { owner, year } = filter;
  const where: Condition<StoredScreening>[] = [
    ...(owner === undefined ? [] : [{ field: 'owner' as const, is: 'eq' as const, value: owner }]),
    { field: 'state', is: 'eq', value: state },
    // What was submitted or decided in a year was changed in it or later.
    ...(year === undefined
      ? []
      : [{ field: 'updatedAt' as const, is: 'gte' as const, value: `${year - 1}-12-31` }]),
  ];
  const found: StoredScreening[] = [];
  let page: Page<StoredScreening> | undefined;
  for (let read = 0; read < MOST_READ; read += PAGE) {
    page = await documents.query(screenings, {
      where,
      orderBy: { field: 'updatedAt', direction: 'desc' },
      limit: PAGE,
      ...(page?.next !== undefined && { after: page.next }),
    });
    found.push(
      ...page.items.flatMap(({ document }) => (isFound(document, filter) ? [document] : [])),
    );
    if (page.next === undefined) break;
  }
  return { cases: found, isComplete: page?.next === undefined };
}

/** What waits is put first that has waited longest; what is over, that was over last. */
function inOrder(state: RegisterState, cases: readonly StoredScreening[]): StoredScreening[] {
  const isOpen = state === 'submitted' || state === 'more-information';
  const since = ({ decision, submittedAt, updatedAt }: StoredScreening) =>
    decision?.on ?? submittedAt ?? updatedAt;
  return cases.toSorted((one, other) => {
    const order = since(one).localeCompare(since(other));
    return isOpen ? order : -order;
  });
}

/** Lists the cases that a filter finds; for coordinators only. */
export async function listRegister(
  person: string,
  filter: RegisterFilter,
  roles: Roles,
  ports: { readonly documents: DocumentStore },
): Promise<Result<Register, 'not-yours'>> {
  if (!isCoordinator(person, roles)) return { ok: false, reason: 'not-yours' };
  return { ok: true, ...(await readRegister(filter, ports)) };
}

/** Reads the cases that a filter finds; the caller checks the permission. */
export async function readRegister(
  filter: RegisterFilter,
  ports: { readonly documents: DocumentStore },
): Promise<Register> {
  const states = REGISTER_STATES.filter((one) => one === (filter.state ?? one));
  const read = await Promise.all(
    states.map(async (state) => {
      const { cases, isComplete } = await readState(state, filter, ports);
      return { cases: inOrder(state, cases), isComplete };
    }),
  );
  return {
    filter,
    cases: read.flatMap(({ cases }) => cases),
    isComplete: read.every(({ isComplete }) => isComplete),
  };
}

/** A filter as a text, for places that only store one. */
export const filterText = (filter: RegisterFilter): string => JSON.stringify(filter);

/** The filter of a text; `undefined` if it is none. */
export function filterFromText(text: string): RegisterFilter | undefined {
  try {
    return registerFilterSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
