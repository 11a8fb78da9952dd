/** The states of a screening, from idea to decision. */
export const STATES = [
  'draft',
  'submitted',
  'more-information',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** Returns whether nothing has been decided in a state, and nobody has withdrawn. */
export function isUndecided(state: State): boolean {
  return state === 'draft' || state === 'submitted' || state === 'more-information';
}

/** The actions that change the state of a screening. */
export type Transition =
  | 'submit'
  | 'take'
  | 'ask'
  | 'reply'
  | 'resume'
  | 'recommend'
  | 'approve'
  | 'reject'
  | 'correct'
  | 'reopen'
  | 'give'
  | 'withdraw'
  | 'restore';

interface Rule {
  readonly from: readonly State[];
  /** `before`: the state before the withdrawal. */
  readonly to: State | 'same' | 'before';
  /** A coordinator acts only once it is submitted. */
  readonly who: 'owner' | 'coordinator' | 'owner-or-coordinator';
}

/** Every allowed transition; anything else is refused. */
export const TRANSITIONS: Readonly<Record<Transition, Rule>> = {
  submit: { from: ['draft'], to: 'submitted', who: 'owner' },
  take: { from: ['submitted'], to: 'same', who: 'coordinator' },
  ask: { from: ['submitted'], to: 'more-information', who: 'coordinator' },
  reply: { from: ['more-information'], to: 'submitted', who: 'owner' },
  resume: { from: ['more-information'], to: 'submitted', who: 'coordinator' },
  recommend: { from: ['submitted'], to: 'same', who: 'coordinator' },
  approve: { from: ['submitted'], to: 'approved', who: 'coordinator' },
  reject: { from: ['submitted'], to: 'rejected', who: 'coordinator' },
  correct: { from: ['approved', 'rejected'], to: 'same', who: 'coordinator' },
  reopen: { from: ['rejected'], to: 'submitted', who: 'coordinator' },
  give: {
    from: ['draft', 'submitted', 'more-information', 'approved', 'rejected'],
    to: 'same',
    who: 'owner-or-coordinator',
  },
  // A draft that is deleted is withdrawn first, and then removed.
  withdraw: { from: ['draft', 'submitted', 'more-information'], to: 'withdrawn', who: 'owner' },
  restore: { from: ['withdrawn'], to: 'before', who: 'owner' },
};

const UNDO_WINDOW = 24 * 3_600_000;

/** Returns whether a withdrawal can still be undone; this is possible for 24 hours. */
export function isRestorable(
  { withdrawn }: { readonly withdrawn?: { readonly at: string } | undefined },
  at: string,
): boolean {
  return Date.parse(at) - Date.parse(withdrawn?.at ?? at) <= UNDO_WINDOW;
}
