import { setTimeout } from 'node:timers/promises';
import { codeOf, isTransient, toCosmosFailure } from './cosmos-failure';
import { within } from '../deadline';
import { retry } from '../retry';

/** A turn of Teams is given up after 10 to 15 s, whatever the SDK would still try. */
export const DEADLINE_MS = 10_000;
const PATIENCE = { attempts: 6, firstPause: 100, longestPause: 2000, isTransient };

/** Runs requests as one: again when they failed in passing, never longer than the deadline. */
export type Call = <R>(work: (attempt: number) => Promise<R>) => Promise<R>;

export type Sleep = (milliseconds: number) => Promise<unknown>;

/** The way every request to an endpoint is made; what fails is told in a sentence. */
export function callsTo(endpoint: string, sleep: Sleep = setTimeout): Call {
  const patience = { ...PATIENCE, sleep, random: Math.random };
  return async (work) => {
    try {
      return await within(DEADLINE_MS, retry(work, patience));
    } catch (error) {
      throw toCosmosFailure(error, endpoint);
    }
  };
}

/** What a request gives, `undefined` when the service answers with one of these statuses. */
export async function unless<R>(
  statuses: readonly number[],
  request: () => Promise<R>,
): Promise<R | undefined> {
  try {
    return await request();
  } catch (error) {
    const code = codeOf(error);
    if (typeof code === 'number' && statuses.includes(code)) return undefined;
    throw error;
  }
}
