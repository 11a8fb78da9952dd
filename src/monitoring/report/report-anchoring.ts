import { statusOn } from '../../catalogue/collaboration';
import type { Entry } from '../../catalogue/entry';
import { lastDay } from '../../lib/dates';
import { answerOf } from '../../questionnaire/questionnaire';
import type { GuideQuestion } from '../guide/guide';
import type { Round } from '../rounds/round';

const ANSWERS = ['yes', 'partly', 'no', 'none'] as const;
/**
 * What became of something that a closing round follows up; `none` where nothing was needed, and
 * `unanswered` where nobody has been asked yet.
 */
export type Followed = (typeof ANSWERS)[number] | 'unknown' | 'unanswered';

/** What was said about one of the things that a closing round follows up. */
export interface FollowedAnswer {
  readonly answer: Followed;
  /** Who pays and how much, or why not, as it was written. */
  readonly note: string;
}

/** A collaboration that ended or ends in the year, and what was followed up. */
interface EndedCollaboration {
  readonly entry: Entry;
  readonly endUsers: FollowedAnswer;
  readonly financing: FollowedAnswer;
}

/** The anchoring of what ended in a year, which the 2008 evaluation recommends to secure. */
export interface ReportAnchoring {
  readonly ended: readonly EndedCollaboration[];
  readonly endUsers: Readonly<Record<Followed, number>>;
  readonly financing: Readonly<Record<Followed, number>>;
}

function followedIn(
  round: Round | undefined,
  follows: NonNullable<GuideQuestion['follows']>,
): FollowedAnswer {
  const question = round?.guide.questions.find((one) => one.follows === follows);
  const given = round && question && answerOf(round, question.id);
  if (!given) return { answer: 'unanswered', note: '' };
  const answer = ANSWERS.find((one) => one === given.choice) ?? 'unknown';
  return { answer, note: given.note ?? '' };
}

function countOf(all: readonly FollowedAnswer[]): Record<Followed, number> {
  const count = (wanted: Followed) => all.filter(({ answer }) => answer === wanted).length;
  return {
    yes: count('yes'),
    partly: count('partly'),
    no: count('no'),
    none: count('none'),
    unknown: count('unknown'),
    unanswered: count('unanswered'),
  };
}

/** Whether a collaboration ended or ends in the year, by its period or its closing round. */
function endsIn(year: number, { facts }: Entry, closing: Round | undefined): boolean {
  const { end } = facts.period;
  if (end !== undefined) return lastDay(end).startsWith(`${year}-`);
  const isOver = closing?.conclusion === 'end' || statusOn(`${year}-12-31`, facts) === 'ended';
  return isOver && closing?.dueOn.startsWith(`${year}-`) === true;
}

/** Counts what the closing rounds of the collaborations that end in a year say about anchoring. */
export function reportAnchoring(
  entries: readonly Entry[],
  rounds: readonly Round[],
  year: number,
): ReportAnchoring {
  const answered = rounds
    .filter(({ kind, completed }) => kind === 'closing' && completed !== undefined)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const ended = entries.flatMap((entry): EndedCollaboration[] => {
    const closing = answered.findLast(({ collaboration }) => collaboration === entry.id);
    return endsIn(year, entry, closing)
      ? [
          {
            entry,
            endUsers: followedIn(closing, 'end-users'),
            financing: followedIn(closing, 'financing'),
          },
        ]
      : [];
  });
  return {
    ended,
    endUsers: countOf(ended.map(({ endUsers }) => endUsers)),
    financing: countOf(ended.map(({ financing }) => financing)),
  };
}
