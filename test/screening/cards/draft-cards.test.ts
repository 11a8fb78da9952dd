import { renderIdle, renderWithdrawn } from '../../../src/screening/cards/draft-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const EN = plainRenderContext('en');

describe('renderWithdrawn', () => {
  it('says how long it may be undone, and undoes or copies', () => {
    const card = renderWithdrawn(screening({ state: 'withdrawn' }), EN, { restorable: true });

    expect(plainTextOf(card)).toContain('You can undo this for 24 hours.');
    expect(submitsOf(card).map(({ title }) => title)).toEqual(['Undo', 'Make a copy']);
  });

  it('offers no undoing that is too late', () => {
    const card = renderWithdrawn(screening({ state: 'withdrawn' }), EN, { restorable: false });

    expect(plainTextOf(card)).not.toContain('24 hours');
    expect(submitsOf(card).map(({ title }) => title)).toEqual(['Make a copy']);
  });
});

describe('renderIdle', () => {
  it('counts the days, and keeps, continues or withdraws', () => {
    const card = renderIdle(screening({ updatedAt: '2026-12-27T08:00:00.000Z' }), EN);

    expect(plainTextOf(card)).toContain('You have not changed the draft for 14 days.');
    expect(submitsOf(card).map(({ data }) => data['action'])).toEqual([
      'keep-draft',
      'continue-screening',
      'withdraw',
    ]);
  });
});
