import { formatDate } from '../../lib/format';
import type { MonthRound, Told } from '../wheel/wheel-month';
import { snoozedUntil } from '../reminders/snoozes';
import type { WheelFilter } from '../wheel/year-wheel';
import type { Button } from '../../cards/card-data';
import { cutText } from '../../lib/text';
import {
  dayOf,
  dueInWords,
  linesOf,
  ownerInWords,
  snoozeInWords,
  stepInWords,
} from './monitoring-in-words';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';
import { markInWords } from './wheel-card';
import { filterData } from './wheel-filter';

/** Rounds on a page. */
const PAGE = 8;
const LONGEST_NAME = 80;

/** Who was told, on which step and when. */
export function toldInWords({ step, name, at }: Told, telling: Telling): string {
  return telling.strings.monitoringWheel.told(stepInWords(step, telling), name, dayOf(at, telling));
}

function rowOf(one: MonthRound, coordinates: boolean, telling: Telling) {
  const { language, strings } = telling;
  const { monitoring, monitoringWheel } = strings;
  const { round, told } = one;
  const name = cutText(round.name[language], LONGEST_NAME);
  const last = told.at(-1);
  const mark = markInWords(one, telling);
  const isOpen = round.state === 'open';
  return {
    name: mark === '' ? name : `${name} (${mark})`,
    lines: linesOf(
      isOpen ? dueInWords(round, telling) : monitoringWheel.due(formatDate(round.dueOn, language)),
      ownerInWords(round, telling),
      coordinates && isOpen ? snoozeInWords(round, snoozedUntil(round), telling) : '',
      last === undefined ? monitoringWheel.nobodyTold : toldInWords(last, telling),
    ),
    action: monitoring.open(name),
    data: { action: 'view-round' as const, round: round.id, inPlace: true },
  };
}

/** What is due in a month, or overdue from before: who owes it, how late it is, and who was told last. */
export function renderWheelMonth(
  {
    month,
    rounds,
    filter,
    start,
  }: {
    readonly month: string;
    readonly rounds: readonly MonthRound[];
    readonly filter: WheelFilter;
    /** Of the rounds, the first to be shown. */
    readonly start: number;
  },
  coordinates: boolean,
  telling: Telling,
): object {
  const { language, strings } = telling;
  const texts = strings.monitoringWheel;
  const next = start + PAGE;
  const shown = rounds.slice(start, next);
  const filtered = filterData(filter);
  const buttons: Button[] = [
    ...(next < rounds.length
      ? [
          {
            title: texts.more,
            data: { action: 'wheel-month' as const, month, start: next, ...filtered },
          },
        ]
      : []),
    { title: texts.back, data: { action: 'wheel', ...filtered } },
  ];
  const name = month === 'overdue' ? texts.overdueTitle : formatDate(month, language);
  return reportCard.render({
    title: texts.month(name, rounds.length),
    lines: shown.length === 0 ? [{ text: texts.noneInMonth }] : [],
    sections:
      shown.length === 0 ? [] : [{ rows: shown.map((one) => rowOf(one, coordinates, telling)) }],
    groups: [{ buttons }],
  });
}
