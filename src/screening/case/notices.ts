import type { Draft } from '../../outbox/message';
import { isAwaited, type ReminderName, REMINDERS, type ReminderStep } from '../deadlines/waits';
import type { Event, EventName } from './history';
import { lastInvitationOf } from './invitations';
import { isUndecided } from './states';
import { nextQuestion } from '../checklist/assessment';
import { assessmentOf, checklistOf, isOpen, type Screening } from './screening';

/** Notices of an event that somebody else gets than the notice that is named like it. */
const DERIVED = ['taken-over', 'given-away', 'owner-changed', 'reported-owner'] as const;

/**
 * The subject of a screening notice: an event of its history, that a case has a new handler or
 * owner, for the one who had it, what becomes of a case, for an assessor, that a draft has been left untouched, or that a case waits for somebody.
 */
export const NOTICES = [
  'submitted',
  'asked',
  'replied',
  'resumed',
  'approved',
  'rejected',
  'corrected',
  'reopened',
  'invited',
  'declined',
  'assessed',
  'taken',
  'taken-over',
  'withdrawn',
  'restored',
  'given',
  'given-away',
  'owner-changed',
  'reported',
  'reported-owner',
  'to-assessor',
  'idle',
  ...REMINDERS,
] as const satisfies readonly (
  EventName | (typeof DERIVED)[number] | 'to-assessor' | 'idle' | ReminderName
)[];
export type NoticeName = (typeof NOTICES)[number];

/** What the recipients of a notice are derived from. */
type Addressed = Pick<Screening, 'handler' | 'history' | 'owner' | 'submittedAt'>;

/** The recipients of an event's notice, and whether it is still relevant. */
interface Rule {
  /** Returns `undefined` if nobody is to be notified. */
  readonly to: (screening: Addressed, event: Event) => Draft['to'] | undefined;
  /** A delayed notice is cancelled when it is no longer wanted. */
  readonly isWanted: (screening: Screening, event: Event) => boolean;
}

/** Returns whether no later event of the same kind exists. */
const isLatest = ({ history }: Screening, event: Event) =>
  history.findLast(({ did }) => did === event.did) === event;

/** Returns whether the person who declined has not declined again since. */
const isLastByPerson = ({ history }: Screening, event: Event) =>
  history.findLast(({ did, by }) => did === event.did && by === event.by) === event;

const toOwner = ({ owner }: Addressed) => ({ person: owner });

/**
 * Addresses the handler of the screening, or all coordinators if there is no handler or the handler
 * cannot be reached.
 */
const toCoordinators = ({ handler, owner }: Addressed) => ({
  role: 'coordinators' as const,
  ...(handler && { rather: handler.id }),
  not: owner,
});

/** Addresses nobody before the screening is submitted. */
const toCoordinatorsOnceSubmitted = (screening: Addressed) =>
  screening.submittedAt === undefined ? undefined : toCoordinators(screening);

/** The events with which a coordinator becomes the handler of a case. */
const HANDLES: readonly EventName[] = ['taken', 'asked', 'resumed', 'reopened'];

/** Returns who handled a case before an event gave it to somebody else. */
function formerHandlerOf({ history }: Addressed, event: Event): string | undefined {
  if (!HANDLES.includes(event.did)) return undefined;
  const before = history.slice(0, history.indexOf(event));
  const former = before.findLast(({ did }) => HANDLES.includes(did))?.by;
  return former === event.by ? undefined : former;
}

/** Returns who owned a screening before an event gave it to somebody else. */
function formerOwnerOf({ history }: Addressed, event: Event): string | undefined {
  const before = history.slice(0, history.indexOf(event));
  const former = before.findLast(({ did }) => did === 'given')?.what;
  return former ?? before.find(({ did }) => did === 'started')?.by;
}

/** Notices of a new owner; `to` gets the id of whoever is told, if anybody but who did it. */
const ownerChange = (whom: (screening: Addressed, event: Event) => string | undefined): Rule => ({
  to: (screening, event) => {
    const person = event.did === 'given' ? whom(screening, event) : undefined;
    return person === undefined || person === event.by ? undefined : { person };
  },
  isWanted: (screening, event) => screening.state !== 'withdrawn' && isLatest(screening, event),
});

