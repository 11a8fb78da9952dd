import type { DueItem } from '../reminders/reminder';
import type { Round } from '../rounds/round';
import { snoozedUntil } from '../reminders/snoozes';
import type { Button } from '../../cards/card-data';
import { truncate } from '../../lib/text';
import {
  formatDue,
  linesOf,
  formatOwner,
  formatPrompt,
  type RoundRenderContext,
  formatSnooze,
} from './format-monitoring';
import { reportCard } from '../../cards/templates';
import { reminderCard } from '../../cards/templates';

/** Of a digest: what a card holds with the longest names. */
const SHOWN = 12;
const LONGEST_NAME = 70;
const LONGEST_NOTE = 500;
/** Of a note, in a digest. */
const LONGEST_OF_MANY = 60;

/** What a person can do with a round: to begin, and what there is instead. */
export function waysOn(
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

/** Whose the round is, where the reader is somebody else. */
function formatWhose(
  { round, reminder }: DueItem,
  person: string,
  renderContext: RoundRenderContext,
): string {
  return round.owner === person && reminder.to === undefined
    ? ''
    : formatOwner(round, renderContext);
}

/** Since when it has been put off, for whom it was. */
const putOff = (round: Round, renderContext: RoundRenderContext) =>
  formatSnooze(round, snoozedUntil(round), renderContext);

/** The reminder that a round is due: why, when, what it takes, and what one can do. */
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
    putOff(round, renderContext),
  ];
  return reminderCard.render({
    title: monitoring.title[round.kind](round.name[language]),
    due: formatDue(round, renderContext),
    why: [...why, monitoring.why[round.kind]].filter((one) => one !== '').join(' '),
    effort: monitoring.effort(round.guide.questions.length, round.guide.minutes),
    buttons: waysOn(round, person, renderContext),
  });
}

/** All that is due to one person on a day, each to be tapped. */
export function renderDigest(
  items: readonly DueItem[],
  person: string,
  renderContext: RoundRenderContext,
): object {
  const { language, strings } = renderContext;
  const { digest, open, title, duties } = strings.monitoring;
  const left = items.length - SHOWN;
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
              putOff(round, renderContext),
            ),
            action: open(name),
            data: { action: 'view-round', round: round.id },
          };
        }),
        lines: left > 0 ? [{ text: digest.more(left) }] : [],
      },
    ],
    groups: [{ buttons: [{ title: duties.mine, data: { action: 'list-duties' } }] }],
  });
}
