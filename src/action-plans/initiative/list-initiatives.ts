import type { Log } from '../../lib/log';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import { type Initiative, initiatives } from './initiative';

/** The ports needed to list initiatives. */
export interface ListPorts {
  readonly documents: DocumentStore;
  readonly log: Log;
}

interface ListRequest {
  readonly organisation: string;
  readonly area?: string | undefined;
  /** Only those whose last year is this one or later. */
  readonly until?: number;
}

const PAGE = 200;
const MOST_PAGES = 25;
/** More than any organisation has; nobody waits for an endless read. */
export const MOST_LISTED = PAGE * MOST_PAGES;

/** Lists initiatives that are not deleted; `isCut`: there are more than are read. */
export async function listInitiatives(
  { organisation, area, until = 0 }: ListRequest,
  { documents, log }: ListPorts,
): Promise<{ readonly found: readonly Initiative[]; readonly isCut: boolean }> {
  const found: Initiative[] = [];
  let after: string | undefined;
  const onUnreadable = logUnreadable(log);
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await documents.query(initiatives, {
      where: [
        { field: 'organisation', is: 'eq', value: organisation },
        ...(area === undefined ? [] : [{ field: 'area', is: 'eq', value: area } as const]),
        { field: 'to', is: 'gte', value: until },
      ],
      orderBy: { field: 'to', direction: 'asc' },
      limit: PAGE,
      onUnreadable,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ document }) => document));
    after = page.next;
    if (after === undefined) break;
  }
  const isCut = after !== undefined;
  if (isCut) log.error({ until, area }, 'There are more initiatives than are read');
  return { found: found.filter(({ deleted }) => deleted === undefined), isCut };
}
