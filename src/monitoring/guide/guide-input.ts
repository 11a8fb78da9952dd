import type { Language } from '../../lib/language';
import type { CorrectedFact } from '../../catalogue/entry';

/** What a tap or a typed word asks of a round's guide. */
export type GuideInput =
  /** `choice`: the id of one, or `unknown`. A note that is left out stays as it is. */
  | {
      readonly do: 'answer';
      readonly question: string;
      readonly choice: string;
      readonly note?: string;
    }
  /** A note on any question; an empty one takes it away. */
  | { readonly do: 'note'; readonly question: string; readonly note: string }
  /** What was learnt, in words; empty: nothing is shared. */
  | { readonly do: 'share'; readonly text: string }
  /** The facts as they are now; those left out or left as they were stay. */
  | {
      readonly do: 'correct';
      readonly facts: Readonly<Partial<Record<CorrectedFact, string>>>;
      readonly language: Language;
    }
  | { readonly do: 'back' }
  /** To a question, the sharing, the corrections or the summary. */
  | { readonly do: 'go'; readonly to: string };

/** Why an input changed nothing. */
export type GuideRefusal =
  | 'stale'
  | 'too-long'
  | 'bad-date'
  | 'bad-cost'
  | 'bad-unit'
  /** The last contact or partner cannot be read, or there is none left. */
  | 'empty'
  /** Sent in, or skipped. */
  | 'closed';

/** The longest text that may be written to a question or as a fact, in characters. */
export const LONGEST_NOTE = 1000;
