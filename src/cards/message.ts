import { z } from 'zod';
import { unescapeMarkdown } from './card';

const nodeSchema = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  get body() {
    return z.array(nodeSchema).optional();
  },
  get items() {
    return z.array(nodeSchema).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;

function linesOf(node: Node): string[] {
  const own = node.text === undefined ? [] : [node.text.replace(/\*\*(.+?)\*\*/g, '$1')];
  const facts = (node.facts ?? []).map(({ title, value }) => `${title}: ${value}`);
  return [...own, ...facts, ...[...(node.body ?? []), ...(node.items ?? [])].flatMap(linesOf)];
}

/** What a reader sees of a card, line by line, without markup and buttons. */
export function plainTextOf(card: object): string {
  return unescapeMarkdown(linesOf(nodeSchema.parse(card)).join('\n')).replace(/\n{2,}/g, '\n');
}

const SUMMARY_LENGTH = 120;

/** A card as a message, with a summary for notifications and screen readers. */
export function messageOf(card: object) {
  const [summary = ''] = plainTextOf(card).split('\n');
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    summary: summary.slice(0, SUMMARY_LENGTH),
  };
}