const DECIDED: Rule = {
  // An owner who records the decision on their own proposal has just seen it.
  to: (screening, { by }) => (by === screening.owner ? undefined : toOwner(screening)),
  // A rejection that was reopened is not announced any more.
  isWanted: ({ history }, event) =>
    !history.slice(history.indexOf(event)).some(({ did }) => did === 'reopened'),
};

/** A reminder of what began with an event. */
const reminder = (to: Rule['to']): Rule => ({ to, isWanted: isAwaited });

/** Returns whether an assessor has questions left to answer. */
const isUnfinished = (screening: Screening, person: string) =>
  screening.assessments.some(
    (one) =>
      one.assessor === person &&
      nextQuestion(checklistOf(screening, one.level), one).kind !== 'result',
  );

/**
 * Returns the colleagues who are told what becomes of a case that they assess: all of a decision,
 * and those who have not finished that their answers are no longer needed, or are again.
 */
function assessorsToldOf(screening: Screening, { did, by }: Event): string[] {
  const assessors = new Set(screening.assessments.map(({ assessor }) => assessor));
  const others = [...assessors].filter((one) => one !== screening.owner && one !== by);
  if (did === 'approved' || did === 'rejected') return others;
  const wasOpen =
    did === 'submitted' ||
    ((did === 'withdrawn' || did === 'restored') && screening.submittedAt === undefined);
  return wasOpen ? others.filter((one) => isUnfinished(screening, one)) : [];
}

/**
 * The rule for each event of a screening that people are notified of. To add a notice, add a line.
 */
const RULES: Readonly<
  Record<Exclude<NoticeName, 'idle'>, Rule> & Partial<Record<EventName, Rule>>
> = {
  submitted: { to: toCoordinators, isWanted: ({ state }) => state === 'submitted' },
  asked: {
    to: toOwner,
    isWanted: (screening, event) =>
      screening.state === 'more-information' && isLatest(screening, event),
  },
  replied: {
    to: toCoordinators,
    isWanted: (screening, event) => screening.state === 'submitted' && isLatest(screening, event),
  },
  resumed: {
    to: toOwner,
    isWanted: (screening, event) => screening.state === 'submitted' && isLatest(screening, event),
  },
  approved: DECIDED,
  rejected: DECIDED,
  corrected: DECIDED,
  reopened: { ...DECIDED, isWanted: isLatest },
  invited: {
    to: (_, { what }) => (what === undefined ? undefined : { person: what }),
    // Somebody who declined and is invited again gets one invitation: the last one.
    isWanted: (screening, event) =>
      isOpen(screening.state) &&
      assessmentOf(screening, event.what ?? '') !== undefined &&
      lastInvitationOf(screening, event.what ?? '') === event,
  },
  assessed: { to: toOwner, isWanted: ({ state }) => isUndecided(state) },
  taken: {
    // Somebody who handles their own proposal has just seen it.
    to: (screening, { by }) => (by === screening.owner ? undefined : toOwner(screening)),
    isWanted: ({ state, handler }, { by }) => state === 'submitted' && handler?.id === by,
  },
  'taken-over': {
    to: (screening, event) => {
      const former = formerHandlerOf(screening, event);
      // The owner is told of every handler.
      return former === undefined || former === screening.owner ? undefined : { person: former };
    },
    isWanted: (screening, { by }) => isUndecided(screening.state) && screening.handler?.id === by,
  },
  declined: {
    to: toOwner,
    isWanted: (screening, event) =>
      isOpen(screening.state) &&
      assessmentOf(screening, event.by) === undefined &&
      isLastByPerson(screening, event),
  },
  withdrawn: {
    to: toCoordinatorsOnceSubmitted,
    isWanted: (screening, event) => screening.state === 'withdrawn' && isLatest(screening, event),
  },
  restored: {
    to: toCoordinatorsOnceSubmitted,
    isWanted: (screening, event) => screening.state !== 'withdrawn' && isLatest(screening, event),
  },
  given: ownerChange((_, { what }) => what),
  'given-away': ownerChange(formerOwnerOf),
  'owner-changed': ownerChange(({ handler }, { what }) =>
    handler?.id === what ? undefined : handler?.id,
  ),
  reported: {
    to: ({ handler }, { by }) => ({
      role: 'coordinators',
      ...(handler && { rather: handler.id }),
      not: by,
    }),
    isWanted: ({ state }) => isUndecided(state),
  },
  'reported-owner': {
    to: ({ owner }, { did, by }) =>
      did === 'reported' && by !== owner ? { person: owner } : undefined,
    isWanted: ({ state }) => isUndecided(state),
  },
  'to-assessor': {
    // There may be several: see above.
    to: () => undefined,
    isWanted: (screening, event) => {
      if (event.did === 'approved' || event.did === 'rejected')
        return DECIDED.isWanted(screening, event);
      const isWithdrawn = screening.state === 'withdrawn';
      return isLatest(screening, event) && isWithdrawn === (event.did === 'withdrawn');
    },
  },
  untaken: reminder(toCoordinators),
  undecided: reminder(toCoordinators),
  'undecided-overdue': reminder(({ owner }) => ({ role: 'coordinators', not: owner })),
  unanswered: reminder(toOwner),
  'answer-overdue': reminder(toCoordinators),
  unbegun: reminder((_, { what }) => (what === undefined ? undefined : { person: what })),
  'invitation-overdue': reminder(toOwner),
};

