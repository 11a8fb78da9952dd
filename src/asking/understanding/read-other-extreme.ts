import type { Query } from '../query';
import { coveredPositions, type ParsedQuestion } from './parse-question';
import { readExtreme } from './read-extreme';

const wordAt = ({ tokens }: ParsedQuestion, position: number) => tokens[position]?.word ?? '';

/**
 * "And the second largest?", "and the cheapest?": the last superlative with another rank or the
 * opposite direction.
 */
export function readOtherExtreme(question: ParsedQuestion): Query | undefined {
  const before = question.memory?.query;
  if (before?.intent !== 'aggregate' || before.operation === 'count') return undefined;
  const { operation, rank } = readExtreme(question);
  const operationPositions = coveredPositions(
    question.matches.filter(({ meaning }) => meaning.is === 'operation'),
  );
  const asksMore = question.content.some(
    (at) =>
      !operationPositions.has(at) &&
      !/^(?:nast|second|third|tredje|2nd|3rd)/.test(wordAt(question, at)),
  );
  if (asksMore || (operation === undefined && rank === undefined)) return undefined;
  const { rank: _place, ...rest } = before;
  return { ...rest, operation: operation ?? before.operation, ...(rank && { rank }) };
}
