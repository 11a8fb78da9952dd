/** The number of this worker among those that run browser tests at the same time. */
const worker = Number(process.env['JEST_WORKER_ID'] ?? '1') - 1;

/** The ports of this worker: browser tests run beside each other, each with its own Udsyn. */
export const PORTS = { PORT: String(3978 + worker), PLAYGROUND_PORT: String(56150 + worker) };

/** The address of the Playground of this worker. */
export const PLAYGROUND_URL = `http://127.0.0.1:${PORTS.PLAYGROUND_PORT}`;
