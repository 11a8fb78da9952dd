import { plainTextOf } from '../../src/cards/plain-text';
import { renderScreeningList } from '../../src/cards/screening-list-card';
import { screening } from '../builders/screening';
import { submitsOf } from './find-nodes';
import { plainTelling } from './plain-telling';

const DA = plainTelling('da');
const EN = plainTelling('en');

describe('renderScreeningList', () => {
  it('names each with its state and its last day, and a way to go on', () => {
    const found = [
      screening({ id: 'a', proposal: { name: 'Robot' }, updatedAt: '2027-01-05T08:00:00.000Z' }),
      screening({ id: 'b', state: 'completed' }),
    ];

    expect(plainTextOf(renderScreeningList(found, DA))).toBe(
      'Dine screeninger\nRobot · kladde · 5. januar 2027\nUden navn · afsluttet · 4. januar 2027',
    );
    expect(plainTextOf(renderScreeningList(found, EN))).toBe(
      'Your screenings\nRobot · draft · 5 January 2027\nNo name · completed · 4 January 2027',
    );
    expect(submitsOf(renderScreeningList(found, DA))).toContainEqual({
      title: 'Fortsæt screeningen: Robot',
      data: { action: 'continue-screening', screening: 'a' },
    });
  });

  it('shows five', () => {
    const found = Array.from({ length: 7 }, (_, index) => screening({ id: `s${index}` }));

    expect(submitsOf(renderScreeningList(found, DA))).toHaveLength(5);
  });

  it('says that one is paused, and how to go on', () => {
    const card = renderScreeningList([], EN, { paused: 'a' });

    expect(plainTextOf(card)).toBe(
      'Screening\nThe screening is saved and paused. Write "continue" when you are ready; you go on where you left off.',
    );
    expect(submitsOf(card)).toEqual([
      { title: 'Continue the screening', data: { action: 'continue-screening', screening: 'a' } },
    ]);
  });
});
