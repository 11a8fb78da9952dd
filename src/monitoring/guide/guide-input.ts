import type { CorrectedFact } from '../../catalogue/entry';
import type { Language } from '../../lib/language';
import type { SheetInput } from '../../questionnaire/questionnaire';

/** What a tap or a typed message asks of a round's guide. */
export type GuideInput =
  | SheetInput<string, string>
  /** What was learnt, in words; empty: nothing is shared. */
  | { readonly do: 'share'; readonly text: string }
  /** The facts as they are now; those that are left out or unchanged stay. */
  | {
      readonly do: 'correct';
      readonly facts: Readonly<Partial<Record<CorrectedFact, string>>>;
      readonly language: Language;
    };

/** Why an input changed nothing. */
export type GuideRefusal = 'stale' | 'closed' | 'too-long' | 'bad-date' | 'bad-cost' | 'bad-unit';
