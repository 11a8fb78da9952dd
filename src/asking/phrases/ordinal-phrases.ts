import { wordPattern } from './word-pattern';

/** Words that select one of the last answer's collaborations, with its index; -1 is the last. */
export const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [
    wordPattern(
      'den første, det første, den øverste, first one, nummer et, nummer en, nummer 1, nr 1, nr. 1, the first, the first one, number one, number 1, 1st one',
    ),
    0,
  ],
  [
    wordPattern(
      'den anden, det andet, nummer to, nummer 2, nr 2, nr. 2, the second, the second one, second one, number two, number 2, 2nd one, the other one',
    ),
    1,
  ],
  [
    wordPattern(
      'den tredje, det tredje, tredje, nummer tre, nummer 3, nr 3, nr. 3, the third, the third one, third one, number three, number 3, 3rd one',
    ),
    2,
  ],
  [
    wordPattern(
      'den fjerde, nummer fire, nummer 4, nr 4, nr. 4, the fourth, the fourth one, number four, number 4, 4th one',
    ),
    3,
  ],
  [
    wordPattern(
      'den femte, nummer fem, nummer 5, nr 5, nr. 5, the fifth, the fifth one, number five, number 5, 5th one',
    ),
    4,
  ],
  [wordPattern('den sidste, det sidste, den nederste, the last one, the last, last one'), -1],
];

/** "The other one" of two. */
export const OTHER_OF_TWO = wordPattern('den anden, det andet, the other, the other one');

/** Words that select the first few of them. */
export const FIRST_FEW: readonly (readonly [RegExp, number])[] = [
  [wordPattern('de to første, de første to, de to øverste, the first two, the top two'), 2],
  [wordPattern('de tre første, de første tre, the first three, the top three'), 3],
];

/** Words that refer to all of the last answer's collaborations. */
export const OF_THEM = wordPattern(
  'af dem, af disse, af de, blandt dem, blandt disse, på dem, mellem dem, of them, of those, of these, of the two, of both, among them, between them, which ones, de to, af de to, the two',
);

/** Openings that change one condition of the last question. */
export const WHAT_ABOUT =
  /^\s*(?:(?:og|and|men|but) )?(?:hvad med|hvad sa(?: med| i)?|what about|how about|og for|and for|og i|and in|og|and|kun|only|just)\s/u;
