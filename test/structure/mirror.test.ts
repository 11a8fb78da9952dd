import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const TEST = path.join(__dirname, '..');
const PROJECT = path.join(TEST, '..');

/** Tests of what is no file of `src/`, and what they test instead. */
const OTHERS: Readonly<Record<string, string>> = {
  'test/asking/any-text.property.test.ts': 'src/asking',
  'test/asking/question-sets.test.ts': 'test/asking/question-sets.ts',
  'test/cards/every-card.test.ts': 'cards',
  'test/cards/every-screening-card.test.ts': 'cards',
  'test/cards/every-monitoring-card.test.ts': 'src/cards',
  'test/content/nordjylland.test.ts': 'content/nordjylland',
  'test/monitoring/year.test.ts': 'src/monitoring',
  'test/structure/arrows.test.ts': 'test/dependency-cruiser.cjs',
  'test/structure/mirror.test.ts': 'test',
  'test/structure/standalone.test.ts': '.',
};

const tests = readdirSync(TEST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file.split(path.sep).join('/')}`)
  .toSorted();

/** What a test is about; `x.property.test.ts` is about `x.ts` too. */
const subjectOf = (test: string) =>
  OTHERS[test] ?? test.replace(/^test\//, 'src/').replace(/(\.property)?\.test\.ts$/, '.ts');

describe('the tests', () => {
  it('mirror the sources file by file', () => {
    expect(tests.length).toBeGreaterThan(30);
    const withoutSubject = tests.filter((test) => !existsSync(path.join(PROJECT, subjectOf(test))));

    expect(withoutSubject).toEqual([]);
  });

  it('that are about something else are all there', () => {
    expect(tests).toEqual(expect.arrayContaining(Object.keys(OTHERS)));
  });
});
