import { createHash } from 'node:crypto';
import { renderMessage } from '../cards/command-cards';
import { renderScreening } from '../cards/screening-cards';
import { renderScreeningList } from '../cards/screening-list-card';
import type { ScreeningInput } from '../screening/input';
import { findDraft, listScreenings } from '../screening/list-screenings';
import { screenings, type Screening } from '../screening/screening';
import { startScreening } from '../screening/start-screening';
import { takeStep } from '../screening/take-step';
import type { TypedInput } from '../screening/typed-input';
import { conversationOf } from './asking-turn';
import { type OpenConversation, saveConversation } from './conversation';
import { openChatCard } from './open-chat-card';
import { replaceCard, reply, type Turn } from './turn';

const show = (screening: Screening, turn: Turn, notice = '') =>
  renderScreening(screening, turn.person.id, turn.telling, notice);

/** Makes typed answers belong to a screening, or to none. */
async function follow(
  screening: string | undefined,
  conversation: OpenConversation,
  turn: Turn,
): Promise<void> {
  if (conversation.state.screening === screening) return;
  const { screening: _before, ...state } = conversation.state;
  await saveConversation(conversation, { ...state, ...(screening && { screening }) }, turn);
}

/** Starts a screening; the same message delivered twice starts one. */
export async function startScreeningTurn(turn: Turn): Promise<void> {
  if (!turn.personal) {
    await turn.context.sendActivity(openChatCard(turn));
    return;
  }
  const { activity } = turn.context;
  const id = createHash('sha256')
    .update(`${activity.conversation.id}\n${activity.id ?? ''}\n${turn.person.id}`)
    .digest('hex')
    .slice(0, 16);
  const screening = await startScreening(
    {
      id,
      organisation: turn.content.organisation.id,
      owner: turn.person.id,
      checklist: turn.content.checklists.administrative,
    },
    turn,
  );
  await follow(screening.id, await conversationOf(turn), turn);
  await reply(turn, show(screening, turn));
}

/** Goes on with a screening, or with the draft that was worked on last. */
export async function continueScreening(turn: Turn, id?: string): Promise<void> {
  if (!turn.personal) {
    await turn.context.sendActivity(openChatCard(turn));
    return;
  }
  const { strings } = turn.telling;
  const found =
    id === undefined
      ? await findDraft(turn.person.id, turn)
      : (await turn.documents.get(screenings, id, id))?.document;
  if (found?.owner !== turn.person.id) {
    await reply(turn, renderMessage(strings.screening.nothingToContinue));
    return;
  }
  await follow(found.id, await conversationOf(turn), turn);
  await reply(turn, show(found, turn));
}

/** Shows a screening at its step, with something to say first. */
export function showScreening(screening: Screening, turn: Turn, notice: string): Promise<void> {
  return reply(turn, show(screening, turn, notice));
}

/** Takes a tap on a screening card, and edits the card in place. */
export async function tapScreening(
  tap: { readonly screening: string; readonly revision: number },
  input: ScreeningInput,
  turn: Turn,
): Promise<void> {
  const taken = await takeStep({ ...tap, person: turn.person.id, input }, turn);
  const { refusals } = turn.telling.strings.screening;
  if (taken.screening === undefined) {
    await replaceCard(turn, renderMessage(refusals[taken.refused]));
    return;
  }
  const notice = taken.refused === undefined ? '' : refusals[taken.refused];
  await replaceCard(turn, show(taken.screening, turn, notice));
}

/** Takes what was typed to the screening under way. */
export async function typeToScreening(
  screening: Screening,
  typed: Exclude<TypedInput, { kind: 'other' }>,
  conversation: OpenConversation,
  turn: Turn,
): Promise<void> {
  if (typed.kind === 'pause') {
    await pauseScreening(screening.id, turn, conversation);
    return;
  }
  const { input } = typed;
  const taken = await takeStep({ screening: screening.id, person: turn.person.id, input }, turn);
  const { refusals } = turn.telling.strings.screening;
  const notice = taken.refused === undefined ? '' : refusals[taken.refused];
  await reply(turn, show(taken.screening ?? screening, turn, notice));
}

/** Says that everything is saved, and how to go on. */
export async function pauseScreening(
  id: string,
  turn: Turn,
  conversation?: OpenConversation,
): Promise<void> {
  await follow(undefined, conversation ?? (await conversationOf(turn)), turn);
  await replaceCard(turn, renderScreeningList([], turn.telling, { paused: id }));
}

/** Lists a person's screenings. */
export async function showScreenings(turn: Turn): Promise<void> {
  const found = await listScreenings(turn.person.id, turn);
  await reply(turn, renderScreeningList(found, turn.telling));
}
