import { addDays, weekdayFrom } from './copenhagen-time';

/** The days of the year that monitoring is spread over: 7 January to 15 June and 15 August to 10 December. */
const SPANS: readonly (readonly [string, number])[] = [
  ['01-07', 160],
  ['08-15', 118],
];
const DAYS = SPANS.reduce((sum, [, length]) => sum + length, 0);

/** The due date of the collaboration with this index of so many, in a year: evenly spread, on a weekday. */
export function dueDateOf(index: number, count: number, year: number): string {
  let offset = Math.floor(((index + 0.5) * DAYS) / count);
  for (const [start, length] of SPANS) {
    if (offset < length) return weekdayFrom(addDays(`${year}-${start}`, offset));
    offset -= length;
  }
  throw new RangeError(`index ${index} is not below ${count}`);
}

/** The first anniversary of a day that is not before `today`, a year after it at the earliest, on a weekday. */
export function anniversaryOf(day: string, today: string): string {
  const [from = '', month = '01', date = '01'] = day.split('-');
  // Of 29 February, in other years, the day after the 28th.
  const inYear = (year: number) => weekdayFrom(addDays(`${year}-${month}-01`, Number(date) - 1));
  // An anniversary at the end of December may be put off into January.
  let year = Math.max(Number(from) + 1, Number(today.slice(0, 4)) - 1);
  while (inYear(year) < today) year++;
  return inYear(year);
}
