import { type Change, recordChange } from '../../catalogue/change';
import { type Entry, entries } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import type { Log } from '../../lib/log';
import type { Draft, Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { findCoordinator } from '../../people/coordinators';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import { changeDocument, type Versioned } from '../../store/document-store';
import type { GuidePorts } from '../guide/guide-questionnaire';
import { answerOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { correctFact } from '../guide/correct-fact';
import { sharedQuestionOf, wrongFactsOf, concernsCoordinator } from '../guide/guide-steps';
import { type Round, collaborationOfRound, rounds } from './round';

type Completed = NonNullable<Round['completed']>;

/** What was learnt and is worth sharing, as it was written; none where nothing was. */
function experienceOf(round: Round): string | undefined {
  const question = sharedQuestionOf(round);
  return question && answerOf(round, question.id)?.note;
}

/** Whether somebody has confirmed the facts: they said that they are right, or corrected what was wrong. */
export function isConfirming(round: Round): boolean {
  const asked = round.guide.questions.find(({ choices }) =>
    choices.some(({ corrects }) => corrects !== undefined),
  );
  const choice = asked && answerOf(round, asked.id)?.choice;
  if (choice === undefined || choice === UNKNOWN) return false;
  return wrongFactsOf(round).length === 0 || round.corrections.length > 0;
}

/** Whether the entry already has what the round brings: it must not overwrite what came after. */
function isInEntry({ confirmed, corrected = [], experiences = [] }: Entry, { id }: Round): boolean {
  return (
    confirmed?.round === id || [...corrected, ...experiences].some(({ round }) => round === id)
  );
}

/** The entry with the corrections of a round, who confirmed it, and what was learnt. */
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
    // It was checked when it was given: only a vocabulary that has changed since can refuse it now.
    return next.ok ? next.facts : corrected;
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

/** What finishing a round works with. */
export interface FinishPorts extends GuidePorts {
  readonly log: Log;
  readonly outbox: Outbox;
}

const PAGE = 100;

/** Brings into the catalogue what the round says of it, once. */
async function finishEntry(round: Round, completed: Completed, ports: FinishPorts): Promise<void> {
  const { organisation, vocabulary } = ports.content;
  // The content may no longer have the entry: the round keeps what was said.
  await changeDocument(
    entries,
    { partition: organisation.id, id: round.collaboration },
    (entry) => {
      const isDone = isInEntry(entry, round);
      const document = isDone ? entry : finishedEntry(entry, round, completed, vocabulary);
      return { ok: true, document };
    },
    ports,
  );
}

/** The changes of the catalogue that follow from a round; their ids are fixed, so that each is written once. */
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

/** The kind of message that tells a coordinator how a round was answered. */
export const CONCLUDED = 'round-concluded';

/** The message to a coordinator other than whoever sent the round in; none where there is nothing to decide, or nobody else. */
async function draftsOf(
  round: Round,
  { by }: Completed,
  roles: Roles,
  ports: FinishPorts,
): Promise<Draft[]> {
  if (!concernsCoordinator(round)) return [];
  if ((await findCoordinator(roles, ports, by))?.id === by) return [];
  const { id } = round;
  const to = { role: 'coordinator', not: by } as const;
  return [{ id: `${id}.concluded`, kind: CONCLUDED, subject: id, to }];
}

async function readRound(
  id: string,
  { documents }: Pick<FinishPorts, 'documents'>,
): Promise<Versioned<Round> | undefined> {
  return documents.get(rounds, collaborationOfRound(id), id);
}

/** The round that a message is about; `undefined` where it was not sent in. */
export async function concludedRound(
  { subject }: Pick<Message, 'subject'>,
  ports: Pick<FinishPorts, 'documents'>,
): Promise<Round | undefined> {
  const round = (await readRound(subject, ports))?.document;
  return round?.completed === undefined ? undefined : round;
}

/** Notes in a round that the message about it is over, and which coordinator got it. */
export async function noteNotified(
  message: Pick<Message, 'subject' | 'state'>,
  reader: Pick<Person, 'name'> | undefined,
  ports: Pick<FinishPorts, 'documents'>,
): Promise<void> {
  const { subject: id, state } = message;
  const told = state === 'sent' && reader !== undefined ? { told: reader.name } : {};
  await changeDocument(
    rounds,
    { partition: collaborationOfRound(id), id },
    (round) => {
      const { unsettled, ...rest } = round;
      return { ok: true, document: unsettled === 'notice' ? { ...rest, ...told } : round };
    },
    ports,
  );
}

/** A round from which everything has followed, and the messages about it. */
export interface Finished {
  readonly round: Round;
  readonly posted: readonly Versioned<Message>[];
}

/** Brings a round that was sent in into the catalogue and to a coordinator, once, wherever an earlier attempt broke off. */
export async function finishConclusion(
  { id }: Pick<Round, 'id'>,
  roles: Roles,
  ports: FinishPorts,
): Promise<Finished | undefined> {
  const stored = await readRound(id, ports);
  if (stored === undefined) return undefined;
  const { document: round, version } = stored;
  const { completed } = round;
  if (round.unsettled !== 'conclusion' || completed === undefined) return { round, posted: [] };
  await finishEntry(round, completed, ports);
  for (const change of changesOf(round, completed)) await recordChange(change, ports);
  const posted = await ports.outbox.post(await draftsOf(round, completed, roles, ports));
  const { unsettled, ...rest } = round;
  const finished: Round = { ...rest, ...(posted.length > 0 && { unsettled: 'notice' }) };
  const saved = await ports.documents.replace(rounds, finished, version);
  return { round: saved?.document ?? round, posted };
}

/** Finishes the rounds of which something still follows; one that fails does not hold up the others. How many are finished now. */
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
        const done = await finishConclusion(document, roles, ports);
        if (done?.round.unsettled !== 'conclusion') finished++;
      } catch (error) {
        ports.log.error({ err: error, round: document.id }, 'A round could not be finished');
      }
    after = next;
  } while (after !== undefined);
  return finished;
}
