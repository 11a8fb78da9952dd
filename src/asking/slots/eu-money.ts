import type { Word } from '../language/words';
import type { Slot } from './slot';

const EU = 'eu';
/** "We support": it is not the EU that pays. */
const OURS = new Set(['vi', 'we', 'os', 'us', 'vores', 'our', 'regionen', 'region']);
const MONEY =
  /^(?:penge|pengene|midler|stotte\w*|tilskud\w*|(?:med)?finans\w*|betal\w*|money|funds?|funded|funding|(?:co)?financ\w*|pays?|paying|paid|support\w*|subsid\w*)$/u;
const FARTHEST = 4;
/** "About EU funding" is about how to get it. */
const ABOUT = new Set(['om', 'about', 'on', 'concerning', 'vedrorende']);

/** "How many percent does the EU pay?" asks for a fact, not which ones it pays for. */
const HOW_MUCH = /^(?:procent\w*|percent\w*|andel\w*|share|meget|much)$/u;

/**
 * "Projects with EU financing", "hvor det er EU, der betaler": the EU and a word for money near each
 * other; `named` are the positions that belong to a name, such as "the EU office".
 */
export function euMoney(words: readonly Word[], named: ReadonlySet<number>): Slot[] {
  if (words.some(({ word }) => HOW_MUCH.test(word))) return [];
  return words.flatMap(({ word }, from): Slot[] => {
    if (word !== EU || named.has(from) || ABOUT.has(words[from - 1]?.word ?? '')) return [];
    const near = words.flatMap((other, at) =>
      MONEY.test(other.word) &&
      !OURS.has(words[at - 1]?.word ?? '') &&
      Math.abs(at - from) <= FARTHEST
        ? [at]
        : [],
    );
    const [at] = near.toSorted((one, other) => Math.abs(one - from) - Math.abs(other - from));
    if (at === undefined) return [];
    const [first, last] = [Math.min(at, from), Math.max(at, from)];
    const meaning = { is: 'property', id: 'external-funding' } as const;
    return [{ from: first, to: last + 1, at: [first, last], meaning, exact: true }];
  });
}
