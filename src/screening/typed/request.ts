import type { Vocabulary } from '../../catalogue/vocabulary';
import { readDeletion } from '../checklist/typed-input';
import { readEntryCase, type TypedEntryCase } from '../entry/read-entry-case';
import {
  asksForCount,
  type CaseReference,
  readComparison,
  readNamedComparison,
  readRegisterRequest,
  type ReadRegister,
} from '../register/read-register';
import {
  asksForOwn,
  asksHowToScreen,
  asksWhatWaits,
  type CaseCommand,
  readCaseCommand,
  yearOfDecided,
} from './case-command';

/** What each request says besides what it asks for. */
interface Requests {
  /** How something is screened. */
  readonly how: object;
  /** What waits for whoever writes. */
  readonly waiting: object;
  /** The screenings of whoever writes. */
  readonly mine: object;
  /** What was approved or rejected in a year. */
  readonly decided: { readonly year: number };
  /** What a button of a case does. */
  readonly case: { readonly command: CaseCommand };
  readonly deletion: { readonly of: 'draft' | 'cancel' };
  /** A case on leaving or prolonging a collaboration. */
  readonly 'entry-case': { readonly typed: TypedEntryCase };
  readonly comparison: { readonly references: readonly CaseReference[] };
  /** Names to compare, of cases or of entries. */
  readonly 'named-comparison': { readonly names: readonly string[] };
  /** How many there are of what was shown last. */
  readonly count: object;
  readonly register: { readonly read: ReadRegister };
}

/** What a message may ask of screening. */
export type RequestName = keyof Requests;
/** A request of one kind, as a message makes it. */
export type RequestOf<Name extends RequestName> = { readonly asks: Name } & Requests[Name];
/** What a message asks of screening, besides to start one or to answer one. */
export type TypedRequest = { [Name in RequestName]: RequestOf<Name> }[RequestName];

/** What a message is read with. */
interface RequestContext {
  readonly vocabulary: Pick<Vocabulary, 'areas'>;
  /** The day on which it was written. */
  readonly day: string;
}

type Reader = (typed: string, context: RequestContext) => TypedRequest | undefined;

/** A reader for each request, in the order in which they are tried; to add a request, add a row. */
const READERS: readonly Reader[] = [
  (typed) => (asksHowToScreen(typed) ? { asks: 'how' } : undefined),
  (typed) => (asksWhatWaits(typed) ? { asks: 'waiting' } : undefined),
  (typed) => (asksForOwn(typed) ? { asks: 'mine' } : undefined),
  (typed, { day }) => {
    const year = yearOfDecided(typed, day);
    return year === undefined ? undefined : { asks: 'decided', year };
  },
  (typed) => {
    const command = readCaseCommand(typed);
    return command && { asks: 'case', command };
  },
  (typed) => {
    const of = readDeletion(typed);
    return of && { asks: 'deletion', of };
  },
  (typed) => {
    const read = readEntryCase(typed);
    return read && { asks: 'entry-case', typed: read };
  },
  (typed) => {
    const references = readComparison(typed);
    return references && { asks: 'comparison', references };
  },
  (typed) => {
    const names = readNamedComparison(typed);
    return names && { asks: 'named-comparison', names };
  },
  (typed) => (asksForCount(typed) ? { asks: 'count' } : undefined),
  (typed, { vocabulary, day }) => {
    const read = readRegisterRequest(typed, vocabulary, day);
    return read && { asks: 'register', read };
  },
];

/**
 * Reads what a message may ask of screening, the likeliest first; which of them is meant depends on
 * what is under way and on the cases that there are.
 */
export function readRequests(typed: string, context: RequestContext): TypedRequest[] {
  return READERS.flatMap((read) => read(typed, context) ?? []);
}
