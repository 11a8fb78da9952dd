import type { Entry } from '../../catalogue/entry';
import { answerOf } from '../../questionnaire/questionnaire';
import { readEnd } from '../guide/read-end';
import { lastDay } from '../../lib/dates';
import { endOf } from './cycles';
import type { Round } from './round';

/** Knows of which collaborations it is being decided how they go on. */
export interface EndPorts {
  /** Absent where no cases are handled. */
  readonly endsUnderWay?: () => Promise<ReadonlySet<string>>;
}

/** Returns whether an open round waits for a case: it is not due until that is decided. */
export async function awaitingCases({
  endsUnderWay,
}: EndPorts): Promise<(round: Pick<Round, 'collaboration' | 'state'>) => boolean> {
  const awaited = await endsUnderWay?.();
  return ({ collaboration, state }) => state === 'open' && awaited?.has(collaboration) === true;
}

/** A case that a round's conclusion calls for: the Region is to leave a collaboration, or prolong it. */
export interface RoundCase {
  readonly collaboration: string;
  readonly matter: 'exit' | 'renewal';
  /** Who answered the round. */
  readonly person: { readonly id: string; readonly name: string };
  /** Why, as the person wrote it. */
  readonly reason?: string;
  /** The last day that follows from the answers. */
  readonly effective?: string;
  /** The id of the round: it opens one case, however often it is asked to. */
  readonly round: string;
}

/**
 * Returns what a conclusion asks a body to decide; nothing if the collaboration just continues, or
 * if its end is a fact that the closing round reports.
 */
function matterOf({ kind, conclusion }: Round): RoundCase['matter'] | undefined {
  if (kind === 'closing' || conclusion === undefined) return undefined;
  if (conclusion === 'end') return 'exit';
  return kind === 'renewal' ? 'renewal' : undefined;
}

/** Whether the end that a round reports is decided in the case that its conclusion opens. */
export const isEndDecidedInCase = (round: Round): boolean => matterOf(round) !== undefined;

/** The last day: the one that was given with the answers, or where it is to end as planned, its end. */
function effectiveOf(
  { corrections, kind }: Round,
  matter: RoundCase['matter'],
  facts: Entry['facts'] | undefined,
): string | undefined {
  const given = readEnd(corrections.find(({ fact }) => fact === 'end')?.after ?? '');
  if (given !== undefined && given !== 'endless') return lastDay(given);
  return matter === 'exit' && kind === 'renewal' && facts ? endOf(facts) : undefined;
}

/** Returns the case that a submitted round calls for; `undefined` if it calls for none. */
export function caseOfRound(
  round: Round,
  facts: Entry['facts'] | undefined,
): RoundCase | undefined {
  const { collaboration, completed, id } = round;
  const matter = matterOf(round);
  if (matter === undefined || completed === undefined) return undefined;
  const { by, name } = completed;
  const question = round.guide.questions.at(-1);
  const reason = question && answerOf(round, question.id)?.note;
  const effective = effectiveOf(round, matter, facts);
  return {
    ...{ collaboration, matter, person: { id: by, name }, round: id },
    ...(reason !== undefined && { reason }),
    ...(effective !== undefined && { effective }),
  };
}
