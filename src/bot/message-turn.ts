import type { Asked } from '../asking/ask';
import type { Command } from '../asking/query';
import { queryInWords } from '../cards/asked-in-words';
import { renderMessage, renderSmallTalk } from '../cards/command-cards';
import { type Screening, screenings } from '../screening/screening';
import { askInConversation, conversationOf, forget, showAnswer, showMore } from './asking-turn';
import type { OpenConversation } from './conversation';
import { noteUnanswered, showUnanswered } from './feedback-turn';
import { showHelp } from './help-turn';
import { languageTurn } from './language-turn';
import { showDuties } from './monitoring-turn';
import { continueScreening, showScreenings, startScreeningTurn } from './screening-turn';
import { reply, type Turn } from './turn';
import { typedTurn } from './typed-turn';

const LONGEST_QUESTION = 2000;

async function doCommand(
  command: Command,
  conversation: OpenConversation,
  turn: Turn,
): Promise<void> {
  const { strings } = turn.telling;
  switch (command) {
    case 'help':
      return showHelp(turn);
    case 'start-screening':
      return startScreeningTurn(turn);
    case 'continue-screening':
      return continueScreening(turn);
    case 'list-screenings':
      return showScreenings(turn);
    case 'list-reminders':
      return showDuties(turn);
    case 'change-language':
      return languageTurn(turn);
    case 'forget':
      return forget(conversation, turn);
    case 'more':
      return showMore(turn);
    case 'list-unanswered':
      return showUnanswered(turn);
    case 'smalltalk-greeting':
    case 'smalltalk-thanks':
      return reply(turn, renderSmallTalk(command, strings));
  }
}

/** The screening that a message may be an answer for; none where it is a command, but for "next". */
async function screeningUnderWay(
  { state }: OpenConversation,
  { query }: Asked,
  turn: Turn,
): Promise<Screening | undefined> {
  const { screening: id } = state;
  if (id === undefined || (query.intent === 'command' && query.command !== 'more'))
    return undefined;
  return (await turn.documents.get(screenings, id, id))?.document;
}

async function tell(asked: Asked, conversation: OpenConversation, turn: Turn): Promise<void> {
  if (asked.answer.kind === 'command') {
    await doCommand(asked.answer.command, conversation, turn);
    return;
  }
  // "The other one" says nothing to who reads the question later.
  const question = asked.takenUp === true ? queryInWords(asked.query, turn.telling) : turn.text;
  await showAnswer(asked, question, conversation, turn);
  await noteUnanswered(asked, turn);
}

/** Answers the question that a button asks: whatever screening is under way, it is not an answer to it. */
export async function askTurn(turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  await tell(askInConversation(turn.text, conversation, turn), conversation, turn);
}

/** Answers a typed message: a step of the screening under way, a command, or a question. */
export async function messageTurn(turn: Turn): Promise<void> {
  const { text, telling } = turn;
  const { strings } = telling;
  if (text === '') return reply(turn, renderMessage(strings.errors.noText));
  if (text.length > LONGEST_QUESTION) return reply(turn, renderMessage(strings.errors.tooLong));
  const conversation = await conversationOf(turn);
  const asked = askInConversation(text, conversation, turn);
  const screening = await screeningUnderWay(conversation, asked, turn);
  if (screening && (await typedTurn(screening, asked, conversation, turn))) return;
  await tell(asked, conversation, turn);
}
