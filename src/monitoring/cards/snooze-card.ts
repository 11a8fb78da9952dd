import { formatDate } from '../../lib/format';
import type { Round } from '../rounds/round';
import type { Button } from '../../cards/card';
import { formCard, messageCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';
import type { SnoozeBounds } from '../reminders/snooze-reminder';

/** Input to keep when the form is shown again, and a notice about it. */
interface FormState {
  readonly notice?: string;
  readonly date?: string;
  readonly reason?: string;
  /** Who is reminded, if it is not the reader. */
  readonly whom?: string | undefined;
}

/** The inputs for a date and, if the next snooze needs one, a reason. */
function snoozeInputs(
  needsReason: boolean,
  { date = '', reason = '' }: FormState,
  { strings }: RenderContext,
) {
  const { snoozing: texts } = strings.monitoring;
  const day = { kind: 'date' as const, id: 'date', label: texts.until, hint: texts.untilHint };
  const why = { kind: 'long' as const, id: 'reason', label: texts.reason, hint: texts.reasonHint };
  return [{ ...day, value: date }, ...(needsReason ? [{ ...why, value: reason }] : [])];
}

/** The buttons for snoozing; with no snooze left, those for starting or handing over the round. */
function snoozeButtons(
  { id, snoozes }: Round,
  maySnooze: boolean,
  { strings }: RenderContext,
): Button[] {
  const { snoozing: texts, begin, handOver } = strings.monitoring;
  const snooze = (title: string, until: 'tomorrow' | 'week' | 'date'): Button => ({
    title,
    data: { action: 'snooze', round: id, until, times: snoozes.length },
  });
  const onward: Button = { title: begin, data: { action: 'open-guide', round: id } };
  if (!maySnooze)
    return [onward, { title: handOver, data: { action: 'hand-over-form', round: id } }];
  return [
    snooze(texts.tomorrow, 'tomorrow'),
    snooze(texts.week, 'week'),
    snooze(texts.toDate, 'date'),
    onward,
  ];
}

/** Renders the form for snoozing a round; it asks why if the round was snoozed before. */
export function renderSnoozeForm(
  round: Round,
  { latest, timesLeft, needsReason }: SnoozeBounds,
  renderContext: RenderContext,
  state: FormState = {},
): object {
  const { language, strings } = renderContext;
  const { snoozing: texts } = strings.monitoring;
  const { notice = '', whom } = state;
  const maySnooze = timesLeft > 0;
  return formCard.render({
    notice,
    title: texts.title(round.name[language]),
    lines: maySnooze
      ? [
          { text: `${texts.help(formatDate(latest, language), whom)} ${texts.left(timesLeft)}` },
          { text: texts.escalation },
        ]
      : [{ text: texts.refusals['too-often'] }],
    inputs: maySnooze ? snoozeInputs(needsReason, state, renderContext) : [],
    groups: [{ buttons: snoozeButtons(round, maySnooze, renderContext) }],
  });
}

/** Says until when a round is snoozed, with a way to undo it. */
export function renderSnoozed(
  { id, snoozes }: Round,
  text: string,
  { strings }: RenderContext,
): object {
  const { undo } = strings.monitoring.snoozing;
  return messageCard.render({
    title: '',
    paragraphs: [{ text }],
    footer: '',
    buttons: [{ title: undo, data: { action: 'undo-snooze', round: id, times: snoozes.length } }],
  });
}
