import { loadContent } from '../../../src/content/load-content';
import type { Guide } from '../../../src/monitoring/guide/guide';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import { guide } from '../../builders/guide';
import { localized } from '../../builders/localized';

describe('guideFor', () => {
  const asked = guide();
  const [first, ...others] = asked.questions;
  const given: Guide = {
    ...asked,
    questions:
      first === undefined
        ? []
        : [{ ...first, closing: { text: localized('Var det?') } }, ...others],
  };

  it('asks a closing in its own words, where it has any', () => {
    const [closing, ...same] = guideFor('closing', given).questions;

    expect(closing).toEqual({ ...first, text: localized('Var det?') });
    expect(same).toEqual(others);
  });

  it.each(['yearly', 'renewal'] as const)('asks a %s round as it stands', (kind) => {
    expect(guideFor(kind, given)).toEqual(asked);
  });
});

describe('the guides of Region Nordjylland', () => {
  const guides = Object.values(loadContent('nordjylland').guides);
  const idsOf = ({ questions }: Guide) =>
    questions.map(({ id, choices }) => `${id}: ${choices.map((one) => one.id).join(' ')}`);

  it('have the same choices, by id, in every kind of round', () => {
    for (const one of guides)
      for (const kind of ['renewal', 'closing'] as const)
        expect(idsOf(guideFor(kind, one))).toEqual(idsOf(one));
  });

  it('ask for the new end of what goes on after its period', () => {
    for (const one of guides) {
      const [goesOn] = guideFor('closing', one).questions.at(-1)?.choices ?? [];

      expect(goesOn).toMatchObject({ id: 'continue', corrects: ['end'] });
    }
  });

  it('ask last for the recommendation, and before it for what to share and to correct', () => {
    for (const one of guides) {
      expect(one.questions.at(-1)?.choices.map(({ id }) => id)).toEqual([
        'continue',
        'adjust',
        'end',
      ]);
      const choices = one.questions.flatMap((question) => question.choices);
      expect(choices.some(({ shares }) => shares)).toBe(true);
      expect(choices.some(({ corrects }) => corrects)).toBe(true);
    }
  });
});
