import type { DueItem } from '../reminders/reminder';
import { type Round, snoozedUntil } from '../rounds/round';
import type { Button } from '../../cards/card';
import { truncate } from '../../lib/text';
import {
  formatDue,
  linesOf,
  formatOwner,
  formatPrompt,
  type RoundRenderContext,
  formatSnooze,
} from './format-monitoring';
import { reportCard, reminderCard } from '../../cards/templates';

/**
 * The maximum number of rounds in a digest, which is what fits on a card with the longest names.
 */
const SHOWN = 12;
const LONGEST_NAME = 70;
const LONGEST_NOTE = 500;
/** The maximum length of a note in a digest. */
const LONGEST_OF_MANY = 60;

/** Buttons for what a person can do with a round: begin, or an alternative. */
export function roundButtons(
  { id, answers, owner }: Round,
  person: string,
  { strings }: RoundRenderContext,
): Button[] {
  const { monitoring } = strings;
  const isOwner = owner === person;
  return [
    {
      title: answers.length === 0 ? monitoring.begin : monitoring.goOn,
      data: { action: 'open-guide', round: id },
    },
    { title: monitoring.snooze, data: { action: 'snooze-form', round: id } },
    { title: monitoring.handOver, data: { action: 'hand-over-form', round: id } },
    ...(isOwner
      ? [{ title: monitoring.decline, data: { action: 'decline-form' as const, round: id } }]
      : []),
  ];
}

/** Who is responsible for the round, if it is not the reader. */
function formatWhose(
  { round, reminder }: DueItem,
  person: string,
  renderContext: RoundRenderContext,
): string {
  return round.owner === person && reminder.to === undefined
    ? ''
    : formatOwner(round, renderContext);
}

/** How often the round was snoozed and until when, if it was. */
const snoozeLine = (round: Round, renderContext: RoundRenderContext) =>
  formatSnooze(round, snoozedUntil(round), renderContext);

/**
 * Renders the reminder that a round is due: why, when, how much work it is, and what the person can
 * do.
 */
export function renderReminder(
  item: DueItem,
  person: string,
  renderContext: RoundRenderContext,
): object {
  const { round } = item;
  const { language, strings } = renderContext;
  const { monitoring } = strings;
  const why = [
    formatPrompt(round, item.reminder, LONGEST_NOTE, renderContext),
    formatWhose(item, person, renderContext),
    snoozeLine(round, renderContext),
  ];
  return reminderCard.render({
    title: monitoring.title[round.kind](round.name[language]),
    due: formatDue(round, renderContext),
    why: [...why, monitoring.why[round.kind]].filter((one) => one !== '').join(' '),
    effort: monitoring.effort(round.guide.questions.length, round.guide.minutes),
    buttons: roundButtons(round, person, renderContext),
  });
}

/** Renders everything that is due to one person on a day; each round can be opened. */
export function renderDigest(
  items: readonly DueItem[],
  person: string,
  renderContext: RoundRenderContext,
): object {
  const { language, strings } = renderContext;
  const { digest, open, title, duties } = strings.monitoring;
  const remaining = items.length - SHOWN;
  return reportCard.render({
    title: digest.title(items.length),
    lines: [{ text: digest.help }],
    sections: [
      {
        rows: items.slice(0, SHOWN).map((item) => {
          const { round } = item;
          const name = truncate(round.name[language], LONGEST_NAME);
          return {
            name: title[round.kind](name),
            lines: linesOf(
              formatDue(round, renderContext),
              formatPrompt(round, item.reminder, LONGEST_OF_MANY, renderContext),
              formatWhose(item, person, renderContext),
              snoozeLine(round, renderContext),
            ),
            action: open(name),
            data: { action: 'view-round', round: round.id },
          };
        }),
        lines: remaining > 0 ? [{ text: digest.more(remaining) }] : [],
      },
    ],
    groups: [{ buttons: [{ title: duties.mine, data: { action: 'list-duties' } }] }],
  });
}
