import { renderReturned } from '../cards/claim-cards';
import { renderMessage } from '../../cards/command-cards';
import { returnedDuties, takeBack } from '../owners/returned-duties';
import { replaceCard, reply, type Turn } from '../../teams/turn';

/** Tells a person who is back, in their own chat and once, what passed on meanwhile and to whom. */
export async function tellReturned(turn: Turn): Promise<void> {
  if (!turn.personal) return;
  const entries = await returnedDuties(turn.person, turn);
  if (entries.length > 0) await reply(turn, renderReturned(entries, turn.telling));
}

/** Gives a person back what nobody has taken over meanwhile. */
export async function takeBackTurn(turn: Turn): Promise<void> {
  const { content, person, telling } = turn;
  const { returned: texts } = telling.strings.monitoringOwners;
  const entries = await takeBack(person, content.wheel, turn);
  const { length } = entries.filter(({ owner }) => owner === person.id);
  const none = entries.length === 0 ? texts.none : texts.nothing;
  await replaceCard(turn, renderMessage(length === 0 ? none : texts.taken(length)));
}
