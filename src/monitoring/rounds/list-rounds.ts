import type { Roles } from '../../people/roles';
import type { DocumentStore, DocumentQuery } from '../../store/document-store';
import { mayAnswer } from '../owners/may-answer';
import { awaitingCases, type EndPorts } from './case-of-round';
import { type Round, rounds } from './round';

interface Ports extends EndPorts {
  readonly documents: DocumentStore;
}

/** The monitoring status of a collaboration. */
export interface Monitored {
  readonly collaboration: string;
  /** Sorted by due date. */
  readonly open: readonly Round[];
  /** Whether the open rounds wait for a case on how it goes on. */
  readonly awaitsCase: boolean;
  /** The round that was submitted last. */
  readonly last?: Round;
  /** Whether the reader may answer the rounds, and may therefore see the recommendation. */
  readonly isTheirs: boolean;
}

/** Returns the round that was submitted last. */
function lastCompleted(all: readonly Round[]): Round | undefined {
  return all
    .filter(({ completed }) => completed !== undefined)
    .sort((one, other) => (one.completed?.at ?? '').localeCompare(other.completed?.at ?? ''))
    .at(-1);
}

async function monitored(
  collaboration: string,
  person: string,
  roles: Roles,
  awaits: (round: Round) => boolean,
  ports: Ports,
): Promise<Monitored> {
  const all = await listRoundsOf(collaboration, ports);
  const last = lastCompleted(all);
  const open = all.filter(({ state }) => state === 'open');
  const may = [...open, ...(last ? [last] : [])].map((round) =>
    mayAnswer(round, person, roles, ports),
  );
  const isTheirs = (await Promise.all(may)).includes(true);
  return { collaboration, open, awaitsCase: open.some(awaits), isTheirs, ...(last && { last }) };
}

/** Lists the monitoring status of some collaborations, as one person may see it. */
export async function listMonitored(
  collaborations: readonly string[],
  person: string,
  roles: Roles,
  ports: Ports,
): Promise<Monitored[]> {
  const awaits = await awaitingCases(ports);
  return Promise.all(collaborations.map((one) => monitored(one, person, roles, awaits, ports)));
}

/**
 * Returns the due date of the next open round of a collaboration; `undefined` if no round is open.
 */
export async function nextDue(
  collaboration: string,
  { documents }: { readonly documents: DocumentStore },
): Promise<string | undefined> {
  const { items } = await documents.query(rounds, {
    partition: collaboration,
    where: [{ field: 'state', is: 'eq', value: 'open' }],
    orderBy: { field: 'dueOn', direction: 'asc' },
    limit: 1,
  });
  return items[0]?.document.dueOn;
}

/** Returns the round of the same collaboration that was submitted last before this one. */
export async function previousRound(
  { id, collaboration, completed: own }: Round,
  ports: { readonly documents: DocumentStore },
): Promise<Round | undefined> {
  const before = (await listRoundsOf(collaboration, ports)).filter(
    ({ id: other, completed }) =>
      other !== id && (own === undefined || (completed?.at ?? '') < own.at),
  );
  return lastCompleted(before);
}

interface ListRoundsPorts {
  documents: DocumentStore;
}

async function all(
  given: Pick<DocumentQuery<Round>, 'partition' | 'where'>,
  { documents }: ListRoundsPorts,
): Promise<Round[]> {
  const found: Round[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(rounds, {
      ...given,
      orderBy: { field: 'dueOn', direction: 'asc' },
      limit: 200,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ document }) => document));
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** Lists the open rounds of one owner, or of everybody, by due date. */
export function listOpenRounds(ports: ListRoundsPorts, owner?: string): Promise<Round[]> {
  const open = { field: 'state', is: 'eq', value: 'open' } as const;
  return all(
    { where: owner === undefined ? [open] : [open, { field: 'owner', is: 'eq', value: owner }] },
    ports,
  );
}

/** Lists the answered rounds that were due since a day, by due date. */
export function listAnsweredRounds(since: string, ports: ListRoundsPorts): Promise<Round[]> {
  return all(
    {
      where: [
        { field: 'state', is: 'eq', value: 'answered' },
        { field: 'dueOn', is: 'gte', value: since },
      ],
    },
    ports,
  );
}

/** Lists all rounds of one collaboration, in any state, by due date. */
export function listRoundsOf(collaboration: string, ports: ListRoundsPorts): Promise<Round[]> {
  return all({ partition: collaboration }, ports);
}

/**
 * Lists the rounds due from one day (inclusive) to another (exclusive), preceded by older rounds
 * that are still open; both parts by due date.
 */
export async function listRoundsDue(
  { from, before }: { readonly from: string; readonly before: string },
  ports: ListRoundsPorts,
): Promise<Round[]> {
  const open = await all(
    {
      where: [
        { field: 'state', is: 'eq', value: 'open' },
        { field: 'dueOn', is: 'lt', value: from },
      ],
    },
    ports,
  );
  const due = await all(
    {
      where: [
        { field: 'dueOn', is: 'gte', value: from },
        { field: 'dueOn', is: 'lt', value: before },
      ],
    },
    ports,
  );
  return [...open, ...due];
}
