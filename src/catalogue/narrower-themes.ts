import type { Theme } from './vocabulary';

/** A theme and all that are narrower than it: who asks for mobility is shown transport systems too. */
export function withNarrower(theme: string, themes: readonly Theme[]): ReadonlySet<string> {
  const found = new Set([theme]);
  let grown = true;
  while (grown) {
    const size = found.size;
    for (const { id, broader } of themes) if (broader.some((one) => found.has(one))) found.add(id);
    grown = found.size > size;
  }
  return found;
}
