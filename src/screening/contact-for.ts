import type { Screening } from './screening';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom to ask about a screening: who handles it, or else a coordinator, but never `not`. */
export function contactFor(
  { handler }: Pick<Screening, 'handler'>,
  coordinators: readonly Named[],
  not: string,
): Named | undefined {
  return [...(handler === undefined ? [] : [handler]), ...coordinators].find(
    ({ id }) => id !== not,
  );
}
