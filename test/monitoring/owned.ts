import { type Entry, entries } from '../../src/catalogue/entry';
import { reminders } from '../../src/monitoring/reminders/reminder';
import { type Round, rounds } from '../../src/monitoring/rounds/round';
import { people, type Person } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { policyWith } from '../builders/policy';
import { departureOf, type Departure, PASSED_ON } from '../../src/monitoring/owners/pass-on-duties';
import type { MessageKind } from '../../src/outbox/outbox';
import type { Delivery } from '../../src/outbox/sending';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingLog } from '../fakes/recording-log';
import { settableClock } from '../fakes/settable-clock';

/** Monday 1 March 2027, ten past nine. */
export const NOW = '2027-03-01T08:10:00.000Z';
export const POLICY = policyWith();
export const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };
export const METTE = { id: 'mette', name: 'Mette Sørensen' };
export const BENT = { id: 'bent', name: 'Bent Bentsen' };
export const CARL = { id: 'carl', name: 'Carl Holm' };

const organisation = {
  id: 'nordjylland',
  name: { da: 'Region Nordjylland', en: 'The North Denmark Region' },
  documents: [],
  missing: [],
};

interface Known {
  readonly people?: readonly Person[];
  readonly entries?: readonly Entry[];
  readonly rounds?: readonly Round[];
}

/** A coordinator who received a message about duties, and its content. */
export interface ToldOfDeparture {
  readonly coordinator: string;
  readonly departure: Departure;
}

/** Opens a store with people, entries and rounds, and helpers that read their state. */
export async function openOwned(
  known: Known,
  roles = ROLES,
  deliver?: (told: ToldOfDeparture) => Delivery,
) {
  const clock = settableClock(NOW);
  const log = recordingLog();
  const documents = createMemoryDocumentStore(clock);
  for (const one of known.people ?? []) await documents.create(people, one);
  for (const one of known.entries ?? []) await documents.create(entries, one);
  for (const one of known.rounds ?? []) await documents.create(rounds, one);
  const content = { organisation, people: [{ name: 'Runa Coxeter', aliases: ['Runa Coxter'] }] };
  const kind: MessageKind = {
    hours: 'office',
    compose: async (message, reader) => {
      const departure = await departureOf(message, { content, documents });
      return departure && { coordinator: reader?.id ?? '', departure };
    },
  };
  const { outbox, sent } = recordedOutbox<ToldOfDeparture>(
    { clock, documents, log },
    roles,
    { [PASSED_ON]: kind },
    deliver,
  );
  return {
    clock,
    documents,
    content,
    log,
    outbox,
    /** The coordinators who were notified, and of which departures. */
    told: sent,
    roundOf: async (collaboration: string, id = `${collaboration}.1`) =>
      (await documents.get(rounds, collaboration, id))?.document,
    entryOf: async (id: string) => (await documents.get(entries, 'nordjylland', id))?.document,
    personOf: async (id: string) => (await documents.get(people, id, id))?.document,
    /** All reminders of a round, as "step assignee". */
    ladder: async (id: string) =>
      (await documents.query(reminders, { limit: 500 })).items
        .filter(({ document }) => document.round === id)
        .map(({ document: { step, assignee = '' } }) => `${step} ${assignee}`)
        .sort(),
    /** The reminders outside the schedule, as "id assignee". */
    prompted: async () =>
      (await documents.query(reminders, { limit: 500 })).items
        .map(({ document: { id, assignee = '' } }) => `${id} ${assignee}`)
        .filter((row) => /\.(handed-over|passed-on|declined)\./.test(row)),
  };
}
