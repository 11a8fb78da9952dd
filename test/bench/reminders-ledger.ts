import { reminders } from '../../src/monitoring/reminders/reminder';
import { rounds } from '../../src/monitoring/rounds/round';
import { people } from '../../src/people/person';
import type { DocumentStore } from '../../src/store/document-store';
import { person } from '../builders/person';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';

/** A Monday morning, five past nine in Copenhagen. */
export const NOW = '2027-03-01T08:05:00.000Z';
export const MONTH = '2027-03';
export const COLLECTIONS = [people, rounds, reminders];
export const ROLES = {
  coordinators: ['coordinator-1', 'coordinator-2'],
  everybodyCoordinates: false,
};

/** People, rounds and reminders, all due: as many of each. */
export async function fillLedger(
  documents: DocumentStore,
  serviceUrl: string,
  { persons, due }: { readonly persons: number; readonly due: number },
): Promise<string[]> {
  const meet = (id: string) =>
    documents.create(
      people,
      person({
        id,
        conversation: {
          user: { id: `29:${id}` },
          bot: { id: '28:udsyn' },
          conversation: { id, conversationType: 'personal', tenantId: 'dk' },
          channelId: 'msteams',
          locale: 'da-DK',
          serviceUrl,
        },
      }),
    );
  for (const id of ROLES.coordinators) await meet(id);
  for (let number = 0; number < persons; number++) await meet(`p${number}`);
  const ids: string[] = [];
  for (let number = 0; number < due; number++) {
    const owner = `p${number % persons}`;
    const of = round({ collaboration: `c${number}`, owner });
    const row = reminder({ round: of.id, assignee: owner });
    await documents.create(rounds, of);
    await documents.create(reminders, row);
    ids.push(row.id);
  }
  return ids;
}
