import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Refused } from '../../lib/result';
import type { Roles } from '../../people/roles';
import {
  changeInitiative,
  type ChangeRefusal,
  type InitiativePorts,
  type InitiativeRequest,
  type InitiativeResult,
} from './change-initiative';
import {
  INITIATIVE_FIELDS,
  type Initiative,
  type InitiativeOrigin,
  initiatives,
  type NamedStaff,
  readInitiative,
} from './initiative';
import {
  type InitiativeFacts,
  readFacts,
  type RefusedFacts,
  typedFacts,
  type TypedInitiative,
} from './read-facts';
import { mayDelete, mayEdit, whyKept } from './rights';

interface Ports extends InitiativePorts {
  readonly vocabulary: Pick<Vocabulary, 'areas'>;
}

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
}

/**
 * Proposes an initiative; returns the one that an earlier tap proposed, if there was one. `isSame`:
 * it says what was typed now.
 */
export async function proposeInitiative(
  { organisation, id, person, typed, origin }: ProposeRequest,
  ports: Ports,
): Promise<Proposed | RefusedFacts> {
  const read = await readFacts(typed, ports.vocabulary, ports);
  const earlier = (await readInitiative({ organisation, id }, ports))?.document;
  if (earlier !== undefined)
    return { ok: true, initiative: earlier, isSame: read.ok && areSame(earlier, read.facts) };
  if (!read.ok) return read;
  const at = ports.clock.now().toISOString();
  const proposed: Initiative = {
    id,
    organisation,
    ...read.facts,
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
  return { ok: true, initiative: stored, isSame: areSame(stored, read.facts) };
}

/** Edits an initiative; the history keeps what it said before. */
export async function editInitiative(
  { typed, ...request }: InitiativeRequest & { readonly typed: TypedInitiative },
  roles: Roles,
  ports: Ports,
): Promise<InitiativeResult<'unchanged'> | (RefusedFacts & { readonly initiative?: undefined })> {
  const current = (await readInitiative(request, ports))?.document;
  const read = await readFacts(typed, ports.vocabulary, ports, current?.responsible);
  if (!read.ok) return read;
  return changeInitiative<'unchanged'>(
    request,
    (initiative) => {
      if (!mayEdit(initiative, request.person.id, roles)) return { ok: false, reason: 'not-yours' };
      const before = typedFacts(initiative);
      const after = typedFacts(read.facts);
      const changes = INITIATIVE_FIELDS.filter((field) => before[field] !== after[field]).map(
        (field) => ({ field, before: before[field], after: after[field] }),
      );
      if (changes.length === 0) return { ok: false, reason: 'unchanged' };
      const { responsible: _responsible, money: _money, ...kept } = initiative;
      return {
        ok: true,
        initiative: { ...kept, ...read.facts },
        event: { did: 'edited', changes },
      };
    },
    ports,
  );
}

/** Deletes an initiative that is only proposed; nothing is left of it. */
export async function deleteInitiative(
  { organisation, id, person, seen }: InitiativeRequest,
  roles: Roles,
  ports: InitiativePorts,
): Promise<
  | { readonly ok: true; readonly initiative: Initiative }
  | Refused<ChangeRefusal, { initiative?: Initiative }>
> {
  const stored = await readInitiative({ organisation, id }, ports);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: initiative, version } = stored;
  if (initiative.history.length !== seen) return { ok: false, reason: 'stale', initiative };
  if (initiative.state !== 'proposed') return { ok: false, reason: 'not-now', initiative };
  if (!mayDelete(initiative, person.id, roles))
    return { ok: false, reason: whyKept(initiative, person.id, roles), initiative };
  // A write of the same version first: whoever changes it at the same moment is not overruled.
  const held = await ports.documents.replace(initiatives, { ...initiative }, version);
  if (held === undefined) return { ok: false, reason: 'stale', initiative };
  await ports.documents.delete(initiatives, organisation, id);
  return { ok: true, initiative };
}
