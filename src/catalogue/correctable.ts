/** The facts of an entry that may be corrected in its monitoring. */
export const CORRECTABLE = [
  'administrative-contact',
  'political-contact',
  'unit',
  'end',
  'cost',
  'partners',
] as const;
export type CorrectedFact = (typeof CORRECTABLE)[number];
