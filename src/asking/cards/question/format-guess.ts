import type { AnsweredQuestion } from '../../intents/ask';
import { spellingOf } from '../../language/spelling';
import { fold } from '../../../lib/text';
import { asTyped } from './spelled-as-written';
import type { RenderContext } from '../../../cards/render-context';

const MOST_LINES = 2;

/** What was assumed about the question, in at most two lines: partial names and misspelt words. */
export function formatGuess(
  {
    guessed,
    corrections,
    alternative,
  }: Pick<AnsweredQuestion, 'guessed' | 'corrections' | 'alternative'>,
  question: string,
  { strings, language, knowledge }: RenderContext,
): string {
  const asked = fold(question);
  const entries = knowledge.collaborations.filter(
    ({ id, name, aliases }) =>
      guessed.includes(id) &&
      ![name.da, name.en, ...aliases].some((own) => asked.includes(fold(own))),
  );
  const named = fold(entries.map(({ name }) => `${name.da} ${name.en}`).join(' '));
  // Where a button asks "did you mean the other?", this states which one was chosen.
  const { didYouMean, assumed } = strings.asking;
  const phrase = alternative === undefined ? didYouMean : assumed;
  const names = entries.map(({ name }) => phrase(name[language]));
  const words = corrections.flatMap(({ from, to }) => {
    const typed = asTyped(from, question);
    const meant = spellingOf(to, knowledge);
    const isWorthShowing = typed !== undefined && meant !== undefined && !named.includes(to);
    return isWorthShowing && typed.toLowerCase() !== meant
      ? [strings.asking.corrected(typed, meant)]
      : [];
  });
  return [...new Set([...names, ...words])].slice(0, MOST_LINES).join('\n\n');
}
