import type { IndexedKnowledge } from '../answer/index-knowledge';
import type { Memory } from '../answer/query';
import { readText } from '../slots/reading';
import type { Feature } from './candidate';
import { rank } from './choose';
import { understandParts } from './ask';
import { WEIGHTS } from './weights';

const MOST_CANDIDATES = 8;

/**
 * A step-by-step account of how a question was understood: its words, what was recognised, and the
 * candidates with what spoke for and against each.
 */
export function explainQuestion(
  text: string,
  index: IndexedKnowledge,
  context: { readonly day: string; readonly memory?: Memory | undefined },
): string {
  const lines: string[] = [];
  for (const { reading } of understandParts(readText(text, index, context))) {
    lines.push(
      `words: ${reading.words.map(({ word, from }) => (from === undefined ? word : `${word} (for ${from})`)).join(' ')}`,
      `content: ${reading.content.map((at) => reading.words[at]?.word).join(' ')}; asks: ${[...reading.asks].join(' ') || '–'}`,
      'slots:',
      ...reading.slots.map(({ from, to, meaning, exact, not, share }) => {
        const { is, id, ...rest } = meaning;
        const covered = reading.words.slice(from, to).map(({ word }) => word);
        const values = Object.values(rest).join(' ');
        return `  ${covered.join(' ')}: ${not ? 'not ' : ''}${is} ${id} ${values}${exact ? '' : share === undefined ? '(by stem)' : `(${share.toFixed(2)} of the name)`}`;
      }),
      'candidates:',
      ...rank(reading)
        .slice(0, MOST_CANDIDATES)
        .flatMap(({ query, score, features, left }) => [
          `  ${score.toFixed(2)} ${JSON.stringify(query)}`,
          `       ${(Object.entries(features) as [Feature, number][])
            .filter(([, value]) => value !== 0)
            .map(([feature, value]) => `${feature} ${(WEIGHTS[feature] * value).toFixed(2)}`)
            .join(
              ', ',
            )}${left.length === 0 ? '' : `; unexplained: ${left.map((at) => reading.words[at]?.word).join(' ')}`}`,
        ]),
    );
  }
  return lines.join('\n');
}
