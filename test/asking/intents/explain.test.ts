import { explainQuestion } from '../../../src/asking/intents/explain';
import { ask } from '../../../src/asking/intents/ask';
import { DAY, INDEX } from '../nordjylland';

const explained = (text: string, memory = ask('', INDEX, { day: DAY }).memory) =>
  explainQuestion(text, INDEX, { day: DAY, memory }).split('\n');

/** The lines from one heading to the next. */
function under(heading: string, lines: readonly string[]): readonly string[] {
  const from = lines.indexOf(heading) + 1;
  const rest = lines.slice(from);
  const to = rest.findIndex((line) => !line.startsWith(' '));
  return to === -1 ? rest : rest.slice(0, to);
}

describe('explainQuestion', () => {
  it('shows the words as they were read, and those that carry content', () => {
    const [words = '', content = ''] = explained('hvad koster Westlik?');

    expect(words).toBe('words: hvad koster westlink (for westlik)');
    expect(content).toMatch(/^content: .*westlink; asks: .+/);
  });

  it('shows what was recognised, exactly, by stem, in part or negated', () => {
    const slots = (text: string) => under('slots:', explained(text));

    expect(slots('netværkene om psykiatri')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}netvarkene: kind membership-network .*\(by stem\)$/),
        expect.stringMatching(/^ {2}psykiatri: theme psychiatry\s*$/),
      ]) as unknown,
    );
    expect(slots('netværk, men ikke projekter')).toContainEqual(
      expect.stringMatching(/^ {2}projekter: not kind project/),
    );
    expect(slots('Coxeters samarbejder')).toContainEqual(
      expect.stringMatching(/^ {2}coxeters: person Runa Coxeter .*\(0\.\d\d of the name\)$/),
    );
  });

  it('ranks the candidates, with what speaks for and against each', () => {
    const candidates = under('candidates:', explained('hvad koster CPMR?'));
    const ranked = candidates.filter((_, at) => at % 2 === 0);
    const scores = ranked.map((line) => Number(/^ {2}(-?\d+\.\d\d) \{/.exec(line)?.[1]));

    expect(ranked[0]).toContain(
      JSON.stringify(ask('hvad koster CPMR?', INDEX, { day: DAY }).query),
    );
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores.length).toBeGreaterThan(1);
    expect(candidates[1]).toMatch(/^ {7}(?:[a-z-]+ -?\d+\.\d\d(?:, )?)+/);
  });

  it('names the words that a candidate does not explain', () => {
    expect(under('candidates:', explained('hvad koster CPMR xyzzy?'))[1]).toMatch(
      /; unexplained: xyzzy$/,
    );
  });

  it('explains each part of a question of several parts', () => {
    const lines = explained('Hvad koster CPMR? Og hvornår slutter Mikropol?');

    expect(lines.filter((line) => line.startsWith('words: '))).toEqual([
      'words: hvad koster cpmr',
      'words: hvornar slutter mikropol',
    ]);
  });

  it('explains a question that continues another', () => {
    const { memory } = ask('CPMR', INDEX, { day: DAY });

    expect(under('candidates:', explained('hvad koster det?', memory))[0]).toContain('"cpmr"');
  });

  it('explains an empty question', () => {
    expect(explained('').at(-2)).toContain('{"intent":"unknown"}');
  });
});
