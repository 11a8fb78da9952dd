import { formatPercent } from '../../cards/bar';
import type { RenderContext } from '../../cards/render-context';
import type { Refused } from '../../lib/result';
import { lastDay } from '../../lib/dates';
import { formatDate, formatList } from '../../lib/format';
import { truncate, paragraphsOf } from '../../lib/text';
import type { Strings } from '../../texts/da';
import type { TransitionResult } from '../case/transition-screening';
import type { Changed } from '../case/history';
import { checklistOf, isAssessed, mainLevel, type Screening } from '../case/screening';
import type { State } from '../case/states';
import type { AssessmentAnswer } from '../checklist/assessment';
import { carriedIn } from '../checklist/carried-answers';
import { type Question, questionsOf } from '../checklist/checklist';
import { changedFacts } from '../case/changes';
import { type Fact, FACTS, type Proposal } from '../proposal/proposal';
import { formatProposal } from './format-proposal';

/** The card shows only the last messages; the case note has all of them. */
const SHOWN = 4;
const LONGEST = 400;

/**
 * The last questions and replies between coordinator and owner; only the newest is shown in full.
 */
export function threadLines(
  { thread }: Screening,
  renderContext: RenderContext,
): { text: string }[] {
  const { cases, lifecycle } = renderContext.strings.screening;
  const { submission } = cases;
  return thread.slice(-SHOWN).flatMap(({ kind, name, at, text, answerBy }, index, shown) => {
    const line = kind === 'question' ? submission.asked : submission.replied;
    const newest = index === shown.length - 1;
    return [
      { text: line(name, formatDay(at, renderContext)) },
      ...paragraphsOf(newest ? text : truncate(text, LONGEST)),
      ...(newest && answerBy !== undefined
        ? [{ text: lifecycle.deadlines.by(formatDate(answerBy, renderContext.language)) }]
        : []),
    ];
  });
}

/** Why a transition of a screening was refused. */
type RefusalReason = Extract<
  TransitionResult<keyof Strings['screeningMoves']['refusals']>,
  { ok: false }
>['reason'];

/** A refusal with the screening, if the person may see it. */
export type RefusedScreening = Refused<RefusalReason, { screening?: Screening }>;

/**
 * Explains why something was refused. It repeats the typed text so that it is not lost, unless the
 * person has no access to the screening.
 */
export function formatRefusal(
  reason: RefusalReason,
  { strings }: RenderContext,
  typed = '',
): string {
  const { screening, screeningMoves } = strings;
  const explanation =
    reason === 'unknown-screening' || reason === 'not-yours'
      ? screening.refusals[reason]
      : screeningMoves.refusals[reason];
  const text = typed.trim();
  return text === '' || reason === 'not-yours'
    ? explanation
    : `${explanation} ${screeningMoves.youWrote(text)}`;
}

/** Formats the day of a point in time. */
export function formatDay(time: string, { language }: RenderContext): string {
  return formatDate(time.slice(0, 10), language);
}

/** When a screening entered its state, or for a draft, when it was last changed. */
const SINCE: Readonly<Record<State, (screening: Screening) => string | undefined>> = {
  draft: ({ updatedAt }) => updatedAt,
  submitted: ({ submittedAt }) => submittedAt,
  'more-information': ({ submittedAt }) => submittedAt,
  approved: ({ decision }) => decision?.on,
  rejected: ({ decision }) => decision?.on,
  withdrawn: ({ withdrawn }) => withdrawn?.at,
};

/** The state of a screening and since when: "kladde, senest rettet 4. januar 2027". */
export function formatState(screening: Screening, renderContext: RenderContext): string {
  const { states, cases } = renderContext.strings.screening;
  const { state, updatedAt } = screening;
  const day = formatDay(SINCE[state](screening) ?? updatedAt, renderContext);
  switch (state) {
    case 'draft':
      return `${states.draft}, ${cases.age.draft(day)}`;
    case 'submitted':
      return cases.age.submitted(day);
    case 'more-information':
      return `${states[state]}, ${cases.age.submitted(day)}`;
    case 'approved':
    case 'rejected':
      return `${states[state]}, ${cases.age.decided(day)}`;
    case 'withdrawn':
      return cases.age.withdrawn(day);
  }
}

/** The level of an answer as the checklist calls it. */
function formatAnswer(
  value: Changed['answers'][number]['before'],
  question: Question | undefined,
  { strings, language }: RenderContext,
): string {
  if (value === undefined) return strings.screening.decisions.correct.none;
  if (value === 'unknown') return strings.screening.unknown;
  const level = question?.levels.find((one) => one.value === value);
  return level === undefined ? String(value) : `${value} (${level.label[language]})`;
}

