import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.join(__dirname, '../..');

/** What is made on a machine and is no part of the project. */
const MADE_HERE = [
  '.git',
  ...readFileSync(path.join(PROJECT, '.gitignore'), 'utf8').split(/\/?\n/),
];

const isMadeHere = (name: string) =>
  MADE_HERE.some((made) => (made.startsWith('*.') ? name.endsWith(made.slice(1)) : name === made));

/** Absolute paths of one machine, and a folder that lies beside one checkout. */
const ELSEWHERE = /(?<![\w.~@}-])\/(?:work|home|root|tmp)\/\w|\.\.\/shared\b/;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (isMadeHere(name)) return [];
    const place = path.join(folder, name);
    return statSync(place).isDirectory() ? filesIn(place) : [place];
  });
}

describe('the project', () => {
  it('names no path outside itself', () => {
    const files = filesIn(PROJECT);
    const naming = files.flatMap((file) =>
      readFileSync(file, 'latin1')
        .split('\n')
        .flatMap((line, index) =>
          ELSEWHERE.test(line)
            ? [`${path.relative(PROJECT, file)}:${index + 1}: ${line.trim()}`]
            : [],
        ),
    );

    expect(files.length).toBeGreaterThan(150);
    expect(naming).toEqual([]);
  });

  it.each([
    ['/wor' + 'k/somewhere/file.txt', true],
    ["'/hom" + "e/ada/x'", true],
    ['file:///tm' + 'p/x', true],
    ['from ../share' + 'd/facts', true],
    ['https://example.com/hom' + 'e/ada', false],
    ['src/wor' + 'k/x', false],
    ['/tmp', false],
  ])('takes %s for a path outside: %s', (text, expected) => {
    expect(ELSEWHERE.test(text)).toBe(expected);
  });
});
