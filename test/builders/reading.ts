import type { ProposalReading, Recognised } from '../../src/screening/proposal/reading';
import { knowledge, term, theme } from './knowledge';

const WORDS: Readonly<Record<keyof Recognised, Readonly<Record<string, string>>>> = {
  areas: { sundhedsområdet: 'health' },
  countries: { skåne: 'sweden', sverige: 'sweden', sweden: 'sweden', norge: 'norway' },
  themes: { robotkirurgi: 'robotics', 'robotic surgery': 'robotics', havne: 'ports' },
  programmes: { interreg: 'interreg' },
};

/** Vocabulary for screening: two areas, two levels, and a few recognised words. */
export const reading = (): ProposalReading => ({
  vocabulary: {
    ...knowledge({
      vocabulary: {
        areas: [
          term('health', 'Sundhed', 'Health'),
          term('regional-development', 'Regional Udvikling', 'Regional Development'),
        ],
        levels: [
          term('political', 'Politisk', 'Political'),
          term('administrative', 'Administrativ', 'Administrative'),
        ],
        kinds: [term('project', 'Projekt', 'Project'), term('agreement', 'Aftale', 'Agreement')],
        programmes: [term('interreg', 'Interreg', 'Interreg')],
        themes: [theme('robotics', 'Robotkirurgi', 'Robotic surgery')],
      },
    }).vocabulary,
  },
  isFunctionWord: (word) => /^(?:jeg|vil|et|med|om|i)$/u.test(word),
  recognise: (text) => {
    const idsIn = (kind: keyof Recognised) => [
      ...new Set(
        Object.entries(WORDS[kind]).flatMap(([word, id]) =>
          text.toLowerCase().includes(word) ? [id] : [],
        ),
      ),
    ];
    return {
      areas: idsIn('areas'),
      countries: idsIn('countries'),
      themes: idsIn('themes'),
      programmes: idsIn('programmes'),
    };
  },
});
