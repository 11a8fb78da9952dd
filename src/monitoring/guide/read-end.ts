import { readDate } from '../../lib/read-date';

const LEAD = /^(?:til|indtil|until|to|senest|slut(?:ter)?|ends?)\s+/u;
const ENDLESS =
  /^(?:løbende|ongoing|rolling|open[- ]ended|indtil videre|until further notice|ingen(?: slutdato)?|no end(?: date)?|none)$/u;

/**
 * Reads an end date such as "31.12.2029", "juni 2028" or "2027"; returns `endless` for "løbende",
 * and `undefined` if it cannot be read.
 */
export function readEnd(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(LEAD, '').replace(/\.$/, '');
  return ENDLESS.test(text) ? 'endless' : readDate(text);
}
