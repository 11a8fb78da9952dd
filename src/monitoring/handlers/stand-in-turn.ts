import { renderMessage } from '../../cards/command-cards';
import { renderStandIn } from '../cards/hand-over-cards';
import { setStandIn } from '../owners/set-stand-in';
import { findColleague } from './find-colleague';
import { replaceCard, reply, type Turn } from '../../teams/turn';

/** Shows who stands in for the person. */
export async function openStandIn(turn: Turn): Promise<void> {
  await reply(turn, renderStandIn(turn.person, turn.telling));
}

/** Notes who stands in for the person from now on; without an id, nobody. */
export async function standInPersonTurn(id: string | undefined, turn: Turn): Promise<void> {
  const { person, roles, telling } = turn;
  const { standIn: texts, colleague } = telling.strings.monitoring;
  const wish = { person: person.id, by: person.id, ...(id !== undefined && { standIn: id }) };
  const set = await setStandIn(wish, roles, turn);
  const card = () => {
    switch (set.kind) {
      case 'set':
        return renderMessage(texts.done(set.standIn.name));
      case 'removed':
        return renderMessage(texts.removed);
      case 'same-person':
        return renderStandIn(person, telling, { notice: colleague.itself });
      case 'unreachable':
        return renderStandIn(person, telling, {
          notice: colleague.unreachable(set.standIn.name),
        });
      case 'unknown-person':
      case 'not-allowed':
        return renderStandIn(person, telling, { notice: colleague.empty });
    }
  };
  await replaceCard(turn, card());
}

/** Notes the colleague who is named; where it could be several people, asks which. */
export async function standInTurn(name: string, turn: Turn): Promise<void> {
  const found = await findColleague(name, turn);
  if (found.kind === 'found') {
    await standInPersonTurn(found.person.id, turn);
    return;
  }
  const said = found.kind === 'several' ? { matches: found.matches } : { notice: found.notice };
  await replaceCard(turn, renderStandIn(turn.person, turn.telling, { name, ...said }));
}
