import { phrases, type Phrases } from './phrases';

/** What a referring phrase refers to: one collaboration, several, or the question itself. */
export type Reference = 'one' | 'several' | 'change';

/** Words that refer back to the previous answer. */
export const REFERENCE_PHRASES: Readonly<Record<Reference, Phrases>> = {
  one: phrases(
    `
      det, den, dets, dens, der, deri, dertil, deres, dette, denne, samme, projektet,
      netværket, medlemskabet, aftalen, samarbejdet`,
    `
      it, its, that, this, that one, this one, there, they, them, their, the project,
      the network, same`,
  ),
  several: phrases(
    'af dem, af disse, dem, disse, blandt dem, af de',
    'of them, of those, of these, those, these, among them, them, ones',
  ),
  change: phrases(
    'hvad med, og hvad med, og for, og, hvad så med, også, kun, bare',
    'what about, how about, and what about, and for, and, only, just, and in',
  ),
};
