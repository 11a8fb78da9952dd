import type { CaseUnderWay } from '../../catalogue/later-decision';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { caseNumberOf } from '../case/case-number';
import { maySee, type Screening, screenings, screeningsOf } from '../case/screening';
import { endMatterOf } from './subject';

interface Ports {
  readonly documents: DocumentStore;
}

const MOST = 20;
const PAGE = 100;

/** Lists the cases about an entry in which nothing has been decided, drafts of changes included. */
export async function casesUnderWay(collaboration: string, ports: Ports): Promise<Screening[]> {
  const { items } = await ports.documents.query(screenings, {
    where: [{ field: 'openAbout', is: 'eq', value: collaboration }],
    limit: MOST,
  });
  return screeningsOf(
    items.map(({ document }) => document),
    ports,
  );
}

/**
 * Finds another change of the same entry that is submitted and under way, or that the person has
 * begun; `undefined` for a case that changes no entry.
 */
export async function changeUnderWay(
  { about, id }: Pick<Screening, 'about' | 'id'>,
  ports: Ports,
  person?: string,
): Promise<Screening | undefined> {
  if (about?.matter !== 'change') return undefined;
  const found = await casesUnderWay(about.collaboration, ports);
  return found.find(
    (one) =>
      one.about?.matter === 'change' &&
      one.id !== id &&
      (one.owner === person || one.submittedAt !== undefined),
  );
}

/** Lists the submitted cases about an entry that are under way, for a reader. */
export async function casesAbout(
  collaboration: string,
  reader: string,
  { documents, roles }: Ports & { readonly roles: Roles },
): Promise<CaseUnderWay[]> {
  const found = await casesUnderWay(collaboration, { documents });
  return found.flatMap((one) => {
    // Nobody but its owner knows of a draft.
    if (one.about === undefined || one.submittedAt === undefined) return [];
    const { matter } = one.about;
    const number = caseNumberOf(one);
    return [{ screening: one.id, matter, number, maySee: maySee(one, reader, roles) }];
  });
}

/** Lists the collaborations of which it is being decided how they go on. */
export async function listEndsUnderWay({ documents }: Ports): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const page = await documents.query(screenings, {
      // Every case that is open about some entry.
      where: [{ field: 'openAbout', is: 'gt', value: '' }],
      orderBy: { field: 'openAbout', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { document } of page.items)
      if (document.about !== undefined && endMatterOf(document) !== undefined)
        found.add(document.about.collaboration);
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** Returns whether it is being decided how a collaboration goes on: nobody needs to be asked now. */
export async function isEndUnderWay(collaboration: string, ports: Ports): Promise<boolean> {
  const found = await casesUnderWay(collaboration, ports);
  return found.some((one) => endMatterOf(one) !== undefined);
}
