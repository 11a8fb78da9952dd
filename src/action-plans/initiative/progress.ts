import { isSubstantial } from '../../catalogue/decision-chain';
import type { Roles } from '../../people/roles';
import {
  changeInitiative,
  type InitiativePorts,
  type InitiativeRequest,
  type InitiativeResult,
  moveInitiative,
} from './change-initiative';
import type { ProgressMove } from './moves';
import { LONGEST_WHY } from './read-facts';
import type { OwnDecision } from './record-step';
import { isOwnDecision, lastMove, mayUndo } from './rights';

type Ports = InitiativePorts & { readonly roles: Roles };

/** Why the progress of an initiative cannot be recorded. */
export type ProgressFault = 'result-needed' | 'long-text';

/** Records that an initiative is under way, is finished with a result, or is stopped for a reason. */
export function recordProgress(
  {
    move,
    result: typed,
    ...request
  }: InitiativeRequest & { readonly move: ProgressMove; readonly result: string },
  ports: Ports,
): Promise<InitiativeResult<ProgressFault>> {
  const result = typed.trim();
  return moveInitiative<ProgressFault>(
    request,
    move,
    (initiative) => {
      if (move === 'started') return { ok: true, initiative, event: { did: move } };
      if (result.length > LONGEST_WHY) return { ok: false, reason: 'long-text' };
      if (!isSubstantial(result)) return { ok: false, reason: 'result-needed' };
      return { ok: true, initiative: { ...initiative, result }, event: { did: move, result } };
    },
    ports,
  );
}

/** Undoes the last move; the history keeps the move, and that it was undone. */
export function undoMove(
  request: InitiativeRequest,
  ports: Ports,
): Promise<InitiativeResult<OwnDecision>> {
  return changeInitiative<OwnDecision>(
    request,
    (initiative) => {
      const last = lastMove(initiative);
      if (last === undefined) return { ok: false, reason: 'not-now' };
      const { move, from, event } = last;
      const { id } = request.person;
      if (isOwnDecision(initiative, move, id, ports.roles))
        return { ok: false, reason: 'own-initiative' };
      if (!mayUndo(initiative, id, ports.roles)) return { ok: false, reason: 'not-yours' };
      const { result } = event;
      // As it reads now: it may have been corrected.
      const step = event.step && initiative.chain.at(-1);
      const { result: written, ...rest } = initiative;
      const kept = result === undefined && written !== undefined ? { result: written } : {};
      return {
        ok: true,
        initiative: {
          ...rest,
          ...kept,
          state: from,
          chain: step === undefined ? initiative.chain : initiative.chain.slice(0, -1),
        },
        event: {
          did: 'undone',
          undid: move,
          ...(step && { step }),
          ...(result !== undefined && { result }),
        },
      };
    },
    ports,
  );
}
