import type { Query } from '../query';
import { explainedBy, type Parts } from './parts';
import { readExtreme } from './read-extreme';

const wordAt = ({ tokens }: Parts, position: number) => tokens[position]?.word ?? '';

/**
 * "And the second largest?", "and the cheapest?": the last superlative with another rank or the
 * opposite direction.
 */
export function readOtherExtreme(parts: Parts): Query | undefined {
  const before = parts.memory?.query;
  if (before?.intent !== 'aggregate' || before.operation === 'count') return undefined;
  const { operation, rank } = readExtreme(parts);
  const said = explainedBy(parts.matches.filter(({ meaning }) => meaning.is === 'operation'));
  const saysMore = parts.content.some(
    (at) => !said.has(at) && !/^(?:nast|second|third|tredje|2nd|3rd)/.test(wordAt(parts, at)),
  );
  if (saysMore || (operation === undefined && rank === undefined)) return undefined;
  const { rank: _place, ...rest } = before;
  return { ...rest, operation: operation ?? before.operation, ...(rank && { rank }) };
}
