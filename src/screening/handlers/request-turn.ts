import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import { reply, type Turn } from '../../teams/turn';
import { listScreenings } from '../case/list-screenings';
import type { RequestName, RequestOf, TypedRequest } from '../typed/request';
import { caseCommandTurn } from './case-command-turn';
import { entryCaseRequestTurn } from './entry-case-turn';
import { deletionRequestTurn } from './owner-turn';
import { comparisonRequestTurn, namedComparisonTurn } from './comparison-turn';
import { countTurn, registerRequestTurn, showQueue } from './register-turn';
import { showScreenings } from './screening-turn';

/** Shows what waits for the person of the turn: for a coordinator the cases to handle, else their own. */
async function showWaiting(turn: Turn): Promise<void> {
  if (!isCoordinator(turn.person.id, turn.roles)) return showScreenings(turn);
  await showQueue(turn, { focus: 'waiting' });
  const { mine, invited } = await listScreenings(turn.person.id, turn);
  if (mine.length + invited.length > 0) await showScreenings(turn);
}

/** Acts on a request; returns false if something else is meant. */
type Handlers = {
  readonly [Name in RequestName]: (
    request: RequestOf<Name>,
    conversation: OpenConversation,
    turn: Turn,
  ) => Promise<boolean>;
};

/** A handler of what can mean nothing else. */
const always =
  <Request>(act: (request: Request, turn: Turn) => Promise<void>) =>
  async (request: Request, _: OpenConversation, turn: Turn) => {
    await act(request, turn);
    return true;
  };

const HANDLERS: Handlers = {
  how: always((_, turn) =>
    reply(turn, renderMessage(turn.renderContext.strings.screening.lifecycle.inWords.how)),
  ),
  waiting: always((_, turn) => showWaiting(turn)),
  mine: always((_, turn) => showScreenings(turn)),
  decided: always(({ year }, turn) => showQueue(turn, { year })),
  case: ({ command }, conversation, turn) => caseCommandTurn(command, conversation, turn),
  deletion: ({ of }, conversation, turn) => deletionRequestTurn(of, conversation, turn),
  'entry-case': ({ typed }, conversation, turn) => entryCaseRequestTurn(typed, conversation, turn),
  comparison: ({ references }, conversation, turn) =>
    comparisonRequestTurn(references, conversation, turn),
  'named-comparison': ({ names }, conversation, turn) =>
    namedComparisonTurn(names, conversation, turn),
  count: (_, conversation, turn) => countTurn(conversation, turn),
  register: ({ read }, conversation, turn) => registerRequestTurn(read, conversation, turn),
};

function handle<Name extends RequestName>(
  name: Name,
  request: RequestOf<Name>,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  return HANDLERS[name](request, conversation, turn);
}

/** Acts on the first request of a message that is meant; returns false if none is. */
export async function requestTurn(
  requests: readonly TypedRequest[],
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  for (const request of requests)
    if (await handle(request.asks, request, conversation, turn)) return true;
  return false;
}
