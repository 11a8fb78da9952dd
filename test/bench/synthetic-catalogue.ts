import type { Collaboration } from '../../src/catalogue/collaboration';
import { createRandom } from './random';

const SYLLABLES =
  'nor vest alba kata mira sund hav ost lind skov bro dal eng fjor hel ting vik sel mar tor'.split(
    ' ',
  );

/** As many collaborations as wanted: the real ones first, then others mixed from their facts under names of their own. */
export function synthesise(real: readonly Collaboration[], count: number): Collaboration[] {
  const random = createRandom(20261121);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[random(list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
  const word = () => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('');
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, index) => {
    const base = pick(real);
    const name = `${word()} ${word()}`;
    const other = pick(real);
    return {
      ...base,
      id: `synthetic-${index}`,
      name: { da: `${name} samarbejdet`, en: `The ${name} collaboration` },
      aliases: [`${word().toUpperCase()}${index}`],
      purpose: {
        da: `${other.purpose.da} ${word()} ${word()}`,
        en: `${other.purpose.en} ${word()} ${word()}`,
      },
      themes: [...new Set([pick(base.themes), pick(other.themes)])],
      contacts: pick(real).contacts,
    };
  });
  return [...real.slice(0, count), ...made];
}
