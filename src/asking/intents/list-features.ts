import { oncePer } from '../../lib/once-per';
import { type Reading } from '../slots/reading';
import { isOf, mostSpecific, positionsOf, type Slot } from '../slots/slot';
import type { Conditions } from './conditions/conditions';

/** The slots of a question that a list should use. */
const namingIn = oncePer(({ slots }: Reading) =>
  mostSpecific(
    slots
      .filter(
        isOf(
          'theme',
          'country',
          'area',
          'kind',
          'level',
          'unit',
          'programme',
          'body',
          'person',
          'property',
          'collaboration',
          'document',
          'amount',
          'share',
          'recurrence',
          'time',
          'cue',
        ),
      )
      .filter(({ meaning }) => meaning.is !== 'cue' || meaning.id === 'strategy')
      .filter(({ share }) => share === undefined),
  ),
);

/** The number of places that say something else than the conditions of a list. */
export function droppedBy(used: ReadonlySet<number>, reading: Reading): number {
  const spans = new Set(
    namingIn(reading)
      .filter((slot) =>
        positionsOf(slot).some((at) => !used.has(at) && reading.content.includes(at)),
      )
      .map(({ from }) => from),
  );
  return spans.size;
}

/** Whether there is only a time without a word for its role. */
export function isVague({ filters, slots }: Conditions, { words }: Reading): boolean {
  return (
    filters.length > 0 &&
    filters.every(({ by }) => by === 'time') &&
    !slots.some(isOf('role')) &&
    !words.some(({ word }) => COLLABORATIONS.test(word))
  );
}

/** Whether a word that is a whole name was read as a condition: "vis eHealth", "Borgmesterpagten". */
export function readsName(used: readonly Slot[], { slots }: Reading): number {
  const names = slots
    .filter(isOf('collaboration', 'mention'))
    .filter(({ exact, share, from, to }) => exact && share === undefined && to - from === 1);
  const facets = used.filter((slot) => !isOf('collaboration')(slot));
  // "Health IT or eHealth" names the theme in another way too.
  const isSaidElsewhere = (slot: Slot) =>
    facets.some(
      (other) =>
        other.from !== slot.from &&
        other.meaning.is === slot.meaning.is &&
        other.meaning.id === slot.meaning.id,
    );
  return names.some(({ from }) =>
    facets.some((slot) => positionsOf(slot).includes(from) && !isSaidElsewhere(slot)),
  )
    ? 1
    : 0;
}

/** Kinds that stand for any collaboration. */
export const COLLABORATIONS =
  /^(?:samarbejd|collab|cooperat|partnerships?$|partnerskab|katalog|catalog|register|registret|entr|post)/u;
