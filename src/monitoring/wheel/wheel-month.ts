import { people } from '../../people/person';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import { reminders } from '../reminders/reminder';
import type { Round } from '../rounds/round';
import { type WheelFilter, type WheelRound, yearWheel } from './year-wheel';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

/** A reminder that has gone out: on which step of the ladder, to whom and when. */
export interface Told {
  readonly step: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
}

/** A round of a month, and who was told of it. */
export interface MonthRound extends WheelRound {
  readonly told: readonly Told[];
}

const MOST_REMINDERS = 200;

/** Who was told of a round, the first first. */
export async function toldOf(
  round: Pick<Round, 'id'>,
  { documents }: Pick<Ports, 'documents'>,
): Promise<Told[]> {
  const { items } = await documents.query(reminders, {
    where: [{ field: 'round', is: 'eq', value: round.id }],
    limit: MOST_REMINDERS,
  });
  const sent = items.flatMap(({ document: { step, recipient, sentAt } }) =>
    recipient !== undefined && sentAt !== undefined
      ? [{ step, person: recipient, at: sentAt }]
      : [],
  );
  const ids = [...new Set(sent.map(({ person }) => person))];
  const known = await Promise.all(ids.map((id) => documents.get(people, id, id)));
  const names = new Map(
    known.flatMap((one) => (one ? [[one.document.id, one.document.name]] : [])),
  );
  return sent
    .map((one) => ({ ...one, name: names.get(one.person) ?? one.person }))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** The rounds of a month (`2027-03`), or those `overdue` from before this one, each with who was told. */
export async function wheelMonth(
  month: string,
  filter: WheelFilter,
  ports: Ports,
): Promise<MonthRound[]> {
  const wheel = await yearWheel({ ...(month !== 'overdue' && { from: month }), filter }, ports);
  const found = month === 'overdue' ? wheel.overdue : (wheel.months[0]?.rounds ?? []);
  return Promise.all(found.map(async (one) => ({ ...one, told: await toldOf(one.round, ports) })));
}
