import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { remindedOther } from '../cards/format-monitoring';
import { renderSnoozed, renderSnoozeForm } from '../cards/snooze-card';
import { formatDate } from '../../lib/format';
import type { Round } from '../rounds/round';
import {
  type Snoozed,
  snoozeReminder,
  undoSnooze,
  isCoordinating,
  snoozeBounds,
} from '../reminders/snooze-reminder';
import { openOwnRound, formatClosed } from './open-round';
import { replaceCard, type Turn } from '../../teams/turn';

type SnoozeAction = Extract<CardAction, { action: 'snooze' }>;

const boundsOf = (round: Round, { content, person, roles, renderContext }: Turn) =>
  snoozeBounds(round, content.policy, renderContext.day, isCoordinating(round, person.id, roles));

/** Opens the form for snoozing a round. */
export async function openSnooze(id: string, turn: Turn): Promise<void> {
  const round = await openOwnRound(id, turn);
  if (round === undefined) return;
  const whom = remindedOther(round, turn.person.id);
  await replaceCard(
    turn,
    renderSnoozeForm(round, boundsOf(round, turn), turn.renderContext, { whom }),
  );
}

function cardAfter(snoozed: Snoozed, { date, reason }: SnoozeAction, turn: Turn): object {
  const { strings, language } = turn.renderContext;
  const { monitoring } = strings;
  const { snoozing: texts } = monitoring;
  const day = (on: string) => formatDate(on, language);
  const showFormAgain = (round: Round, notice: string) =>
    renderSnoozeForm(round, boundsOf(round, turn), turn.renderContext, {
      notice,
      date,
      reason,
      whom: remindedOther(round, turn.person.id),
    });
  if (snoozed.ok) {
    const { round, until } = snoozed;
    const whom = remindedOther(round, turn.person.id);
    return renderSnoozed(
      round,
      texts.done(round.name[language], day(until), whom),
      turn.renderContext,
    );
  }
  switch (snoozed.reason) {
    case 'already-snoozed':
      return renderMessage(texts.already(snoozed.round.name[language], day(snoozed.until)));
    case 'undone':
      return renderMessage(texts.undone(snoozed.round.name[language]));
    case 'too-far':
      return showFormAgain(snoozed.round, texts.refusals['too-far'](day(snoozed.latest)));
    case 'no-date':
    case 'no-reason':
    case 'past':
    case 'too-often':
      return showFormAgain(snoozed.round, texts.refusals[snoozed.reason]);
    case 'closed':
      return renderMessage(formatClosed(snoozed.round, turn));
    case 'not-yours':
      return renderMessage(monitoring.notYours);
    case 'unknown':
      return renderMessage(monitoring.unknown);
  }
}

/** Snoozes a round and reports the end of the snooze. */
export async function snoozeTurn(action: SnoozeAction, turn: Turn): Promise<void> {
  const { content, person, roles } = turn;
  const { round, until, times, date, reason } = action;
  const request = {
    round,
    by: person,
    until: until === 'date' ? date.trim() : until,
    reason,
    times,
  };
  const snoozed = await snoozeReminder(request, roles, content.policy, turn);
  await replaceCard(turn, cardAfter(snoozed, action, turn));
}

/** Undoes a snooze, and says that the reminders come as planned. */
export async function undoSnoozeTurn(
  { round, times }: { readonly round: string; readonly times: number },
  turn: Turn,
): Promise<void> {
  const { monitoring } = turn.renderContext.strings;
  const { snoozing: texts } = monitoring;
  const { language } = turn.renderContext;
  const undone = await undoSnooze({ round, by: turn.person, times }, turn.content.policy, turn);
  const text = () => {
    if (undone.ok) return texts.undone(undone.round.name[language]);
    if (undone.reason === 'unknown') return monitoring.unknown;
    return undone.reason === 'closed' ? formatClosed(undone.round, turn) : texts.notSnoozed;
  };
  await replaceCard(turn, renderMessage(text()));
}
