import { beginLevel, otherLevel } from '../../../src/screening/case/start-screening';
import { assessmentOf } from '../../../src/screening/case/screening';
import { assessment, proposal, screening } from '../../builders/screening';
import { CHECKLISTS, live, NOW, PEOPLE, ready, submitted, type Who } from '../life';

async function open(start = ready()) {
  const all = await live(start);
  return {
    ...all,
    begin: (who: Who = 'mette') =>
      beginLevel({ screening: 'screening-1', person: PEOPLE[who] }, all.ports),
  };
}

describe('beginLevel', () => {
  it('freezes the other checklist into it, and starts the owner at its first question', async () => {
    const { begin, stored } = await open();

    expect(await begin()).toMatchObject({ moved: true });

    const after = await stored();
    expect(after.checklists).toEqual([CHECKLISTS.political, CHECKLISTS.administrative]);
    expect(assessmentOf(after, 'mette', 'administrative')).toMatchObject({
      answers: [],
      step: { kind: 'question', question: 'strategy' },
      revision: 0,
      at: NOW,
    });
    expect(assessmentOf(after, 'mette', 'political')).toEqual(ready().assessments[0]);
    expect(after.history.at(-1)).toMatchObject({
      did: 'checklist',
      what: 'administrative',
      value: '4',
    });
  });

  it('begins it once', async () => {
    const { begin, stored } = await open();

    await Promise.all([begin(), begin()]);
    const before = await stored();

    expect(await begin()).toEqual({ screening: before, moved: false, told: [] });
    expect(before.assessments).toHaveLength(2);
    expect(before.checklists).toHaveLength(2);
  });

  it.each([
    ['nothing is answered', ready({ assessments: [assessment({})] })],
    ['the level is not known', ready({ proposal: proposal({ level: undefined }) })],
  ])('waits while %s: the level may still change', async (_, start) => {
    const { begin, stored } = await open(start);

    expect(await begin()).toMatchObject({ refused: 'level-first' });
    expect((await stored()).checklists).toHaveLength(1);
  });

  it('is refused once it is submitted, and to anybody but the owner', async () => {
    const handedIn = await open(submitted());
    const draft = await open();

    expect(await handedIn.begin()).toEqual({ screening: submitted(), refused: 'closed' });
    expect(await draft.begin('anna')).toEqual({ refused: 'not-yours' });
    expect(await draft.begin('eva')).toEqual({ refused: 'not-yours' });
  });
});

describe('otherLevel', () => {
  it('is the one beside the proposal’s own', () => {
    const administrative = screening({
      proposal: { level: 'administrative' },
      checklists: [CHECKLISTS.administrative],
    });

    expect(otherLevel(administrative)).toBe('political');
    expect(otherLevel(ready())).toBe('administrative');
  });
});
