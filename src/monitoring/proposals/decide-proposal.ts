import { type Change, recordChange } from '../../catalogue/change';
import { entries, type Entry } from '../../catalogue/entry';
import type { CaseUnderWay } from '../../catalogue/later-decision';
import type { FactDecision, ProposedChange } from '../../catalogue/proposed-change';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import { LANGUAGES } from '../../lib/language';
import type { Refused, Result } from '../../lib/result';
import { countWords } from '../../lib/text';
import { isCoordinator, type Roles } from '../../people/roles';
import {
  changeDocument,
  type DocumentChange,
  type DocumentStore,
} from '../../store/document-store';
import { correctFact } from '../guide/correct-fact';
import { factTexts } from '../guide/fact-texts';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  /** The cases under way, as a reader may see them; absent where no cases are handled. */
  readonly casesAbout?: (collaboration: string, reader: string) => Promise<readonly CaseUnderWay[]>;
}

/** What a coordinator says to a proposed change. */
export interface Verdict {
  readonly organisation: string;
  /** The id of the entry. */
  readonly collaboration: string;
  readonly proposal: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Accepted without a decision: the coordinator confirms it. */
  readonly to:
    | { readonly status: 'accepted'; readonly decision?: FactDecision }
    | { readonly status: 'declined'; readonly reason: string };
}

/** An entry with one of its proposed changes. */
export interface EntryProposal {
  readonly entry: Entry;
  readonly proposal: ProposedChange;
}

const FEWEST_WORDS = 3;

type Refusal = 'unknown' | 'closed' | 'outdated' | 'unreadable' | 'decision-needed';
type Decided =
  | Result<
      EntryProposal & { changed: boolean },
      Refusal | 'not-allowed' | 'reason-needed' | 'future'
    >
  /** The end is decided in a case that is under way. */
  | Refused<'in-case', { cases: readonly CaseUnderWay[] }>;

/** Whether nobody's own check is enough: the end of a political collaboration is decided by a body. */
export const needsDecision = ({ facts }: Entry, { fact }: Pick<ProposedChange, 'fact'>): boolean =>
  fact === 'end' && facts.level === 'political';

/** Returns the cases under way that decide a proposed fact: of an end, those on leaving and prolonging. */
export function casesDeciding(
  { fact }: Pick<ProposedChange, 'fact'>,
  cases: readonly CaseUnderWay[],
): CaseUnderWay[] {
  return fact === 'end' ? cases.filter(({ matter }) => matter !== 'change') : [];
}

/** Returns a proposal with who decided it, and on what. */
function decidedProposal(before: ProposedChange, { to, person }: Verdict, on: string) {
  const { status, ...rests } = to;
  const decided = { on, by: person.id, name: person.name, ...rests };
  return { ...before, status, decided };
}

/** Whether the fact has become newer since the change was proposed, so that it would be overwritten. */
function isOutdated(
  { facts, corrected = [] }: Entry,
  { fact, before, on }: ProposedChange,
  vocabulary: Vocabulary,
): boolean {
  const isCorrected = corrected.some((one) => one.fact === fact && one.on > on);
  const now = LANGUAGES.map((language) => factTexts(facts, vocabulary, language, on)[fact]);
  return isCorrected || !now.includes(before);
}

/** Returns an entry with the facts of an accepted change, or why it cannot be accepted any more. */
function acceptedEntry(
  entry: Entry,
  proposal: ReturnType<typeof decidedProposal>,
  { person, to }: Verdict,
  vocabulary: Vocabulary,
): Entry | 'decision-needed' | 'outdated' | 'unreadable' {
  if (isOutdated(entry, proposal, vocabulary)) return 'outdated';
  const { fact, after, round, on, name, decided } = proposal;
  const decision = to.status === 'accepted' ? to.decision : undefined;
  if (decision === undefined && needsDecision(entry, proposal)) return 'decision-needed';
  const given = decision === undefined ? { confirmedBy: person.name } : { decision };
  const now = correctFact(entry.facts, { fact, after }, vocabulary, { on, name, ...given });
  if (!now.ok) return 'unreadable';
  const by = { on: decided.on, by: person.id, name: person.name };
  const corrected = [
    ...(entry.corrected ?? []).filter((one) => one.fact !== fact),
    { fact, ...by, round, ...(decision && { decision }) },
  ];
  const origin = entry.origin === 'content' ? 'edited' : entry.origin;
  return { ...entry, facts: now.facts, origin, corrected };
}

