import type { Reference } from '../slot';
import { phrases, type Phrases } from './phrases';

/** Words that refer back to the previous answer. */
export const REFERENCE_PHRASES: Readonly<Record<Reference, Phrases>> = {
  one: phrases(
    `
      det, den, dets, dens, der, deri, dertil, dette, denne, samme, derfra, derovre, dernede, deroppe,
      projektet, netværket, medlemskabet, aftalen, samarbejdet, kontoret, konferencen, kongressen`,
    `
      it, its, that, this, that one, this one, there, the project, the network, same, the office,
      the agreement, the membership, the conference, the programme`,
  ),
  several: phrases(
    'dem, disse, de, deres, af dem, af disse, blandt dem, de her, de der',
    'them, they, their, those, these, ones, of them, of those, of these, among them, these ones, those ones',
  ),
  person: phrases(
    'han, hun, ham, hende, hans, hendes, vedkommende',
    'he, she, him, her, his, hers, this person, that person',
  ),
  both: phrases(
    'begge, begge to, de to, af de to, hver især, hver, hvert sted, hver af dem, hvert af dem, henholdsvis',
    'both, both of them, the two, of the two, each, either, each of them, for each, each place, respectively',
  ),
  other: phrases(
    'den anden, det andet, de andre, resten',
    'the other, the other one, the others, the rest',
  ),
};

/** Words that pick one of the last answer's collaborations by its place; -1 is the last. */
export const ORDINAL_PHRASES: readonly (readonly [Phrases, number])[] = [
  [
    phrases(
      'den første, det første, den øverste, nummer et, nummer en, nummer 1, nr 1',
      'the first one, first one, number one, number 1, 1st one, the top one',
    ),
    0,
  ],
  [
    phrases(
      'den anden, det andet, nummer to, nummer 2, nr 2',
      'the second one, second one, number two, number 2, 2nd one',
    ),
    1,
  ],
  [
    phrases(
      'den tredje, det tredje, nummer tre, nummer 3, nr 3',
      'the third, the third one, third one, number three, number 3, 3rd one',
    ),
    2,
  ],
  [
    phrases(
      'den fjerde, det fjerde, nummer fire, nummer 4, nr 4',
      'the fourth, the fourth one, fourth one, number four, number 4, 4th one',
    ),
    3,
  ],
  [
    phrases(
      'den femte, det femte, nummer fem, nummer 5, nr 5',
      'the fifth, the fifth one, fifth one, number five, number 5, 5th one',
    ),
    4,
  ],
  [phrases('den sidste, det sidste, den nederste', 'the last one, last one, the bottom one'), -1],
];
