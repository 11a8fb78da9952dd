/** The only source of the current time. */
export interface Clock {
  now(): Date;
}

/** The machine's clock; with `start`, as if it had been that time when it was made. */
export function createClock(start?: Date): Clock {
  const offset = start === undefined ? 0 : start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}
