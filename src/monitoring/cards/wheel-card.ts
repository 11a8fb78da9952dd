import { formatDate } from '../../lib/format';
import { addMonths } from '../../lib/dates';
import type { WheelFilter, WheelRound, YearWheel } from '../wheel/year-wheel';
import { cutText } from '../../lib/text';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';
import { filterData, filterInWords } from './wheel-filter';

/** Of the names of a month: twelve months are one card. */
const SHOWN = 8;
const LONGEST_NAME = 40;
const YEAR = 12;

/** How a round stands, where it is not simply to come. */
export function markInWords(
  { round, daysLate }: WheelRound,
  { strings }: Pick<Telling, 'strings'>,
): string {
  const { marks } = strings.monitoringWheel;
  if (round.state !== 'open') return marks[round.state];
  return daysLate > 0 ? marks.late(daysLate) : '';
}

/** What is due in a month: names, and how each stands. */
function roundsInWords(found: readonly WheelRound[], telling: Telling): string {
  const { language, strings } = telling;
  const { andMore, empty } = strings.monitoringWheel;
  const names = found.slice(0, SHOWN).map((one) => {
    const name = cutText(one.round.name[language], LONGEST_NAME);
    const mark = markInWords(one, telling);
    return mark === '' ? name : `${name} (${mark})`;
  });
  const left = found.length - SHOWN;
  return [...names, ...(left > 0 ? [andMore(left)] : [])].join(' · ') || empty;
}

/** Twelve months in one card, each to be tapped for who owes what. */
export function renderWheel(wheel: YearWheel, filter: WheelFilter, telling: Telling): object {
  const { language, strings } = telling;
  const texts = strings.monitoringWheel;
  const { months, overdue, owners } = wheel;
  const from = months[0]?.month ?? telling.day.slice(0, 7);
  const monthName = (month: string) => formatDate(month, language);
  const rowOf = (month: string, name: string, heading: string, found: readonly WheelRound[]) => ({
    name: heading,
    lines: [{ text: roundsInWords(found, telling) }],
    action: texts.openMonth(name),
    data: { action: 'wheel-month' as const, month, ...filterData(filter) },
  });
  const turned = (by: number) => ({
    action: 'wheel' as const,
    from: addMonths(`${from}-01`, by).slice(0, 7),
    ...filterData(filter),
  });
  const said = filterInWords(filter, owners, telling);
  return reportCard.render({
    title: texts.title(monthName(from), monthName(months.at(-1)?.month ?? from)),
    lines: [{ text: said === '' ? texts.help : `${said} ${texts.help}` }],
    sections: [
      {
        rows: [
          ...(overdue.length === 0
            ? []
            : [rowOf('overdue', texts.overdueTitle, texts.overdue(overdue.length), overdue)]),
          ...months.map(({ month, rounds }) =>
            rowOf(month, monthName(month), texts.month(monthName(month), rounds.length), rounds),
          ),
        ],
      },
    ],
    groups: [
      {
        buttons: [
          { title: texts.filter, data: { action: 'wheel-filter', ...filterData(filter) } },
          ...(said === ''
            ? []
            : [{ title: texts.clear, data: { action: 'wheel' as const, from } }]),
          { title: texts.earlier, data: turned(-YEAR) },
          { title: texts.later, data: turned(YEAR) },
        ],
      },
    ],
  });
}
