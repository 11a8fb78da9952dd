import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import { recommendationOf, unansweredIn } from '../guide/guide-steps';
import { mayAnswer } from '../owners/may-answer';
import { collaborationOfRound, type Round, rounds } from './round';
import { finishConclusion, type FinishPorts } from './finish-conclusion';

/** What became of a request to send a round in. */
export type Completed =
  | { readonly round: Round; readonly refused?: 'stale' | 'closed' | 'unanswered' }
  | { readonly round?: never; readonly refused: 'unknown-round' | 'not-yours' };

interface CompletionRequest {
  readonly round: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The revision that the card showed; absent for a typed command. */
  readonly revision?: number;
}

/** The round as it is sent in, which stops its reminders. */
function completedBy(
  round: Round,
  { id: by, name }: CompletionRequest['person'],
  at: string,
): Round {
  const conclusion = recommendationOf(round);
  return {
    ...round,
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

/** Does what follows from a round at once. Where that fails the next tick does it, and the answers stand. */
async function tryFinish(round: Round, roles: Roles, ports: FinishPorts): Promise<Round> {
  try {
    const finished = await finishConclusion(round, roles, ports);
    if (finished === undefined || finished.posted.length === 0) return finished?.round ?? round;
    await ports.outbox.attempt(finished.posted);
    // The round says by now whether a coordinator was reached.
    const stored = await ports.documents.get(rounds, round.collaboration, round.id);
    return stored?.document ?? finished.round;
  } catch (error) {
    ports.log.error({ err: error, round: round.id }, 'A round waits to be finished');
    return round;
  }
}

/** Sends a round in when every question has an answer; requested again, it changes nothing. */
export async function completeRound(
  request: CompletionRequest,
  roles: Roles,
  ports: FinishPorts,
): Promise<Completed> {
  const { clock, documents } = ports;
  const stored = await documents.get(rounds, collaborationOfRound(request.round), request.round);
  if (stored === undefined) return { refused: 'unknown-round' };
  const { document: round, version } = stored;
  const { person, revision } = request;
  if (!(await mayAnswer(round, person.id, roles, ports))) return { refused: 'not-yours' };
  if (round.state !== 'open')
    return round.completed?.by === person.id ? { round } : { round, refused: 'closed' };
  if (revision !== undefined && revision !== round.revision) return { round, refused: 'stale' };
  const [missing] = unansweredIn(round);
  if (missing !== undefined) return { round: { ...round, step: missing }, refused: 'unanswered' };
  const completed = completedBy(round, person, clock.now().toISOString());
  const saved = await documents.replace(rounds, completed, version);
  if (saved === undefined) return completeRound(request, roles, ports);
  return { round: await tryFinish(saved.document, roles, ports) };
}
