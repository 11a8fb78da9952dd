import { renderClaim } from '../cards/claim-cards';
import { renderMessage } from '../cards/command-cards';
import { askForName, claimDuties } from '../monitoring/claim-duties';
import { replaceCard, reply, type Turn } from './turn';

/** Asks a person in their own chat whether a contact of the catalogue is them; about each name once. */
export async function offerClaim(turn: Turn): Promise<void> {
  if (!turn.personal) return;
  const question = await askForName(turn.person, turn);
  if (question !== undefined) await reply(turn, renderClaim(question, turn.telling));
}

/** Takes the answer: the duties are theirs, or they are not asked again. */
export async function claimTurn(
  { contact, is }: { readonly contact: string; readonly is: boolean },
  turn: Turn,
): Promise<void> {
  const { content, person, roles, telling } = turn;
  const { claim: texts, onlyCoordinators } = telling.strings.monitoring;
  const wish = { person: person.id, name: contact, is, by: person };
  const claimed = await claimDuties(wish, roles, content.wheel, turn);
  const said = () => {
    switch (claimed.kind) {
      case 'claimed':
        return claimed.entries.length === 0
          ? texts.nothing
          : texts.accepted(claimed.entries.length);
      case 'not-them':
        return texts.declined;
      case 'no-such-contact':
      case 'unknown-person':
        return texts.nothing;
      case 'not-allowed':
        return onlyCoordinators;
    }
  };
  await replaceCard(turn, renderMessage(said()));
}
