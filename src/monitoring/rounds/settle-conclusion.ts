import type { Change } from '../../catalogue/change';
import { entries } from '../../catalogue/entry';
import { recordChange } from '../../catalogue/change';
import { findCoordinator } from '../../people/coordinators';
import { markUnreachable } from '../../people/meet-person';
import type { Roles } from '../../people/roles';
import type { Log } from '../../lib/log';
import type { GuidePorts } from '../guide/answer-guide';
import type { ConclusionNotifier } from './conclusion-notifier';
import { concernsCoordinator } from '../guide/guide-steps';
import { readEntry } from '../../catalogue/entry';
import { collaborationOf, type Round, rounds } from './round';
import { experienceOf, isConfirming, isInEntry, settledEntry } from './settled-entry';

/** What settling a round works with. */
export interface SettlingPorts extends GuidePorts {
  readonly conclusionNotifier: ConclusionNotifier;
  readonly log: Log;
}

type Completed = NonNullable<Round['completed']>;

const PAGE = 100;

/** Brings into the catalogue what the round has to say of it, once. */
async function settleEntry(
  round: Round,
  completed: Completed,
  ports: SettlingPorts,
): Promise<void> {
  const stored = await readEntry(round.collaboration, ports);
  // The pack may have taken it away meanwhile: the round keeps what was said.
  if (stored === undefined || isInEntry(stored.document, round)) return;
  const { vocabulary } = ports.content;
  const entry = settledEntry(stored.document, round, completed, vocabulary);
  const saved = await ports.documents.replace(entries, entry, stored.version);
  if (saved === undefined) await settleEntry(round, completed, ports);
}

/** The lines of the catalogue's history that follow from a round; their ids are fixed. */
function changesOf(round: Round, { at, by, name }: Completed): Change[] {
  const { id, collaboration: subject } = round;
  const common = { subject, at, by, name, round: id };
  const text = experienceOf(round);
  return [
    ...round.corrections.map(({ fact, before, after }): Change => ({
      ...common,
      id: `${id}.${fact}`,
      did: 'corrected',
      what: fact,
      before,
      after,
    })),
    ...(isConfirming(round)
      ? [{ ...common, id: `${id}.confirmed`, did: 'confirmed' as const }]
      : []),
    ...(text === undefined
      ? []
      : [{ ...common, id: `${id}.learnt`, did: 'learnt' as const, what: text }]),
  ];
}

/** Tells a coordinator other than who sent it in, and who that was; `later` where nobody can be told now. */
async function tellCoordinator(
  round: Round,
  completed: Completed,
  roles: Roles,
  ports: SettlingPorts,
): Promise<Pick<Round, 'told'> | 'later'> {
  const { by } = completed;
  const coordinator = await findCoordinator(roles, ports, by);
  if (coordinator?.id === by) return {};
  if (coordinator === undefined) return 'later';
  const delivery = await ports.conclusionNotifier.concluded(coordinator, round);
  if (delivery.kind === 'failed') return 'later';
  if (delivery.kind === 'delivered') return { told: coordinator.name };
  await markUnreachable(coordinator.id, delivery.reason, ports);
  return tellCoordinator(round, completed, roles, ports);
}

/** Brings a round that was sent in into the catalogue and to a coordinator, however often it is asked to and wherever it broke off before. */
export async function settleConclusion(
  { id }: Pick<Round, 'id'>,
  roles: Roles,
  ports: SettlingPorts,
): Promise<Round | undefined> {
  const stored = await ports.documents.get(rounds, collaborationOf(id), id);
  if (stored === undefined) return undefined;
  const { document: round, version } = stored;
  const { completed } = round;
  if (round.unsettled !== 'conclusion' || completed === undefined) return round;
  await settleEntry(round, completed, ports);
  for (const change of changesOf(round, completed)) await recordChange(change, ports);
  const told = concernsCoordinator(round)
    ? await tellCoordinator(round, completed, roles, ports)
    : {};
  if (told === 'later') return round;
  const { unsettled, ...settled } = round;
  const saved = await ports.documents.replace(rounds, { ...settled, ...told }, version);
  return saved?.document ?? round;
}

/** Settles the rounds of which something still follows; one that fails does not hold up the others. How many are settled now. */
export async function settleConclusions(roles: Roles, ports: SettlingPorts): Promise<number> {
  let settled = 0;
  let after: string | undefined;
  do {
    const { items, next } = await ports.documents.query(rounds, {
      where: [{ field: 'unsettled', is: 'eq', value: 'conclusion' }],
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { document } of items)
      try {
        const round = await settleConclusion(document, roles, ports);
        if (round?.unsettled === undefined) settled++;
      } catch (error) {
        ports.log.error({ err: error, round: document.id }, 'A round could not be settled');
      }
    after = next;
  } while (after !== undefined);
  return settled;
}
