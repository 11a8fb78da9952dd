import { STATUS_CODES } from 'node:http';

/** The body of an error response: only the name of the status, because the log has the reason. */
export function errorBody(status: number): { error: string } {
  return { error: STATUS_CODES[status] ?? 'Error' };
}
