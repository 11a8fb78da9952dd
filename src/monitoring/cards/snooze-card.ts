import { formatDate } from '../../lib/format';
import type { Round } from '../rounds/round';
import type { SnoozeBounds } from '../reminders/snoozes';
import type { Button } from '../../cards/card-data';
import { formCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

/** Input to keep when the form is shown again, and a notice about it. */
interface FormState {
  readonly notice?: string;
  readonly date?: string;
  readonly reason?: string;
  /** Who is reminded, if it is not the reader. */
  readonly whom?: string | undefined;
}

/** Renders the form for snoozing a round; it asks why if the round was snoozed before. */
export function renderSnoozeForm(
  { id, name, snoozes }: Round,
  { latest, timesLeft, needsReason }: SnoozeBounds,
  renderContext: RenderContext,
  { notice = '', date = '', reason = '', whom }: FormState = {},
): object {
  const { language, strings } = renderContext;
  const { snoozing: texts, begin } = strings.monitoring;
  const snooze = (title: string, until: 'tomorrow' | 'week' | 'date'): Button => ({
    title,
    data: { action: 'snooze', round: id, until, times: snoozes.length },
  });
  const inputs = [
    { kind: 'date' as const, id: 'date', label: texts.until, hint: texts.untilHint, value: date },
    ...(needsReason
      ? [
          {
            kind: 'long' as const,
            id: 'reason',
            label: texts.reason,
            hint: texts.reasonHint,
            value: reason,
          },
        ]
      : []),
  ];
  const onward: Button = { title: begin, data: { action: 'open-guide', round: id } };
  const maySnooze = timesLeft > 0;
  return formCard.render({
    notice,
    title: texts.title(name[language]),
    lines: maySnooze
      ? [
          { text: `${texts.help(formatDate(latest, language), whom)} ${texts.left(timesLeft)}` },
          { text: texts.escalation },
        ]
      : [{ text: texts.refusals['too-often'] }],
    inputs: maySnooze ? inputs : [],
    groups: [
      {
        buttons: maySnooze
          ? [
              snooze(texts.tomorrow, 'tomorrow'),
              snooze(texts.week, 'week'),
              snooze(texts.toDate, 'date'),
              onward,
            ]
          : [
              onward,
              {
                title: strings.monitoring.handOver,
                data: { action: 'hand-over-form', round: id },
              },
            ],
      },
    ],
  });
}
