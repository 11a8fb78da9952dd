import type { Clock } from '../../lib/clock';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Refused, Result } from '../../lib/result';
import { changeVersioned, type DocumentStore } from '../../store/document-store';
import type { EventName, Event } from './history';
import { withUnannouncedFrom } from './notices';
import { type Screening, readScreening, replaceScreening } from './screening';
import { type Transition, TRANSITIONS, type State } from './states';

/**
 * The screening after a change, or its current state if the change was refused; absent if it does
 * not exist.
 */
type ScreeningChanged<Reason extends string> =
  | Result<{ screening: Screening; changed: boolean }, 'unknown'>
  | Refused<Reason, { screening: Screening }>;

/** Marks a changed screening, in the same write, if its new events require notices. */
function withMark({ history }: Screening, changed: Screening): Screening {
  return changed.history.length > history.length
    ? withUnannouncedFrom(changed, changed.unannouncedFrom ?? history.length)
    : changed;
}

/**
 * Changes a screening in one write; if it was changed at the same time, retries with the newer
 * version.
 */
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

/** A person's request to act on a screening. */
export interface TransitionRequest {
  readonly screening: string;
  readonly person: { readonly id: string; readonly name: string };
  /**
   * The number of transitions that the card had seen (`transitionsOf`); a late tap, from before the
   * last transition, does nothing.
   */
  readonly seen?: number;
}

/** The outcome of a transition that was made now or earlier. */
export interface TransitionDone {
  readonly ok: true;
  readonly screening: Screening;
  /** Whether it was made now rather than earlier by the same request. */
  readonly moved: boolean;
  /** The names of the people whom a notice has reached. */
  readonly told: readonly string[];
  /** Set if a notice is queued for somebody whom it has not reached yet. */
  readonly queued?: true;
}

/** The outcome of a request; a refusal includes the current screening for people who may see it. */
export type TransitionResult<Reason extends string = never> =
  | TransitionDone
  | Refused<'not-now' | Reason, { screening: Screening }>
  | Refused<'unknown-screening' | 'not-yours', { screening?: never }>;

/** Converts the outcome of a change; people without access to the screening do not get it. */
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

/** What a transition changes in addition to the state. */
interface Change<Reason extends string> {
  readonly transition: Transition;
  /** What the history records in addition to author, time and transition. */
  readonly said?: Pick<Event, 'what' | 'value'>;
  /**
   * Returns the screening with everything changed except state and history, the same screening if
   * there is nothing to do, or why it is refused.
   */
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

/** Returns how many transitions a screening has made; a card that has seen fewer is late. */
export function transitionsOf(screening: Screening): number {
  return transitionsIn(screening).length;
}

/** Returns whether the last transition was the same one: a repeated request changes nothing. */
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

/**
 * Returns whether a person may make a transition; coordinators may act only on submitted
 * screenings.
 */
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

/**
 * Makes a transition that the table allows for the person, and adds its event to the history; a
 * repeated request changes nothing.
 */
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
