import type { CorrectedFact } from '../../catalogue/entry';
import { formatDate } from '../../lib/format';
import { readEnd } from '../guide/read-end';
import type { Telling } from '../../cards/telling';

type Language = Pick<Telling, 'language'>;

/** A fact as it is written or was typed, with its date in words: "31. december 2029". */
export function factValue(fact: CorrectedFact, text: string, { language }: Language): string {
  const end = fact === 'end' ? readEnd(text) : undefined;
  return end === undefined || end === 'endless' ? text : formatDate(end, language);
}

/** The same; said so where it is not stated. */
export function factValueInWords(
  fact: CorrectedFact,
  text: string,
  telling: Pick<Telling, 'language' | 'strings'>,
): string {
  return factValue(fact, text, telling) || telling.strings.monitoringGuide.notStated;
}
