import { answer } from '../../../src/asking/answer';
import { indexKnowledge } from '../../../src/asking/index-knowledge';
import type { Filter } from '../../../src/asking/filter';
import type { Measure } from '../../../src/asking/query';
import { renderAnswer } from '../../../src/asking/cards/answer-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

const INDEX = indexKnowledge(CONTENT);

function linesOf(measure: Measure, filters: Filter[]): string[] {
  const renderContext = renderContextOf('da');
  const of = { filters };
  const query = { intent: 'aggregate', operation: 'sum', measure, of } as const;
  const answered = answer(query, INDEX, renderContext.day);
  if (answered.kind !== 'no-number') throw new Error(answered.kind);
  return plainTextOf(renderAnswer(answered, renderContext)).split('\n');
}

describe('renderNoNumber', () => {
  it('says of whom no number is stated, and what is known of their money', () => {
    const lines = linesOf('cost', [{ by: 'theme', id: 'psychiatry' }]);

    expect(lines.slice(0, 3)).toEqual([
      'I alt: Regionens udgift',
      'Forstået som: Psykiatri',
      'Kilden oplyser ikke tallet for nogen af de 3 samarbejder:',
    ]);
    expect(lines[4]).toMatch(/^CEDAR: betaling til deltagere: 800 kr\. pr\. deltager/);
  });

  it('names six at most, and says how many more there are', () => {
    const lines = linesOf('fee', [{ by: 'area', id: 'special-sector' }]);

    expect(lines).toContainEqual(expect.stringMatching(/^og \d+ til$/));
    expect(lines.length).toBeLessThan(14);
  });

  it('says nothing of money where a date was asked for', () => {
    const [, , said = '', ...names] = linesOf('decision', [{ by: 'theme', id: 'psychiatry' }]);

    expect(said).toBe('Kilden oplyser ikke datoen for nogen af de 3 samarbejder:');
    expect(names).toContain('HELPS-projektet');
  });
});
