import type { CardAction } from '../../actions';
import { renderWheel, filterOf, renderWheelFilter, renderWheelMonth } from '../cards/wheel-cards';
import { wheelMonth, yearWheel } from '../rounds/year-wheel';
import { isCoordinator } from '../../people/roles';
import { replaceCard, type Turn } from '../../teams/turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

const ALL = { area: '', owner: '' };

/** Reads the twelve months that a message requests, such as "årshjul 2028". */
export function wheelRequestOf(text: string): typeof ALL & { readonly from?: string } {
  const year = /\b20\d\d\b/.exec(text)?.[0];
  return { ...ALL, ...(year !== undefined && { from: `${year}-01` }) };
}

/**
 * Shows twelve months of monitoring, starting with the current month unless another one is
 * requested.
 */
export async function showWheel(
  turn: Turn,
  request: Omit<ActionOf<'wheel'>, 'action'> = ALL,
): Promise<void> {
  const { from } = request;
  const filter = filterOf(request);
  // The rounds from earlier months are no month that the wheel can start from.
  const isMonth = from !== undefined && from !== 'overdue' && from !== 'awaiting';
  const wheel = await yearWheel({ filter, ...(isMonth && { from }) }, turn);
  await replaceCard(turn, renderWheel(wheel, filter, turn.renderContext));
}

/** Opens the form for filtering the wheel. */
export async function openWheelFilter(action: ActionOf<'wheel-filter'>, turn: Turn): Promise<void> {
  const wheel = await yearWheel({}, turn);
  await replaceCard(turn, renderWheelFilter(wheel, filterOf(action), turn.renderContext));
}

/** Shows what is due in a month, who is responsible, and who was notified. */
export async function showWheelMonth(action: ActionOf<'wheel-month'>, turn: Turn): Promise<void> {
  const { month, start } = action;
  const { person, roles, renderContext } = turn;
  const filter = filterOf(action);
  const rounds = await wheelMonth(month, filter, turn.content.policy, turn);
  const mayCoordinate = isCoordinator(person.id, roles);
  await replaceCard(
    turn,
    renderWheelMonth({ month, rounds, filter, start }, mayCoordinate, renderContext),
  );
}
