import type { Log } from './ports/log';

/** Stops the ticking; resolves when a tick under way is done. */
export type StopTicking = () => Promise<void>;

/** Calls `tick` now and then every so many seconds, one after the other; a tick that fails is logged and the next one tries again. */
export function startTicking(tick: () => Promise<object>, seconds: number, log: Log): StopTicking {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const run = async (): Promise<void> => {
    try {
      log.debug(await tick(), 'A tick is done');
    } catch (error) {
      log.error({ err: error }, 'A tick failed; the next one tries again');
    }
    if (!stopped) timer = setTimeout(next, seconds * 1000);
  };
  let underWay: Promise<void>;
  const next = () => {
    underWay = run();
  };
  underWay = run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
