import { createHash } from 'node:crypto';
import type { CaseNote } from '../result/case-note';

/** The SHA-256 of the frozen answers, in hexadecimal: another one when anything in them is another. */
export function frozenHash({ frozen }: Pick<CaseNote, 'frozen'>): string {
  return createHash('sha256').update(frozen).digest('hex');
}
