import type { Log } from './log';

/** Stops the ticker; signals a running tick to stop, and resolves when it has ended. */
export type StopTicking = () => Promise<void>;

/**
 * Calls `tick` immediately and then at an interval, never in parallel. A failed tick is logged, and
 * the next one retries the work.
 */
export function startTicking(
  tick: (stop: AbortSignal) => Promise<object>,
  seconds: number,
  log: Log,
): StopTicking {
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    try {
      log.debug(await tick(stopping.signal), 'A tick has ended');
    } catch (error) {
      log.error({ err: error }, 'A tick failed; the next one retries the work');
    }
    if (!stopping.signal.aborted) timer = setTimeout(next, seconds * 1000);
  };
  let underWay: Promise<void>;
  const next = () => {
    underWay = run();
  };
  underWay = run();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await underWay;
  };
}
