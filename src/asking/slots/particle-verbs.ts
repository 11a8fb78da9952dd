import type { Word } from '../language/words';
import type { Slot } from './slot';

/** Verbs with a particle that stands apart: "læg kontingenterne sammen", "add the fees up". */
const PARTICLE_VERBS: readonly (readonly [verb: RegExp, particles: ReadonlySet<string>])[] = [
  [/^(?:lag|lagge|lagger|lagt|tal|talle|talt|regn|regne|regnet)$/u, new Set(['sammen', 'samlet'])],
  [/^(?:add|adds|adding|sum|tot|put|count)$/u, new Set(['up', 'together'])],
];
const FARTHEST_PARTICLE = 14;

/** The verbs of a question whose particle stands apart, as slots. */
export function particleVerbs(words: readonly Word[]): Slot[] {
  return words.flatMap(({ word }, from): Slot[] => {
    const particles = PARTICLE_VERBS.find(([verb]) => verb.test(word))?.[1];
    const at = words.findIndex(
      (other, position) =>
        position > from && position - from <= FARTHEST_PARTICLE && particles?.has(other.word),
    );
    if (at === -1) return [];
    const meaning = { is: 'operation', id: 'sum' } as const;
    return [{ from, to: at + 1, at: [from, at], meaning, exact: true }];
  });
}
