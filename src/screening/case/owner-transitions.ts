import type { Clock } from '../../lib/clock';
import type { Result } from '../../lib/result';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { Checklist } from '../checklist/checklist';
import { LONGEST_TEXT } from '../checklist/input';
import type { Level } from '../proposal/proposal';
import { isComplete } from '../result/missing-for-submission';
import {
  makeRequestedChange,
  type TransitionResult,
  type TransitionRequest,
  transitionScreening,
} from './transition-screening';
import { invitationId, invitations } from './invitations';
import { type Screening, readScreening, screenings } from './screening';
import { startScreening } from './start-screening';
import type { AnnouncePorts } from './announce';
import { changesSince, resubmitted } from './changes';
import { isSubstantial } from '../../catalogue/decision-chain';
import { isRestorable } from './states';

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
}

type Duplicated = Result<{ screening: Screening }, 'unknown-screening' | 'not-yours' | 'not-now'>;

/** Whether a person may copy a case: its owner, or to change an approved one, a coordinator. */
function mayCopy(original: Screening, person: string, amends: boolean, roles: Roles): boolean {
  if (original.owner === person) return true;
  return amends && original.submittedAt !== undefined && isCoordinator(person, roles);
}

/**
 * Starts a new screening with the same facts but without the answers, linked to its original; the
 * caller chooses the `id`. `amends`: to propose a change of an approved case.
 */
export async function duplicateScreening(
  {
    id,
    person,
    screening,
    amends = false,
  }: TransitionRequest & { readonly id: string; readonly amends?: boolean },
  roles: Roles,
  { checklists, clock, documents }: Ports,
): Promise<Duplicated> {
  const stored = await readScreening(screening, { documents });
  if (stored === undefined) return { ok: false, reason: 'unknown-screening' };
  const { organisation, proposal, state, submittedAt } = stored.document;
  if (!mayCopy(stored.document, person.id, amends, roles))
    return { ok: false, reason: 'not-yours' };
  if (amends && state !== 'approved') return { ok: false, reason: 'not-now' };
  const copyOf = {
    screening,
    name: proposal.name ?? '',
    ...(submittedAt !== undefined && { submitted: true as const }),
    ...(amends && { amends: true as const }),
  };
  const start = { id, organisation, owner: person, checklists, proposal, copyOf };
  return { ok: true, screening: await startScreening(start, { clock, documents }) };
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
): Promise<TransitionResult<'reason-needed' | 'too-long'>> {
  const text = typed.trim();
  return transitionScreening<'reason-needed' | 'too-long'>(
    request,
    {
      transition: 'withdraw',
      ...(text !== '' && { said: { value: text } }),
      apply: (screening, at) => {
        if (text.length > LONGEST_TEXT) return 'too-long';
        if (screening.submittedAt !== undefined && !isSubstantial(text)) return 'reason-needed';
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

/** Undoes the withdrawal of a screening within 24 hours. */
export function restoreScreening(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'too-late'>> {
  return transitionScreening<'too-late'>(
    request,
    {
      transition: 'restore',
      apply: ({ withdrawn, ...screening }, at) =>
        isRestorable({ withdrawn }, at) ? screening : 'too-late',
    },
    roles,
    ports,
  );
}

/** Submits a screening, which freezes it, and notifies the coordinators. */
export function submitScreening(
  request: TransitionRequest,
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<'incomplete'>> {
  return transitionScreening<'incomplete'>(
    request,
    {
      transition: 'submit',
      apply: (screening, at) =>
        isComplete(screening) ? { ...screening, submittedAt: at } : 'incomplete',
    },
    roles,
    ports,
  );
}
