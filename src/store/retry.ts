/** How often and how patiently work is tried again; times in milliseconds. */
export interface Patience {
  /** The first attempt counts. */
  readonly attempts: number;
  readonly firstPause: number;
  readonly longestPause: number;
  readonly isTransient: (error: unknown) => boolean;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** The first result of work; a transient error is tried again after a pause, any other is thrown. */
export async function retry<R>(
  work: (attempt: number) => Promise<R>,
  patience: Patience,
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= patience.attempts || !patience.isTransient(error)) throw error;
      await patience.sleep(pauseAfter(attempt, patience));
    }
  }
}

/** Doubles each time up to the longest; half of it is left to chance, lest all come back at once. */
function pauseAfter(attempt: number, { firstPause, longestPause, random }: Patience): number {
  const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
  return pause / 2 + (pause / 2) * random();
}
