import fc from 'fast-check';
import { createRateLimit } from '../../src/teams/rate-limit';
import { simulatedTime } from '../fakes/simulated-time';

const FOR_EVER = 10 * 3_600_000;
const LIMITS = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
] as const;

/** The most that falls into any span of so many milliseconds. */
const mostWithin = (times: readonly number[], span: number) =>
  Math.max(
    ...times.map((start) => times.filter((one) => one >= start && one < start + span).length),
  );

describe('createRateLimit', () => {
  function open() {
    const time = simulatedTime();
    const limit = createRateLimit(time);
    const turns: { readonly conversation: string; readonly at: number }[] = [];
    const take = async (conversation: string, patience = FOR_EVER) => {
      const given = await limit.take(conversation, patience);
      if (given) turns.push({ conversation, at: time.now() });
      return given;
    };
    const timesOf = (conversation: string) =>
      turns.filter((one) => one.conversation === conversation).map(({ at }) => at);
    return { time, limit, take, turns, timesOf };
  }

  it('gives the first turn at once', async () => {
    const { time, take } = open();

    expect(await time.run(take('a'))).toBe(true);
    expect(time.now()).toBe(0);
  });

  it('keeps every limit of a conversation, and stops none for longer than it must', async () => {
    const { time, take, timesOf } = open();

    await time.run(Promise.all(Array.from({ length: 130 }, () => take('a'))));

    const times = timesOf('a');
    expect(times).toHaveLength(130);
    for (const [most, span] of LIMITS) expect(mostWithin(times, span)).toBeLessThanOrEqual(most);
    // Sixty in thirty seconds: the 121st begins the third half minute.
    expect(times[120]).toBeLessThan(60_600);
  });

  it('keeps the limits of each conversation and of all, whoever asks when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.nat(3000)), { maxLength: 120 }),
        async (asked) => {
          const { time, take, turns, timesOf } = open();

          await time.run(
            Promise.all(
              asked.map(async ([id, after]) => {
                await time.sleep(after);
                return take(`c${id}`);
              }),
            ),
          );

          expect(turns).toHaveLength(asked.length);
          for (const id of new Set(turns.map(({ conversation }) => conversation)))
            for (const [most, span] of LIMITS)
              expect(mostWithin(timesOf(id), span)).toBeLessThanOrEqual(most);
          const all = turns.map(({ at }) => at);
          expect(mostWithin(all, 1000)).toBeLessThanOrEqual(50);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gives at least 48 turns a second to many conversations', async () => {
    const { time, take } = open();

    await time.run(Promise.all(Array.from({ length: 480 }, (_, index) => take(`c${index}`))));

    expect(time.now()).toBeLessThan(10_000);
  });

  it('refuses at once what would take longer than one can wait', async () => {
    const { time, take } = open();
    await time.run(Promise.all(Array.from({ length: 60 }, () => take('a'))));
    const before = time.now();

    expect(await time.run(take('a', 1000))).toBe(false);
    expect(time.now()).toBe(before);
  });

  it('leaves a conversation alone for as long as Teams asks, and the others go on', async () => {
    const { time, limit, take, timesOf } = open();
    limit.tooMuch('a', 5000);

    await time.run(Promise.all([take('a'), take('b')]));

    expect(timesOf('a')).toEqual([5000]);
    expect(timesOf('b')[0]).toBeLessThan(100);
  });

  it('slows down while messages are too many, to a bound, and recovers', async () => {
    const { time, limit } = open();
    const full = limit.rate;

    for (let times = 0; times < 1000; times++) {
      limit.tooMuch('a', 0);
      await time.run(time.sleep(250));
    }
    expect(limit.rate).toBe(1);
    for (let times = 0; times < 1000; times++) limit.taken();

    expect(limit.rate).toBe(full);
  });

  it('slows down once for messages that were too many together', () => {
    const { limit } = open();
    limit.tooMuch('a', 0);
    const slowed = limit.rate;

    for (let times = 0; times < 20; times++) limit.tooMuch(`c${times}`, 0);

    expect(limit.rate).toBe(slowed);
  });

  it('stays near full speed when one in fifty is refused by chance', async () => {
    const { time, limit } = open();
    const full = limit.rate;

    for (let times = 1; times <= 5000; times++)
      if (times % 50 === 0) {
        limit.tooMuch('a', 0);
        await time.run(time.sleep(1000));
      } else limit.taken();

    expect(limit.rate).toBeGreaterThan(0.94 * full);
  });

  it('forgets a conversation that was quiet for an hour', async () => {
    const { time, take } = open();
    for (let count = 0; count < 1001; count++) await time.run(take(`c${count}`));
    await time.run(time.sleep(3_700_000));

    await time.run(Promise.all(Array.from({ length: 1000 }, (_, index) => take(`d${index}`))));

    expect(await time.run(take('c1', 50))).toBe(true);
  });
});
