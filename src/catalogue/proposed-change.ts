import { z } from 'zod';

/**
 * The facts that rest on a decision: what anybody but a coordinator says about them is a proposal
 * until a coordinator accepts it.
 */
const DECIDED_FACTS = ['end', 'cost'] as const;
/** A fact that rests on a decision. */
export type DecidedFact = (typeof DECIDED_FACTS)[number];

/** Returns the fact if it rests on a decision. */
export function decidedFact(fact: string): DecidedFact | undefined {
  return DECIDED_FACTS.find((one) => one === fact);
}

/** The decision that a fact rests on. */
export const factDecisionSchema = z.strictObject({
  /** Id of a body in the vocabulary. */
  by: z.string(),
  on: z.iso.date(),
});
/** The decision that a fact rests on. */
export type FactDecision = z.infer<typeof factDecisionSchema>;

/** A change of a decided fact that somebody has proposed, and what became of it. */
export const proposedChangeSchema = z.strictObject({
  /** `<round>.<fact>`. */
  id: z.string(),
  fact: z.enum(DECIDED_FACTS),
  before: z.string(),
  after: z.string(),
  /** Why, in the words of the person who proposed it. */
  why: z.string().optional(),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round in which it was proposed. */
  round: z.string(),
  status: z.enum(['open', 'accepted', 'declined']),
  /** Who accepted or declined it; with the decision that it rests on, or the reason. */
  decided: z
    .strictObject({
      on: z.iso.date(),
      by: z.string(),
      name: z.string(),
      decision: factDecisionSchema.optional(),
      reason: z.string().optional(),
    })
    .optional(),
});
/** A change of a decided fact that somebody has proposed. */
export type ProposedChange = z.infer<typeof proposedChangeSchema>;
