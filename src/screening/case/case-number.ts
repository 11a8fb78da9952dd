import type { Screening } from './screening';

/** Letters and digits that are not mistaken for one another when read aloud. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;

/** The FNV-1a hash of a text, 32 bits without a sign: near texts give numbers far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const symbol of text) hash = Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * The number that people call a case by: the year in which it began and five symbols derived from
 * its id, "2027-7K3QD". It is always the same, so it needs no counter and no write.
 */
export function caseNumberOf({ id, createdAt }: Pick<Screening, 'id' | 'createdAt'>): string {
  const hash = hashOf(id);
  const symbols = Array.from({ length: LENGTH }, (_, index) =>
    SYMBOLS.charAt(Math.floor(hash / SYMBOLS.length ** index) % SYMBOLS.length),
  ).join('');
  return `${createdAt.slice(0, 4)}-${symbols}`;
}
