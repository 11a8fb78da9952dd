import { formatOwner, dayOf, linesOf, formatStep } from './format-monitoring';
import type { Failed } from '../reminders/list-failed';
import type { DueItem } from '../reminders/reminder-notifier';
import type { Button } from '../../cards/card-data';
import { truncate } from '../../lib/text';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

const LONGEST_NAME = 80;

/** Why a reminder was given up, or the error from Teams if that is all that is known. */
function formatReason(reason: string | undefined, { strings }: RenderContext): string {
  const { failed: texts } = strings.monitoringWheel;
  const why = reason ?? 'error';
  return texts.reasons[why] ?? texts.teams(why);
}

const rowOf = ({ reminder: { id, month } }: DueItem) => ({ reminder: id, month });

/** A button that sends all reminders shown again. */
function resendAll(shown: readonly DueItem[], { strings }: RenderContext): Button {
  return {
    title: strings.monitoringWheel.failed.resendAll(shown.length),
    data: { action: 'resend-all', reminders: shown.map(rowOf) },
  };
}

/** Renders the reminders that were given up; each can be sent again. */
export function renderFailed({ items, next }: Failed, renderContext: RenderContext): object {
  const { language, strings } = renderContext;
  const { failed: texts } = strings.monitoringWheel;
  return reportCard.render({
    title: texts.title,
    lines: [{ text: items.length === 0 && next === undefined ? texts.none : texts.help }],
    sections:
      items.length === 0
        ? []
        : [
            {
              rows: items.map((item) => {
                const { round, reminder } = item;
                const name = truncate(round.name[language], LONGEST_NAME);
                const step = formatStep(reminder.step, renderContext);
                const reason = formatReason(reminder.reason, renderContext);
                return {
                  name,
                  lines: linesOf(
                    texts.line(step, dayOf(reminder.dueAt, renderContext), reason),
                    formatOwner(round, renderContext),
                  ),
                  action: texts.resend(name, step),
                  data: { action: 'resend' as const, ...rowOf(item) },
                };
              }),
            },
          ],
    groups: [
      { buttons: items.length > 1 ? [resendAll(items, renderContext)] : [] },
      {
        buttons:
          next === undefined
            ? []
            : [{ title: texts.more, data: { action: 'list-failed', after: next } }],
      },
    ],
  });
}
