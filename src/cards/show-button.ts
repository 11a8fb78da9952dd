import type { Collaboration } from '../catalogue/collaboration';
import type { Button } from './card-data';
import type { RenderContext } from './render-context';

/** How many things a card offers to do next. */
const MOST_CHIPS = 3;

/** What may be done next, three at most: of the others so many as there is room for beside the first and the last. */
export function chips(
  first: readonly Button[],
  others: readonly Button[],
  last: readonly Button[] = [],
): Button[] {
  const room = Math.max(MOST_CHIPS - first.length - last.length, 0);
  return [...first, ...others.slice(0, room), ...last].slice(0, MOST_CHIPS);
}

/** The most collaborations that a card offers to show. */
export const MOST_SHOWN = 3;

const LONGEST = 40;

/** A name as a button has room for it: without what stands in brackets, if it is long. */
export function shortName(name: string): string {
  if (name.length <= LONGEST) return name;
  const bare = name.replace(/\s*\([^)]*\)$/, '');
  return bare.length <= LONGEST ? bare : `${bare.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The button names the collaboration only where there are several to choose from: long titles are cut off. */
export function showButton(
  entry: Collaboration,
  { strings, language }: RenderContext,
  alone: boolean,
): Button {
  return {
    title: alone
      ? strings.answers.allDetails
      : strings.answers.details(shortName(entry.name[language])),
    data: { action: 'show', collaboration: entry.id },
  };
}
