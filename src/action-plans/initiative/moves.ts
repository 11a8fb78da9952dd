/** The states of an initiative, in the order in which a plan shows them. */
export const INITIATIVE_STATES = [
  'under-way',
  'decided',
  'finished',
  'stopped',
  'discussed',
  'proposed',
  'rejected',
] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

interface Move {
  readonly from: readonly InitiativeState[];
  readonly to: InitiativeState;
  /** Who may make it besides coordinators. */
  readonly responsible?: true;
}

/** The states before a decision. */
export const UNDECIDED = ['proposed', 'discussed'] as const;

/** Every move between the states. */
export const MOVES = {
  discussed: { from: UNDECIDED, to: 'discussed' },
  approved: { from: UNDECIDED, to: 'decided' },
  rejected: { from: UNDECIDED, to: 'rejected' },
  started: { from: ['decided'], to: 'under-way', responsible: true },
  finished: { from: ['under-way'], to: 'finished', responsible: true },
  stopped: { from: ['decided', 'under-way'], to: 'stopped' },
} as const satisfies Readonly<Record<string, Move>>;
export type MoveName = keyof typeof MOVES;

/** What can be done with an initiative, as its history names it. */
export const INITIATIVE_EVENTS = [
  'proposed',
  'edited',
  'discussed',
  'approved',
  'rejected',
  'started',
  'finished',
  'stopped',
  'undone',
  'corrected',
  'deleted',
  'restored',
] as const;

/** The moves that a recorded step of a body makes. */
export type StepMove = 'discussed' | 'approved' | 'rejected';
/** The moves of an initiative that is in a plan. */
export type ProgressMove = Exclude<MoveName, StepMove>;
