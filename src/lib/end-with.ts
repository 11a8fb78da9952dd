import { UdsynError } from './errors';

/** Ends the process with status 1: in a sentence where a person can mend it, with the stack where not. */
export function endWith(error: unknown): void {
  const told =
    error instanceof UdsynError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${String(told)}\n`);
  process.exitCode = 1;
}
