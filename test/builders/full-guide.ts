import type { Guide } from '../../src/monitoring/guide/guide';
import { guide } from './guide';
import { localized } from './localized';

type Question = Guide['questions'][number];

const question = (
  id: string,
  choices: Question['choices'],
  shows: Question['shows'] = [],
): Question => ({
  id,
  text: localized(`Hvad med ${id}?`),
  help: localized('Derfor spørges der.'),
  purpose: localized('Til opfølgning.'),
  choices,
  shows,
});

/** A guide with every kind of question: the basis, experiences, facts and the recommendation. */
export const fullGuide = (): Guide =>
  guide({
    questions: [
      question(
        'frame',
        [
          { id: 'within', label: { da: 'Ja, helt', en: 'Yes, fully' } },
          { id: 'partly', label: { da: 'Ja, men ændret', en: 'Yes, but changed' } },
          { id: 'outside', label: { da: 'Nej', en: 'No' } },
        ],
        ['purpose', 'basis'],
      ),
      question('experience', [
        { id: 'none', label: { da: 'Nej', en: 'No' } },
        { id: 'others', label: { da: 'Ja, for andre', en: 'Yes, for others' }, shares: true },
      ]),
      question('facts', [
        { id: 'correct', label: { da: 'Ja, alt er rigtigt', en: 'Yes, all is right' } },
        {
          id: 'contacts',
          label: { da: 'Personer skal rettes', en: 'People need correcting' },
          corrects: ['administrative-contact', 'political-contact', 'unit'],
        },
        {
          id: 'both',
          label: { da: 'Begge dele', en: 'Both' },
          corrects: ['administrative-contact', 'political-contact', 'unit', 'end', 'cost'],
        },
      ]),
      question('recommendation', [
        { id: 'continue', label: { da: 'Fortsæt', en: 'Continue' } },
        { id: 'adjust', label: { da: 'Juster', en: 'Adjust' } },
        { id: 'end', label: { da: 'Afslut', en: 'End' } },
      ]),
    ],
  });
