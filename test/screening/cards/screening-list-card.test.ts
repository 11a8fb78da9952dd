import { plainTextOf } from '../../../src/cards/plain-text';
import {
  renderPaused,
  renderScreeningList,
} from '../../../src/screening/cards/screening-list-card';
import { assessment, screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const EN = plainRenderContext('en');

describe('renderScreeningList', () => {
  it('names each with its state and since when, and opens it', () => {
    const mine = [
      screening({
        id: 'a',
        proposal: { name: 'Robot' },
        assessments: [assessment({ strategy: 2, focus: 1 })],
        updatedAt: '2027-01-05T08:00:00.000Z',
      }),
      screening({ id: 'b', state: 'submitted', submittedAt: '2027-01-03T08:00:00.000Z' }),
    ];
    const invited = [screening({ id: 'c', proposal: { name: 'Havn' } })];

    expect(plainTextOf(renderScreeningList({ mine, invited }, DA)).split('\n')).toEqual([
      'Dine screeninger',
      'Tryk på en screening for at åbne den. Den kan trækkes tilbage eller kopieres fra resultatet eller fra "Ret oplysninger".',
      'Robot',
      'kladde, senest rettet 5. januar 2027',
      'Der mangler 13 oplysninger.',
      '2 af 6 besvaret',
      'Uden navn',
      'indsendt 3. januar 2027',
      'Du er inviteret til',
      'Havn',
      'kladde, senest rettet 4. januar 2027',
    ]);
    expect(plainTextOf(renderScreeningList({ mine, invited: [] }, EN))).toContain(
      'draft, last changed 5 January 2027',
    );
    expect(submitsOf(renderScreeningList({ mine, invited }, DA))[0]).toEqual({
      title: 'Fortsæt screeningen: Robot',
      data: { action: 'continue-screening', screening: 'a' },
    });
  });

  it('shows eight and counts the rest', () => {
    const mine = Array.from({ length: 10 }, (_, index) => screening({ id: `s${index}` }));
    const card = renderScreeningList({ mine, invited: [] }, DA);

    expect(submitsOf(card)).toHaveLength(9);
    expect(plainTextOf(card)).toContain('Og 2 ældre, som ikke er vist.');
  });

  it('says how to begin where there are none', () => {
    const card = renderScreeningList({ mine: [], invited: [] }, EN);

    expect(plainTextOf(card)).toBe(
      'Your screenings\nYou have no screenings yet. Write "new screening" to start one.',
    );
    expect(submitsOf(card)).toEqual([
      { title: 'Start a screening', data: { action: 'start-screening' } },
    ]);
  });
});

describe('renderPaused', () => {
  it('says that it is saved, and how to go on', () => {
    const card = renderPaused('a', EN);

    expect(plainTextOf(card)).toBe(
      'Screening\nThe screening is saved and paused. Write "continue" when you are ready; you go on where you left off.',
    );
    expect(submitsOf(card)).toEqual([
      { title: 'Continue the screening', data: { action: 'continue-screening', screening: 'a' } },
    ]);
  });
});
