import { entries, type Entry } from '../../catalogue/entry';
import type { Refused } from '../../lib/result';
import { changeDocument, type DocumentStore } from '../../store/document-store';
import type { EventName } from '../case/history';
import { readScreening, type Screening } from '../case/screening';
import { isUndecided } from '../case/states';
import type { CaseSubject } from './subject';

interface Ports {
  readonly documents: DocumentStore;
}

type Claim = NonNullable<Entry['changing']>;
type Matter = CaseSubject['matter'];

/** How long a claim stands while the case that made it is being written, in milliseconds. */
const WRITING = 2 * 60_000;

/** What makes a case one that is under way. */
const BEGINS: readonly EventName[] = ['submitted', 'restored', 'reopened'];

/** Whether a claim stands: its case is under way, or about to be written. */
async function isStanding(claim: Claim, at: string, ports: Ports): Promise<boolean> {
  const holder = (await readScreening(claim.screening, ports))?.document;
  const isWritten = holder?.history.some(
    (event) => BEGINS.includes(event.did) && event.at >= claim.at,
  );
  // A case on leaving or prolonging does not exist before it is under way.
  if (holder === undefined || isWritten !== true)
    return Date.parse(at) - Date.parse(claim.at) < WRITING;
  return holder.submittedAt !== undefined && isUndecided(holder.state);
}

const claimOn = ({ changing, ending }: Entry, matter: Matter): Claim | undefined =>
  matter === 'change' ? changing : ending?.[matter];

const withClaim = (entry: Entry, matter: Matter, claim: Claim): Entry =>
  matter === 'change'
    ? { ...entry, changing: claim }
    : { ...entry, ending: { ...entry.ending, [matter]: claim } };

/**
 * Claims for a case to be the only one of its matter on its entry that is under way, before it is
 * written; of two that do so at once only one succeeds. Returns whether it did; a case that is about
 * no entry needs no claim.
 */
export async function claimChange(
  { about, id, organisation }: Pick<Screening, 'about' | 'id' | 'organisation'>,
  at: string,
  ports: Ports,
): Promise<boolean> {
  if (about === undefined) return true;
  const { matter } = about;
  const claimed = await changeDocument<Entry, Refused<'claimed'>>(
    entries,
    { partition: organisation, id: about.collaboration },
    async (entry) => {
      const claim = claimOn(entry, matter);
      const isOthers = claim !== undefined && claim.screening !== id;
      if (isOthers && (await isStanding(claim, at, ports))) return { ok: false, reason: 'claimed' };
      return { ok: true, document: withClaim(entry, matter, { screening: id, at }) };
    },
    ports,
  );
  // An entry that no longer exists has nothing to claim.
  return claimed.ok || claimed.reason === 'unknown';
}