/** Returns the kind of message that carries a notice. */
export const kindOfNotice = (name: NoticeName | EventName) => `screening-${name}`;

/** A notice that an event requires; `id` tells it from the others of the event. */
interface RequiredNotice {
  readonly name: NoticeName | EventName;
  readonly id: string;
  readonly to: Draft['to'];
}

/** The notices that an event requires, each with its recipients. */
function noticesOf(screening: Screening, event: Event): RequiredNotice[] {
  const named = [event.did, ...DERIVED].flatMap((name): RequiredNotice[] => {
    const to = RULES[name]?.to(screening, event);
    return to === undefined ? [] : [{ name, id: name, to }];
  });
  const told = assessorsToldOf(screening, event).map((person): RequiredNotice => ({
    name: 'to-assessor',
    id: `to-assessor.${person}`,
    to: { person },
  }));
  return [...named, ...told];
}

const isNotified = (screening: Screening, event: Event) => noticesOf(screening, event).length > 0;

/**
 * Marks a screening with the number of the first event, counted from `from`, that requires a
 * notice; removes the mark if there is none.
 */
export function withUnannouncedFrom(screening: Screening, from: number): Screening {
  const { unannouncedFrom, ...rest } = screening;
  const first = screening.history.findIndex(
    (event, index) => index >= from && isNotified(screening, event),
  );
  return first === -1 ? rest : { ...rest, unannouncedFrom: first };
}

/** Returns the messages that an event of a screening requires. */
export function draftsOfEvent(screening: Screening, index: number): Draft[] {
  const { id, history } = screening;
  const event = history[index];
  if (event === undefined) return [];
  const about = { event: index };
  return noticesOf(screening, event).map(({ name, id: one, to }) => ({
    id: `${id}.${index}.${one}`,
    kind: kindOfNotice(name),
    subject: id,
    about,
    to,
  }));
}

/** Returns the messages that the history of a screening requires and that may not be queued yet. */
export function draftsOf(screening: Screening): Draft[] {
  const { history, unannouncedFrom: from = history.length } = screening;
  return history.flatMap((_, index) => (index < from ? [] : draftsOfEvent(screening, index)));
}

/**
 * Returns the message that asks the owner of a draft whether to keep it; a later change of the
 * draft makes the message obsolete.
 */
export function idleDraftOf({
  id,
  owner,
  updatedAt,
}: Pick<Screening, 'id' | 'owner' | 'updatedAt'>): Draft {
  return {
    id: `${id}.idle.${updatedAt}`,
    kind: kindOfNotice('idle'),
    subject: id,
    about: { updatedAt },
    to: { person: owner },
  };
}

/**
 * Returns a reminder of something that a screening waits for; once that has happened, the message
 * is obsolete.
 */
export function reminderDraftsOf(
  screening: Addressed & Pick<Screening, 'id'>,
  { event: index, name, step }: ReminderStep,
): Draft[] {
  const { id, history } = screening;
  const event = history[index];
  const to = event && RULES[name].to(screening, event);
  if (to === undefined) return [];
  const kind = kindOfNotice(name);
  return [{ id: `${id}.${index}.${name}.${step}`, kind, subject: id, about: { event: index }, to }];
}

/** Returns whether a notice of an event is still wanted. */
export const isWanted = (name: Exclude<NoticeName, 'idle'>, screening: Screening, event: Event) =>
  RULES[name].isWanted(screening, event);
