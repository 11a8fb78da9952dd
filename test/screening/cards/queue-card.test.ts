import { plainTextOf } from '../../../src/cards/plain-text';
import { renderQueue } from '../../../src/screening/cards/screening-list-card';
import { screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const AT = '2027-01-04T08:00:00.000Z';
const submitted = screening({
  state: 'submitted',
  submittedAt: AT,
  proposal: { name: 'Robot' },
});

describe('renderQueue', () => {
  it('shows what waits for whom, with who sent it in and who handles it', () => {
    const asked = screening({
      state: 'more-information',
      submittedAt: AT,
      handler: { id: 'ida', name: 'Ida Holm' },
    });
    const card = renderQueue({ submitted: [submitted], asked: [asked], rejected: [] }, DA);

    expect(plainTextOf(card).split('\n')).toEqual([
      'Indsendte screeninger',
      'Til behandling',
      'Robot',
      'Mette Sørensen · indsendt 4. januar 2027',
      'ingen har taget den',
      'Venter på svar fra ejeren',
      'Uden navn',
      'Mette Sørensen · afventer oplysninger, indsendt 4. januar 2027',
      'Behandles af Ida Holm',
    ]);
    expect(submitsOf(card)[0]).toEqual({
      title: 'Åbn: Robot',
      data: { action: 'view-screening', screening: 'screening-1' },
    });
  });

  it('counts what it does not show, and says when nothing waits', () => {
    const many = Array.from({ length: 11 }, () => submitted);

    expect(plainTextOf(renderQueue({ submitted: many, asked: [], rejected: [] }, DA))).toContain(
      'Og 3 til.',
    );
    expect(plainTextOf(renderQueue({ submitted: [], asked: [], rejected: [] }, DA))).toBe(
      'Indsendte screeninger\nDer er ingen indsendte screeninger, som venter på dig.',
    );
  });
});
