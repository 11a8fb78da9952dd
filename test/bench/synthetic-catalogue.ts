import type { Collaboration } from '../../src/catalogue/collaboration';

/** A generator of numbers below a bound that gives the same row for the same seed (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

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
