import { readText, type Reading } from '../../../src/asking/slots/reading';
import { isOf, type Meaning, type Slot } from '../../../src/asking/slots/slot';
import { DAY, INDEX } from '../nordjylland';

/** A text as words and slots, read with the content of Region Nordjylland. */
export const read = (text: string): Reading => readText(text, INDEX, { day: DAY });

function valueOf(meaning: Meaning): string {
  switch (meaning.is) {
    case 'time':
      return `${meaning.from}..${meaning.to}`;
    case 'amount':
      return `${meaning.id} ${meaning.amount} ${meaning.currency}`;
    case 'share':
      return `${meaning.percent} %`;
    case 'recurrence':
      return `${meaning.perYear} a year`;
    default:
      return `${meaning.is} ${meaning.id}`;
  }
}

/** A slot in one line, with the words that it covers: `i norge = country no`. */
function describe({ words }: Reading, { from, to, meaning, not }: Slot): string {
  const covered = words.slice(from, to).map(({ typed }) => typed);
  return `${covered.join(' ')} = ${not ? 'not ' : ''}${valueOf(meaning)}`;
}

/** The slots of some kinds that are recognised in a text, in the order of their words. */
export function slotsIn(text: string, ...kinds: readonly Meaning['is'][]): string[] {
  const reading = read(text);
  const slots = reading.slots.filter(isOf(...kinds));
  return slots
    .toSorted((one, other) => one.from - other.from)
    .map((slot) => describe(reading, slot));
}