function decidedEntry(
  entry: Entry,
  verdict: Verdict,
  vocabulary: Vocabulary,
  now: Date,
): DocumentChange<Entry, Refused<Refusal>, { readonly proposal: ProposedChange }> {
  const { to, person } = verdict;
  const before = entry.proposals?.find(({ id }) => id === verdict.proposal);
  if (before === undefined) return { ok: false, reason: 'unknown' };
  if (before.status !== 'open')
    return before.status === to.status && before.decided?.by === person.id
      ? { ok: true, document: entry, proposal: before }
      : { ok: false, reason: 'closed' };
  const proposal = decidedProposal(before, verdict, copenhagen(now).day);
  const after =
    to.status === 'accepted' ? acceptedEntry(entry, proposal, verdict, vocabulary) : entry;
  if (typeof after === 'string') return { ok: false, reason: after };
  const proposals = entry.proposals?.map((one) => (one === before ? proposal : one)) ?? [];
  const updatedAt = now.toISOString();
  return {
    ok: true,
    document: { ...after, proposals, unsettled: 'proposals', updatedAt },
    proposal,
  };
}

/** Returns the cases under way that a proposal must wait for before it is accepted. */
async function casesInTheWay(
  { id, proposals }: Entry,
  { person, proposal, to }: Verdict,
  { casesAbout }: Ports,
): Promise<readonly CaseUnderWay[]> {
  const found = proposals?.find((one) => one.id === proposal);
  if (to.status !== 'accepted' || found?.status !== 'open' || found.fact !== 'end') return [];
  return casesDeciding(found, (await casesAbout?.(id, person.id)) ?? []);
}

/** What the log of changes says of a verdict. */
function changeOf(
  { id, fact, before, after, round }: ProposedChange,
  { collaboration, person, to }: Verdict,
  now: Date,
): Change {
  const isAccepted = to.status === 'accepted';
  return {
    id: isAccepted ? id : `${id}.declined`,
    subject: collaboration,
    did: isAccepted ? 'corrected' : 'declined',
    what: fact,
    ...{ before, after, round },
    at: now.toISOString(),
    by: person.id,
    name: person.name,
  };
}

/**
 * Accepts or declines a proposed change of a decided fact, and records who did so. The person who
 * proposed it is told when the entry's proposals are settled.
 */
export async function decideProposal(
  verdict: Verdict,
  vocabulary: Vocabulary,
  roles: Roles,
  ports: Ports,
): Promise<Decided> {
  const { collaboration: id, organisation, person, to } = verdict;
  const now = ports.clock.now();
  if (!isCoordinator(person.id, roles)) return { ok: false, reason: 'not-allowed' };
  if (to.status === 'declined' && countWords(to.reason) < FEWEST_WORDS)
    return { ok: false, reason: 'reason-needed' };
  if (to.status === 'accepted' && (to.decision?.on ?? '') > copenhagen(now).day)
    return { ok: false, reason: 'future' };
  const changed = await changeDocument<
    Entry,
    Extract<Decided, { ok: false }>,
    { readonly proposal: ProposedChange }
  >(
    entries,
    { partition: organisation, id },
    async (entry) => {
      const cases = await casesInTheWay(entry, verdict, ports);
      if (cases.length > 0) return { ok: false, reason: 'in-case', cases };
      return decidedEntry(entry, verdict, vocabulary, now);
    },
    ports,
  );
  if (!changed.ok) return changed;
  const { document: entry, proposal } = changed;
  // Also when it was decided already, because an earlier attempt may have stopped in between.
  await recordChange(changeOf(proposal, verdict, now), ports);
  return { ok: true, entry, proposal, changed: changed.changed };
}
