import { renderMessage } from '../../cards/command-cards';
import { formatDate } from '../../lib/format';
import { isCoordinator } from '../../people/roles';
import { openChatCard } from '../../teams/open-chat-card';
import { reply, type Turn, replaceCard } from '../../teams/turn';
import {
  MONITORED_SHOWN,
  renderMonitored,
  renderMoveForm,
  renderRound,
  renderSkipForm,
} from '../cards/round-cards';
import { findContactCandidates } from '../owners/contact-candidates';
import { mayAnswer } from '../owners/may-answer';
import { listMonitored } from '../rounds/list-rounds';
import { moveRound } from '../rounds/move-round';
import { skipRound } from '../rounds/skip-round';
import { remindedRecipientOf } from '../rounds/year-wheel';
import { openRoundToCoordinate, readRound, formatClosed } from './open-round';

/**
 * Shows the monitoring status of collaborations, in the person's private chat only; a single open
 * round is shown directly.
 */
export async function showMonitored(collaborations: readonly string[], turn: Turn): Promise<void> {
  const { person, roles, renderContext } = turn;
  if (!turn.personal) {
    const { inOwnChat } = renderContext.strings.monitoringOwners.monitored;
    await turn.context.sendActivity(openChatCard(turn, inOwnChat));
    return;
  }
  const shown = collaborations.slice(0, MONITORED_SHOWN);
  const found = await listMonitored(shown, person.id, roles, turn);
  const [round, another] = found.flatMap(({ open }) => open);
  if (found.length === 1 && round !== undefined && another === undefined)
    return viewRound({ round: round.id, inPlace: false }, turn);
  return reply(turn, renderMonitored(found, collaborations.length - shown.length, renderContext));
}

/** Shows a round with the actions available to the person. */
export async function viewRound(
  { round: id, inPlace }: { readonly round: string; readonly inPlace: boolean },
  turn: Turn,
): Promise<void> {
  const { person, roles, renderContext } = turn;
  const show = (card: object) => (inPlace ? replaceCard(turn, card) : reply(turn, card));
  const round = await readRound(id, turn);
  if (round === undefined) return show(renderMessage(renderContext.strings.monitoring.unknown));
  const mayCoordinate = isCoordinator(person.id, roles);
  const isTheirs = await mayAnswer(round, person.id, roles, turn);
  const recipients = mayCoordinate
    ? await remindedRecipientOf(round, turn.content.policy, turn)
    : [];
  const contactCandidates = mayCoordinate ? await findContactCandidates(round, turn) : [];
  const [status] = await listMonitored([round.collaboration], person.id, roles, turn);
  const cases = await turn.casesAbout(round.collaboration, person.id);
  const view = {
    cases,
    person: person.id,
    isTheirs,
    mayCoordinate,
    recipients,
    contactCandidates,
    last: status?.last,
  };
  return show(renderRound(round, view, renderContext));
}

/** Opens the form for moving a round. */
export async function openMove(id: string, turn: Turn): Promise<void> {
  const round = await openRoundToCoordinate(id, turn);
  if (round) await replaceCard(turn, renderMoveForm(round, turn.renderContext));
}

/** Moves a round to another date. */
export async function moveTurn(
  { round: id, dueOn: typed }: { readonly round: string; readonly dueOn: string },
  turn: Turn,
): Promise<void> {
  const { content, person, roles, renderContext } = turn;
  const { monitoring, monitoringWheel } = renderContext.strings;
  const { moving: texts } = monitoringWheel;
  const day = (on: string) => formatDate(on, renderContext.language);
  const dueOn = typed.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn) || Number.isNaN(Date.parse(dueOn))) {
    const round = await openRoundToCoordinate(id, turn);
    if (round)
      await replaceCard(
        turn,
        renderMoveForm(round, renderContext, { notice: texts['bad-date'], value: '' }),
      );
    return;
  }
  const moved = await moveRound({ round: id, by: person, dueOn }, roles, content.policy, turn);
  const card = () => {
    if (moved.ok) {
      const { round, from } = moved;
      const name = round.name[renderContext.language];
      return renderMessage(texts.done(name, day(from), day(round.dueOn)));
    }
    switch (moved.reason) {
      case 'no-date':
      case 'past':
      case 'too-far': {
        const { reason, latest } = moved;
        const notice = reason === 'past' ? texts.past : texts['too-far'](day(latest));
        return renderMoveForm(moved.round, renderContext, { notice, value: dueOn });
      }
      case 'closed':
        return renderMessage(formatClosed(moved.round, turn));
      case 'not-allowed':
        return renderMessage(monitoring.onlyCoordinators);
      case 'unknown':
        return renderMessage(monitoring.unknown);
    }
  };
  await replaceCard(turn, card());
}

/** Opens the form for skipping a round. */
export async function openSkip(id: string, turn: Turn): Promise<void> {
  const round = await openRoundToCoordinate(id, turn);
  if (round) await replaceCard(turn, renderSkipForm(round, turn.renderContext));
}

/** Skips a round. */
export async function skipTurn(
  { round: id, reason }: { readonly round: string; readonly reason: string },
  turn: Turn,
): Promise<void> {
  const { person, roles, renderContext } = turn;
  const { monitoring, monitoringWheel } = renderContext.strings;
  const { skipping: texts } = monitoringWheel;
  const skipped = await skipRound({ round: id, by: person, reason }, roles, turn);
  const card = () => {
    if (skipped.ok) return renderMessage(texts.done(skipped.round.name[renderContext.language]));
    switch (skipped.reason) {
      case 'no-reason':
        return renderSkipForm(skipped.round, renderContext, { notice: texts['no-reason'] });
      case 'closed':
        return renderMessage(formatClosed(skipped.round, turn));
      case 'not-allowed':
        return renderMessage(monitoring.onlyCoordinators);
      case 'unknown':
        return renderMessage(monitoring.unknown);
    }
  };
  await replaceCard(turn, card());
}
