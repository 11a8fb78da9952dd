import type { Clock } from '../../lib/clock';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Refused, Result } from '../../lib/result';
import { changeVersioned, type DocumentStore } from '../../store/document-store';
import type { EventName, Event } from './history';
import { markedFrom } from './notices';
import { type Screening, readScreening, replaceScreening } from './screening';
import { type Transition, TRANSITIONS, type State } from './states';

/** The screening after a change, or as it stands where the change was refused; none where there is none. */
type ScreeningChanged<Reason extends string> =
  | Result<{ screening: Screening; changed: boolean }, 'unknown'>
  | Refused<Reason, { screening: Screening }>;

/** The changed screening, marked in the same write when somebody is to be notified of what is new in its history. */
function withMark({ history }: Screening, changed: Screening): Screening {
  return changed.history.length > history.length
    ? markedFrom(changed, changed.unsent ?? history.length)
    : changed;
}

/** Changes a screening in one write, again on a newer version when somebody else was faster. */
export async function changeScreening<Reason extends string>(
  id: string,
  change: (screening: Screening) => Screening | Reason,
  { documents }: { documents: DocumentStore },
): Promise<ScreeningChanged<Reason>> {
  const result = await changeVersioned<Screening, Refused<Reason, { screening: Screening }>>(
    {
      read: () => readScreening(id, { documents }),
      replace: (screening, version) => replaceScreening(screening, version, { documents }),
    },
    (screening) => {
      const after = change(screening);
      return typeof after === 'string'
        ? { ok: false, reason: after, screening }
        : { ok: true, document: after === screening ? screening : withMark(screening, after) };
    },
  );
  return result.ok ? { ok: true, screening: result.document, changed: result.changed } : result;
}

/** A person's request to do something with a screening. */
export interface TransitionRequest {
  readonly screening: string;
  readonly person: { readonly id: string; readonly name: string };
  /** How many transitions the card had seen (`transitionsOf`): a late tap, from before the last one, does nothing. */
  readonly seen?: number;
}

/** That a transition was made, now or before. */
export interface TransitionDone {
  readonly ok: true;
  readonly screening: Screening;
  /** Whether it was done now, and not before by the same request. */
  readonly moved: boolean;
  /** Names of those whom a notice of it has reached. */
  readonly told: readonly string[];
  /** A notice is on its way to somebody whom it has not reached yet. */
  readonly queued?: true;
}

/** What became of a request; a refusal shows the screening as it stands to whoever may see it. */
export type TransitionResult<Reason extends string = never> =
  | TransitionDone
  | Refused<'not-now' | Reason, { screening: Screening }>
  | Refused<'unknown-screening' | 'not-yours', { screening?: never }>;

/** What became of a change; whoever has no part in the screening is not shown it. */
export function transitionResultOf<Reason extends string>(
  changed: ScreeningChanged<Reason | 'not-yours' | 'not-now'>,
): TransitionResult<Reason> {
  if (changed.ok)
    return { ok: true, screening: changed.screening, moved: changed.changed, told: [] };
  if (!('screening' in changed)) return { ok: false, reason: 'unknown-screening' };
  const { reason, screening } = changed;
  return reason === 'not-yours'
    ? { ok: false, reason: 'not-yours' }
    : { ok: false, reason, screening };
}

/** What a transition does besides changing the state. */
interface Change<Reason extends string> {
  readonly transition: Transition;
  /** What the history says of it besides who, when and which transition. */
  readonly said?: Pick<Event, 'what' | 'value'>;
  /** The screening with all that changes except state and history, unchanged where there is nothing to do; or why not. */
  readonly apply: (screening: Screening, at: string) => Screening | Reason;
}

const EVENTS: Readonly<Record<Transition, EventName>> = {
  submit: 'submitted',
  take: 'taken',
  ask: 'asked',
  reply: 'replied',
  resume: 'resumed',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  restore: 'restored',
};
const MOVED: readonly EventName[] = Object.values(EVENTS);

const transitionsIn = ({ history }: Screening) => history.filter(({ did }) => MOVED.includes(did));

/** How many transitions a screening has made: a card that has seen fewer is late. */
export function transitionsOf(screening: Screening): number {
  return transitionsIn(screening).length;
}

/** Whether the last transition was this very one: requested again, it changes nothing. */
function isRepeated(
  screening: Screening,
  { person }: TransitionRequest,
  { transition, said }: Change<string>,
) {
  const last = transitionsIn(screening).at(-1);
  return (
    last?.did === EVENTS[transition] &&
    last.by === person.id &&
    last.what === said?.what &&
    last.value === said?.value
  );
}

/** Coordinators have a part in what was submitted, and in nothing before that. */
function mayTransition(
  screening: Screening,
  person: string,
  transition: Transition,
  roles: Roles,
): boolean {
  return TRANSITIONS[transition].who === 'owner'
    ? screening.owner === person
    : screening.submittedAt !== undefined && isCoordinator(person, roles);
}

function stateAfter({ state, withdrawn }: Screening, transition: Transition): State {
  const { to } = TRANSITIONS[transition];
  if (to === 'same') return state;
  return to === 'before' ? (withdrawn?.from ?? 'draft') : to;
}

/** Makes a transition that the table allows the person to make, with its event in the history; requested again, it changes nothing. */
export async function transitionScreening<Reason extends string>(
  request: TransitionRequest,
  change: Change<Reason>,
  roles: Roles,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<TransitionResult<Reason>> {
  const { person, seen } = request;
  const { transition, said, apply } = change;
  const changed = await changeScreening<Reason | 'not-yours' | 'not-now'>(
    request.screening,
    (screening) => {
      if (!mayTransition(screening, person.id, transition, roles)) return 'not-yours';
      if (isRepeated(screening, request, change)) return screening;
      const late = seen !== undefined && seen !== transitionsOf(screening);
      if (late || !TRANSITIONS[transition].from.includes(screening.state)) return 'not-now';
      const at = clock.now().toISOString();
      const applied = apply(screening, at);
      if (typeof applied === 'string' || applied === screening) return applied;
      const event: Event = {
        at,
        by: person.id,
        name: person.name,
        did: EVENTS[transition],
        ...said,
      };
      return {
        ...applied,
        state: stateAfter(screening, transition),
        history: [...screening.history, event],
        updatedAt: at,
      };
    },
    { documents },
  );
  return transitionResultOf(changed);
}
