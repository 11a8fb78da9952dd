/*
 * How patiently messages are sent, in one place. Times are in milliseconds.
 *
 * A message is tried in two ways. One claim makes a few quick attempts, because Teams often asks to try again in a
 * second. What they do not deliver is tried again by later claims, minutes and hours later.
 */

/** One claim makes so many quick attempts: with the pauses below they take half a minute. */
export const QUICK_ATTEMPTS = 5;
/** The pause after the first quick attempt. It doubles with each further attempt. */
export const FIRST_PAUSE = 1000;
/** Teams rarely needs longer to recover, and the quick attempts must end before the lease does. */
export const LONGEST_PAUSE = 16_000;
/** Teams answers within a second or two, or not at all. */
export const REQUEST_TIMEOUT = 15_000;
/** The longest that quick attempts and their turns in the rate limit may take. */
export const PATIENCE = 60_000;
/** The same while somebody waits for the answer to a turn, which Teams gives up after 10 to 15 seconds. */
export const PATIENCE_IN_TURN = 5000;

/** A claim lasts longer than `PATIENCE` and one `REQUEST_TIMEOUT`, so that only a process that died loses it. */
export const LEASE = 2 * 60_000;
/** A claim that takes longer than expected is renewed well before it ends. */
export const RENEW_EVERY = LEASE / 4;

/** With waits that double from a minute, nine claims take four hours: longer than Teams is usually unavailable. */
export const MOST_ATTEMPTS = 9;
/** The wait after the first claim that failed. */
export const FIRST_WAIT = 60_000;
/** A wait is longer by up to this share, at random, so that what failed together does not come back together. */
export const JITTER = 0.25;
/** How soon to do again what follows from a message, when the message is over and that has failed. */
export const FOLLOW_WAIT = 10 * 60_000;
/** How soon to look again for somebody to write to, while no coordinator can be reached. */
export const NOBODY_WAIT = 10 * 60_000;

/** Messages that are under way at the same time. Teams' limit of 50 a second is reached with fewer. */
export const AT_A_TIME = 16;
/** Documents that are read at once while messages are due. */
export const DUE_PAGE = 200;
