import { placeOf } from '../../questionnaire/questionnaire';
import { isBareAnswer, type TypedInput } from '../../questionnaire/read-typed';
import { readGuideContext } from '../guide/open-guide';
import type { GuideInput } from '../guide/guide-input';
import { readTypedGuide } from '../guide/read-typed-guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { mayAnswer } from '../owners/may-answer';
import type { OpenConversation } from '../../teams/conversation';
import { guideCard, completeGuide, pauseGuide, typeGuide } from './guide-turn';
import { type Interpretation, reply, type Turn } from '../../teams/turn';

/**
 * Returns the round that a message may answer; `undefined` if the message is a command other than
 * "next".
 */
export async function roundUnderWay(
  { state }: OpenConversation,
  { command }: Interpretation,
  turn: Turn,
): Promise<Round | undefined> {
  const { round: id } = state;
  if (id === undefined || !turn.personal) return undefined;
  if (command !== undefined && command !== 'more') return undefined;
  const stored = await turn.documents.get(rounds, collaborationOfRound(id), id);
  const round = stored?.document;
  if (round?.state !== 'open') return undefined;
  return (await mayAnswer(round, turn.person.id, turn.roles, turn)) ? round : undefined;
}

async function take(typed: TypedInput<GuideInput>, { id }: Round, turn: Turn): Promise<boolean> {
  switch (typed.kind) {
    case 'input':
      await typeGuide(id, typed.input, turn);
      return true;
    case 'proceed':
      await completeGuide({ round: id }, turn);
      return true;
    case 'pause':
      await pauseGuide(id, turn);
      return true;
    case 'overview':
    case 'other':
      return false;
  }
}

/**
 * Handles a message as an answer in the current guide; returns false if it is a question or a
 * command.
 */
export async function typedGuideTurn(
  round: Round,
  { isAnswered }: Interpretation,
  turn: Turn,
): Promise<boolean> {
  const { text, renderContext } = turn;
  if (await take(readTypedGuide(text, round), round, turn)) return true;
  const question = placeOf(round.guide.questions, round.step)?.question;
  const known = isAnswered && !isBareAnswer(text);
  if (known || text.endsWith('?') || question === undefined) return false;
  const choices = question.choices
    .map(({ label }) => `"${label[renderContext.language]}"`)
    .join(', ');
  const hint = renderContext.strings.monitoringGuide.asWritten(choices);
  await reply(turn, await guideCard(await readGuideContext(round, turn), turn, hint));
  return true;
}
