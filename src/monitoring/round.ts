import { z } from 'zod';
import { localizedSchema } from '../language';
import type { Collection } from '../ports/document-store';
import { guideSchema } from './guide';

/** One monitoring of one collaboration in one cycle. */
const roundSchema = z.strictObject({
  /** `<collaboration>.<year>`: fixed, so that it is planned once. */
  id: z.string(),
  collaboration: z.string(),
  /** The collaboration's name when the round was planned. */
  name: localizedSchema,
  dueOn: z.iso.date(),
  /** The person who answers for it; absent: a coordinator does. */
  owner: z.string().optional(),
  state: z.enum(['open', 'answered']),
  /** As it was when the round was planned. */
  guide: guideSchema,
  answers: z.array(
    z.strictObject({
      question: z.string(),
      choice: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  /** Counts the changes; a card that carries an older one is stale. */
  revision: z.int().nonnegative(),
});
export type Round = z.infer<typeof roundSchema>;

export const rounds: Collection<Round> = {
  name: 'rounds',
  schema: roundSchema,
  id: (round) => round.id,
  partition: (round) => round.collaboration,
  indexes: ['state', 'dueOn', 'owner'],
};

/** The collaboration that a round's id begins with: its partition. */
export function collaborationOf(roundId: string): string {
  return roundId.slice(0, roundId.lastIndexOf('.'));
}
