import { pino } from 'pino';
import type { Log } from './lib/log';

/** Creates a log that writes JSON lines to standard output. */
export function createLog(level: string): Log {
  return pino({ level, base: null });
}
