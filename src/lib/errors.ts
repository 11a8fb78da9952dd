/** Ends the process with status 1: in a sentence where a person can mend it, with the stack where not. */
export function endWith(error: unknown): void {
  const told =
    error instanceof UdsynError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${String(told)}\n`);
  process.exitCode = 1;
}

/** What went wrong, as a code that logs and tests can rely on. */
export type ErrorCode =
  | 'config/invalid'
  | 'content/invalid'
  | 'http/cannot-listen'
  | 'http/port-taken'
  | 'storage/invalid-document'
  | 'storage/invalid-page-token'
  | 'storage/unreachable'
  | 'storage/unwritable';

/** An error that a person can act on: its message says what happened and what to do. */
export class UdsynError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'UdsynError';
  }
}
