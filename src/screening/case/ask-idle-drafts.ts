import { people } from '../../people/person';
import { type Screening, screenings } from './screening';
import { notify, type NotifyPorts } from './notify';

const UNTOUCHED = 14 * 86_400_000;
const BATCH = 20;

async function ask(screening: Screening, ports: NotifyPorts): Promise<string[]> {
  const { documents, screeningNotifier } = ports;
  const owner = await documents.get(people, screening.owner, screening.owner);
  return owner === undefined
    ? []
    : notify([owner.document], (person) => screeningNotifier.idle(person, screening), ports);
}

/** Asks the owners of drafts untouched for 14 days whether to keep them, once; a few at a time, the oldest first. */
export async function askIdleDrafts(ports: NotifyPorts): Promise<number> {
  const { clock, documents } = ports;
  const now = clock.now();
  const { items } = await documents.query(screenings, {
    where: [
      { field: 'state', is: 'eq', value: 'draft' },
      { field: 'unasked', is: 'eq', value: 'keep' },
      {
        field: 'updatedAt',
        is: 'lte',
        value: new Date(now.getTime() - UNTOUCHED).toISOString(),
      },
    ],
    orderBy: { field: 'updatedAt', direction: 'asc' },
    limit: BATCH,
  });
  let asked = 0;
  for (const { document, version } of items) {
    const { unasked, ...draft } = document;
    const claimed = await documents.replace(
      screenings,
      { ...draft, keepAskedAt: now.toISOString() },
      version,
    );
    // Touched meanwhile, or asked by another instance.
    if (claimed === undefined) continue;
    await ask(claimed.document, ports);
    asked++;
  }
  return asked;
}
