/** A page of what a query finds. */
interface FoundPage<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** How items are found, what is done with each, and what is done about one that fails. */
interface Work<T> {
  readonly find: (page: { readonly after?: string }) => Promise<FoundPage<T>>;
  readonly work: (item: T) => Promise<unknown>;
  readonly failed: (error: unknown, item: T) => void;
}

/**
 * Does work with everything that a query finds, page by page, and returns how many items it
 * succeeded with; neither an item that fails nor a page of them blocks the others.
 */
export async function forEachFound<T>({ find, work, failed }: Work<T>): Promise<number> {
  let done = 0;
  let page: FoundPage<T> | undefined;
  do {
    page = await find(page?.next === undefined ? {} : { after: page.next });
    for (const item of page.items)
      try {
        await work(item);
        done++;
      } catch (error) {
        failed(error, item);
      }
  } while (page.next !== undefined);
  return done;
}
