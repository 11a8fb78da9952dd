import type { Assessment } from '../checklist/assessment';
import { mainLevel } from '../case/main-level';
import { isComplete, missingForSubmission } from '../result/missing-for-submission';
import { movesOf } from '../case/move-screening';
import type { Level } from '../proposal/proposal';
import { assessmentOf, type Screening } from '../case/screening';
import { isOpen } from '../case/states';
import { atOf } from './at';
import type { Button } from '../../cards/card-data';
import type { Telling } from '../../cards/telling';

const OTHER: Readonly<Record<Level, Level>> = {
  administrative: 'political',
  political: 'administrative',
};

/** To the first question that is still to be answered. */
function missingButton(screening: Screening, { strings }: Telling): Button[] {
  const level = mainLevel(screening);
  const own = assessmentOf(screening, screening.owner, level);
  const [question] = missingForSubmission(screening).questions;
  if (own === undefined || question === undefined) return [];
  const to = { kind: 'question' as const, question: question.id };
  const { answerMissing } = strings.screening.result.actions;
  return [{ title: answerMissing, data: { action: 'go', to, ...atOf(screening, own) } }];
}

/** What the owner may do about a screening as it stands. */
export function ownerButtons(screening: Screening, telling: Telling): Button[] {
  const { actions } = telling.strings.screening.result;
  const { id, state } = screening;
  const one = { screening: id };
  const move = { ...one, seen: movesOf(screening) };
  const submit: Button = { title: actions.submit, data: { action: 'submit', ...move } };
  const reply: Button = { title: actions.reply, data: { action: 'continue-screening', ...one } };
  const withdraw: Button = { title: actions.withdraw, data: { action: 'withdraw', ...move } };
  const copy: Button = { title: actions.duplicate, data: { action: 'duplicate', ...one } };
  const facts: Button = { title: actions.facts, data: { action: 'edit-facts', ...one } };
  const missing = missingButton(screening, telling);
  switch (state) {
    case 'draft':
      return [...(isComplete(screening) ? [submit] : []), ...missing, facts, copy, withdraw];
    case 'more-information':
      return [reply, ...missing, facts, withdraw];
    case 'submitted':
      return [withdraw, copy];
    case 'approved':
    case 'rejected':
    case 'withdrawn':
      return [copy];
  }
}

function togetherButtons(
  { id, state, checklists, assessments }: Screening,
  { level }: Assessment,
  isOwner: boolean,
  { strings }: Telling,
): Button[] {
  const { actions } = strings.screening.result;
  const one = { screening: id };
  const both = checklists.length > 1;
  const several = assessments.filter((other) => other.level === level).length > 1;
  const other = OTHER[level];
  const titles = both ? actions.openLevel : actions.otherLevel;
  const begin: Button = {
    title: titles[other],
    data: { action: 'other-level', level: other, ...one },
  };
  return [
    ...(several
      ? [{ title: actions.agreement, data: { action: 'agreement' as const, level, ...one } }]
      : []),
    ...(isOwner && isOpen(state)
      ? [begin, { title: actions.invite, data: { action: 'invite-form' as const, ...one } }]
      : []),
    ...(both ? [{ title: actions.compare, data: { action: 'compare' as const, ...one } }] : []),
  ];
}

/** What one may do from the result, in rows: move it on, look closer, assess together. */
export function resultGroups(
  screening: Screening,
  assessment: Assessment,
  telling: Telling,
): { buttons: Button[] }[] {
  const { result, overview } = telling.strings.screening;
  const { level, assessor } = assessment;
  const one = { screening: screening.id };
  const isOwner = assessor === screening.owner;
  return [
    { buttons: isOwner ? ownerButtons(screening, telling) : [] },
    {
      buttons: [
        { title: overview, data: { action: 'overview', level, ...one } },
        { title: result.actions.explain, data: { action: 'explain', level, ...one } },
        { title: result.actions.caseNote, data: { action: 'case-note', ...one } },
      ],
    },
    { buttons: togetherButtons(screening, assessment, isOwner, telling) },
  ];
}
