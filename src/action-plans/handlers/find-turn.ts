import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { openChatCard } from '../../teams/open-chat-card';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { formatCut } from '../cards/format-initiative';
import { renderFound, renderNoArea, renderWhichInitiative } from '../cards/found-card';
import { listInitiatives } from '../initiative/list-initiatives';
import { isInPlan } from '../initiative/rights';
import { findInitiatives, initiativesNamed, type InitiativeSearch } from '../plan/find-initiatives';
import type { InitiativeWords } from '../plan/initiative-words';
import { openInitiativeDeletion, showInitiative } from './initiative-turn';
import { offerStart, openProgress } from './move-turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;
type Move = Extract<InitiativeWords, { kind: 'move' }>;

/** The initiatives that the conversation may see: in a group only what is decided. */
async function visibleInitiatives(turn: Turn) {
  const organisation = turn.content.organisation.id;
  const { found, isCut } = await listInitiatives({ organisation }, turn);
  return { all: turn.personal ? found : found.filter(isInPlan), isCut };
}

async function foundCard(search: InitiativeSearch, start: number, turn: Turn): Promise<object> {
  const { person, personal, renderContext } = turn;
  const { all, isCut } = await visibleInitiatives(turn);
  const { themes } = renderContext.knowledge.vocabulary;
  const found = findInitiatives(all, search, { reader: person.id, themes });
  const cut = formatCut({ isCut }, renderContext);
  return renderFound({ search, found, start, cut, isShared: !personal }, renderContext);
}

/** Shows more of the initiatives that were asked for; the card of a group stays for the others. */
export async function showInitiatives(
  { search, start }: ActionOf<'initiatives'>,
  turn: Turn,
): Promise<void> {
  const card = await foundCard(search, start, turn);
  await (turn.personal ? replaceCard(turn, card) : reply(turn, card));
}

/** Asks before it moves an initiative that was named. */
function moveNamed(id: string, { move, result = '' }: Move, turn: Turn): Promise<void> {
  return move === 'started'
    ? offerStart(id, turn)
    : openProgress({ initiative: id, move, result }, turn);
}

/** Does what a message wants with the initiative that it names, or asks which one. */
async function actOnNamed(
  words: Extract<InitiativeWords, { name: string }>,
  turn: Turn,
): Promise<void> {
  const { personal, renderContext } = turn;
  const { initiatives: texts, actionPlans } = renderContext.strings;
  if (!personal && words.kind !== 'open') {
    await turn.context.sendActivity(openChatCard(turn, actionPlans.inOwnChat));
    return;
  }
  const { all } = await visibleInitiatives(turn);
  const { themes } = renderContext.knowledge.vocabulary;
  const found = initiativesNamed(all, words.name, themes);
  const [one, other] = found;
  if (one === undefined) return reply(turn, renderMessage(texts.noneNamed(words.name)));
  if (other !== undefined)
    return reply(turn, renderWhichInitiative(words.name, found, renderContext));
  if (words.kind === 'delete') return openInitiativeDeletion(one.id, turn);
  return words.kind === 'move' ? moveNamed(one.id, words, turn) : showInitiative(one.id, turn);
}

/** Does what a message about existing initiatives wants. */
export async function typedInitiativeTurn(words: InitiativeWords, turn: Turn): Promise<void> {
  if (words.kind === 'find') return reply(turn, await foundCard(words.search, 0, turn));
  if (words.kind === 'no-area') return reply(turn, renderNoArea(words.said, turn.renderContext));
  return actOnNamed(words, turn);
}
