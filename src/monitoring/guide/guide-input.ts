import type { CorrectedFact } from '../../catalogue/entry';
import type { Language } from '../../lib/language';
import type { SheetInput } from '../../questionnaire/questionnaire';

/** The input of a tap or typed message to a round's guide. */
export type GuideInput =
  | SheetInput<string, string>
  /** The experience in the person's own words; if empty, nothing is shared. */
  | { readonly do: 'share'; readonly text: string }
  /** The current facts; those that are omitted or unchanged stay as they are. */
  | {
      readonly do: 'correct';
      readonly facts: Readonly<Partial<Record<CorrectedFact, string>>>;
      /** Why a decided fact changes; empty if nothing was written. */
      readonly why?: string;
      readonly language: Language;
    };

/** Why an input was refused. */
export type GuideRefusal =
  | 'stale'
  | 'closed'
  | 'too-long'
  | 'words-needed'
  | 'names-only'
  | 'bad-date'
  | 'bad-cost'
  /** Of several costs, it is not said which one changes. */
  | 'which-cost'
  /** Of several costs of one kind, only a case can say which one changes. */
  | 'cost-in-case'
  | 'bad-unit';
