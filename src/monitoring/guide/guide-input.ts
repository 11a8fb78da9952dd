import type { CorrectedFact } from '../../catalogue/entry';
import type { Language } from '../../lib/language';
import type { CommonInput } from '../../questionnaire/questionnaire';

/** Inputs that only a monitoring guide takes. */
export type OwnGuideInput =
  /** What was learnt, in words; empty: nothing is shared. */
  | { readonly do: 'share'; readonly text: string }
  /** The facts as they are now; those that are left out or unchanged stay. */
  | {
      readonly do: 'correct';
      readonly facts: Readonly<Partial<Record<CorrectedFact, string>>>;
      readonly language: Language;
    };

/** What a tap or a typed message asks of a round's guide. */
export type GuideInput = CommonInput<string, string> | OwnGuideInput;

/** Reasons to refuse an input that only a guide has. */
export type OwnGuideRefusal = 'bad-date' | 'bad-cost' | 'bad-unit';
