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
