import { renderMessage } from '../../cards/command-cards';
import { formatColleague } from '../../cards/person-field';
import { type GivenColleague, listOffered, readColleague } from '../../people/read-colleague';
import { isCoordinator } from '../../people/roles';
import { replaceCard, type Turn } from '../../teams/turn';
import { type AssignForm, renderAssign, renderAssigned } from '../cards/assign-card';
import { assignUnowned } from '../owners/assign-unowned';
import { unassign } from '../owners/unassign';
import { listUnowned } from '../owners/list-duties';

async function formCard(form: AssignForm, turn: Turn): Promise<object> {
  const [unowned, offered] = await Promise.all([listUnowned(turn), listOffered([], turn)]);
  return renderAssign(unowned, turn.renderContext, { offered, ...form });
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
  const { people, monitoring } = renderContext.strings;
  const { onlyCoordinators } = monitoring;
  const assigned = await assignUnowned({ area, to, by: person }, roles, content.policy, turn);
  const card = async (): Promise<object> => {
    if (assigned.ok) return renderAssigned(assigned.to, assigned.rounds, renderContext);
    switch (assigned.reason) {
      case 'not-allowed':
        return renderMessage(onlyCoordinators);
      case 'unknown-person':
        return formCard({ area, notice: people.unmet }, turn);
      case 'unreachable':
        return formCard({ area, notice: people.unreachable(assigned.to.name) }, turn);
    }
  };
  await replaceCard(turn, await card());
}

/** The same for the given colleague; if several people may be meant, asks which one. */
export async function assignTurn(
  { area, ...given }: GivenColleague & { readonly area: string },
  turn: Turn,
): Promise<void> {
  const { person, renderContext, roles } = turn;
  if (!isCoordinator(person.id, roles))
    return replaceCard(turn, renderMessage(renderContext.strings.monitoring.onlyCoordinators));
  const found = await readColleague(given, turn);
  if (found.kind === 'found') return assignTo({ area, person: found.person.id }, turn);
  const form = formatColleague(found, given.name, renderContext);
  return replaceCard(turn, await formCard({ area, ...form }, turn));
}

/** Undoes an assignment, and tells the person to whom the rounds were assigned. */
export async function unassignTurn(
  { person, rounds }: { readonly person: string; readonly rounds: readonly string[] },
  turn: Turn,
): Promise<void> {
  const { content, outbox, person: by, renderContext, roles } = turn;
  const { assigning: texts, onlyCoordinators } = renderContext.strings.monitoring;
  const undone = await unassign({ person, rounds, by }, roles, content.policy, turn);
  if (undone.ok && undone.message) await outbox.attempt(await outbox.post([undone.message]));
  const text = () => {
    if (undone.ok)
      return texts.undone(undone.rounds.map(({ name }) => name[renderContext.language]).join('; '));
    if (undone.reason === 'not-allowed') return onlyCoordinators;
    return undone.reason === 'already-undone' ? texts.alreadyUndone : texts.nothingLeft;
  };
  await replaceCard(turn, renderMessage(text()));
}
