/** A JSON object somewhere in a card. */
export type Node = Readonly<Record<string, unknown>>;

/** Every object of a card, outermost first. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** Every Action.Submit of a card, including those of entire rows. */
export function submitsOf(card: unknown): { title: string; data: Node }[] {
  return nodesOf(card)
    .filter(({ type }) => type === 'Action.Submit')
    .map(({ title, data }) => ({ title: String(title), data: data as Node }));
}
