import { fold } from '../../lib/text';
import type { Language } from '../../lib/language';
import type { Attribute, Comparison, Facet, Property, TimeRole } from '../answer/filter';
import type { Command, Grouping, Operation } from '../answer/query';

/** What a word or phrase points back to: one collaboration, several, or the question itself. */
export type Reference = 'one' | 'several' | 'person' | 'both' | 'other';

/** Ways of asking that are neither a fact nor a number. */
export type Cue =
  | 'compare'
  | 'greater'
  | 'smaller'
  | 'descending'
  | 'ascending'
  | 'each-year'
  | 'contact-detail'
  | 'not-kept'
  | 'list'
  | 'all'
  | 'else'
  | 'strategy'
  | 'experience'
  | 'overlap'
  | 'ours'
  | 'frame';

/** What a span of words stands for. */
export type Meaning =
  | {
      [
        Kind in Exclude<Facet, 'recommender'> | 'collaboration' | 'mention' | 'passage' | 'document'
      ]: {
        readonly is: Kind;
        readonly id: string;
      };
    }[Exclude<Facet, 'recommender'> | 'collaboration' | 'mention' | 'passage' | 'document']
  | { readonly is: 'command'; readonly id: Command }
  | { readonly is: 'attribute'; readonly id: Attribute }
  | { readonly is: 'operation'; readonly id: Operation; readonly rank?: number }
  | { readonly is: 'role'; readonly id: TimeRole }
  | { readonly is: 'property'; readonly id: Property }
  | { readonly is: 'grouping'; readonly id: Grouping }
  | { readonly is: 'reference'; readonly id: Reference }
  | { readonly is: 'ordinal'; readonly id: number }
  | { readonly is: 'cue'; readonly id: Cue }
  | {
      readonly is: 'time';
      readonly id: 'span';
      readonly from: string;
      readonly to: string;
      /** Something lasts until then: "til og med 2013". */
      readonly until?: true;
    }
  | {
      readonly is: 'amount';
      readonly id: Comparison;
      readonly amount: number;
      readonly currency: 'DKK' | 'EUR';
    }
  | { readonly is: 'currency'; readonly id: 'DKK' | 'EUR' }
  | { readonly is: 'share'; readonly id: 'percent'; readonly percent: number }
  | { readonly is: 'recurrence'; readonly id: 'times'; readonly perYear: number };

/** What a span of words of a question was recognised as. */
export interface Slot<M extends Meaning = Meaning> {
  /** Position of the first word. */
  readonly from: number;
  /** Position after the last word. */
  readonly to: number;
  readonly meaning: M;
  /** Matched letter by letter rather than by stem. */
  readonly exact: boolean;
  readonly language?: Language;
  /** How many letters its words differ from the phrase in length. */
  readonly distance?: number;
  /** Something negates or excludes it: "not political", "alle undtagen projekter". */
  readonly not?: true;
  /** The positions that it covers, if words of another kind stand between them. */
  readonly at?: readonly number[];
  /** How much of the whole name was found, if only part of it: 0 to 1. */
  readonly share?: number;
}

/** A slot of one kind. */
export type SlotOf<Is extends Meaning['is']> = Slot<Extract<Meaning, { is: Is }>>;

/** The positions that a slot covers. */
export function positionsOf({ from, to, at }: Pick<Slot, 'from' | 'to' | 'at'>): readonly number[] {
  if (at !== undefined) return at;
  const positions: number[] = [];
  for (let position = from; position < to; position++) positions.push(position);
  return positions;
}

/** The positions that any of the slots covers. */
export function coveredBy(slots: readonly Pick<Slot, 'from' | 'to' | 'at'>[]): Set<number> {
  const covered = new Set<number>();
  for (const slot of slots) for (const position of positionsOf(slot)) covered.add(position);
  return covered;
}

/** Whether two slots share a word. */
export const overlap = (
  one: Pick<Slot, 'from' | 'to' | 'at'>,
  other: Pick<Slot, 'from' | 'to' | 'at'>,
): boolean =>
  one.from < other.to &&
  other.from < one.to &&
  ((one.at === undefined && other.at === undefined) ||
    positionsOf(one).some((at) => positionsOf(other).includes(at)));

const lengthOf = ({ from, to, at }: Slot) => at?.length ?? to - from;

/** Orders slots: longest first, exact before stemmed, then by position. */
export const bySpecificity = (one: Slot, other: Slot): number =>
  lengthOf(other) - lengthOf(one) ||
  Number(other.exact) - Number(one.exact) ||
  (one.distance ?? 0) - (other.distance ?? 0) ||
  one.from - other.from;

/** Whether a slot is of one of the kinds. */
export const isOf =
  <Is extends Meaning['is']>(...kinds: readonly Is[]) =>
  (slot: Slot): slot is SlotOf<Is> =>
    kinds.some((kind) => kind === slot.meaning.is);

/**
 * The slots that explain their words best: without those that share a word with a more specific
 * one. Several meanings of the same words stay together.
 */
export function mostSpecific<S extends Slot>(slots: readonly S[]): S[] {
  const kept: S[] = [];
  for (const slot of slots.toSorted(bySpecificity)) {
    const fits = kept.every(
      (one) =>
        !overlap(one, slot) ||
        (one.from === slot.from &&
          one.to === slot.to &&
          one.exact === slot.exact &&
          (one.distance ?? 0) === (slot.distance ?? 0)),
    );
    if (fits) kept.push(slot);
  }
  return kept.sort((one, other) => one.from - other.from);
}

const NAMES_AN_AREA = /omrad|sektor|\barea\b|\bsector\b|\bfield\b/u;

/** "Sundhed" is an area and a theme; an area next to a level or the word "område". */
export function areaOrTheme(slots: readonly Slot[], text: string): Slot[] {
  const same = (slot: Slot, is: Meaning['is']) =>
    slots.some(
      (other) => other.meaning.is === is && other.from === slot.from && other.to === slot.to,
    );
  const isAsArea = () => slots.some(isOf('level')) || NAMES_AN_AREA.test(fold(text));
  return slots.filter((slot) => {
    if (slot.meaning.is === 'area' && same(slot, 'theme')) return isAsArea();
    if (slot.meaning.is === 'theme' && same(slot, 'area')) return !isAsArea();
    // "Interreg" is a programme before it is a theme.
    if (slot.meaning.is === 'theme' && same(slot, 'programme')) return false;
    return true;
  });
}
