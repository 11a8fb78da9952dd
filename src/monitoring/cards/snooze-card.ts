import { formatDate } from '../../lib/format';
import type { Round } from '../rounds/round';
import type { SnoozeBounds } from '../reminders/snoozes';
import type { Button } from '../../cards/card-data';
import { formCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

/** What was typed already, which is not lost, and what to say of it. */
interface Typed {
  readonly notice?: string;
  readonly date?: string;
  readonly reason?: string;
  /** Who is reminded, where that is somebody else than the reader. */
  readonly whom?: string | undefined;
}

/** Until when a round is to be put off, and why where it was put off before. */
export function renderSnoozeForm(
  { id, name, snoozes }: Round,
  { latest, timesLeft, needsReason }: SnoozeBounds,
  renderContext: RenderContext,
  { notice = '', date = '', reason = '', whom }: Typed = {},
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
  const able = timesLeft > 0;
  return formCard.render({
    notice,
    title: texts.title(name[language]),
    lines: able
      ? [
          { text: `${texts.help(formatDate(latest, language), whom)} ${texts.left(timesLeft)}` },
          { text: texts.escalation },
        ]
      : [{ text: texts.refusals['too-often'] }],
    inputs: able ? inputs : [],
    groups: [
      {
        buttons: able
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
