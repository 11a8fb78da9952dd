import { STATUS_CODES } from 'node:http';

/** The body of an error response: only the name of the status, because the log has the reason. */
export function errorBody(status: number): { error: string } {
  return { error: STATUS_CODES[status] ?? 'Error' };
}

/** The value of a JSON text; `undefined` where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
