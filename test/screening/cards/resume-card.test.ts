import { plainTextOf } from '../../../src/cards/plain-text';
import { renderOfferToResume } from '../../../src/screening/cards/screening-list-card';
import { screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

describe('renderOfferToResume', () => {
  it('names what was left, and goes on with it', () => {
    const card = renderOfferToResume(
      screening({ proposal: { name: 'Robot' } }),
      plainRenderContext('da'),
    );

    expect(plainTextOf(card)).toBe('Du er i gang med at screene Robot.');
    expect(submitsOf(card)[0]?.data).toEqual({
      action: 'continue-screening',
      screening: 'screening-1',
    });
  });
});
