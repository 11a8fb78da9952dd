import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { Checklist } from '../checklist/checklist';
import { LONGEST_TEXT } from '../checklist/input';
import type { Level, Proposal } from '../proposal/proposal';
import { isComplete } from '../result/missing-for-submission';
import { scoreOf } from '../result/score';
import {
  makeRequestedChange,
  type TransitionResult,
  type TransitionRequest,
  transitionScreening,
} from './transition-screening';
import { invitationId, invitations } from './invitations';
import { isAssessed, mainLevel, type Screening, readScreening, screenings } from './screening';
import { entryOf } from '../decision/finish-decision';
import { startScreening } from './start-screening';
import { isSuperseded } from '../entry/open-entry-case';
import type { AnnouncePorts } from './announce';
import { changesSince, resubmitted } from './changes';
import { isSubstantial } from '../../catalogue/decision-chain';
import { isRestorable } from './states';
import type { CaseSubject } from '../entry/subject';
import { changeUnderWay } from '../entry/cases-under-way';
import { claimChange } from '../entry/claim-change';
import { changeStartOf } from '../entry/change-start';
import { carriedAnswers } from '../checklist/carried-answers';
import type { Vocabulary } from '../../catalogue/vocabulary';

const isKept = ({ history, keepAskedAt = '' }: Screening) =>
  history.some(({ at, did }) => did === 'kept' && at >= keepAskedAt);

/** Records that the owner keeps a draft after being asked about it. */
export function keepDraft(
  request: Omit<TransitionRequest, 'seen'>,
  ports: AnnouncePorts,
): Promise<TransitionResult> {
  const { id: by, name } = request.person;
  const at = ports.clock.now().toISOString();
  const keep = (screening: Screening) => {
    if (screening.owner !== by) return 'not-yours';
    if (isKept(screening)) return screening;
    if (screening.state !== 'draft' || screening.keepAskedAt === undefined) return 'not-now';
    const history = [...screening.history, { at, by, name, did: 'kept' as const }];
    return { ...screening, history, updatedAt: at };
  };
  return makeRequestedChange<never>(
    { screening: request.screening, change: keep, isEvent: ({ did }) => did === 'kept' },
    ports,
  );
}

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  /** The current checklists: the copy uses today's questions. */
  checklists: Readonly<Record<Level, Checklist>>;
  vocabulary: Vocabulary;
}

type Duplicated =
  | Result<{ screening: Screening }, 'unknown-screening' | 'not-yours' | 'not-now'>
  | Refused<'under-way', { screening: Screening }>;

/** Whether a person may copy a case: its owner, or to change an approved one, a coordinator. */
function mayCopy(original: Screening, person: string, amends: boolean, roles: Roles): boolean {
  if (original.owner === person) return true;
  return amends && original.submittedAt !== undefined && isCoordinator(person, roles);
}

/** What a change of an entry starts with: what that says today, and the answers that still hold. */
async function startOfChange(original: Screening, about: CaseSubject, ports: Ports) {
  const { proposal, assessed } = await changeStartOf(original, about, ports);
  const checklist = ports.checklists[proposal.level ?? 'administrative'];
  const carried = carriedAnswers(assessed, checklist, proposal);
  const origin = originOf(original, proposal, doubtedAssessment(assessed));
  return { about, proposal, copyOf: origin, carried: { from: assessed.id, ...carried } };
}

/** What an assessment came to, where several people made it or it left a doubt. */
function doubtedAssessment(assessed: Screening): Origin['assessed'] {
  if (!isAssessed(assessed)) return undefined;
  const { assessors, recommendation } = scoreOf(assessed, mainLevel(assessed));
  const isDoubtful = recommendation === 'disagreement' || recommendation === 'insufficient-basis';
  if (assessors.length === 0 && !isDoubtful) return undefined;
  return {
    recommendation,
    assessors: assessors.map(({ name, percent, recommendation: own }) => ({
      name,
      ...(percent !== undefined && { percent }),
      recommendation: own,
    })),
  };
}

/**
 * Starts a new screening with the same facts, linked to its original; the caller chooses the `id`.
 * A copy has no answers. `amends`: to propose a change of an approved case, with the answers that it
 * leaves as they were.
 */
export async function duplicateScreening(
  {
    id,
    person,
    screening,
    amends = false,
  }: TransitionRequest & { readonly id: string; readonly amends?: boolean },
  roles: Roles,
  ports: Ports,
): Promise<Duplicated> {
  const { checklists, clock, documents } = ports;
  const original = (await readScreening(screening, { documents }))?.document;
  if (original === undefined) return { ok: false, reason: 'unknown-screening' };
  const { organisation } = original;
  if (!mayCopy(original, person.id, amends, roles)) return { ok: false, reason: 'not-yours' };
  if (!isCopied(original, amends)) return { ok: false, reason: 'not-now' };
  const about = amends ? changeOf(original) : undefined;
  const earlier = about && (await changeUnderWay({ about, id }, { documents }, person.id));
  if (earlier !== undefined) return { ok: false, reason: 'under-way', screening: earlier };
  const change = about
    ? await startOfChange(original, about, ports)
    : {
        proposal: original.proposal,
        copyOf: originOf(original, amends ? original.proposal : undefined),
      };
  const start = { id, organisation, owner: person, checklists, ...change };
  return { ok: true, screening: await startScreening(start, { clock, documents }) };
}

