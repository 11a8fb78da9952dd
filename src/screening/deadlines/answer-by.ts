import { readUpcomingDay, readWeekday } from '../../lib/read-date';
import type { Result } from '../../lib/result';

const WRITTEN =
  /(?:(?:svar\p{L}*|answer|reply|respond)\s+(?:\p{L}+\s+){0,2}(?:senest|inden|by|before|no later than)|frist(?:en)?(?:\s+er)?|deadline)(?:\s+den)?[:\s]+(?<date>\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{4})?(?![\d.,]*\d)|\.?\s*\p{L}{3,}\.?(?:\s+\d{4})?)|(?:på\s+|on\s+)?(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L}))/iu;

/** "15/9" and "31. juni", not "3 dage": written as a date, whether or not there is such a day. */
const IS_DATE =
  /^\d{1,2}(?:[./-]\d{1,2}|\.?\s*(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*\.?)/iu;

type ReadDay = Result<{ day: string | undefined }, 'bad-date' | 'no-such-day' | 'past-date'>;

/** Finds a date to answer by in a question: "svar senest 15/9"; none if it names none. */
function findAnswerBy(text: string, today: string): ReadDay {
  const written = WRITTEN.exec(text)?.groups?.['date'] ?? '';
  const weekday = readWeekday(written, today);
  if (weekday !== undefined) return { ok: true, day: weekday };
  if (!IS_DATE.test(written)) return { ok: true, day: undefined };
  const day = readUpcomingDay(written, today);
  if (day === undefined) return { ok: false, reason: 'no-such-day' };
  return day > today ? { ok: true, day } : { ok: false, reason: 'past-date' };
}

/**
 * Reads the date by which a question is to be answered: the given one, or else the one in the text.
 * A given one must lie in the future.
 */
export function readAnswerBy(
  { answerBy = '', text }: { readonly answerBy?: string | undefined; readonly text: string },
  today: string,
): ReadDay {
  if (answerBy.trim() === '') return findAnswerBy(text, today);
  const day = readWeekday(answerBy, today) ?? readUpcomingDay(answerBy, today);
  if (day === undefined)
    return { ok: false, reason: IS_DATE.test(answerBy.trim()) ? 'no-such-day' : 'bad-date' };
  return day > today ? { ok: true, day } : { ok: false, reason: 'past-date' };
}
