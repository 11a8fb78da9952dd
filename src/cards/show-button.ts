import type { Collaboration } from '../catalogue/collaboration';
import type { Button } from './card';
import type { RenderContext } from './render-context';

/** The maximum number of follow-up buttons on a card. */
const MOST_CHIPS = 3;

/**
 * Up to three follow-up buttons: the first ones, as many of the others as fit, and the last ones.
 */
export function chips(
  first: readonly Button[],
  others: readonly Button[],
  last: readonly Button[] = [],
): Button[] {
  const room = Math.max(MOST_CHIPS - first.length - last.length, 0);
  return [...first, ...others.slice(0, room), ...last].slice(0, MOST_CHIPS);
}

/** The maximum number of collaborations that a card offers to show. */
export const MOST_SHOWN = 3;

const LONGEST = 40;

/** A name short enough for a button: without brackets, and truncated if necessary. */
export function shortName(name: string): string {
  if (name.length <= LONGEST) return name;
  const bare = name.replace(/\s*\([^)]*\)$/, '');
  return bare.length <= LONGEST ? bare : `${bare.slice(0, LONGEST - 1).trimEnd()}…`;
}

/**
 * A button that shows a collaboration; it includes the name only if there are several, because
 * clients truncate long titles.
 */
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
