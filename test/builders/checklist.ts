import type { Checklist, Criterion, Question } from '../../src/screening/checklist/checklist';
import { localized } from './localized';

const LABELS = ['Ingen', 'Lav', 'Middel', 'Høj'] as const;

/** A question with four levels and the given fields. */
export const question = (id: string, given: Partial<Omit<Question, 'id'>> = {}): Question => ({
  id,
  text: localized(`Hvor meget ${id}?`),
  help: localized('Derfor spørges der.'),
  levels: LABELS.map((label, value) => ({
    value,
    label: localized(label),
    description: localized(`${label} grad`),
  })),
  ...given,
});

/** A criterion with a weight and questions. */
export const criterion = (
  id: string,
  weight: number,
  questions: readonly (string | Question)[],
): Criterion => ({
  id,
  title: localized(id),
  description: localized(`Om ${id}`),
  weight,
  questions: questions.map((one) => (typeof one === 'string' ? question(one) : one)),
});

/**
 * A checklist with the given fields; two criteria of 60 and 40 percent with three questions each,
 * the last of which can stop.
 */
export const checklist = (given: Partial<Checklist> = {}): Checklist => ({
  id: 'political',
  level: 'political',
  version: 1,
  title: localized('Tjekliste'),
  origin: localized('Udsyns forslag.'),
  criteria: [
    criterion('relevance', 60, ['strategy', 'focus', 'problem']),
    criterion('resources', 40, [
      'unit',
      'hours',
      question('financing', { stop: { at: 0, reason: localized('Der er ingen finansiering.') } }),
    ]),
  ],
  thresholds: { recommend: 66, recommendWithConditions: 45, weakCriterion: 40, answered: 80 },
  ...given,
});
