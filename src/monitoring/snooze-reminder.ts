import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { officeTimeFrom } from './copenhagen-time';
import { type Reminder, reminders } from './reminder';
import { collaborationOf, rounds, type Round } from './round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

/** A reminder put off, or why it was not. */
export type Snoozed =
  | { readonly kind: 'snoozed'; readonly round: Round; readonly until: string }
  | { readonly kind: 'answered'; readonly round: Round }
  | { readonly kind: 'unknown' };

const SNOOZE_DAYS = 7;

/** Puts a reminder off for a week; a repeated tap finds the one that is there already. */
export async function snoozeReminder(
  tap: { readonly round: string; readonly step: string },
  { clock, documents }: Ports,
): Promise<Snoozed> {
  const stored = await documents.get(rounds, collaborationOf(tap.round), tap.round);
  if (stored === undefined) return { kind: 'unknown' };
  const round = stored.document;
  if (round.state === 'answered') return { kind: 'answered', round };
  const step = `${tap.step}.snoozed`;
  const existing = await documents.query(reminders, {
    where: [{ field: 'round', is: 'eq', value: round.id }],
    limit: 100,
  });
  const known = existing.items.find(({ document }) => document.step === step)?.document;
  if (known !== undefined) return { kind: 'snoozed', round, until: known.dueAt };
  const until = officeTimeFrom(new Date(clock.now().getTime() + SNOOZE_DAYS * 86_400_000));
  const reminder: Reminder = {
    id: `${round.id}.${step}`,
    round: round.id,
    step,
    month: until.toISOString().slice(0, 7),
    dueAt: until.toISOString(),
    state: 'planned',
    nextAt: until.toISOString(),
    attempts: 0,
  };
  await documents.create(reminders, reminder);
  return { kind: 'snoozed', round, until: reminder.dueAt };
}
