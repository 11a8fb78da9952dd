import type { SheetInput } from '../../questionnaire/questionnaire';
import type { Fact } from '../proposal/proposal';
import type { Step } from './assessment';

/** Inputs that only a screening supports. */
export type OwnInput =
  | { readonly do: 'fact'; readonly fact: Fact; readonly text: string }
  /** A fact that was named at any step, whatever that asks for. */
  | { readonly do: 'correct'; readonly fact: Fact; readonly text: string }
  /** The fields of a card, filled in and empty, whichever of its buttons was tapped. */
  | {
      readonly do: 'facts';
      readonly given: readonly {
        readonly fact: Fact;
        readonly text: string;
        /** Whether it is what the card showed, so that nothing changes. */
        readonly isShown: boolean;
      }[];
      readonly empty: readonly Fact[];
      readonly then: 'next' | 'back' | 'stay';
    }
  /** Continues from the proposal despite the overlapping collaborations. */
  | { readonly do: 'continue'; readonly overlaps: readonly string[] };

/** The input of a tap or typed message to a screening. */
export type ScreeningInput = SheetInput<Step, number> | OwnInput;

/** Why an input was refused. */
export type Refusal =
  | 'stale'
  | 'empty'
  | 'too-long'
  | 'bad-choice'
  /** A number where a name or a purpose belongs. */
  | 'no-words'
  | 'bad-cost'
  /** Several amounts, of which one must be chosen. */
  | 'cost-range'
  | 'cost-several'
  | 'cost-repeated'
  | 'cost-negative'
  /** A letter for a digit, or a digit too few. */
  | 'cost-mistyped'
  /** Only the whole budget or what others pay. */
  | 'cost-of-others'
  | 'bad-period'
  | 'period-backwards'
  | 'bad-link'
  /** The checklist of another level has been begun. */
  | 'level-fixed'
  | 'nothing-to-undo'
  /** Only the owner may change the facts. */
  | 'owner-only';

/** The maximum length of a fact in characters; a purpose may be longer. */
export const LONGEST_FACT = 200;
export const LONGEST_TEXT = 1000;

/** The maximum length of what is given for a fact. */
export const longestOf = (fact: Fact): number =>
  fact === 'purpose' || fact === 'moneyNote' ? LONGEST_TEXT : LONGEST_FACT;
