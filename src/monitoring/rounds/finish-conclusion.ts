import { type Change, recordChange } from '../../catalogue/change';
import { type Entry, entries, readEntry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import type { Log } from '../../lib/log';
import type { Delivery } from '../../outbox/delivery';
import { findCoordinator } from '../../people/coordinators';
import { markUnreachable } from '../../people/meet-person';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { GuidePorts } from '../guide/guide-questionnaire';
import { answerOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { correctFact } from '../guide/correct-fact';
import { sharedQuestionOf, wrongFactsOf, concernsCoordinator } from '../guide/guide-steps';
import { type Round, collaborationOfRound, rounds } from './round';

type Completed = NonNullable<Round['completed']>;

/** What was learnt and is worth sharing, in the words of whoever wrote it; none where nobody wrote any. */
function experienceOf(round: Round): string | undefined {
  const question = sharedQuestionOf(round);
  return question && answerOf(round, question.id)?.note;
}

/** Whether somebody has vouched for the facts: said that they are right, or put right what was wrong. */
export function isConfirming(round: Round): boolean {
  const asked = round.guide.questions.find(({ choices }) =>
    choices.some(({ corrects }) => corrects !== undefined),
  );
  const choice = asked && answerOf(round, asked.id)?.choice;
  if (choice === undefined || choice === UNKNOWN) return false;
  return wrongFactsOf(round).length === 0 || round.corrections.length > 0;
}

/** Whether the entry holds already what the round has to say: it is not said again over what came after. */
function isInEntry({ confirmed, corrected = [], experiences = [] }: Entry, { id }: Round): boolean {
  return (
    confirmed?.round === id || [...corrected, ...experiences].some(({ round }) => round === id)
  );
}

/** The entry with the corrections of a round, who vouches for it, and what was learnt. */
function finishedEntry(
  entry: Entry,
  round: Round,
  { by, name, at }: Completed,
  vocabulary: Vocabulary,
): Entry {
  const on = copenhagen(new Date(at)).day;
  const text = experienceOf(round);
  const facts = round.corrections.reduce((corrected, correction) => {
    const next = correctFact(corrected, correction, vocabulary, on);
    // It was read when it was given: only a vocabulary that has changed since can refuse it now.
    return typeof next === 'string' ? corrected : next;
  }, entry.facts);
  const corrected = round.corrections.map(({ fact }) => ({ fact, on, by, name, round: round.id }));
  const before = (entry.corrected ?? []).filter(
    ({ fact }) => !corrected.some((one) => one.fact === fact),
  );
  const isEdited = corrected.length > 0 && entry.origin === 'content';
  return {
    ...entry,
    facts,
    ...(isEdited && { origin: 'edited' as const }),
    ...(corrected.length > 0 && { corrected: [...before, ...corrected] }),
    ...(isConfirming(round) && { confirmed: { on, by, name, round: round.id } }),
    ...(text !== undefined && {
      experiences: [...(entry.experiences ?? []), { text, on, by, name, round: round.id }],
    }),
    updatedAt: at,
  };
}

/** Tells a coordinator of a monitoring that asks for a decision. */
export interface ConclusionNotifier {
  concluded(coordinator: Person, round: Round): Promise<Delivery>;
}

/** What settling a round works with. */
export interface FinishPorts extends GuidePorts {
  readonly conclusionNotifier: ConclusionNotifier;
  readonly log: Log;
}

const PAGE = 100;

/** Brings into the catalogue what the round has to say of it, once. */
async function finishEntry(round: Round, completed: Completed, ports: FinishPorts): Promise<void> {
  const stored = await readEntry(round.collaboration, ports);
  // The pack may have taken it away meanwhile: the round keeps what was said.
  if (stored === undefined || isInEntry(stored.document, round)) return;
  const { vocabulary } = ports.content;
  const entry = finishedEntry(stored.document, round, completed, vocabulary);
  const saved = await ports.documents.replace(entries, entry, stored.version);
  if (saved === undefined) await finishEntry(round, completed, ports);
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
async function notifyCoordinator(
  round: Round,
  completed: Completed,
  roles: Roles,
  ports: FinishPorts,
): Promise<Pick<Round, 'told'> | 'later'> {
  const { by } = completed;
  const coordinator = await findCoordinator(roles, ports, by);
  if (coordinator?.id === by) return {};
  if (coordinator === undefined) return 'later';
  const delivery = await ports.conclusionNotifier.concluded(coordinator, round);
  if (delivery.kind === 'failed') return 'later';
  if (delivery.kind === 'delivered') return { told: coordinator.name };
  await markUnreachable(coordinator.id, delivery.reason, ports);
  return notifyCoordinator(round, completed, roles, ports);
}

/** Brings a round that was sent in into the catalogue and to a coordinator, however often it is asked to and wherever it broke off before. */
export async function finishConclusion(
  { id }: Pick<Round, 'id'>,
  roles: Roles,
  ports: FinishPorts,
): Promise<Round | undefined> {
  const stored = await ports.documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return undefined;
  const { document: round, version } = stored;
  const { completed } = round;
  if (round.unsettled !== 'conclusion' || completed === undefined) return round;
  await finishEntry(round, completed, ports);
  for (const change of changesOf(round, completed)) await recordChange(change, ports);
  const told = concernsCoordinator(round)
    ? await notifyCoordinator(round, completed, roles, ports)
    : {};
  if (told === 'later') return round;
  const { unsettled, ...finished } = round;
  const saved = await ports.documents.replace(rounds, { ...finished, ...told }, version);
  return saved?.document ?? round;
}

/** Settles the rounds of which something still follows; one that fails does not hold up the others. How many are settled now. */
export async function finishConclusions(roles: Roles, ports: FinishPorts): Promise<number> {
  let finished = 0;
  let after: string | undefined;
  do {
    const { items, next } = await ports.documents.query(rounds, {
      where: [{ field: 'unsettled', is: 'eq', value: 'conclusion' }],
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { document } of items)
      try {
        const round = await finishConclusion(document, roles, ports);
        if (round?.unsettled === undefined) finished++;
      } catch (error) {
        ports.log.error({ err: error, round: document.id }, 'A round could not be settled');
      }
    after = next;
  } while (after !== undefined);
  return finished;
}
