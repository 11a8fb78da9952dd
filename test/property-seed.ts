import fc from 'fast-check';

/**
 * The examples are the same each time, so that a failure is caused by a change;
 * `PROPERTY_SEED=random` tries new ones, and a number repeats those of a failure.
 */
const { PROPERTY_SEED = '20270301' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
