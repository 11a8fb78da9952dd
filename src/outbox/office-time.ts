import { addDays, copenhagen, isBeforeOffice, isOfficeHour, morningOf } from '../lib/dates';
import { type DaysOff, isSendingDay, sendingDayFrom } from '../lib/working-days';

/** Whether a message may go out at a moment: between 8 and 16 on a working day, a soft one not in the quiet weeks. */
export function isSendingTime(moment: Date, soft: boolean, off: DaysOff): boolean {
  return isOfficeHour(moment) && isSendingDay(copenhagen(moment).day, soft, off);
}

/** The moment itself where a message may go out at it, otherwise the next morning on which it may. */
export function sendingTimeFrom(moment: Date, soft: boolean, off: DaysOff): Date {
  if (isSendingTime(moment, soft, off)) return moment;
  const { day } = copenhagen(moment);
  const today = isBeforeOffice(moment) && isSendingDay(day, soft, off);
  return morningOf(
    today ? day : sendingDayFrom(addDays(day, isBeforeOffice(moment) ? 0 : 1), soft, off),
  );
}
