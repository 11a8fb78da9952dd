import type { AnswerValue, Fact } from './screening';

/** What a tap or a typed word asks of a screening, and which step it is for. */
export type ScreeningInput =
  | { readonly do: 'answer'; readonly question: string; readonly value: AnswerValue }
  | { readonly do: 'fact'; readonly fact: Fact; readonly text: string }
  | { readonly do: 'skip'; readonly fact: Fact }
  | { readonly do: 'back' };

/** Why an input changed nothing. */
export type Refusal = 'stale' | 'bad-cost' | 'too-long' | 'empty';

/** The longest text that a fact may have, in characters. */
export const LONGEST_FACT = 200;