type Origin = NonNullable<Screening['copyOf']>;

/** What a copy says of its original. */
function originOf(
  { id, proposal, submittedAt }: Screening,
  amended: Proposal | undefined,
  assessed?: Origin['assessed'],
): Origin {
  return {
    screening: id,
    name: (amended ?? proposal).name ?? '',
    ...(submittedAt !== undefined && { submitted: true as const }),
    ...(amended && { amends: true as const, proposal: amended }),
    ...(assessed && { assessed }),
  };
}

/** Whether a case can be copied: an approved one to change it; one without a checklist is opened anew. */
const isCopied = (original: Screening, amends: boolean) =>
  isAssessed(original) && (!amends || original.state === 'approved');

/** What an amendment is about: the entry that its original has become. */
function changeOf(original: Screening): CaseSubject | undefined {
  const collaboration = entryOf(original);
  return collaboration === undefined ? undefined : { collaboration, matter: 'change' };
}

type Reason = 'empty' | 'too-long' | 'incomplete';

/** Answers a coordinator's question, which submits the screening again in its current form. */
export function replyInformation(
  { text: typed, ...request }: TransitionRequest & { readonly text: string },
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<Reason>> {
  const text = typed.trim();
  const { id, name } = request.person;
  return transitionScreening<Reason>(
    request,
    {
      transition: 'reply',
      said: { value: text },
      records: changesSince,
      apply: (screening, at) => {
        if (text === '') return 'empty';
        if (text.length > LONGEST_TEXT) return 'too-long';
        if (!isComplete(screening)) return 'incomplete';
        const message = { kind: 'reply' as const, by: id, name, text, at };
        return { ...resubmitted(screening), thread: [...screening.thread, message] };
      },
    },
    roles,
    ports,
  );
}

/**
 * Withdraws a screening that has not been decided. Once it is submitted, this needs a reason, and
 * whoever handles it is told.
 */
export function withdrawScreening(
  { text: typed = '', ...request }: TransitionRequest & { readonly text?: string },
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'why-needed' | 'too-long'>> {
  const text = typed.trim();
  return transitionScreening<'why-needed' | 'too-long'>(
    request,
    {
      transition: 'withdraw',
      ...(text !== '' && { said: { value: text } }),
      apply: (screening, at) => {
        if (text.length > LONGEST_TEXT) return 'too-long';
        if (screening.submittedAt !== undefined && !isSubstantial(text)) return 'why-needed';
        const reason = text === '' ? {} : { reason: text };
        return { ...screening, withdrawn: { from: screening.state, at, ...reason } };
      },
    },
    roles,
    ports,
  );
}

/**
 * Deletes a draft, which no coordinator has seen. It is withdrawn first, in a versioned write, so
 * that a draft that is being submitted elsewhere is not deleted; its messages become obsolete.
 */
export async function deleteDraft(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult> {
  const withdrawn = await transitionScreening<never>(
    request,
    {
      transition: 'withdraw',
      apply: (screening, at) =>
        isNeverSubmitted(screening)
          ? { ...screening, withdrawn: { from: screening.state, at } }
          : screening,
    },
    roles,
    ports,
  );
  if (!withdrawn.ok) return withdrawn;
  const { screening } = withdrawn;
  if (screening.state !== 'withdrawn' || !isNeverSubmitted(screening))
    return { ok: false, reason: 'not-now', screening };
  for (const { assessor } of screening.assessments)
    await ports.documents.delete(invitations, assessor, invitationId(screening.id, assessor));
  await ports.documents.delete(screenings, screening.id, screening.id);
  return withdrawn;
}

const isNeverSubmitted = ({ submittedAt }: Screening) => submittedAt === undefined;

/**
 * Undoes the withdrawal of a screening within 24 hours, unless another case on the same has been
 * opened since.
 */
export function restoreScreening(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'too-late' | 'superseded'>> {
  return transitionScreening<'too-late' | 'superseded'>(
    request,
    {
      transition: 'restore',
      apply: async ({ withdrawn, ...screening }, at) => {
        if (await isSuperseded(screening, ports)) return 'superseded';
        if (!isRestorable({ withdrawn }, at)) return 'too-late';
        const isDraft = screening.submittedAt === undefined;
        return isDraft || (await claimChange(screening, at, ports)) ? screening : 'superseded';
      },
    },
    roles,
    ports,
  );
}

/**
 * Submits a screening, which freezes it, and notifies the coordinators; not a change of an entry
 * while another one is under way.
 */
export function submitScreening(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'incomplete' | 'superseded'>> {
  return transitionScreening<'incomplete' | 'superseded'>(
    request,
    {
      transition: 'submit',
      apply: async (screening, at) => {
        if (await isSuperseded(screening, ports)) return 'superseded';
        if (!isComplete(screening)) return 'incomplete';
        const isClaimed = await claimChange(screening, at, ports);
        return isClaimed ? { ...screening, submittedAt: at } : 'superseded';
      },
    },
    roles,
    ports,
  );
}
