import type { AnswerValue, Step } from './assessment';
import type { Fact } from '../proposal/proposal';

/** What a tap or a typed word asks of a screening. */
export type ScreeningInput =
  | { readonly do: 'answer'; readonly question: string; readonly value: AnswerValue }
  | { readonly do: 'fact'; readonly fact: Fact; readonly text: string }
  /** Passes over the fact or question at which one stands. */
  | { readonly do: 'skip' }
  /** Goes on from the proposal, although these collaborations overlap. */
  | { readonly do: 'continue'; readonly overlaps: readonly string[] }
  | { readonly do: 'back' }
  /** Takes the last answer back. */
  | { readonly do: 'undo' }
  /** To any fact, the proposal, any question or the result. */
  | { readonly do: 'go'; readonly to: Step }
  | {
      readonly do: 'note';
      readonly question: string;
      readonly comment: string;
      readonly evidence: string;
    };

/** Why an input changed nothing. */
export type Refusal =
  | 'stale'
  | 'empty'
  | 'too-long'
  | 'bad-choice'
  | 'bad-cost'
  | 'other-currency'
  | 'bad-period'
  | 'period-backwards'
  | 'bad-link'
  /** The checklist of another level has been begun. */
  | 'level-fixed'
  | 'nothing-to-undo'
  /** Submitted or decided: the record is frozen. */
  | 'closed'
  /** Facts are the owner's. */
  | 'owner-only';

/** The longest text that a fact may have, in characters; a purpose may be longer. */
export const LONGEST_FACT = 200;
export const LONGEST_TEXT = 1000;
