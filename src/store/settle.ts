/** A promise of synchronous work, so that what it throws is a rejection as in every other store. */
export const settle = <R>(work: () => R): Promise<R> =>
  new Promise((resolve) => {
    resolve(work());
  });
