import type { Delivery, Send } from '../../src/outbox/sending';

/** A card that was sent, and the id of the conversation into which it went. */
export interface SentCard<Card extends object = object> {
  readonly to: string;
  readonly card: Card;
}

/** The id of the conversation that a reference leads to. */
export function conversationIdOf(reference: Record<string, unknown>): string {
  return (reference['conversation'] as { readonly id: string }).id;
}

/** A sender that keeps the cards it is given, and answers as it is told; it lets others run before it answers. */
export function recordingSender<Card extends object = object>(
  answer: (sent: SentCard<Card>) => Delivery = () => ({ kind: 'delivered' }),
): { readonly send: Send; readonly sent: readonly SentCard<Card>[] } {
  const sent: SentCard<Card>[] = [];
  return {
    sent,
    send: async (reference, compose) => {
      // What a test composes is what it gets back.
      const card = (await compose()) as Card | undefined;
      if (card === undefined) return { kind: 'obsolete' };
      const one = { to: conversationIdOf(reference), card };
      sent.push(one);
      await new Promise(setImmediate);
      return answer(one);
    },
  };
}
