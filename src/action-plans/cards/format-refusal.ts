import type { RenderContext } from '../../cards/render-context';
import { formatList } from '../../lib/format';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Initiative } from '../initiative/initiative';
import { isPossible, lastMove, mayMove, mayUndo, isOwnDecision } from '../initiative/rights';

/** Who looks at an initiative. */
export interface InitiativeReader {
  readonly person: string;
  readonly roles: Roles;
  /** The names of the other coordinators, as far as they are known. */
  readonly others: readonly string[];
}

/** Who can do what the reader may not, or the reader. */
function whoText(
  isReader: boolean,
  { person, roles }: InitiativeReader,
  { strings }: RenderContext,
) {
  const { you, coordinator, otherCoordinator } = strings.initiatives.refused.who;
  if (isReader) return you;
  return isCoordinator(person, roles) ? otherCoordinator : coordinator;
}

/** What can be done with an initiative that nobody can delete, by whom and with which button. */
function insteadOfDeletion(
  initiative: Initiative,
  reader: InitiativeReader,
  context: RenderContext,
): string[] {
  const { meeting, progress, undo, events } = context.strings.actionPlans;
  const { instead } = context.strings.initiatives.refused;
  const { person, roles } = reader;
  const may = (move: 'stopped' | 'rejected') =>
    mayMove(initiative, move, person, roles) && !isOwnDecision(initiative, move, person, roles);
  const last = lastMove(initiative);
  return [
    ...(isPossible(initiative, 'stopped')
      ? [instead.stop(whoText(may('stopped'), reader, context), progress.stopped)]
      : []),
    ...(isPossible(initiative, 'rejected')
      ? [instead.reject(whoText(may('rejected'), reader, context), meeting.buttons.rejected)]
      : []),
    ...(last === undefined
      ? []
      : [
          instead.undo(
            whoText(mayUndo(initiative, person, roles), reader, context),
            undo(events[last.move]),
          ),
        ]),
  ];
}

/** Who decides on an initiative of the reader's own. */
export function formatOthersDecide(
  { others }: InitiativeReader,
  { strings, language }: RenderContext,
): string {
  return others.length === 0
    ? strings.actionPlans.faults['own-initiative']
    : strings.initiatives.refused.whoDecides(formatList(others, language, 'disjunction'));
}

/** Why something was not done, and what can be done or who can do it. */
export function formatPlanRefusal(
  reason: keyof RenderContext['strings']['actionPlans']['faults'],
  initiative: Initiative | undefined,
  reader: InitiativeReader,
  context: RenderContext,
): string {
  const fault = context.strings.actionPlans.faults[reason];
  if (reason === 'own-initiative') return formatOthersDecide(reader, context);
  return reason === 'kept' && initiative !== undefined
    ? [fault, ...insteadOfDeletion(initiative, reader, context)].join(' ')
    : fault;
}