/** What changed, one line for each fact and answer: "Udgift i alt: fra 500.000 kr. til 700.000 kr.". */
export function formatChanges(
  screening: Screening,
  { before, after, answers }: Changed,
  renderContext: RenderContext,
): string[] {
  const { facts: labels, decisions } = renderContext.strings.screening;
  const { fromTo, none } = decisions.correct;
  const value = (fact: Fact, proposal: Proposal) =>
    formatProposal(fact, proposal, renderContext) || none;
  const facts = FACTS.filter((fact) => before[fact] !== undefined || after[fact] !== undefined);
  return [
    ...facts.map((fact) => fromTo(labels[fact].label, value(fact, before), value(fact, after))),
    ...answers.map(({ level, question: id, name, ...answer }) => {
      const question = questionsOf(checklistOf(screening, level)).find((one) => one.id === id);
      const label = `${question?.text[renderContext.language] ?? id} (${name})`;
      return fromTo(
        label,
        formatAnswer(answer.before, question, renderContext),
        formatAnswer(answer.after, question, renderContext),
      );
    }),
  ];
}

/** What a change of an entry changes; nothing for other cases and where it was not kept. */
export function amendedLines(screening: Screening, renderContext: RenderContext): string[] {
  const { copyOf, proposal } = screening;
  if (copyOf?.amends !== true || copyOf.proposal === undefined) return [];
  const facts = changedFacts(copyOf.proposal, proposal);
  const { noChanges, pastStart } = renderContext.strings.screening.lifecycle.copies;
  if (facts === undefined) return [noChanges];
  const start = proposal.period?.start;
  const day = screening.submittedAt?.slice(0, 10) ?? renderContext.day;
  const isBackdated =
    start !== undefined && start !== copyOf.proposal.period?.start && lastDay(start) < day;
  return [
    ...formatChanges(screening, { ...facts, answers: [] }, renderContext),
    ...(isBackdated ? [pastStart] : []),
  ];
}

/** Who gave a carried answer in the approved case, and when; empty for an answer of this case. */
export function formatCarried(
  answer: AssessmentAnswer | undefined,
  renderContext: RenderContext,
): string {
  const { remark } = renderContext.strings.screening.lifecycle.copies.carried;
  return answer?.carried === undefined
    ? ''
    : remark(answer.carried.name, formatDay(answer.at, renderContext));
}

/** The carried answers of a case by its own checklist, each with its question. */
function carriedOf(screening: Screening) {
  if (!isAssessed(screening)) return [];
  const level = mainLevel(screening);
  const questions = questionsOf(checklistOf(screening, level));
  return screening.assessments
    .filter((one) => one.level === level)
    .flatMap(carriedIn)
    .flatMap((answer) => {
      const question = questions.find(({ id }) => id === answer.question);
      return question === undefined ? [] : [{ answer, question, total: questions.length }];
    });
}

/** The recommendation of a checklist as it is called; as it is stored where it is no longer known. */
const recommendationLabel = (stored: string, { strings }: RenderContext): string =>
  Object.entries(strings.screening.result.recommendation).find(([id]) => id === stored)?.[1] ??
  stored;

/** What several assessors, or one who left a doubt, came to in the case that a change is of. */
export function originalAssessment(screening: Screening, renderContext: RenderContext): string[] {
  const { copyOf } = screening;
  if (copyOf?.assessed === undefined) return [];
  const { lifecycle, result } = renderContext.strings.screening;
  const { original, onlyAgreed } = lifecycle.copies.carried;
  const { assessors, recommendation } = copyOf.assessed;
  const each = assessors.map(({ name, percent, recommendation: own }) =>
    result.assessor(
      name,
      formatPercent(percent, renderContext),
      recommendationLabel(own, renderContext),
    ),
  );
  return [
    original(recommendationLabel(recommendation, renderContext), each.join(' · ')),
    ...(each.length > 0 ? [onlyAgreed] : []),
  ];
}

/** How many answers of a change are carried over, and who gave them; empty where none is. */
export function carriedCount(screening: Screening, renderContext: RenderContext): string[] {
  const carried = carriedOf(screening);
  const [first] = carried;
  if (first === undefined) return [];
  const { count } = renderContext.strings.screening.lifecycle.copies.carried;
  const names = [...new Set(carried.flatMap(({ answer }) => answer.carried?.name ?? []))];
  return [count(carried.length, first.total, formatList(names, renderContext.language))];
}

/** Which answers of a change are carried over, for whoever handles it. */
export function carriedLines(screening: Screening, renderContext: RenderContext): string[] {
  return [
    ...originalAssessment(screening, renderContext),
    ...carriedCount(screening, renderContext),
    ...carriedOf(screening).map(
      ({ answer, question }) =>
        `• ${question.text[renderContext.language]} ${formatAnswer(answer.value, question, renderContext)}`,
    ),
  ];
}

/** What the owner of a change is told of its carried answers before it is submitted. */
export function carriedHint(screening: Screening, renderContext: RenderContext): string[] {
  const { confirm } = renderContext.strings.screening.lifecycle.copies.carried;
  return [
    ...originalAssessment(screening, renderContext),
    ...carriedCount(screening, renderContext).map((one) => `${one} ${confirm}`),
  ];
}
