/*
 * The timing of deliveries and retries, in one place. Times are in milliseconds.
 *
 * There are two levels of retries. One claim makes a few quick attempts, because Teams often asks
 * for a retry after a second. If these fail, later claims retry minutes and hours later.
 */

/** The number of quick attempts per claim; the pauses between them add up to at most 15 seconds. */
export const QUICK_ATTEMPTS = 5;
/** The longest pause after the first quick attempt. It doubles with each further attempt. */
export const FIRST_PAUSE = 1000;
/** Teams responds within a second or two, or not at all. */
export const REQUEST_TIMEOUT = 15_000;
/** The maximum duration of the quick attempts, including their waits for the rate limit. */
export const PATIENCE = 60_000;
/**
 * The same limit while a turn waits for the outcome; Teams abandons a turn after 10 to 15 seconds.
 */
export const PATIENCE_IN_TURN = 5000;

/**
 * A claim lasts longer than `PATIENCE` plus one `REQUEST_TIMEOUT`, so that it only expires if its
 * process stops.
 */
export const LEASE = 2 * 60_000;
/** A claim that takes longer than expected is renewed well before it expires. */
export const RENEW_EVERY = LEASE / 4;

/**
 * With waits that double from one minute, nine claims take four hours, which is longer than a usual
 * outage of Teams.
 */
export const MOST_ATTEMPTS = 9;
/** The wait after the first failed claim. */
export const FIRST_WAIT = 60_000;
/**
 * A wait is extended at random by up to this share, so that messages that failed together are not
 * retried together.
 */
export const JITTER = 0.25;
/** The wait before the follow-up work of a finished message is retried. */
export const FOLLOW_WAIT = 10 * 60_000;
/** The wait before a message that may be needed later is composed again. */
export const NEEDED_WAIT = 10 * 60_000;
/** The wait before a recipient is looked for again while no coordinator can be reached. */
export const NOBODY_WAIT = 10 * 60_000;

/**
 * The maximum number of messages sent at the same time. Fewer are enough to reach Teams' limit of
 * 50 per second.
 */
export const AT_A_TIME = 16;
/** The number of due documents that are read at once. */
export const DUE_PAGE = 200;
