import { spellingOf } from '../../language/spelling';
import { fold } from '../../../lib/text';
import type { RenderContext } from '../../../cards/render-context';

/** A folded word as it was typed in the question; `undefined` if it is not there. */
export function asTyped(folded: string, question: string): string | undefined {
  return question.match(/[\p{L}\p{M}]+|\p{N}+/gu)?.find((word) => fold(word) === folded);
}

/** A folded word as the person typed it, or as the sources spell it. */
export function spelledAsWritten(
  folded: string,
  { question = '', knowledge }: RenderContext,
): string {
  return asTyped(folded, question) ?? spellingOf(folded, knowledge) ?? folded;
}
