import { z } from 'zod';

/** What became of the case that a round's conclusion calls for, as the round keeps it. */
export const caseOutcomeSchema = z.discriminatedUnion('did', [
  z.strictObject({
    /** `reported`: one was under way already, and what the round says was added to it. */
    did: z.enum(['opened', 'reported']),
    /** The id of the case. */
    screening: z.string(),
    number: z.string(),
  }),
  z.strictObject({
    did: z.literal('refused'),
    why: z.enum(['unknown-entry', 'ended-already', 'leaving-already']),
  }),
]);
/** What became of the case that a round's conclusion calls for. */
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>;
