import { isCoordinator, type Roles } from '../../people/roles';
import type { Refused } from '../../lib/result';
import { announce, type AnnouncePorts } from './announce';
import { changeScreening, type ScreeningChanged } from './change-screening';
import type { EventName, Event } from './history';
import type { Screening } from './screening';
import { type Transition, TRANSITIONS, type State } from './states';

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
function transitionResultOf<Reason extends string>(
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

/** A change of a screening that a person makes. */
interface RequestedChange<Reason extends string> {
  readonly screening: string;
  /**
   * Returns the changed screening with the event in its history, the same screening if there is
   * nothing to do, or why it is refused.
   */
  readonly change: (screening: Screening) => Screening | Reason | Promise<Screening | Reason>;
  /** Recognises the event: the result says who has got its notice. */
  readonly isEvent: (event: Event) => boolean;
  /** Runs before people are notified, also if the change was made earlier. */
  readonly beforeNotices?: (done: TransitionDone) => Promise<TransitionDone>;
}

/**
 * Makes a person's change of a screening and notifies people at once if the history requires it.
 * Every such change goes through here, so a new notice needs no more than a rule in `notices.ts`.
 */
export async function makeRequestedChange<Reason extends string>(
  { screening, change, isEvent, beforeNotices }: RequestedChange<Reason | 'not-yours' | 'not-now'>,
  ports: AnnouncePorts,
): Promise<TransitionResult<Reason>> {
  const result = transitionResultOf(await changeScreening(screening, change, ports));
  if (!result.ok) return result;
  const done = (await beforeNotices?.(result)) ?? result;
  const event = done.screening.history.findLastIndex(isEvent);
  return { ...done, ...(await announce(done.screening, event, ports)) };
}

/** What a transition changes in addition to the state. */
interface Change<Reason extends string> {
  readonly transition: Transition;
  /** What the history records in addition to author, time and transition. */
  readonly said?: Pick<Event, 'what' | 'value'>;
  /** What the history records besides, from the screening before the transition. */
  readonly records?: (screening: Screening) => Pick<Event, 'changed'>;
  /**
   * Returns the screening with everything changed except state and history, the same screening if
   * there is nothing to do, or why it is refused. What it reads of other cases is read again if the
   * screening was changed meanwhile.
   */
  readonly apply: (
    screening: Screening,
    at: string,
  ) => Screening | Reason | Promise<Screening | Reason>;
  readonly beforeNotices?: RequestedChange<Reason>['beforeNotices'];
}

const EVENTS: Readonly<Record<Transition, EventName>> = {
  submit: 'submitted',
  take: 'taken',
  ask: 'asked',
  reply: 'replied',
  resume: 'resumed',
  recommend: 'recommended',
  approve: 'approved',
  reject: 'rejected',
  correct: 'corrected',
  reopen: 'reopened',
  give: 'given',
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
  const { who } = TRANSITIONS[transition];
  if (who !== 'coordinator' && screening.owner === person) return true;
  return who !== 'owner' && screening.submittedAt !== undefined && isCoordinator(person, roles);
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
export function transitionScreening<Reason extends string>(
  request: TransitionRequest,
  change: Change<Reason>,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<Reason>> {
  const { person, seen } = request;
  const { transition, said, records, apply, beforeNotices } = change;
  const make = async (
    screening: Screening,
  ): Promise<Screening | Reason | 'not-yours' | 'not-now'> => {
    const isAgain = isRepeated(screening, request, change);
    // Whoever has given a screening away may do no more with it, but may ask for it twice.
    if (isAgain && transition === 'give') return screening;
    if (!mayTransition(screening, person.id, transition, roles)) return 'not-yours';
    if (isAgain) return screening;
    const late = seen !== undefined && seen !== transitionsOf(screening);
    if (late || !TRANSITIONS[transition].from.includes(screening.state)) return 'not-now';
    const at = ports.clock.now().toISOString();
    const applied = await apply(screening, at);
    if (typeof applied === 'string' || applied === screening) return applied;
    const event: Event = {
      at,
      by: person.id,
      name: person.name,
      did: EVENTS[transition],
      ...said,
      ...records?.(screening),
    };
    return {
      ...applied,
      state: stateAfter(screening, transition),
      history: [...screening.history, event],
      updatedAt: at,
    };
  };
  return makeRequestedChange<Reason>(
    {
      screening: request.screening,
      change: make,
      isEvent: ({ did }) => did === EVENTS[transition],
      ...(beforeNotices && { beforeNotices }),
    },
    ports,
  );
}
