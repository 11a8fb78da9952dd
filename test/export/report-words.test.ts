import { conclusionInWords } from '../../src/export/report-words';
import { guideFor } from '../../src/monitoring/guide-for';
import type { Round } from '../../src/monitoring/round';
import { round } from '../builders/round';
import { CONTENT, tellingOf } from '../cards/telling-of';

const held = (kind: Round['kind'], conclusion?: Round['conclusion']) =>
  round({ kind, conclusion, guide: guideFor(kind, CONTENT.guides.political) });

describe('conclusionInWords', () => {
  it.each([
    ['yearly', 'end', 'Træd ud'],
    ['renewal', 'adjust', 'Forny, men skift kurs'],
    ['closing', 'adjust', 'Er samarbejdet slut? Ja, men noget skal følges op'],
    ['closing', undefined, 'Ingen anbefaling'],
  ] as const)('of a %s round answered %s is what was answered', (kind, conclusion, expected) => {
    expect(conclusionInWords(held(kind, conclusion), tellingOf('da'))).toBe(expected);
  });
});
