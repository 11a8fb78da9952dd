import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { listRoundsOf } from './list-rounds';
import { mayAnswer } from '../owners/may-answer';
import type { Round } from './round';

interface Ports {
  readonly documents: DocumentStore;
}

/** How the monitoring of a collaboration stands. */
export interface Monitored {
  readonly collaboration: string;
  /** The soonest first. */
  readonly open: readonly Round[];
  /** The one that was last sent in. */
  readonly last?: Round;
  /** Whether the reader may answer, and so know what was recommended. */
  readonly isTheirs: boolean;
}

/** The round of a collaboration that was last sent in. */
export function lastCompleted(all: readonly Round[]): Round | undefined {
  return all
    .filter(({ completed }) => completed !== undefined)
    .sort((one, other) => (one.completed?.at ?? '').localeCompare(other.completed?.at ?? ''))
    .at(-1);
}

async function monitored(
  collaboration: string,
  person: string,
  roles: Roles,
  ports: Ports,
): Promise<Monitored> {
  const all = await listRoundsOf(collaboration, ports);
  const last = lastCompleted(all);
  const open = all.filter(({ state }) => state === 'open');
  const may = [...open, ...(last ? [last] : [])].map((round) =>
    mayAnswer(round, person, roles, ports),
  );
  const isTheirs = (await Promise.all(may)).includes(true);
  return { collaboration, open, isTheirs, ...(last && { last }) };
}

/** How the monitoring of some collaborations stands, as far as it is for a person to see. */
export function listMonitored(
  collaborations: readonly string[],
  person: string,
  roles: Roles,
  ports: Ports,
): Promise<Monitored[]> {
  return Promise.all(collaborations.map((one) => monitored(one, person, roles, ports)));
}
