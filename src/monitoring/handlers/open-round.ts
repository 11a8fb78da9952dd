import { renderMessage } from '../../cards/command-cards';
import { isCoordinator } from '../../people/roles';
import { type Turn, replaceCard } from '../../teams/turn';
import { mayAnswer } from '../owners/may-answer';
import { type Round, collaborationOfRound, rounds } from '../rounds/round';

/** Explains that a round is closed. */
export function formatClosed(
  { name, state }: Round,
  { renderContext }: Pick<Turn, 'renderContext'>,
): string {
  const { alreadyAnswered, alreadySkipped } = renderContext.strings.monitoring;
  const textOf = state === 'skipped' ? alreadySkipped : alreadyAnswered;
  return textOf(name[renderContext.language]);
}

/** Reads a round; `undefined` if it does not exist. */
export async function readRound(id: string, { documents }: Turn): Promise<Round | undefined> {
  return (await documents.get(rounds, collaborationOfRound(id), id))?.document;
}

/** Reads an open round if the person has access to it; otherwise replies with the reason. */
async function openRoundFor(
  id: string,
  isFor: (round: Round) => Promise<boolean>,
  refused: string,
  turn: Turn,
): Promise<Round | undefined> {
  const round = await readRound(id, turn);
  if (round?.state === 'open' && (await isFor(round))) return round;
  const { unknown } = turn.renderContext.strings.monitoring;
  const isTheirs = round !== undefined && (await isFor(round));
  const text = round === undefined ? unknown : isTheirs ? formatClosed(round, turn) : refused;
  await replaceCard(turn, renderMessage(text));
  return undefined;
}

/** Reads an open round if the person may answer it; otherwise replies with the reason. */
export function openOwnRound(id: string, turn: Turn): Promise<Round | undefined> {
  const { notYours } = turn.renderContext.strings.monitoring;
  return openRoundFor(
    id,
    (round) => mayAnswer(round, turn.person.id, turn.roles, turn),
    notYours,
    turn,
  );
}

/** Reads an open round if the person is a coordinator; otherwise replies with the reason. */
export function openRoundToCoordinate(id: string, turn: Turn): Promise<Round | undefined> {
  const { onlyCoordinators } = turn.renderContext.strings.monitoring;
  const may = Promise.resolve(isCoordinator(turn.person.id, turn.roles));
  return openRoundFor(id, () => may, onlyCoordinators, turn);
}
