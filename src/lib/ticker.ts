import type { Log } from './log';

/** Stops the ticking; resolves when a tick under way, which is told to stop, is done. */
export type StopTicking = () => Promise<void>;

/** Calls `tick` now and then every so many seconds, one after the other; a tick that fails is logged and the next one tries again. */
export function startTicking(
  tick: (stop: AbortSignal) => Promise<object>,
  seconds: number,
  log: Log,
): StopTicking {
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    try {
      log.debug(await tick(stopping.signal), 'A tick is done');
    } catch (error) {
      log.error({ err: error }, 'A tick failed; the next one tries again');
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
