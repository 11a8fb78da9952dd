import { isSubstantial } from '../../catalogue/decision-chain';
import type { Refused } from '../../lib/result';
import type { Roles } from '../../people/roles';
import {
  changeInitiative,
  changeStored,
  type InitiativePorts,
  type InitiativeRequest,
  type InitiativeResult,
} from './change-initiative';
import { findAlike, MOST_ALIKE } from './find-alike';
import {
  INITIATIVE_FIELDS,
  type Initiative,
  type InitiativeOrigin,
  initiatives,
  type NamedStaff,
  readInitiative,
} from './initiative';
import type { ListPorts } from './list-initiatives';
import {
  type FactPorts,
  type InitiativeFacts,
  LONGEST_WHY,
  readFacts,
  type RefusedFacts,
  typedFacts,
  type TypedInitiative,
} from './read-facts';
import {
  isBeforeDecision,
  isWithinRestore,
  lastRestore,
  mayDelete,
  mayEdit,
  mayRestore,
  whyKept,
} from './rights';

type Ports = InitiativePorts & FactPorts;

/** Why a proposal is not stored: its form was used for one that is deleted, or there are others like it. */
type ProposalRefusal =
  | Refused<'deleted', { initiative: Initiative }>
  | Refused<'alike', { alike: readonly Initiative[] }>;

interface Proposed {
  readonly ok: true;
  readonly initiative: Initiative;
  readonly isSame: boolean;
}

/** Whether two initiatives say the same. */
function areSame(one: InitiativeFacts, other: InitiativeFacts): boolean {
  const [before, after] = [typedFacts(one), typedFacts(other)];
  return INITIATIVE_FIELDS.every((field) => before[field] === after[field]);
}

/** A new initiative; the caller chooses its id, so that a repeated tap proposes only one. */
export interface ProposeRequest {
  readonly organisation: string;
  readonly id: string;
  readonly person: NamedStaff;
  readonly typed: TypedInitiative;
  readonly origin?: InitiativeOrigin | undefined;
  /** The ids of the initiatives like it that the person has seen. */
  readonly seenAlike?: readonly string[];
}

/** Stores a new initiative; returns the one that another tap at the same moment stored. */
async function storeProposal(
  { organisation, id, person, origin }: Omit<ProposeRequest, 'typed'>,
  facts: InitiativeFacts,
  ports: InitiativePorts,
): Promise<Proposed> {
  const at = ports.clock.now().toISOString();
  const proposed: Initiative = {
    id,
    organisation,
    ...facts,
    ...(origin && { origin }),
    state: 'proposed',
    chain: [],
    proposedBy: person,
    proposedAt: at,
    history: [{ did: 'proposed', by: person.id, name: person.name, at }],
  };
  const created = await ports.documents.create(initiatives, proposed);
  if (created !== undefined) return { ok: true, initiative: created.document, isSame: true };
  // Another tap was faster.
  const stored = (await readInitiative({ organisation, id }, ports))?.document ?? proposed;
  return { ok: true, initiative: stored, isSame: areSame(stored, facts) };
}

/**
 * Proposes an initiative, unless there are others like it that the person has not seen; returns the
 * one that an earlier tap proposed, if there was one. `isSame`: it says what was typed now.
 */
export async function proposeInitiative(
  { organisation, id, person, typed, origin, seenAlike = [] }: ProposeRequest,
  ports: Ports & ListPorts,
): Promise<Proposed | RefusedFacts | ProposalRefusal> {
  const read = await readFacts(typed, ports);
  const earlier = (await readInitiative({ organisation, id }, ports))?.document;
  if (earlier?.deleted !== undefined) return { ok: false, reason: 'deleted', initiative: earlier };
  if (earlier !== undefined)
    return { ok: true, initiative: earlier, isSame: read.ok && areSame(earlier, read.facts) };
  if (!read.ok) return read;
  const alike = await findAlike(organisation, read.facts, ports);
  if (alike.slice(0, MOST_ALIKE).some((one) => !seenAlike.includes(one.id)))
    return { ok: false, reason: 'alike', alike };
  return storeProposal({ organisation, id, person, origin }, read.facts, ports);
}

