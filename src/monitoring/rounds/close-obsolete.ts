import { statusOn } from '../../catalogue/collaboration';
import { isLeaving } from '../../catalogue/dated-period';
import { type Entry, listEntries } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import { lastDay, copenhagen } from '../../lib/dates';
import type { DocumentStore } from '../../store/document-store';
import { endOf } from './cycles';
import { type Round, rounds, UDSYN } from './round';
import { skippedBy } from './skip-round';

/**
 * Why a round is obsolete: its entry is deleted, its period is over, its end date has changed, or it
 * has been decided to leave.
 */
export type Obsolete = 'gone' | 'ended' | 'end-moved' | 'leaving';

/**
 * Returns why the catalogue no longer requires an open round on a day; `undefined` if it still
 * does.
 */
export function obsoleteFrom(
  { id, kind }: Round,
  entry: Entry | undefined,
  today: string,
): Obsolete | undefined {
  if (entry === undefined) return 'gone';
  const { facts } = entry;
  const { end } = facts.period;
  if (kind === 'closing')
    return end === undefined || lastDay(end) >= today ? 'end-moved' : undefined;
  if (statusOn(today, facts) === 'ended') return 'ended';
  if (isLeaving(facts.period)) return 'leaving';
  const year = endOf(facts)?.slice(0, 4) ?? '';
  return kind === 'renewal' && !id.endsWith(`.renewal-${year}`) ? 'end-moved' : undefined;
}

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

/** Closes a round that is still open, with the reason. */
async function close(
  { collaboration, id }: Round,
  why: Obsolete,
  { clock, documents }: Ports,
): Promise<void> {
  const stored = await documents.get(rounds, collaboration, id);
  if (stored?.document.state !== 'open') return;
  const skipped = skippedBy(stored.document, UDSYN, why, clock.now().toISOString());
  // If somebody is answering the round right now, it stays open and is closed the next day.
  await documents.replace(rounds, skipped, stored.version);
}

/**
 * Closes the open rounds that the catalogue no longer requires, each with the reason, and returns
 * those that stay open. Organisations can share a store, so another one may require a round that
 * this one does not know.
 */
export async function closeObsolete(
  open: readonly Round[],
  entries: readonly Entry[],
  ports: Ports,
): Promise<Round[]> {
  const today = copenhagen(ports.clock.now()).day;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const whyOf = (round: Round) => obsoleteFrom(round, byId.get(round.collaboration), today);
  if (open.every((round) => whyOf(round) === undefined)) return [...open];
  const everywhere = (await listEntries(undefined, ports)).map(({ document }) => document);
  const isCalledFor = (round: Round) =>
    everywhere.some(
      (entry) =>
        entry.id === round.collaboration && obsoleteFrom(round, entry, today) === undefined,
    );
  const kept: Round[] = [];
  for (const round of open) {
    const why = whyOf(round);
    if (why === undefined || isCalledFor(round)) kept.push(round);
    else await close(round, why, ports);
  }
  return kept;
}
