import type { Person } from '../../people/person';
import type { Refused, Result } from '../../lib/result';
import { decidedFact } from '../../catalogue/proposed-change';
import { isCoordinator, type Roles } from '../../people/roles';
import { changeDocument, type DocumentChange } from '../../store/document-store';
import { recommendationOf, unansweredIn } from '../guide/guide-steps';
import { mayAnswer } from '../owners/may-answer';
import { collaborationOfRound, type Round, rounds } from './round';
import { isEndDecidedInCase } from './case-of-round';
import { finishConclusion, type FinishPorts } from './finish-conclusion';

/** The outcome of a request to submit a round. */
export type Completed = Result<{ round: Round }, 'unknown'> | Uncompleted;

type Uncompleted =
  | Refused<'not-yours'>
  /** `unanswered`: the round is positioned at its first unanswered question. */
  | Refused<'stale' | 'closed' | 'unanswered', { round: Round }>;

interface CompletionRequest {
  readonly round: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The revision that the card showed; absent for a typed command. */
  readonly revision?: number;
}

/** Who decides what a round says. */
interface Decides {
  readonly roles: Roles;
  /** Whether a case that is under way decides how the collaboration goes on. */
  readonly isEndInCase: boolean;
}

/**
 * Marks the round as submitted, which stops its reminders; what it says about decided facts is a
 * proposal unless a coordinator says it. The end of a political collaboration always is, and any that
 * a case is about.
 */
function completedBy(
  round: Round,
  { id: by, name }: CompletionRequest['person'],
  at: string,
  { roles, isEndInCase }: Decides,
): Round {
  const conclusion = recommendationOf(round);
  const mustWait = !isCoordinator(by, roles);
  const isEndDecided =
    round.level === 'political' ||
    isEndInCase ||
    isEndDecidedInCase({ ...round, ...(conclusion && { conclusion }) });
  const waits = ({ fact }: Round['corrections'][number]) =>
    decidedFact(fact) !== undefined && (mustWait || (fact === 'end' && isEndDecided));
  return {
    ...round,
    corrections: round.corrections.map((one) => (waits(one) ? { ...one, proposed: true } : one)),
    state: 'answered',
    ...(conclusion && { conclusion }),
    completed: { by, name, at },
    unsettled: 'conclusion',
    history: [
      ...round.history,
      { at, by, name, did: 'completed', ...(conclusion && { value: conclusion }) },
    ],
    revision: round.revision + 1,
  };
}

/**
 * Runs the follow-up work of a round at once. If it fails, the next tick retries it; the answers
 * are already saved.
 */
async function tryFinish(round: Round, roles: Roles, ports: FinishPorts): Promise<Round> {
  try {
    const finished = await finishConclusion(round, roles, ports);
    if (finished === undefined || finished.posted.length === 0) return finished?.round ?? round;
    await ports.outbox.attempt(finished.posted);
    // By now the round records whether a coordinator was reached.
    const stored = await ports.documents.get(rounds, round.collaboration, round.id);
    return stored?.document ?? finished.round;
  } catch (error) {
    ports.log.error(
      { err: error, round: round.id },
      'Could not finish a submitted round; the next tick retries it',
    );
    return round;
  }
}

function completed(
  round: Round,
  { person, revision }: CompletionRequest,
  at: string,
  decides: Decides,
): DocumentChange<Round, Uncompleted> {
  if (round.state !== 'open')
    return round.completed?.by === person.id
      ? { ok: true, document: round }
      : { ok: false, reason: 'closed', round };
  if (revision !== undefined && revision !== round.revision)
    return { ok: false, reason: 'stale', round };
  const [missing] = unansweredIn(round);
  if (missing !== undefined)
    return { ok: false, reason: 'unanswered', round: { ...round, step: missing } };
  return { ok: true, document: completedBy(round, person, at, decides) };
}

/** Submits a round once every question is answered; a repeated request changes nothing. */
export async function completeRound(
  request: CompletionRequest,
  roles: Roles,
  ports: FinishPorts,
): Promise<Completed> {
  const { person, round: id } = request;
  const at = ports.clock.now().toISOString();
  const changed = await changeDocument<Round, Uncompleted>(
    rounds,
    { partition: collaborationOfRound(id), id },
    async (round) => {
      if (!(await mayAnswer(round, person.id, roles, ports)))
        return { ok: false, reason: 'not-yours' };
      const givesEnd = round.corrections.some(({ fact }) => fact === 'end');
      const isEndInCase = givesEnd && (await ports.isEndUnderWay?.(round.collaboration)) === true;
      return completed(round, request, at, { roles, isEndInCase });
    },
    ports,
  );
  if (!changed.ok) return changed;
  const { document } = changed;
  return { ok: true, round: changed.changed ? await tryFinish(document, roles, ports) : document };
}
