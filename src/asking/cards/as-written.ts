import { spellingOf } from '../spelling';
import { fold } from '../../lib/text';
import type { RenderContext } from '../../cards/render-context';

/** A folded word as it stands in a question; `undefined` where it does not. */
export function asTyped(folded: string, question: string): string | undefined {
  return question.match(/[\p{L}\p{M}]+|\p{N}+/gu)?.find((word) => fold(word) === folded);
}

/** A folded word as its reader typed it, or as it is written in the sources. */
export function asWritten(folded: string, { question = '', knowledge }: RenderContext): string {
  return asTyped(folded, question) ?? spellingOf(folded, knowledge) ?? folded;
}
