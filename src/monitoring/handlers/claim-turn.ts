import { renderMessage } from '../../cards/command-cards';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { renderReturned, renderClaim } from '../cards/claim-cards';
import { askForName, claimDuties } from '../owners/claim-duties';
import { returnedDuties, takeBack } from '../owners/returned-duties';

/**
 * Notifies a person who has returned, once and in their private chat, of the duties that were
 * passed on in the meantime and to whom.
 */
export async function notifyReturned(turn: Turn): Promise<void> {
  if (!turn.personal) return;
  const entries = await returnedDuties(turn.person, turn);
  if (entries.length > 0) await reply(turn, renderReturned(entries, turn.renderContext));
}

/** Gives a person back the duties that nobody has taken over in the meantime. */
export async function takeBackTurn(turn: Turn): Promise<void> {
  const { content, person, renderContext } = turn;
  const { returned: texts } = renderContext.strings.monitoringOwners;
  const entries = await takeBack(person, content.policy, turn);
  const { length } = entries.filter(({ owner }) => owner === person.id);
  const none = entries.length === 0 ? texts.none : texts.nothing;
  await replaceCard(turn, renderMessage(length === 0 ? none : texts.taken(length)));
}

/**
 * Asks a person in their private chat whether they are a contact in the catalogue, once per name.
 */
export async function offerClaim(turn: Turn): Promise<void> {
  if (!turn.personal) return;
  const question = await askForName(turn.person, turn);
  if (question !== undefined) await reply(turn, renderClaim(question, turn.renderContext));
}

/**
 * Handles the answer: the rounds become theirs, or they are not asked again. A coordinator may
 * answer on behalf of another person.
 */
export async function claimTurn(
  tap: { readonly contact: string; readonly is: boolean; readonly person?: string | undefined },
  turn: Turn,
): Promise<void> {
  const { content, person: by, roles, renderContext } = turn;
  const { claim: texts, onlyCoordinators } = renderContext.strings.monitoring;
  const { people, monitoringOwners } = renderContext.strings;
  const { contactCandidate } = monitoringOwners;
  const { contact: name, is, person = by.id } = tap;
  const claimed = await claimDuties({ person, name, is, by }, roles, content.policy, turn);
  const text = () => {
    if (claimed.ok) {
      const { entries, person: whose } = claimed;
      if (!claimed.is) return texts.declined;
      if (entries.length === 0) return texts.nothing;
      return whose.id === by.id
        ? texts.accepted(entries.length)
        : contactCandidate.done(whose.name, entries.length);
    }
    switch (claimed.reason) {
      case 'no-such-contact':
      case 'unknown-person':
        return texts.nothing;
      case 'unreachable':
        return people.unreachable(claimed.person.name);
      case 'not-allowed':
        return onlyCoordinators;
    }
  };
  await replaceCard(turn, renderMessage(text()));
}
