import { z } from 'zod';

/** The part of an activity that the bot reads, from any sender. */
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
/** The part of an activity that the bot reads. */
export type Incoming = z.infer<typeof incomingSchema>;

/** Whether an activity comes from a person's private chat with the bot. */
export function isPersonal({ conversation }: Pick<Incoming, 'conversation'>): boolean {
  const { conversationType, isGroup } = conversation;
  return conversationType === 'personal' || (!conversationType && isGroup !== true);
}

/** The id of a person's context in a conversation; in a group, everybody has their own. */
export function threadIdOf(incoming: Pick<Incoming, 'conversation' | 'from'>): string {
  return `${incoming.conversation.id}|${personIdOf(incoming)}`;
}

/** The id of a person: from the directory, or from the channel if there is none. */
export function personIdOf({ from }: Pick<Incoming, 'from'>): string {
  return from.aadObjectId?.toLowerCase() ?? from.id;
}
