import { STATUS_CODES } from 'node:http';

/** All that a caller is told of what went wrong: the name of the status; the log has the reason. */
export function errorBody(status: number): { error: string } {
  return { error: STATUS_CODES[status] ?? 'Error' };
}
