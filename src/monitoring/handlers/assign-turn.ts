import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import { replaceCard, type Turn } from '../../teams/turn';
import { type AssignState, renderAssign } from '../cards/assign-card';
import { assignUnowned } from '../owners/assign-unowned';
import { listUnowned } from '../owners/list-duties';
import { findColleague } from './hand-over-turn';

async function formCard(state: AssignState, turn: Turn): Promise<object> {
  return renderAssign(await listUnowned(turn), turn.renderContext, state);
}

/** Opens the form for giving several collaborations an owner at once. */
export async function openAssign(turn: Turn): Promise<void> {
  const { person, renderContext, roles } = turn;
  await replaceCard(
    turn,
    isCoordinator(person.id, roles)
      ? await formCard({}, turn)
      : renderMessage(renderContext.strings.monitoring.onlyCoordinators),
  );
}

/** Makes a person responsible for what nobody is responsible for in an area. */
export async function assignTo(
  { area, person: to }: { readonly area: string; readonly person: string },
  turn: Turn,
): Promise<void> {
  const { content, person, renderContext, roles } = turn;
  const { assigning, colleague, onlyCoordinators } = renderContext.strings.monitoring;
  const assigned = await assignUnowned({ area, to, by: person }, roles, content.policy, turn);
  const card = async (): Promise<object> => {
    if (assigned.ok) {
      const names = assigned.rounds.map(({ name }) => name[renderContext.language]);
      return renderMessage(assigning.done(assigned.to.name, names.join('; ')));
    }
    switch (assigned.reason) {
      case 'not-allowed':
        return renderMessage(onlyCoordinators);
      case 'unknown-person':
        return formCard({ area, notice: colleague.unknown(to) }, turn);
      case 'unreachable':
        return formCard({ area, notice: colleague.unreachable(assigned.to.name) }, turn);
    }
  };
  await replaceCard(turn, await card());
}

/** The same for the colleague with the given name; if several people match, asks which one. */
export async function assignTurn(
  { area, name }: { readonly area: string; readonly name: string },
  turn: Turn,
): Promise<void> {
  const { person, renderContext, roles } = turn;
  if (!isCoordinator(person.id, roles))
    return replaceCard(turn, renderMessage(renderContext.strings.monitoring.onlyCoordinators));
  const found = await findColleague(name, turn);
  if (found.kind === 'found') return assignTo({ area, person: found.person.id }, turn);
  const state = found.kind === 'several' ? { matches: found.matches } : { notice: found.notice };
  return replaceCard(turn, await formCard({ area, name, ...state }, turn));
}
