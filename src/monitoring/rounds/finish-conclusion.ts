import { type Change, recordChange } from '../../catalogue/change';
import { type Entry, entries } from '../../catalogue/entry';
import { informOfFollowUp, type InformationPolicy } from '../../catalogue/information';
import { decidedFact, type ProposedChange } from '../../catalogue/proposed-change';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Draft, Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { findCoordinator } from '../../people/coordinators';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import { changeDocument, type Versioned, logUnreadable } from '../../store/document-store';
import type { GuidePorts } from '../guide/guide-questionnaire';
import { answerOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { guideFor } from '../guide/guide-for';
import { correctFact } from '../guide/correct-fact';
import { sharedQuestionOf, wrongFactsOf, concernsCoordinator } from '../guide/guide-steps';
import { settleProposals } from '../proposals/settle-proposals';
import { closeMetConditions } from '../conditions/condition-questions';
import { caseOfRound, isEndDecidedInCase, type RoundCase } from './case-of-round';
import type { CaseOutcome } from './case-outcome';
import { type Round, collaborationOfRound, rounds } from './round';

type Completed = NonNullable<Round['completed']>;

/** Returns the experience worth sharing, as the person wrote it; `undefined` if there is none. */
function experienceOf(round: Round): string | undefined {
  const question = sharedQuestionOf(round);
  return question && answerOf(round, question.id)?.note;
}

/**
 * Returns whether somebody has confirmed the facts, either by stating that they are right or by
 * correcting the wrong ones.
 */
export function isConfirming(round: Round): boolean {
  const asked = round.guide.questions.find(({ choices }) =>
    choices.some(({ corrects }) => corrects !== undefined),
  );
  const choice = asked && answerOf(round, asked.id)?.choice;
  if (choice === undefined || choice === UNKNOWN) return false;
  // What waits for a coordinator is not confirmed.
  if (round.corrections.some(({ proposed }) => proposed)) return false;
  return wrongFactsOf(round).length === 0 || round.corrections.length > 0;
}

/**
 * Returns whether the entry already contains the result of the round, which must not overwrite
 * later changes.
 */
function isInEntry(
  { confirmed, corrected = [], experiences = [], proposals = [] }: Entry,
  { id }: Round,
): boolean {
  return (
    confirmed?.round === id ||
    [...corrected, ...experiences, ...proposals].some(({ round }) => round === id)
  );
}

/** Returns the corrections of a round that take effect at once, and not by a coordinator. */
const effectiveOf = ({ corrections }: Round) =>
  corrections.filter(({ proposed }) => proposed !== true);

/** Returns the changes that a round proposes, as the entry keeps them. */
function proposalsOf(round: Round, { by, name }: Completed, on: string) {
  const { id, corrections } = round;
  return corrections.flatMap(({ fact: given, before, after, why, proposed }): ProposedChange[] => {
    const fact = decidedFact(given);
    if (proposed !== true || fact === undefined) return [];
    if (fact === 'end' && isEndDecidedInCase(round)) return [];
    const said = why === undefined ? {} : { why };
    const proposal = { id: `${id}.${fact}`, fact, before, after, ...said, on, by, name };
    return [{ ...proposal, round: id, status: 'open' }];
  });
}

/** Returns the entry with the round's corrections, confirmation and shared experience. */
function finishedEntry(
  entry: Entry,
  round: Round,
  { by, name, at }: Completed,
  vocabulary: Vocabulary,
): Entry {
  const on = copenhagen(new Date(at)).day;
  const text = experienceOf(round);
  const effective = effectiveOf(round);
  const proposals = proposalsOf(round, { by, name, at }, on);
  const facts = effective.reduce((corrected, correction) => {
    const next = correctFact(corrected, correction, vocabulary, { on, name });
    // The correction was validated when it was given; it is refused here only if the vocabulary has
    // changed since.
    return next.ok ? next.facts : corrected;
  }, entry.facts);
  const corrected = effective.map(({ fact }) => ({ fact, on, by, name, round: round.id }));
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
    ...(proposals.length > 0 && {
      proposals: [...(entry.proposals ?? []), ...proposals],
      unsettled: 'proposals' as const,
    }),
    ...(text !== undefined && {
      experiences: [...(entry.experiences ?? []), { text, on, by, name, round: round.id }],
    }),
    updatedAt: at,
  };
}

