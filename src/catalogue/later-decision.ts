import { z } from 'zod';

/** What can be decided about an entry that exists: to leave it, to prolong it, or to change it. */
export const ENTRY_MATTERS = ['exit', 'renewal', 'change'] as const;
type EntryMatter = (typeof ENTRY_MATTERS)[number];

/** A decision about an entry, taken after the one that it is based on. */
export const laterDecisionSchema = z.strictObject({
  /** The id of the case. */
  screening: z.string(),
  matter: z.enum(ENTRY_MATTERS),
  decidedOn: z.iso.date(),
  /** Id of a body in the vocabulary. */
  body: z.string(),
  reason: z.string(),
  /** The last day of the collaboration; absent if it has none, or the decision is not about it. */
  effective: z.iso.date().optional(),
});
export type LaterDecision = z.infer<typeof laterDecisionSchema>;

/** The decision that the end of a period rests on. */
export const decidedEndSchema = z.strictObject({
  /** Id of a body in the vocabulary. */
  by: z.string(),
  on: z.iso.date(),
  matter: z.enum(ENTRY_MATTERS),
  screening: z.string(),
});

/** A case about an entry in which nothing is decided yet, as it is named beside the entry. */
export interface CaseUnderWay {
  /** The id of the case. */
  readonly screening: string;
  readonly matter: EntryMatter;
  readonly number: string;
  /** Whether the reader may open it. */
  readonly maySee: boolean;
}
