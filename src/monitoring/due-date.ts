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
