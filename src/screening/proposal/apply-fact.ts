import type { Result } from '../../lib/result';
import { plain } from '../../questionnaire/read-typed';
import { isUntouched } from '../../questionnaire/questionnaire';
import { checklistOf, type Screening, withAssessment } from '../case/screening';
import { type Assessment, nextQuestion, type Step } from '../checklist/assessment';
import { withoutCarried, withoutTouched } from '../checklist/carried-answers';
import type { Checklist } from '../checklist/checklist';
import type { Refusal } from '../checklist/input';
import { isNotKnown } from './not-known';
import {
  type Fact,
  factsAsked,
  isGiven,
  type Level,
  type Proposal,
  withoutContradiction,
} from './proposal';
import { readFact } from './read-fact';
import { withProgrammeOfPeriod } from './read-programmes';
import type { ProposalReading } from './reading';

/** What applying an input to a screening needs besides the screening. */
export interface ApplyContext {
  /** Built when a fact is read: most taps give none. */
  readonly reading: () => ProposalReading;
  /** As they are now: a level that is begun freezes its own. */
  readonly checklists: Readonly<Record<Level, Checklist>>;
  /** ISO date and time. */
  readonly at: string;
}

/** The facts that decide which collaborations overlap. */
export const OVERLAPPING: readonly Fact[] = [
  'name',
  'partners',
  'countries',
  'themes',
  'programme',
];

/** The next fact that is missing and was not skipped; the whole proposal when there is none. */
export function nextFact({ proposal, skipped }: Pick<Screening, 'proposal' | 'skipped'>): Step {
  const missing = factsAsked({ proposal }).find(
    (fact) => !isGiven(fact, proposal) && !skipped.includes(fact),
  );
  return missing === undefined ? { kind: 'proposal' } : { kind: 'fact', fact: missing };
}

/** The level decides which checklist is answered, so it is fixed once somebody has begun. */
function toLevel(
  screening: Screening,
  level: Level,
  { checklists }: Pick<ApplyContext, 'checklists'>,
): Result<{ screening: Screening }, Refusal> {
  // Both checklists may have been begun: then the level only says which one counts.
  if (screening.checklists.some((one) => one.level === level)) return { ok: true, screening };
  // What was carried over from another case answers that case's checklist only.
  const own = screening.assessments.map((one) => withoutCarried(one, screening));
  if (!own.every(isUntouched)) return { ok: false, reason: 'level-fixed' };
  const checklist = checklists[level];
  const levelled = {
    ...screening,
    checklists: [checklist],
    assessments: own.map(({ undo: _, ...one }) => ({
      ...one,
      level,
      // Whoever is at a question of the other checklist begins with the first of this one.
      step: one.step.kind === 'question' ? nextQuestion(checklist, one) : one.step,
    })),
  };
  return { ok: true, screening: levelled };
}

/** The owner's next step after a fact: what is missing, the overlaps if they may have changed, or the questions again. */
export function stepAfterFact(screening: Screening, assessment: Assessment, changed?: Fact): Step {
  const fact = nextFact(screening);
  const isEdited = assessment.step.kind === 'fact' && assessment.step.edited === true;
  if (fact.kind === 'fact') return isEdited ? { kind: 'proposal' } : fact;
  const overlapsMayDiffer = changed !== undefined && OVERLAPPING.includes(changed);
  return overlapsMayDiffer || isUntouched(assessment)
    ? { kind: 'proposal' }
    : nextQuestion(checklistOf(screening, assessment.level), assessment);
}

const MYSELF = ['mig', 'mig selv', 'jeg', 'jeg selv', 'me', 'myself', 'i'];

/** What was given for a fact; the owner who writes "mig" is meant by name. */
const meantBy = (
  { fact, text }: { readonly fact: Fact; readonly text: string },
  { ownerName }: Pick<Screening, 'ownerName'>,
) => (fact === 'responsible' && MYSELF.includes(plain(text)) ? ownerName : text);

/** Takes a fact into the proposal, and moves its owner on to what is still missing. */
export function applyFact(
  screening: Screening,
  assessment: Assessment,
  { fact, text }: { fact: Fact; text: string },
  applyContext: Pick<ApplyContext, 'reading' | 'checklists'>,
): Result<{ screening: Screening }, Refusal> {
  const reading = applyContext.reading();
  const isMissing = isNotKnown(fact, text);
  const read = isMissing
    ? { ok: true as const, change: {} as Proposal }
    : readFact(fact, meantBy({ fact, text }, screening), screening.proposal, reading);
  if (!read.ok) return read;
  const { [fact]: _, ...others } = screening.proposal;
  const before = isMissing ? others : screening.proposal;
  const given = withoutContradiction({ ...before, ...read.change }, fact);
  const proposal = withProgrammeOfPeriod(given, reading);
  const { level } = read.change;
  const levelled =
    level === undefined
      ? { ok: true as const, screening }
      : toLevel(screening, level, applyContext);
  if (!levelled.ok) return levelled;
  // "75.000 kr. i alt" answers the yearly cost too: a fact that gave nothing is not asked for again.
  const skipped = [...new Set([...screening.skipped, fact])].filter(
    (one) => !isGiven(one, proposal),
  );
  const changed = withoutTouched({ ...levelled.screening, proposal, skipped }, screening.proposal);
  const { assessor } = assessment;
  const isKept = changed.checklists.some((one) => one.level === assessment.level);
  const own = { assessor, level: isKept ? assessment.level : (level ?? assessment.level) };
  const after = withAssessment(changed, own, (one) => ({
    ...one,
    step: stepAfterFact(changed, one, fact),
  }));
  return { ok: true, screening: after };
}
