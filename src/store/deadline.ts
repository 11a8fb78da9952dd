/** An error whose name tells that nothing came in time. */
class DeadlineError extends Error {
  override readonly name = 'TimeoutError';
}

/** What `work` gives within so many milliseconds; rejects when it is not there by then. */
export async function within<R>(milliseconds: number, work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError(`no answer in ${milliseconds / 1000} s`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
