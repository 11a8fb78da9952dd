import { ownerInWords, dayOf, linesOf, stepInWords } from './monitoring-in-words';
import type { Failed } from '../monitoring/list-failed';
import { cutText } from './cut-text';
import { reportCard } from './report-card';
import type { Telling } from './telling';

/** Of a page of the ledger, what a card holds. */
const SHOWN = 12;
const LONGEST_NAME = 80;

/** Why a reminder was given up; what Teams answered where that is all that is known. */
function reasonInWords(reason: string | undefined, { strings }: Telling): string {
  const { failed: texts } = strings.monitoringWheel;
  const why = reason ?? 'error';
  return texts.reasons[why] ?? texts.teams(why);
}

/** Reminders that were given up, each to be tapped and sent again. */
export function renderFailed({ items, next }: Failed, telling: Telling): object {
  const { language, strings } = telling;
  const { failed: texts, andMore } = strings.monitoringWheel;
  const left = items.length - SHOWN;
  return reportCard.render({
    title: texts.title,
    lines: [{ text: items.length === 0 ? texts.none : texts.help }],
    sections:
      items.length === 0
        ? []
        : [
            {
              rows: items.slice(0, SHOWN).map(({ round, reminder }) => {
                const name = cutText(round.name[language], LONGEST_NAME);
                const step = stepInWords(reminder.step, telling);
                const reason = reasonInWords(reminder.reason, telling);
                return {
                  name,
                  lines: linesOf(
                    texts.line(step, dayOf(reminder.dueAt, telling), reason),
                    ownerInWords(round, telling),
                  ),
                  action: texts.resend(name, step),
                  data: { action: 'resend' as const, reminder: reminder.id, month: reminder.month },
                };
              }),
              lines: left > 0 ? [{ text: andMore(left) }] : [],
            },
          ],
    groups: [
      {
        buttons:
          next === undefined
            ? []
            : [{ title: texts.more, data: { action: 'list-failed', after: next } }],
      },
    ],
  });
}
