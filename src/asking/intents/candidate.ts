import type { Query } from '../answer/query';
import { positionsOf, type Slot } from '../slots/slot';

/** What speaks for or against a candidate; `weights.ts` says how much each counts. */
export type Feature =
  | 'is-command'
  | 'is-attribute'
  | 'is-detail'
  | 'is-compare'
  | 'is-mention'
  | 'is-passage'
  /** Who decides what is to be done with a named collaboration. */
  | 'is-route'
  /** What people shared of their experience. */
  | 'is-experience'
  | 'is-find'
  | 'is-all'
  | 'is-aggregate'
  | 'is-group'
  | 'is-not-stated'
  | 'not-stated-alone'
  | 'is-unknown'
  /** Nothing is known: the share of the question's words that no source has. */
  | 'unknown-foreign'
  /** The source of what is named says nothing about what is asked: how much of the question. */
  | 'is-lacking'
  | 'lacking-share'
  | 'lacking-foreign'
  | 'lacking-cue'
  /** The share of the content words that it explains. */
  | 'explained'
  /** The weight of the content words that it does not explain. */
  | 'unexplained'
  /** The question word asks for this kind of answer, or for another. */
  | 'agrees'
  | 'disagrees'
  /** It asks who, and the answer is neither a person nor a body. */
  | 'no-person'
  /** A name given in full, or in part. */
  | 'name'
  | 'guess'
  /** A phrase of the vocabulary asks for the attribute; the entry's text contains what is asked. */
  | 'cue'
  | 'text'
  /** Only the text speaks for it, and it has no number where one is asked for. */
  | 'text-no-number'
  /** The source does not state the attribute. */
  | 'unstated'
  | 'unstated-asked'
  /** The last question asked for the same attribute; the question narrows a list instead. */
  | 'again'
  | 'narrowing'
  /** A short text is asked for, and told. */
  | 'frame'
  /** Passages: how rare the words are that it shares with the question. */
  | 'passage-rare'
  | 'passage-topic'
  /** A word asks for a list. */
  | 'list'
  /** A list with columns. */
  | 'column'
  /** No entry of the list states anything in its columns. */
  | 'column-blank'
  /** Themes joined by "and" as alternatives. */
  | 'unite'
  /** Unexplained words that no source and no vocabulary knows. */
  | 'foreign'
  | 'foreign-short'
  | 'foreign-about'
  | 'reads-name'
  /** It picks some of the last answer, where the question asks for some of it; or takes them all. */
  | 'partitive'
  | 'partitive-all'
  /** The noun that a question word asks for is left out; no source has it either. */
  | 'noun-left'
  | 'noun-foreign'
  | 'of-others'
  | 'vague'
  /** What the question names has nothing to do with the entry. */
  | 'contradicts'
  /** It finds nothing. */
  | 'empty'
  | 'empty-clear'
  /** A number over one entry only. */
  | 'single'
  /** A sum that no word asks for. */
  | 'implied-sum'
  /** A word stands for several collaborations: against one entry, for a list. */
  | 'plural'
  | 'plural-one'
  /** The share of its content that only words outside the vocabulary explain. */
  | 'loose'
  /** Slots that the question has and that it leaves out. */
  | 'dropped'
  /** It takes its subject from the last answer: fitting if the question has none, or refers back. */
  | 'inherits'
  | 'inherits-reference'
  | 'inherits-own'
  /** "And in Norway?" after a question about Sweden. */
  | 'replaces'
  /** A question that refers back or has no subject, read as if it stood alone. */
  | 'ignores-context'
  /** Passages: how much of the question their title, keywords and text explain. */
  | 'passage-coverage'
  | 'passage-title'
  | 'passage-phrase'
  | 'passage-rules'
  | 'passage-rank'
  /** A sentence that begins by giving a command; what follows is what it is about. */
  | 'command-sentence'
  /** A command explains all words of the message; a name is all of it. */
  | 'whole';

/** The features of a candidate and their values; absent ones are 0. */
export type Features = Partial<Record<Feature, number>>;

/** A query that the question may mean, with the words that it explains and what speaks for it. */
export interface Candidate {
  readonly query: Query;
  /** How well each position is explained, 0 to 1. */
  readonly explains: ReadonlyMap<number, number>;
  readonly features: Features;
  /** Positions of words that it says no source has. */
  readonly missing?: readonly number[];
}

const QUALITY_OF_STEM = 0.95;
/** A word that only another text of the entry contains. */
export const QUALITY_IN_ENTRY = 0.45;

/** How well some slots explain their positions: exactly, by stem, or in part. */
export function explainedBy(slots: readonly Slot[]): Map<number, number> {
  const explains = new Map<number, number>();
  for (const slot of slots) {
    const quality = slot.exact ? 1 : QUALITY_OF_STEM;
    for (const at of positionsOf(slot)) explains.set(at, Math.max(explains.get(at) ?? 0, quality));
  }
  return explains;
}

/** Several maps of explained positions as one. */
export function merged(...maps: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const all = new Map<number, number>();
  for (const map of maps)
    for (const [at, quality] of map) all.set(at, Math.max(all.get(at) ?? 0, quality));
  return all;
}
