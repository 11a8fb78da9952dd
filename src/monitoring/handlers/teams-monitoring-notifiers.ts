import { renderPassedOn } from '../cards/claim-cards';
import { renderConcluded } from '../cards/guide-cards';
import type { RoundRenderContext } from '../cards/format-monitoring';
import { stringsFor } from '../../texts/strings';
import type { ConclusionNotifier } from '../rounds/finish-conclusion';
import { copenhagen } from '../../lib/dates';
import type { DutiesNotifier } from '../owners/pass-on-duties';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import type { Delivery } from '../../outbox/sending';
import type { Send } from '../../outbox/sending';
import { languageToWrite } from '../../teams/turn';

/** Whoever sends a round in waits for it, and Teams for the end of their turn. */
const IN_A_TURN = 5000;

function createSend(sendProactive: Send, clock: Clock) {
  return (
    person: Person,
    about: object,
    render: (renderContext: RoundRenderContext) => object,
    patience?: number,
  ): Promise<Delivery> => {
    const { conversation } = person;
    if (conversation === undefined)
      return Promise.resolve({ kind: 'unreachable', reason: 'no-conversation' });
    const language = languageToWrite(person);
    const { day } = copenhagen(clock.now());
    const card = render({ language, strings: stringsFor(language), day });
    return sendProactive(conversation, () => Promise.resolve(card), about, patience);
  };
}

/** Tells coordinators in their own chats of rounds that ask for a decision. */
export function createTeamsConclusionNotifier(
  sendProactive: Send,
  clock: Clock,
): ConclusionNotifier {
  const send = createSend(sendProactive, clock);
  return {
    concluded: (coordinator, round) =>
      send(coordinator, { round: round.id }, (to) => renderConcluded(round, to), IN_A_TURN),
  };
}

/** Tells coordinators in their own chats of duties that have passed on. */
export function createTeamsDutiesNotifier(sendProactive: Send, clock: Clock): DutiesNotifier {
  const send = createSend(sendProactive, clock);
  return {
    passedOn: (coordinator, departure) =>
      send(coordinator, { person: departure.person.id }, (to) => renderPassedOn(departure, to)),
  };
}
