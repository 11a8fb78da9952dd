/** Simulated time that only passes while sleeping, in order, for any number of sleepers. */
export function simulatedTime() {
  let time = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => time,
    random: () => 0.5,
    sleep: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        sleepers.push({ at: time + milliseconds, wake: resolve });
      }),
    /** Lets time pass until the work is done. */
    async run<T>(work: Promise<T>): Promise<T> {
      const state = { done: false };
      const finished = work.finally(() => {
        state.done = true;
      });
      for (;;) {
        await new Promise(setImmediate);
        if (state.done) return finished;
        sleepers.sort((one, other) => one.at - other.at);
        const next = sleepers.shift();
        if (next === undefined) continue;
        time = Math.max(time, next.at);
        next.wake();
      }
    },
  };
}
