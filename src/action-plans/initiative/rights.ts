import { isCoordinator, type Roles } from '../../people/roles';
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

/** Whether a person may delete an initiative, of which no body has said anything, not even by mistake. */
export function mayDelete(initiative: Initiative, person: string, roles: Roles): boolean {
  return (
    initiative.state === 'proposed' &&
    initiative.deleted === undefined &&
    initiative.history.every(({ did }) => KEEPS_PROPOSED.includes(did)) &&
    (isCoordinator(person, roles) || initiative.proposedBy.id === person)
  );
}

/** Why a person may not delete an initiative: a body has acted on it, or it is somebody else's. */
export function whyKept(
  initiative: Initiative,
  person: string,
  roles: Roles,
): 'not-now' | 'not-yours' {
  const isTheirs = isCoordinator(person, roles) || initiative.proposedBy.id === person;
  return isTheirs ? 'not-now' : 'not-yours';
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

/** The last move, unless it was undone or nothing has moved. */
export function lastMove({ history }: Pick<Initiative, 'history'>) {
  const event = history.findLast(({ did }) => did === 'undone' || isMove(did));
  if (event === undefined || !isMove(event.did) || event.from === undefined) return undefined;
  return { move: event.did, from: event.from, event };
}

/** Whether a person may undo the last move: who could make it. */
export function mayUndo(initiative: Initiative, person: string, roles: Roles): boolean {
  const last = lastMove(initiative);
  return last !== undefined && mayMove(initiative, last.move, person, roles);
}
