import { startTicking } from '../../src/lib/ticker';
import { recordingLog } from '../fakes/recording-log';

const SECOND = 1000;

describe('startTicking', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** A tick that ends when told to. */
  function tickByHand() {
    const running: { done: () => void; fail: (error: Error) => void }[] = [];
    return {
      running,
      tick: () =>
        new Promise<object>((resolve, reject) => {
          running.push({
            done: () => {
              resolve({ sent: 1 });
            },
            fail: reject,
          });
        }),
    };
  }

  it('ticks at once, and again so many seconds after a tick has ended', async () => {
    const { running, tick } = tickByHand();
    const log = recordingLog();
    const stop = startTicking(tick, 30, log);

    expect(running).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(600 * SECOND);
    expect(running).toHaveLength(1);
    running[0]?.done();
    await jest.advanceTimersByTimeAsync(29 * SECOND);
    expect(running).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1 * SECOND);
    expect(running).toHaveLength(2);
    running[1]?.done();
    await stop();

    expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
      ['debug', { sent: 1 }],
      ['debug', { sent: 1 }],
    ]);
  });

  it('logs a tick that fails, and tries again', async () => {
    const { running, tick } = tickByHand();
    const log = recordingLog();
    const stop = startTicking(tick, 30, log);
    const error = new Error('no store');

    running[0]?.fail(error);
    await jest.advanceTimersByTimeAsync(30 * SECOND);

    expect(running).toHaveLength(2);
    expect(log.lines).toEqual([
      { level: 'error', fields: { err: error }, message: expect.any(String) as string },
    ]);
    running[1]?.done();
    await stop();
  });

  it('waits, when stopped, for the tick under way, and ticks no more', async () => {
    const { running, tick } = tickByHand();
    const stop = startTicking(tick, 30, recordingLog());
    let stopped = false;

    const stopping = stop().then(() => {
      stopped = true;
    });
    await jest.advanceTimersByTimeAsync(60 * SECOND);
    expect(stopped).toBe(false);
    running[0]?.done();
    await stopping;
    await jest.advanceTimersByTimeAsync(60 * SECOND);

    expect(running).toHaveLength(1);
  });

  it('leaves nothing waiting when stopped between two ticks', async () => {
    const { running, tick } = tickByHand();
    const stop = startTicking(tick, 30, recordingLog());
    running[0]?.done();
    await jest.advanceTimersByTimeAsync(SECOND);

    await stop();

    expect(jest.getTimerCount()).toBe(0);
  });
});
