import type { Assessment, Step } from '../checklist/assessment';
import type { Checklist } from '../checklist/checklist';
import type { Refusal } from '../checklist/input';
import { type Fact, isGiven, isRuledOut, type Level, type Proposal } from './proposal';
import { readFact } from './read-fact';
import type { Reading } from './reading';
import { checklistOf, type Screening, withAssessment } from '../case/screening';
import { nextFact, nextQuestion } from '../checklist/steps';

/** What applying an input needs beside the screening. */
export interface ApplyContext {
  readonly reading: Reading;
  /** As they are now: a level that is begun freezes its own. */
  readonly checklists: Readonly<Record<Level, Checklist>>;
  /** ISO date and time. */
  readonly at: string;
}

/** What decides which collaborations overlap. */
const OVERLAPPING: readonly Fact[] = ['name', 'partners', 'countries', 'themes', 'programme'];

/** Whether somebody has said anything to the checklist: its questions cannot be exchanged any more. */
const isBegun = ({ answers, notes, passed }: Assessment) =>
  answers.length + notes.length + passed.length > 0;

function withoutRuledOut(proposal: Proposal): Proposal {
  const { programme, travel, ...kept } = proposal;
  return {
    ...kept,
    ...(programme && !isRuledOut('programme', proposal) && { programme }),
    ...(travel && !isRuledOut('travel', proposal) && { travel }),
  };
}

/** The level decides which checklist is answered, so it stands fast once somebody has begun. */
function toLevel(
  screening: Screening,
  level: Level,
  { checklists }: ApplyContext,
): Screening | Refusal {
  // Both checklists may have been taken: then the level only says which one counts.
  if (screening.checklists.some((one) => one.level === level)) return screening;
  if (screening.assessments.some(isBegun)) return 'level-fixed';
  const checklist = checklists[level];
  return {
    ...screening,
    checklists: [checklist],
    assessments: screening.assessments.map(({ undo: _, ...one }) => ({
      ...one,
      level,
      // Whoever stands at a question of the other checklist begins with this one's first.
      step: one.step.kind === 'question' ? nextQuestion(checklist, { ...one, level }) : one.step,
    })),
  };
}

/** Where the owner goes from a fact: to what is missing, to the overlaps if they may be others now, or back to the questions. */
export function stepAfterFact(screening: Screening, assessment: Assessment, changed?: Fact): Step {
  const fact = nextFact(screening);
  const isEdited = assessment.step.kind === 'fact' && assessment.step.edited === true;
  if (fact.kind === 'fact') return isEdited ? { kind: 'proposal' } : fact;
  const overlapsMayDiffer = changed !== undefined && OVERLAPPING.includes(changed);
  return overlapsMayDiffer || !isBegun(assessment)
    ? { kind: 'proposal' }
    : nextQuestion(checklistOf(screening, assessment.level), assessment);
}

/** A cost that turns out to be one in all replaces the yearly one, and the other way round. */
function without(proposal: Proposal, fact: Fact): Proposal {
  if (fact !== 'cost' && fact !== 'total') return proposal;
  const { cost: _cost, total: _total, ...rest } = proposal;
  return rest;
}

/** Takes a fact into the proposal, and moves its owner on to what is still missing. */
export function applyFact(
  screening: Screening,
  assessment: Assessment,
  { fact, text }: { fact: Fact; text: string },
  applyContext: ApplyContext,
): Screening | Refusal {
  const read = readFact(fact, text, screening.proposal, applyContext.reading);
  if ('refused' in read) return read.refused;
  const proposal = withoutRuledOut({ ...without(screening.proposal, fact), ...read.change });
  const { level } = read.change;
  const levelled = level === undefined ? screening : toLevel(screening, level, applyContext);
  if (typeof levelled === 'string') return levelled;
  // "75.000 kr. i alt" answers for the year's cost too: a fact of which nothing came is not asked for again.
  const skipped = [...new Set([...screening.skipped, fact])].filter(
    (one) => !isGiven(one, proposal),
  );
  const changed = { ...levelled, proposal, skipped };
  const { assessor } = assessment;
  const isKept = changed.checklists.some((one) => one.level === assessment.level);
  const own = { assessor, level: isKept ? assessment.level : (level ?? assessment.level) };
  return withAssessment(changed, own, (one) => ({
    ...one,
    step: stepAfterFact(changed, one, fact),
  }));
}
