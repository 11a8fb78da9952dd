/**
 * Ends the process with status 1: with a sentence if a person can fix the error, otherwise with its
 * stack.
 */
export function endWith(error: unknown): void {
  const text =
    error instanceof UdsynError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${String(text)}\n`);
  process.exitCode = 1;
}

/** A code for the fault, for logs and tests. */
export type ErrorCode =
  | 'config/invalid'
  | 'content/invalid'
  | 'http/cannot-listen'
  | 'http/port-taken'
  | 'storage/invalid-document'
  | 'storage/invalid-page-token'
  | 'storage/unreachable'
  | 'storage/unwritable';

/** An error that a person can act on; its message states what happened and what to do. */
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
