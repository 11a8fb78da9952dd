import type { Collaboration } from '../catalogue/collaboration';
import type { Button } from './button';
import type { Telling } from './telling';

/** The most collaborations that a card offers to show. */
export const MOST_SHOWN = 3;

/** The button names the collaboration only where there are several to choose from: long titles are cut off. */
export function showButton(
  entry: Collaboration,
  { strings, language }: Telling,
  alone: boolean,
): Button {
  return {
    title: alone ? strings.answers.allDetails : strings.answers.details(entry.name[language]),
    data: { action: 'show', collaboration: entry.id },
  };
}
