import { createHash } from 'node:crypto';

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
}

/** Returns a value as JSON with sorted object keys, so that equal values give equal texts. */
export function canonicalText(value: object): string {
  return JSON.stringify(ordered(value));
}

/** Returns the SHA-256 hash of a value in hexadecimal; equal values give equal hashes. */
export function hashOf(value: object): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