/** The ports needed to finish a round. */
export interface FinishPorts extends GuidePorts {
  readonly content: GuidePorts['content'] & { readonly information?: InformationPolicy };
  readonly log: Log;
  readonly outbox: Outbox;
  /** Whether it is being decided how a collaboration goes on; absent where no cases are handled. */
  readonly isEndUnderWay?: (collaboration: string) => Promise<boolean>;
  /** Opens the case that a conclusion calls for, once; absent where no cases are handled. */
  readonly openRoundCase?: (roundCase: RoundCase) => Promise<CaseOutcome>;
}

const PAGE = 100;

/** Makes it a duty to inform a body of the conclusion, where the organisation has such a policy. */
async function informOfConclusion(
  { id, collaboration, conclusion, kind, guide }: Round,
  { at }: Completed,
  { content: { organisation, information }, clock, documents }: FinishPorts,
): Promise<void> {
  // The conclusion of a closing round says that a collaboration is over, and decides nothing.
  if (information === undefined || conclusion === undefined || kind === 'closing') return;
  const choices = guideFor(kind, guide).questions.at(-1)?.choices ?? [];
  const label = choices.find((one) => one.id === conclusion)?.label;
  const on = copenhagen(new Date(at)).day;
  const { day } = copenhagen(clock.now());
  if (label !== undefined)
    await informOfFollowUp(
      { organisation: organisation.id, id: collaboration },
      { id, on, conclusion, label },
      { documents, information, day },
    );
}

/** Writes the result of the round to the catalogue, once, and returns the entry. */
async function finishEntry(
  round: Round,
  completed: Completed,
  ports: FinishPorts,
): Promise<Entry | undefined> {
  const { organisation, vocabulary } = ports.content;
  // The entry may have been removed from the content; the answers are kept in the round.
  const finished = await changeDocument(
    entries,
    { partition: organisation.id, id: round.collaboration },
    (entry) => {
      const isDone = isInEntry(entry, round);
      const document = isDone ? entry : finishedEntry(entry, round, completed, vocabulary);
      return { ok: true, document };
    },
    ports,
  );
  return finished.ok ? finished.document : undefined;
}

/**
 * Returns the catalogue changes that follow from a round; their ids are fixed, so each is written
 * only once.
 */
function changesOf(
  round: Round,
  { at, by, name }: Completed,
  outcome: CaseOutcome | undefined,
): Change[] {
  const { id, collaboration: subject } = round;
  const common = { subject, at, by, name, round: id };
  const text = experienceOf(round);
  return [
    ...round.corrections.map(({ fact: what, before, after, proposed }): Change => {
      const change = { ...common, what, before, after };
      if (proposed !== true) return { ...change, id: `${id}.${what}`, did: 'corrected' };
      if (what !== 'end' || !isEndDecidedInCase(round))
        return { ...change, id: `${id}.${what}.proposed`, did: 'proposed' };
      const screening = outcome && 'screening' in outcome ? { screening: outcome.screening } : {};
      return { ...change, ...screening, id: `${id}.${what}.reported`, did: 'reported' };
    }),
    ...(isConfirming(round)
      ? [{ ...common, id: `${id}.confirmed`, did: 'confirmed' as const }]
      : []),
    ...(text === undefined
      ? []
      : [{ ...common, id: `${id}.learnt`, did: 'learnt' as const, what: text }]),
  ];
}

/** The kind of message that notifies a coordinator of how a round was answered. */
export const CONCLUDED = 'round-concluded';

/** Returns whether a person is the only coordinator, whether or not others could be reached now. */
async function isOnlyCoordinator(id: string, roles: Roles, ports: FinishPorts): Promise<boolean> {
  if (roles.coordinators.length > 0) return roles.coordinators.every((one) => one === id);
  return (await findCoordinator(roles, ports, id))?.id === id;
}

