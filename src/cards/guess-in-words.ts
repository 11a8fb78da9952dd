import type { Asked } from '../asking/ask';
import { spellingOf } from '../asking/spelling';
import { fold } from '../asking/tokens';
import type { Telling } from './telling';

const MOST_LINES = 2;

/** A folded word as it was typed. */
function asTyped(folded: string, question: string): string | undefined {
  return question.match(/\p{L}+|\p{N}+/gu)?.find((word) => fold(word) === folded);
}

/** How a question was guessed, in at most two lines: names it did not give in full, and words that were misspelt. */
export function guessInWords(
  { guessed, corrections }: Pick<Asked, 'guessed' | 'corrections'>,
  question: string,
  { strings, language, knowledge }: Telling,
): string {
  const asked = fold(question);
  const entries = knowledge.collaborations.filter(
    ({ id, name, aliases }) =>
      guessed.includes(id) &&
      ![name.da, name.en, ...aliases].some((own) => asked.includes(fold(own))),
  );
  const named = fold(entries.map(({ name }) => `${name.da} ${name.en}`).join(' '));
  const names = entries.map(({ name }) => strings.asking.didYouMean(name[language]));
  const words = corrections.flatMap(({ from, to }) => {
    const typed = asTyped(from, question);
    const meant = spellingOf(to, knowledge);
    const says = typed !== undefined && meant !== undefined && !named.includes(to);
    return says && typed.toLowerCase() !== meant ? [strings.asking.corrected(typed, meant)] : [];
  });
  return [...new Set([...names, ...words])].slice(0, MOST_LINES).join('\n\n');
}
