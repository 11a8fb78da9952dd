import type { Entry } from '../catalogue/entry';
import type { Clock } from '../ports/clock';
import type { DocumentStore } from '../ports/document-store';
import { copenhagen } from './copenhagen-time';
import { outlivedBy } from './outlived';
import { type Round, rounds } from './round';
import { skippedBy } from './skip-round';
import { UDSYN } from './udsyn';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

/** Closes the open rounds that the catalogue no longer calls for, each with the reason; those that stay open. */
export async function closeOutlived(
  open: readonly Round[],
  entries: readonly Entry[],
  { clock, documents }: Ports,
): Promise<Round[]> {
  const now = clock.now();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept: Round[] = [];
  for (const round of open) {
    const why = outlivedBy(round, byId.get(round.collaboration), copenhagen(now).day);
    if (why === undefined) {
      kept.push(round);
      continue;
    }
    const stored = await documents.get(rounds, round.collaboration, round.id);
    if (stored?.document.state !== 'open') continue;
    const skipped = skippedBy(stored.document, UDSYN, why, now.toISOString());
    // Whoever is answering it right now may: the next day closes what is still open.
    await documents.replace(rounds, skipped, stored.version);
  }
  return kept;
}