/**
 * Returns the message to a coordinator other than the person who submitted the round; none if there
 * is nothing to decide or no other coordinator. It waits until another coordinator can be reached.
 */
async function draftsOf(
  round: Round,
  { by }: Completed,
  roles: Roles,
  ports: FinishPorts,
): Promise<Draft[]> {
  if (!concernsCoordinator(round)) return [];
  if (await isOnlyCoordinator(by, roles, ports)) return [];
  const { id } = round;
  const to = { role: 'coordinator', never: by } as const;
  return [{ id: `${id}.concluded`, kind: CONCLUDED, subject: id, to }];
}

async function readRound(
  id: string,
  { documents }: Pick<FinishPorts, 'documents'>,
): Promise<Versioned<Round> | undefined> {
  return documents.get(rounds, collaborationOfRound(id), id);
}

/** Returns the round that a message is about; `undefined` if it was not submitted. */
export async function concludedRound(
  { subject }: Pick<Message, 'subject'>,
  ports: Pick<FinishPorts, 'documents'>,
): Promise<Round | undefined> {
  const round = (await readRound(subject, ports))?.document;
  return round?.completed === undefined ? undefined : round;
}

/**
 * Records in a round that its message is finished, and which coordinator received it. A worker may
 * finish the message before the round says that it was queued; no other follow-up work is left then.
 */
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
      const isPending = unsettled === 'conclusion' || unsettled === 'notice';
      return { ok: true, document: isPending ? { ...rest, ...told } : round };
    },
    ports,
  );
}

/** A round with no follow-up work left, and the messages that were queued about it. */
export interface Finished {
  readonly round: Round;
  readonly posted: readonly Versioned<Message>[];
}

/**
 * Transfers a submitted round to the catalogue, opens the case that it calls for, and notifies a
 * coordinator. Each is done only once, even if an earlier attempt was interrupted.
 */
export async function finishConclusion(
  { id }: Pick<Round, 'id'>,
  roles: Roles,
  ports: FinishPorts,
): Promise<Finished | undefined> {
  const stored = await readRound(id, ports);
  if (stored === undefined) return undefined;
  const { document: round } = stored;
  const { completed } = round;
  if (round.unsettled !== 'conclusion' || completed === undefined) return { round, posted: [] };
  const entry = await finishEntry(round, completed, ports);
  const { organisation } = ports.content;
  await closeMetConditions(round, organisation.id, ports);
  await informOfConclusion(round, completed, ports);
  const roundCase = caseOfRound(round, entry?.facts);
  const caseOutcome = roundCase && (await ports.openRoundCase?.(roundCase));
  for (const change of changesOf(round, completed, caseOutcome)) await recordChange(change, ports);
  await settleProposals({ id: round.collaboration, organisation: organisation.id }, ports);
  const posted = await ports.outbox.post(await draftsOf(round, completed, roles, ports));
  const mark = posted.length > 0 ? { unsettled: 'notice' as const } : {};
  const finished = await changeDocument(
    rounds,
    { partition: round.collaboration, id, read: Promise.resolve(stored) },
    (current) => {
      const { unsettled, ...rest } = current;
      const outcome = caseOutcome && { caseOutcome };
      // A worker may have sent the message by now, and then the round says so already.
      const isPending = unsettled === 'conclusion';
      return {
        ok: true,
        document: { ...(isPending ? { ...rest, ...mark } : current), ...outcome },
      };
    },
    ports,
  );
  return { round: finished.ok ? finished.document : round, posted };
}

/**
 * Finishes the rounds with pending follow-up work, and returns how many are finished now; a failure
 * does not block the others.
 */
export function finishConclusions(roles: Roles, ports: FinishPorts): Promise<number> {
  return forEachFound({
    find: (page) =>
      ports.documents.query(rounds, {
        where: [{ field: 'unsettled', is: 'eq', value: 'conclusion' }],
        limit: PAGE,
        onUnreadable: logUnreadable(ports.log),
        ...page,
      }),
    work: ({ document }) => finishConclusion(document, roles, ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, round: document.id }, 'Could not finish a round');
    },
  });
}
