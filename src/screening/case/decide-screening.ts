import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Roles } from '../../people/roles';
import type { Log } from '../../lib/log';
import { LONGEST_TEXT } from '../checklist/input';
import { mainLevel } from './main-level';
import { moveScreening } from './move-screening';
import type { Moved, Wish } from './moved';
import { type Recommendation, scoreOf } from '../result/score';
import type { Decision, Screening } from './screening';
import { settleDecision } from './settle-decision';
import { tellOwner, type TellingPorts } from './tell';

interface Ports extends TellingPorts {
  readonly log: Log;
  readonly vocabulary: Vocabulary;
}

/** What the competent body decided, as a coordinator records it. */
export type Decree = Wish & Pick<Decision, 'outcome' | 'body' | 'on' | 'reason'>;

type Reason = 'unknown-body' | 'bad-date' | 'future-date' | 'reason-needed' | 'too-long';

const FOLLOWED_BY: Readonly<Record<Recommendation, Decision['outcome']>> = {
  recommend: 'approved',
  'recommend-with-conditions': 'approved',
  'not-recommended': 'rejected',
  'insufficient-basis': 'rejected',
};

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function problemOf(
  { body, on, outcome, reason }: Decree,
  recommendation: Recommendation,
  { clock, vocabulary }: Ports,
): Reason | undefined {
  if (!vocabulary.bodies.some(({ id }) => id === body)) return 'unknown-body';
  if (!isDate(on)) return 'bad-date';
  if (on > DAY.format(clock.now())) return 'future-date';
  if (reason.length > LONGEST_TEXT) return 'too-long';
  // Whoever decides may do so against the recommendation, but says why.
  if (reason === '' && FOLLOWED_BY[recommendation] !== outcome) return 'reason-needed';
  return undefined;
}

function decide(screening: Screening, decree: Decree, at: string, ports: Ports) {
  const { recommendation } = scoreOf(screening, mainLevel(screening));
  const problem = problemOf(decree, recommendation, ports);
  if (problem !== undefined) return problem;
  const { body, on, outcome, person, reason } = decree;
  const by = { id: person.id, name: person.name };
  const decision: Decision = { outcome, body, on, reason, recommendation, by, at };
  return {
    ...screening,
    decision,
    ...(outcome === 'approved' && { unsettled: 'entry' as const }),
  };
}

/** What follows from an approval, at once; where that fails the next tick does it, and the decision stands. */
async function trySettle(screening: Screening, ports: Ports): Promise<Screening> {
  try {
    return (await settleDecision(screening.id, ports)) ?? screening;
  } catch (error) {
    ports.log.error({ err: error, screening: screening.id }, 'A decision waits to be settled');
    return screening;
  }
}

/** Records what the competent body decided, once; an approval becomes an entry of the catalogue. */
export async function decideScreening(
  given: Decree,
  roles: Roles,
  ports: Ports,
): Promise<Moved<Reason>> {
  const decree = { ...given, on: given.on.trim(), reason: given.reason.trim() };
  const { body, on, outcome, reason } = decree;
  const moved = await moveScreening<Reason>(
    decree,
    {
      move: outcome === 'approved' ? 'approve' : 'reject',
      said: { what: body, value: [on, reason].filter((text) => text !== '').join('\n') },
      apply: (screening, at) => decide(screening, decree, at, ports),
    },
    roles,
    ports,
  );
  if (moved.refused !== undefined) return moved;
  const screening = await trySettle(moved.screening, ports);
  // Who records the decision on a proposal of their own has just seen it.
  if (!moved.moved || screening.owner === decree.person.id) return { ...moved, screening };
  const told = await tellOwner(
    screening,
    (to, one) => ports.screeningNotifier.decided(to, one),
    ports,
  );
  return { ...moved, screening, told };
}