/** What an edit changes, field by field. */
function changesOf(before: InitiativeFacts, after: InitiativeFacts) {
  const [old, given] = [typedFacts(before), typedFacts(after)];
  return INITIATIVE_FIELDS.filter((field) => old[field] !== given[field]).map((field) => ({
    field,
    before: old[field],
    after: given[field],
  }));
}

/** Who was responsible before and after, where it is somebody else. */
function handOver(before: InitiativeFacts['responsible'], after: InitiativeFacts['responsible']) {
  if (before?.id === after?.id) return {};
  return {
    ...(before?.id !== undefined && { responsibleBefore: before.id }),
    ...(after?.id !== undefined && { responsibleAfter: after.id }),
  };
}

/** Why an edit of something decided is not accepted: it has no reason, or one that is too long. */
function reasonFault(initiative: Initiative, reason: string): EditFault | undefined {
  if (isBeforeDecision(initiative)) return undefined;
  if (reason.length > LONGEST_WHY) return 'long-text';
  return isSubstantial(reason) ? undefined : 'reason-needed';
}

/** What an edit sends. */
export interface EditRequest extends InitiativeRequest {
  readonly typed: TypedInitiative;
  /** Why something that is decided is changed. */
  readonly reason?: string;
}

/** Why an edit is refused besides what was typed. */
type EditFault = 'unchanged' | 'reason-needed' | 'long-text';

/** Edits an initiative; the history keeps what it said before. One that is decided needs a reason. */
export async function editInitiative(
  { typed, reason: given = '', ...request }: EditRequest,
  roles: Roles,
  ports: Ports,
): Promise<InitiativeResult<EditFault> | (RefusedFacts & { readonly initiative?: Initiative })> {
  const current = (await readInitiative(request, ports))?.document;
  if (current?.deleted !== undefined) return { ok: false, reason: 'deleted', initiative: current };
  const read = await readFacts(typed, ports, current?.responsible);
  if (!read.ok) return { ...read, ...(current && { initiative: current }) };
  const reason = given.trim();
  return changeInitiative<EditFault>(
    request,
    (initiative) => {
      if (!mayEdit(initiative, request.person.id, roles)) return { ok: false, reason: 'not-yours' };
      const changes = changesOf(initiative, read.facts);
      if (changes.length === 0) return { ok: false, reason: 'unchanged' };
      const fault = reasonFault(initiative, reason);
      if (fault !== undefined) return { ok: false, reason: fault };
      const { responsible, money: _money, costs: _costs, ...kept } = initiative;
      const isAmended = !isBeforeDecision(initiative);
      return {
        ok: true,
        initiative: { ...kept, ...read.facts },
        event: {
          did: 'edited',
          changes,
          ...(isAmended && { reason, ...handOver(responsible, read.facts.responsible) }),
        },
      };
    },
    ports,
  );
}

/** Deletes an initiative that is only proposed; who deleted it, and when, stays stored, its text for 24 hours. */
export function deleteInitiative(
  request: InitiativeRequest,
  roles: Roles,
  ports: InitiativePorts,
): Promise<InitiativeResult<'kept' | 'not-proposer'>> {
  const { person } = request;
  return changeInitiative<'kept' | 'not-proposer'>(
    request,
    (initiative, at) => {
      if (!mayDelete(initiative, person.id, roles))
        return { ok: false, reason: whyKept(initiative) };
      return {
        ok: true,
        initiative: { ...initiative, deleted: { by: person, at }, eraseAfter: lastRestore(at) },
        event: { did: 'deleted' },
      };
    },
    ports,
  );
}

/** Undoes a deletion within 24 hours. */
export function restoreInitiative(
  request: InitiativeRequest,
  roles: Roles,
  ports: InitiativePorts,
): Promise<InitiativeResult<'too-late'>> {
  return changeStored<'too-late'>(
    request,
    (initiative, at) => {
      const { deleted, eraseAfter: _, ...kept } = initiative;
      if (deleted === undefined) return { ok: false, reason: 'stale' };
      if (!mayRestore(initiative, request.person.id, roles))
        return { ok: false, reason: 'not-yours' };
      if (!isWithinRestore(initiative, at)) return { ok: false, reason: 'too-late' };
      return { ok: true, initiative: kept, event: { did: 'restored' } };
    },
    ports,
  );
}
