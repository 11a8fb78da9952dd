import fc from 'fast-check';

/**
 * The gate tries the same examples each time, so that it fails for what was changed and for nothing else;
 * `PROPERTY_SEED=random` looks for new ones, and a number tries those of a failure again.
 */
const { PROPERTY_SEED = '20270301' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
