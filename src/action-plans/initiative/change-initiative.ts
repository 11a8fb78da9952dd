import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import type { Roles } from '../../people/roles';
import {
  changeDocument,
  type DocumentChange,
  type DocumentStore,
} from '../../store/document-store';
import { type Initiative, type InitiativeEvent, initiatives, type NamedStaff } from './initiative';
import { type MoveName, MOVES } from './moves';
import { withUnannounced } from './notices';
import { isPossible, mayMove } from './rights';

/** The ports needed to change an initiative. */
export interface InitiativePorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** A person's change of an initiative. */
export interface InitiativeRequest {
  readonly organisation: string;
  readonly id: string;
  readonly person: NamedStaff;
  /** The number of events that the card had seen. */
  readonly seen: number;
}

/** Why nobody may make a change now, whatever it is. */
export type ChangeRefusal = 'unknown' | 'deleted' | 'stale' | 'not-now' | 'not-yours';

/** A changed initiative, or why it stays as it is, with how it is. */
export type InitiativeResult<Reason extends string> =
  | { readonly ok: true; readonly initiative: Initiative }
  | Refused<Reason | ChangeRefusal, { initiative?: Initiative }>;

/** What a change adds to the history besides who made it and when. */
type GivenEvent = Omit<InitiativeEvent, 'by' | 'name' | 'at'>;

/** The changed initiative with its event. */
export type InitiativeChange<Reason extends string> = (
  initiative: Initiative,
  at: string,
) => Result<{ initiative: Initiative; event: GivenEvent }, Reason>;

/** Changes an initiative, deleted or not, and writes the event into its history, in one write; a card that has not seen every event is refused. */
export async function changeStored<Reason extends string>(
  { organisation, id, person, seen, unless }: InitiativeRequest & { readonly unless?: 'deleted' },
  change: InitiativeChange<Reason | ChangeRefusal>,
  { clock, documents }: InitiativePorts,
): Promise<InitiativeResult<Reason>> {
  type Refusal = Refused<Reason | ChangeRefusal, { initiative: Initiative }>;
  const at = clock.now().toISOString();
  const changed = await changeDocument<Initiative, Refusal>(
    initiatives,
    { partition: organisation, id },
    (initiative): DocumentChange<Initiative, Refusal> => {
      // Whatever an older card has seen, the news is that it is deleted.
      if (unless !== undefined && initiative.deleted !== undefined)
        return { ok: false, reason: unless, initiative };
      if (initiative.history.length !== seen) return { ok: false, reason: 'stale', initiative };
      const done = change(initiative, at);
      if (!done.ok) return { ok: false, reason: done.reason, initiative };
      const event = { ...done.event, by: person.id, name: person.name, at };
      const history = [...initiative.history, event];
      return { ok: true, document: withUnannounced({ ...done.initiative, history }) };
    },
    { documents },
  );
  return changed.ok ? { ok: true, initiative: changed.document } : changed;
}

/** Changes an initiative as `changeStored` does; one that is deleted stays so. */
export function changeInitiative<Reason extends string>(
  request: InitiativeRequest,
  change: InitiativeChange<Reason | ChangeRefusal>,
  ports: InitiativePorts,
): Promise<InitiativeResult<Reason>> {
  return changeStored<Reason>({ ...request, unless: 'deleted' }, change, ports);
}

/** Makes a move of an initiative, if it is possible now and the person may make it. */
export function moveInitiative<Reason extends string>(
  request: InitiativeRequest,
  move: MoveName,
  apply: InitiativeChange<Reason>,
  ports: InitiativePorts & { readonly roles: Roles },
): Promise<InitiativeResult<Reason>> {
  return changeInitiative<Reason>(
    request,
    (initiative, at) => {
      // Nobody is sent to somebody else who cannot do it either.
      if (!isPossible(initiative, move)) return { ok: false, reason: 'not-now' };
      if (!mayMove(initiative, move, request.person.id, ports.roles))
        return { ok: false, reason: 'not-yours' };
      const applied = apply(initiative, at);
      if (!applied.ok) return applied;
      return {
        ok: true,
        initiative: { ...applied.initiative, state: MOVES[move].to },
        event: { ...applied.event, from: initiative.state },
      };
    },
    ports,
  );
}
