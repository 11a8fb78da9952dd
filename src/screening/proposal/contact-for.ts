import type { Screening } from '../case/screening';

/** A person to be asked. */
export interface Contact {
  readonly id: string;
  readonly name: string;
}

/** Whom to ask about a screening: who handles it, or else a coordinator, but never `not`. */
export function contactFor(
  { handler }: Pick<Screening, 'handler'>,
  coordinators: readonly Contact[],
  not: string,
): Contact | undefined {
  return [...(handler === undefined ? [] : [handler]), ...coordinators].find(
    ({ id }) => id !== not,
  );
}
