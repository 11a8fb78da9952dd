import { hasOtherCoordinator, isCoordinator, type Roles } from '../../people/roles';
import type { Initiative, InitiativeEvent } from './initiative';
import { type InitiativeState, type MoveName, MOVES, UNDECIDED } from './moves';

const hasState = (states: readonly InitiativeState[], state: InitiativeState) =>
  states.includes(state);

/** Whether no body has decided on an initiative. */
export const isBeforeDecision = ({ state }: Pick<Initiative, 'state'>) =>
  hasState(UNDECIDED, state);

/** Whether an initiative is in its plan by a decision. */
export const isInPlan = (initiative: Pick<Initiative, 'state'>) =>
  !isBeforeDecision(initiative) && initiative.state !== 'rejected';

/** Whether a move is possible now. */
export const isPossible = ({ state }: Pick<Initiative, 'state'>, move: MoveName) =>
  hasState(MOVES[move].from, state);

const isResponsible = ({ responsible }: Initiative, person: string) => responsible?.id === person;

/** Whether a person may make a move: coordinators, and the responsible person where it is theirs. */
export function mayMove(
  initiative: Initiative,
  move: MoveName,
  person: string,
  roles: Roles,
): boolean {
  const byResponsible = 'responsible' in MOVES[move];
  return isCoordinator(person, roles) || (byResponsible && isResponsible(initiative, person));
}

/** Whether a move decides on an initiative that a person proposed, and another coordinator could record it. */
export function isOwnDecision(
  { proposedBy }: Pick<Initiative, 'proposedBy'>,
  move: MoveName,
  person: string,
  roles: Roles,
): boolean {
  const decides = move === 'approved' || move === 'rejected';
  return decides && proposedBy.id === person && hasOtherCoordinator(person, roles);
}

/** Whether a person may edit an initiative: coordinators always, who proposed it or is responsible until it is decided. */
export function mayEdit(initiative: Initiative, person: string, roles: Roles): boolean {
  if (isCoordinator(person, roles)) return true;
  const isTheirs = initiative.proposedBy.id === person || isResponsible(initiative, person);
  return isTheirs && isBeforeDecision(initiative);
}

/** What happens to an initiative without any body. */
const KEEPS_PROPOSED: readonly InitiativeEvent['did'][] = [
  'proposed',
  'edited',
  'deleted',
  'restored',
];

/** Whether no body has said anything of an initiative, not even by mistake. */
const isUntouched = ({ state, history }: Initiative) =>
  state === 'proposed' && history.every(({ did }) => KEEPS_PROPOSED.includes(did));

/** Whether a person may delete an initiative, of which no body has said anything, not even by mistake. */
export function mayDelete(initiative: Initiative, person: string, roles: Roles): boolean {
  return (
    isUntouched(initiative) &&
    initiative.deleted === undefined &&
    (isCoordinator(person, roles) || initiative.proposedBy.id === person)
  );
}

/** Why a person may not delete an initiative: a body has acted on it, so that nobody may, or it is somebody else's. */
export function whyKept(initiative: Initiative): 'kept' | 'not-proposer' {
  return isUntouched(initiative) ? 'not-proposer' : 'kept';
}

/** How long a deletion can be undone, in milliseconds: 24 hours, as that of a screening. */
const RESTORABLE_FOR = 86_400_000;

/** The last moment at which a deletion can be undone. */
export const lastRestore = (deletedAt: string) =>
  new Date(Date.parse(deletedAt) + RESTORABLE_FOR).toISOString();

/** Whether the deletion of an initiative can still be undone. */
export function isWithinRestore({ deleted }: Pick<Initiative, 'deleted'>, now: string): boolean {
  return deleted !== undefined && now <= lastRestore(deleted.at);
}

/** Whether a person may undo a deletion: who deleted it or could. */
export function mayRestore(initiative: Initiative, person: string, roles: Roles): boolean {
  const { deleted, proposedBy } = initiative;
  const isTheirs = deleted?.by.id === person || proposedBy.id === person;
  return isTheirs || isCoordinator(person, roles);
}

/** The last change of what is decided, or of the record of it; `undefined` if it stands as it was decided. */
export function lastAmendment(initiative: Initiative): InitiativeEvent | undefined {
  return amendmentsOf(initiative).at(-1);
}

/** Every change of what is decided, and of the record of it, since the decision. */
export function amendmentsOf(initiative: Initiative): readonly InitiativeEvent[] {
  if (isBeforeDecision(initiative)) return [];
  const { history } = initiative;
  const decided = history.findLastIndex(({ did }) => did === 'approved' || did === 'rejected');
  return history.slice(decided + 1).filter(({ did }) => did === 'edited' || did === 'corrected');
}

const isMove = (name: string): name is MoveName => name in MOVES;

/** The last move that stands, without those that were undone; `undefined` if there is none. */
export function lastMove({ history }: Pick<Initiative, 'history'>) {
  let undone = 0;
  for (const event of history.toReversed()) {
    const { did, from } = event;
    if (did === 'undone') undone += 1;
    if (!isMove(did)) continue;
    if (undone === 0) return from && { move: did, from, event };
    undone -= 1;
  }
  return undefined;
}

/** Whether a person may undo the last move that stands: who could make it. */
export function mayUndo(initiative: Initiative, person: string, roles: Roles): boolean {
  const last = lastMove(initiative);
  return (
    last !== undefined &&
    mayMove(initiative, last.move, person, roles) &&
    !isOwnDecision(initiative, last.move, person, roles)
  );
}
