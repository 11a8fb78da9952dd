import { renderAnswer } from '../../src/asking/cards/answer-cards';
import { plainTextOf } from '../../src/cards/plain-text';
import { questionCard } from '../../src/cards/templates';
import { entryOf, renderContextOf } from './render-context-of';

describe('plainTextOf', () => {
  it('reads texts, rows and facts from top to bottom', () => {
    const lines = plainTextOf(
      renderAnswer({ kind: 'detail', entry: entryOf('aer') }, renderContextOf('da')),
    ).split('\n');

    expect(lines[0]).toBe('Assembly of European Regions (AER)');
    expect(lines).toContain('Lande: Norge og Sverige');
    expect(lines.find((line) => line.startsWith('Kilde'))).toMatch(/^Kilde: Bilag 4, tabel 1/);
  });

  it('leaves out the emphasis of the template, not the asterisks of the text', () => {
    const data = { action: 'help' } as const;
    const choice = { label: '2 * 2*', button: 'x', description: '**fire**', data };
    const card = questionCard.render({
      progress: '1 af 1',
      notice: '',
      question: 'Hvad?',
      help: 'Derfor.',
      choices: [choice, choice],
      buttons: [],
    });

    expect(plainTextOf(card)).toContain('2 * 2*: **fire**');
  });

  it.each([{}, { body: [] }])('reads nothing from a card without text: %j', (card) => {
    expect(plainTextOf(card)).toBe('');
  });
});
