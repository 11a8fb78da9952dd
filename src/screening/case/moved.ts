import type { Changed } from './change-screening';
import type { Screening } from './screening';

/** A person's wish to do something with a screening. */
export interface Wish {
  readonly screening: string;
  readonly person: { readonly id: string; readonly name: string };
  /** `movesOf` what the card showed: a late tap, from before the last move, then does nothing. */
  readonly seen?: number;
}

/** That a wish came true. */
interface Done {
  readonly screening: Screening;
  /** Whether it was done now; not when it was done before by the same wish. */
  readonly moved: boolean;
  /** Names of those whom a message about it has reached. */
  readonly told: readonly string[];
  readonly refused?: never;
}

/** What became of a wish; a refusal shows the screening as it stands to whoever may see it. */
export type Moved<Reason extends string = never> =
  | Done
  | { readonly screening: Screening; readonly refused: 'not-now' | Reason }
  | { readonly screening?: never; readonly refused: 'unknown-screening' | 'not-yours' };

/** What became of a wish to change a screening; who has nothing to do with it is not shown it. */
export function movedOf<Reason extends string>(
  changed: Changed<Reason | 'not-yours' | 'not-now'>,
): Moved<Reason> {
  switch (changed.kind) {
    case 'unknown':
      return { refused: 'unknown-screening' };
    case 'done':
      return { screening: changed.screening, moved: changed.changed, told: [] };
    case 'refused': {
      const { screening, refused } = changed;
      return refused === 'not-yours' ? { refused: 'not-yours' } : { screening, refused };
    }
  }
}
