import { z } from 'zod';

/** What the bot reads of an activity, whoever sent it. */
export const incomingSchema = z.object({
  text: z.string().nullish(),
  locale: z.string().nullish(),
  from: z.object({
    id: z.string().min(1),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
  }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
});
export type Incoming = z.infer<typeof incomingSchema>;

/** Whether an activity comes from a person's own chat with the bot. */
export function isPersonal({ conversation }: Pick<Incoming, 'conversation'>): boolean {
  const { conversationType, isGroup } = conversation;
  return conversationType === 'personal' || (!conversationType && isGroup !== true);
}

/** Where a person's thread of thought is kept: in a group, everybody has their own. */
export function threadIdOf(incoming: Pick<Incoming, 'conversation' | 'from'>): string {
  return `${incoming.conversation.id}|${personIdOf(incoming)}`;
}

/** The id by which a person is known: of the directory, or of the channel where there is none. */
export function personIdOf({ from }: Pick<Incoming, 'from'>): string {
  return from.aadObjectId?.toLowerCase() ?? from.id;
}
