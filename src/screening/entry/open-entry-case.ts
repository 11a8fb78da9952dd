import { statusOn } from '../../catalogue/collaboration';
import { isLeaving } from '../../catalogue/dated-period';
import { entries, type Entry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import type { Refused, Result } from '../../lib/result';
import { withRemindOn } from '../deadlines/waits';
import { announce, type AnnouncePorts } from '../case/announce';
import { withUnannouncedFrom } from '../case/notices';
import { changeScreening } from '../case/change-screening';
import { createScreening, readScreening, type Screening } from '../case/screening';
import { isUndecided } from '../case/states';
import { changeUnderWay } from './cases-under-way';
import { claimChange } from './claim-change';
import { factsOf } from './entry-facts';
import type { EndMatter } from './subject';
import type { TransitionDone } from '../case/transition-screening';

/** What a case on the end of a collaboration is opened with. */
export interface EntryCaseRequest {
  readonly organisation: string;
  /** The id of the entry. */
  readonly collaboration: string;
  readonly matter: EndMatter;
  readonly person: { readonly id: string; readonly name: string };
  /** Absent if the round that it comes from states it. */
  readonly reason?: string | undefined;
  /** The last day that is proposed. */
  readonly effective?: string | undefined;
  /** The round whose conclusion opens it. */
  readonly round?: string | undefined;
}

/** A case that was opened now or by an earlier attempt; `moved` says which. */
export type EntryCaseOpened =
  | TransitionDone
  | Refused<'under-way', { screening: Screening }>
  | Refused<'unknown-entry' | 'ended-already' | 'leaving-already'>;

interface Ports extends AnnouncePorts {
  readonly vocabulary: Vocabulary;
}

/**
 * Returns the id of the case of an entry on a matter. Because it is fixed, of two people who open a
 * case at once only one does.
 */
const idOf = (
  { collaboration, matter }: Pick<EntryCaseRequest, 'collaboration' | 'matter'>,
  number: number,
) => `${collaboration}.${matter}.${number}`;

const NUMBERED = /^(?<series>.+\.(?:exit|renewal)\.)(?<number>\d+)$/u;

/**
 * Returns whether another case takes the place of one: a later one on the end of the same entry, or
 * another change of it that is under way.
 */
export async function isSuperseded(
  screening: Pick<Screening, 'about' | 'id'>,
  ports: Pick<Ports, 'documents'>,
): Promise<boolean> {
  const { series, number } = NUMBERED.exec(screening.id)?.groups ?? {};
  if (series === undefined) return (await changeUnderWay(screening, ports)) !== undefined;
  return (await readScreening(`${series}${Number(number) + 1}`, ports)) !== undefined;
}

/** Why an entry cannot be left or prolonged on a day. */
function faultIn(
  { facts }: Entry,
  { matter }: EntryCaseRequest,
  day: string,
): 'ended-already' | 'leaving-already' | undefined {
  if (matter === 'renewal') return undefined;
  if (statusOn(day, facts) === 'ended') return 'ended-already';
  return isLeaving(facts.period) ? 'leaving-already' : undefined;
}

function newCase(
  entry: Entry,
  id: string,
  { collaboration, effective, matter, organisation, person, reason, round }: EntryCaseRequest,
  at: string,
  { vocabulary }: Ports,
): Screening {
  const by = { at, by: person.id, name: person.name };
  const screening: Screening = {
    id,
    organisation,
    owner: person.id,
    ownerName: person.name,
    state: 'submitted',
    proposal: factsOf(entry.facts, Number(at.slice(0, 4)), vocabulary),
    skipped: [],
    checklists: [],
    assessments: [],
    about: {
      collaboration,
      matter,
      ...(reason !== undefined && { reason }),
      ...(effective !== undefined && { effective }),
      ...(round !== undefined && { round }),
    },
    thread: [],
    chain: [],
    submittedAt: at,
    history: [
      { ...by, did: 'started' },
      { ...by, did: 'submitted' },
    ],
    createdAt: at,
    updatedAt: at,
  };
  return withRemindOn(withUnannouncedFrom(screening, 0));
}

/** The case that was opened before: for the same round, or the one that is under way. */
type Earlier = Result<{ readonly screening: Screening }, 'under-way', { screening: Screening }>;

const isReported = ({ about }: Screening, round: string | undefined) =>
  about?.reports?.some((one) => one.round === round) === true;

/** Finds the first free number of a case, unless one was opened before that need not be opened again. */
async function findEarlier(
  request: EntryCaseRequest,
  ports: Ports,
): Promise<{ readonly free: number } | Earlier> {
  const { round } = request;
  for (let number = 1; ; number++) {
    const screening = (await readScreening(idOf(request, number), ports))?.document;
    if (screening === undefined) return { free: number };
    // An earlier attempt for the round stopped after this, whatever became of the case since.
    if (round !== undefined && screening.about?.round === round) return { ok: true, screening };
    if (isUndecided(screening.state) || isReported(screening, round))
      return { ok: false, reason: 'under-way', screening };
  }
}

/** The case as its caller gets it; the notices are sent now, or by the next tick. */
async function opened(screening: Screening, moved: boolean, ports: Ports): Promise<TransitionDone> {
  const event = screening.history.findIndex(({ did }) => did === 'submitted');
  return { ok: true, moved, ...(await announce(screening, event, ports)) };
}

/**
 * Adds what a round says, if the case is opened by one, to the case that is under way already, and
 * tells those who handle it; safe to repeat. Returns `undefined` if it has been decided meanwhile.
 */
async function reportTo(
  underWay: Screening,
  { effective, person, reason, round }: EntryCaseRequest,
  at: string,
  ports: Ports,
): Promise<Screening | undefined> {
  if (round === undefined) return underWay;
  const { id: by, name } = person;
  const result = await changeScreening<'decided'>(
    underWay.id,
    (screening) => {
      const { about, history, state } = screening;
      if (about === undefined || isReported(screening, round)) return screening;
      if (!isUndecided(state)) return 'decided';
      const said = { ...(reason && { reason }), ...(effective && { effective }) };
      const reports = [...(about.reports ?? []), { round, at, by, name, ...said }];
      const event = { at, by, name, did: 'reported' as const, what: round };
      return {
        ...screening,
        about: { ...about, reports },
        history: [...history, event],
        updatedAt: at,
      };
    },
    ports,
  );
  if (!result.ok) return undefined;
  const { screening } = result;
  const event = screening.history.findIndex(
    ({ did, what }) => did === 'reported' && what === round,
  );
  return (await announce(screening, event, ports)).screening;
}

/** How often it is tried to open a case while an earlier one is being restored or reopened. */
const ATTEMPTS = 5;

/**
 * Opens a case on leaving or prolonging a collaboration, in the coordinators' queue. It has no
 * checklist. There is one case at a time on an entry and a matter; a round opens one once, or adds
 * what it says to the one that is under way.
 */
export async function openEntryCase(
  request: EntryCaseRequest,
  ports: Ports,
): Promise<EntryCaseOpened> {
  const { collaboration, organisation } = request;
  const entry = (await ports.documents.get(entries, organisation, collaboration))?.document;
  if (entry === undefined) return { ok: false, reason: 'unknown-entry' };
  const now = ports.clock.now();
  const at = now.toISOString();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const earlier = await findEarlier(request, ports);
    if ('ok' in earlier) {
      if (earlier.ok) return opened(earlier.screening, false, ports);
      const { screening } = earlier;
      const reported = await reportTo(screening, request, at, ports);
      if (reported === undefined) continue;
      return { ...earlier, screening: reported };
    }
    const fault = faultIn(entry, request, copenhagen(now).day);
    if (fault !== undefined) return { ok: false, reason: fault };
    const id = idOf(request, earlier.free);
    const screening = newCase(entry, id, request, at, ports);
    if (!(await claimChange(screening, at, ports))) continue;
    const created = await createScreening(screening, ports);
    // Otherwise somebody else has opened it at the same time.
    if (created !== undefined) return opened(created.document, true, ports);
  }
  throw new Error(`a case on ${collaboration} is being opened or restored by somebody else`);
}
