import { type Change, recordAhead } from '../../catalogue/change';
import type { Collaboration, Contact } from '../../catalogue/collaboration';
import { entries, type Entry } from '../../catalogue/entry';
import { copenhagen } from '../../lib/dates';
import { listPeople } from '../../people/find-people';
import type { Person } from '../../people/person';
import { changeDocument } from '../../store/document-store';
import type { OwnerPorts } from './change-owner';
import { mayBeOne } from '../../people/same-person';

/** A collaboration that was handed over in a round, to whom and by whom. */
interface HandedOver {
  readonly round: string;
  readonly collaboration: string;
  readonly to: Pick<Person, 'id' | 'name'>;
  readonly by: Pick<Person, 'id' | 'name'>;
}

type Level = 'administrative' | 'political';

const namesOf = (contacts: readonly Contact[]) => contacts.map(({ name }) => name).join('; ');

/** Whether a contact is somebody whom Udsyn knew and can no longer write to. */
function hasLeft({ name }: Contact, people: readonly Person[]): boolean {
  const known = people.filter((person) => mayBeOne(name, person.name));
  return known.length > 0 && known.every(({ unreachable }) => unreachable !== undefined);
}

/** The contacts without those who have left; the new owner takes an administrative place. */
function contactsAfter(
  { contacts }: Collaboration,
  level: Level,
  { name }: HandedOver['to'],
  people: readonly Person[],
): Contact[] | undefined {
  const kept = contacts[level].filter((contact) => !hasLeft(contact, people));
  if (kept.length === contacts[level].length) return undefined;
  const isKept = level === 'political' || kept.some((one) => mayBeOne(one.name, name));
  return isKept ? kept : [{ name }, ...kept];
}

function withoutLeavers(
  entry: Entry,
  { by, to }: HandedOver,
  people: readonly Person[],
  now: Date,
): Entry {
  const at = { on: copenhagen(now).day, by: by.id, name: by.name };
  return (['administrative', 'political'] as const).reduce((before, level): Entry => {
    const after = contactsAfter(before.facts, level, to, people);
    if (after === undefined) return before;
    const { contacts } = before.facts;
    const isVacant = level === 'political' && after.length === 0;
    const appointment = isVacant ? ('vacant' as const) : contacts.appointment;
    const fact = `${level}-contact` as const;
    const corrected = (before.corrected ?? []).filter((one) => one.fact !== fact);
    return {
      ...before,
      facts: { ...before.facts, contacts: { ...contacts, appointment, [level]: after } },
      origin: before.origin === 'content' ? 'edited' : before.origin,
      corrected: [...corrected, { fact, ...at }],
      updatedAt: now.toISOString(),
    };
  }, entry);
}

/** What the history says of the contacts that were replaced. */
function changesOf(
  before: Entry,
  after: Entry,
  { by, collaboration: subject, round }: HandedOver,
  at: string,
): Change[] {
  return (['administrative', 'political'] as const).flatMap((level) => {
    const names = {
      before: namesOf(before.facts.contacts[level]),
      after: namesOf(after.facts.contacts[level]),
    };
    if (names.before === names.after) return [];
    // The same for each attempt on the same state of the entry.
    const id = `${round}.left.${level}.${before.updatedAt}`;
    const told = { did: 'corrected' as const, what: `${level}-contact`, ...names };
    return [{ id, subject, ...told, at, by: by.id, name: by.name }];
  });
}

/**
 * Replaces the contacts of a collaboration who have left when it is handed over; who they were stays
 * in the history of changes.
 */
export async function replaceLeavers(handedOver: HandedOver, ports: OwnerPorts): Promise<void> {
  const { collaboration: id } = handedOver;
  const now = ports.clock.now();
  const people = await listPeople(ports);
  const record = recordAhead(ports);
  await changeDocument(
    entries,
    { partition: ports.content.organisation.id, id },
    async (before) => {
      const document = withoutLeavers(before, handedOver, people, now);
      if (document !== before)
        await record(changesOf(before, document, handedOver, now.toISOString()));
      return { ok: true, document };
    },
    ports,
  );
}
