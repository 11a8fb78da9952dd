import { renderOverview } from '../../../src/screening/cards/overview-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { assessment, screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const note = {
  question: 'focus',
  comment: 'ord '.repeat(200).trim(),
  evidence: 'https://example.org/a(b)',
  at: '2027-01-04T08:00:00.000Z',
};
const own = assessment(
  { strategy: 2, focus: 'unknown' },
  { notes: [note], passed: ['problem'], revision: 3 },
);
const draft = screening({ proposal: { name: 'Robot' }, assessments: [own] });

const linesOf = (card: object) => plainTextOf(card).split('\n');

describe('renderOverview', () => {
  it('folds the answers by criterion, each to be opened', () => {
    const card = renderOverview(draft, own, DA);

    expect(linesOf(card)).toEqual([
      'Tjekliste · Mette Sørensen',
      'Alle svar: Robot',
      'Tryk på en del for at se svarene i den.',
      'relevance',
      '2 af 3 besvaret · 1 kommentar',
      '• Hvor meget strategy? – 2 · Middel',
      '• Hvor meget focus? – Ved ikke',
      '• Hvor meget problem? – sprunget over',
      'resources',
      '0 af 3 besvaret',
      '• Hvor meget unit? – ikke besvaret',
      '• Hvor meget hours? – ikke besvaret',
      '• Hvor meget financing? – ikke besvaret',
      'Udsyns forslag.',
    ]);
    expect(submitsOf(card)[0]).toEqual({
      title: 'Åbn: relevance',
      data: {
        action: 'overview',
        screening: 'screening-1',
        level: 'political',
        criterion: 'relevance',
      },
    });
  });

  it('lets the owner of a draft change the facts, copy it or withdraw it', () => {
    const bent = assessment({}, { assessor: 'bent' });
    const titles = (card: object) => submitsOf(card).map(({ title }) => title);

    expect(titles(renderOverview(draft, own, DA))).toEqual(
      expect.arrayContaining(['Ret oplysninger', 'Lav en kopi', 'Træk tilbage']),
    );
    expect(titles(renderOverview(draft, bent, DA))).not.toContain('Træk tilbage');
  });

  it('opens one criterion with comments and evidence, each question to be answered again', () => {
    const card = renderOverview(draft, own, DA, 'relevance');

    expect(linesOf(card)).toContain('Hvor meget focus?');
    expect(linesOf(card).find((line) => line.startsWith('Kommentar: '))).toMatch(/ ord…$/);
    expect(linesOf(card)).toContain('[https://example.org/a(b)](https://example.org/a%28b%29)');
    expect(submitsOf(card)[1]).toEqual({
      title: 'Ret: Hvor meget focus?',
      data: {
        action: 'go',
        to: { kind: 'question', question: 'focus' },
        screening: 'screening-1',
        level: 'political',
        revision: 3,
      },
    });
    expect(submitsOf(card).map(({ title }) => title)).toContain('Alle dele');
  });

  it('only shows what is frozen, and says where the rest of a comment stands', () => {
    const card = renderOverview({ ...draft, state: 'submitted' }, own, DA, 'relevance');

    expect(submitsOf(card).map(({ title }) => title)).toEqual([
      'Alle dele',
      'Tilbage til screeningen',
    ]);
    expect(plainTextOf(card)).toContain('i deres fulde længde i sagsnotatet');
  });
});
