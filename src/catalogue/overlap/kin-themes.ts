import { withNarrower } from '../vocabulary';
import type { Theme } from '../vocabulary';

/** Themes that stand for one another, and how much of a match it is to have one of them. */
export interface Kin {
  readonly family: ReadonlySet<string>;
  readonly share: number;
}

const NARROWER = 0.5;
const BROADER = 0.3;

/** The themes that a theme is part of, the nearest first. */
function withBroader(theme: string, themes: readonly Theme[]): Set<string> {
  const found = new Set([theme]);
  // A set that grows is walked to its end.
  for (const id of found)
    for (const broader of themes.find((one) => one.id === id)?.broader ?? []) found.add(broader);
  return found;
}

/** The theme itself, what is narrower than it, and, where none of these is in use, what it is part of: the nearest first. */
export function kinThemes(
  theme: string,
  themes: readonly Theme[],
  inUse: ReadonlySet<string>,
): Kin[] {
  const narrower = withNarrower(theme, themes);
  const own = [
    { family: new Set([theme]), share: 1 },
    { family: narrower, share: NARROWER },
  ];
  if ([...narrower].some((id) => inUse.has(id))) return own;
  return [...withBroader(theme, themes)].map((id) => ({
    family: withNarrower(id, themes),
    share: BROADER,
  }));
}
