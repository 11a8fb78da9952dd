import type { DocumentStore } from '../ports/document-store';
import { screenings, type Screening } from './screening';

/** The draft that a person worked on last. */
export async function findDraft(
  owner: string,
  { documents }: { documents: DocumentStore },
): Promise<Screening | undefined> {
  const { items } = await documents.query(screenings, {
    where: [
      { field: 'owner', is: 'eq', value: owner },
      { field: 'state', is: 'eq', value: 'draft' },
    ],
    orderBy: { field: 'updatedAt', direction: 'desc' },
    limit: 1,
  });
  return items[0]?.document;
}

/** A person's screenings, the newest change first. */
export async function listScreenings(
  owner: string,
  { documents }: { documents: DocumentStore },
): Promise<Screening[]> {
  const { items } = await documents.query(screenings, {
    where: [{ field: 'owner', is: 'eq', value: owner }],
    orderBy: { field: 'updatedAt', direction: 'desc' },
    limit: 10,
  });
  return items.map(({ document }) => document);
}
