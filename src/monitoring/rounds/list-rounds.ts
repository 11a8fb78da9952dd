import type { DocumentQuery, DocumentStore } from '../../store/document-store';
import { type Round, rounds } from './round';

interface Ports {
  documents: DocumentStore;
}

async function all(
  given: Pick<DocumentQuery<Round>, 'partition' | 'where'>,
  { documents }: Ports,
): Promise<Round[]> {
  const found: Round[] = [];
  let after: string | undefined;
  do {
    const page = await documents.query(rounds, {
      ...given,
      orderBy: { field: 'dueOn', direction: 'asc' },
      limit: 200,
      ...(after !== undefined && { after }),
    });
    found.push(...page.items.map(({ document }) => document));
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** All rounds that are open, of one owner or of all; soonest first. */
export function listOpenRounds(ports: Ports, owner?: string): Promise<Round[]> {
  const open = { field: 'state', is: 'eq', value: 'open' } as const;
  return all(
    { where: owner === undefined ? [open] : [open, { field: 'owner', is: 'eq', value: owner }] },
    ports,
  );
}

/** All rounds of one collaboration, whatever became of them; soonest first. */
export function listRoundsOf(collaboration: string, ports: Ports): Promise<Round[]> {
  return all({ partition: collaboration }, ports);
}

/** All rounds that are due from one day until before another, and those still open from before; soonest first. */
export async function listRoundsDue(
  { from, before }: { readonly from: string; readonly before: string },
  ports: Ports,
): Promise<Round[]> {
  const open = await all(
    {
      where: [
        { field: 'state', is: 'eq', value: 'open' },
        { field: 'dueOn', is: 'lt', value: from },
      ],
    },
    ports,
  );
  const due = await all(
    {
      where: [
        { field: 'dueOn', is: 'gte', value: from },
        { field: 'dueOn', is: 'lt', value: before },
      ],
    },
    ports,
  );
  return [...open, ...due];
}
