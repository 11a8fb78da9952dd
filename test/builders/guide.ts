import type { Guide } from '../../src/monitoring/guide/guide';
import { localized } from './localized';

const guideQuestion = (id: string, choices: readonly string[]): Guide['questions'][number] => ({
  id,
  text: localized(`Hvad med ${id}?`),
  help: localized('Derfor spørges der.'),
  purpose: localized('Til opfølgning.'),
  choices: choices.map((choice) => ({ id: choice, label: localized(choice) })),
  shows: { frame: ['purpose' as const, 'basis' as const], outcome: ['outcome' as const] }[id] ?? [],
});

/** A guide of three questions, the recommendation last, with the given fields. */
export const guide = (given: Partial<Guide> = {}): Guide => ({
  id: 'political',
  level: 'political',
  version: 1,
  title: localized('Guide'),
  origin: localized('Udsyns forslag.'),
  minutes: 5,
  questions: [
    guideQuestion('frame', ['within', 'outside']),
    guideQuestion('outcome', ['expected', 'below']),
    guideQuestion('recommendation', ['continue', 'adjust', 'end']),
  ],
  ...given,
});
