/** A case that a body rejected, as the report on monitoring names it. */
export interface RejectedCase {
  readonly name: string;
  readonly level: string;
  /** Id of an area in the vocabulary; absent if the case names none. */
  readonly area?: string | undefined;
  /** Id of a body in the vocabulary. */
  readonly body: string;
  readonly on: string;
  readonly reason: string;
}

/** Lists the cases that were rejected in a year. */
export type ListRejected = (year: number) => Promise<readonly RejectedCase[]>;
