/** The only source of the current time. */
export interface Clock {
  now(): Date;
}

/** The machine's clock; with `start`, it runs from that time. */
export function createClock(start?: Date): Clock {
  const offset = start === undefined ? 0 : start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}
