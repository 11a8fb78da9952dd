import { readUpcomingDay } from '../../lib/read-date';
import type { Result } from '../../lib/result';

const WRITTEN =
  /(?:(?:svar\p{L}*|answer|reply|respond)\s+(?:\p{L}+\s+){0,2}(?:senest|inden|by|before|no later than)|frist(?:en)?(?:\s+er)?|deadline)(?:\s+den)?[:\s]+(?<date>\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{4})?(?![\d.,]*\d)|\.?\s*\p{L}{3,}\.?(?:\s+\d{4})?))/iu;

/** Finds a date to answer by in a question: "svar senest 15/9"; `undefined` if it has none. */
function findAnswerBy(text: string, today: string): string | undefined {
  const written = WRITTEN.exec(text)?.groups?.['date'] ?? '';
  const day = readUpcomingDay(written, today);
  return day !== undefined && day > today ? day : undefined;
}

/**
 * Reads the date by which a question is to be answered: the given one, or else the one in the text.
 * A given one must lie in the future.
 */
export function readAnswerBy(
  { answerBy = '', text }: { readonly answerBy?: string | undefined; readonly text: string },
  today: string,
): Result<{ day: string | undefined }, 'bad-date' | 'past-date'> {
  if (answerBy.trim() === '') return { ok: true, day: findAnswerBy(text, today) };
  const day = readUpcomingDay(answerBy, today);
  if (day === undefined) return { ok: false, reason: 'bad-date' };
  return day > today ? { ok: true, day } : { ok: false, reason: 'past-date' };
}
