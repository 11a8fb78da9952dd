import type { Button } from '../../../cards/card';
import type { RenderContext } from '../../../cards/render-context';
import { reportCard } from '../../../cards/templates';
import { formatList } from '../../../lib/format';
import {
  mainLevel,
  assessmentOf,
  type Screening,
  checklistOf,
  isAssessed,
  isOpen,
} from '../../case/screening';
import { isUndecided } from '../../case/states';
import { stepData } from '../../checklist/screening-questionnaire';
import type { Assessment } from '../../checklist/assessment';
import type { Question } from '../../checklist/checklist';
import type { Level } from '../../proposal/proposal';
import { type Agreement, agreementOf, mayCompare } from '../../result/agreement';
import {
  firstMissing,
  isComplete,
  missingForSubmission,
} from '../../result/missing-for-submission';
import { countedAssessments, type Score, scoreOfAssessments } from '../../result/score';
import { bareTopAnswers } from '../../result/top-answers';
import { giveButton } from '../give-cards';
import { carriedCount, carriedHint, formatState, originalAssessment } from '../format-case';
import { screeningName } from '../format-proposal';
import { formatProposalRouting } from '../format-proposal-routing';
import { reasonsOf, scoreBars } from './format-result';
import { proposalPairs } from '../proposal-card';

const OTHER: Readonly<Record<Level, Level>> = {
  administrative: 'political',
  political: 'administrative',
};

/** The assessments that a person's result is based on: a person who has not finished sees nothing based on others' answers. */
const countedFor = (screening: Screening, assessment: Assessment) =>
  mayCompare(screening, assessment.assessor, assessment.level)
    ? countedAssessments(screening, assessment.level)
    : [assessment];

/** A button to the first fact or answer that an assessor has still to give. */
function missingButton(
  screening: Screening,
  assessment: Assessment | undefined,
  { strings }: RenderContext,
): Button[] {
  if (assessment === undefined || !isOpen(screening.state)) return [];
  const counted = countedFor(screening, assessment);
  const score = scoreOfAssessments(screening, assessment.level, counted);
  const to = firstMissing(screening, assessment, score);
  if (to === undefined) return [];
  const { answerMissing, factMissing } = strings.screening.result.actions;
  const title = to.kind === 'fact' ? factMissing : answerMissing;
  const data = { action: 'go', to, ...stepData(screening, assessment) } as const;
  return [{ title, data, role: 'primary' }];
}

/** A button to say why the first of the assessor's own top answers was given, while that is possible. */
function supportButton(
  screening: Screening,
  { level }: Assessment,
  [first]: readonly Question[],
  { strings }: RenderContext,
): Button[] {
  if (first === undefined || !isOpen(screening.state)) return [];
  const data = { action: 'note-form', screening: screening.id, level, question: first.id } as const;
  // It is what still can be done for the case, so it is shown.
  return [{ title: strings.screening.result.actions.support, data, role: 'normal' }];
}

/** What the owner can do with a case that is not assessed: it has no facts or answers to give. */
function entryCaseButtons(screening: Screening, renderContext: RenderContext): Button[] {
  const { actions } = renderContext.strings.screening.result;
  const one = { screening: screening.id };
  const withdraw: Button = { title: actions.withdraw, data: { action: 'withdraw-form', ...one } };
  return isUndecided(screening.state) ? [withdraw, giveButton(screening, renderContext)] : [];
}

/** What the owner can do with a screening in its current state. */
export function ownerButtons(screening: Screening, renderContext: RenderContext): Button[] {
  const { actions } = renderContext.strings.screening.result;
  const { id, state } = screening;
  const one = { screening: id };
  const submit: Button = { title: actions.submit, data: { action: 'submit-form', ...one } };
  const reply: Button = {
    title: actions.reply,
    data: { action: 'continue-screening', ...one },
    role: 'primary',
  };
  const withdraw: Button = { title: actions.withdraw, data: { action: 'withdraw-form', ...one } };
  const copy: Button = { title: actions.duplicate, data: { action: 'duplicate', ...one } };
  const facts: Button = { title: actions.facts, data: { action: 'edit-facts', ...one } };
  const own = assessmentOf(screening, screening.owner, mainLevel(screening));
  const missing = missingButton(screening, own, renderContext);
  const give = giveButton(screening, renderContext);
  if (!isAssessed(screening)) return entryCaseButtons(screening, renderContext);
  switch (state) {
    case 'draft':
      return [...(isComplete(screening) ? [submit] : []), ...missing, facts, copy, give, withdraw];
    case 'more-information':
      return [reply, ...missing, facts, give, withdraw];
    case 'submitted':
      return [withdraw, copy, give];
    case 'approved':
    case 'rejected':
      return [copy, give];
    case 'withdrawn':
      return [copy];
  }
}

function jointButtons(
  { id, state, checklists, assessments }: Screening,
  { level }: Assessment,
  isOwner: boolean,
  { strings }: RenderContext,
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

/** The buttons of the result in rows: next steps, details, joint assessment. */
function resultGroups(
  screening: Screening,
  assessment: Assessment,
  bare: readonly Question[],
  renderContext: RenderContext,
): { buttons: Button[] }[] {
  const { result, overview } = renderContext.strings.screening;
  const { level, assessor } = assessment;
  const one = { screening: screening.id };
  const isOwner = assessor === screening.owner;
  return [
    {
      buttons: isOwner
        ? ownerButtons(screening, renderContext)
        : missingButton(screening, assessment, renderContext),
    },
    {
      buttons: [
        ...supportButton(screening, assessment, bare, renderContext),
        { title: overview, data: { action: 'overview', level, ...one } },
        { title: result.actions.explain, data: { action: 'explain', level, ...one } },
        { title: result.actions.caseNote, data: { action: 'case-note', ...one } },
      ],
    },
    { buttons: jointButtons(screening, assessment, isOwner, renderContext) },
  ];
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }));

/**
 * How many assessors agree on how much, and where they differ most; empty for a single assessor.
 */
export function agreementLines(
  { assessors, perQuestion, mostDiffering }: Agreement,
  { strings, language }: RenderContext,
): string[] {
  const { agreement } = strings.screening.result;
  if (assessors.length < 2) return [];
  const compared = perQuestion.filter(({ spread }) => spread !== undefined);
  const agreed = compared.filter(({ spread }) => spread === 0).length;
  return [
    agreement.line(assessors.length, agreed, compared.length),
    ...(mostDiffering.length === 0 ? [] : [agreement.most]),
    ...mostDiffering.map(
      ({ question, spread = 0 }) => `• ${question.text[language]} (${agreement.spread(spread)})`,
    ),
  ];
}

/** How many questions are named on a card. */
const MOST_NAMED = 5;

/** The top answers that nobody has given a word of evidence for; no section if there are none. */
export function bareTopSection(
  questions: readonly Question[],
  { strings, language }: RenderContext,
): { heading: string; lines: { text: string }[] }[] {
  const { heading, more } = strings.screening.result.bareTops;
  if (questions.length === 0) return [];
  const remaining = questions.length - MOST_NAMED;
  const named = questions.slice(0, MOST_NAMED).map(({ text }) => `• ${text[language]}`);
  return [{ heading, lines: asLines([...named, ...(remaining > 0 ? [more(remaining)] : [])]) }];
}

/** Which invited colleagues have not finished a level. */
function waitingFor(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
): string[] {
  const counted = countedAssessments(screening, assessment.level);
  const names = screening.assessments
    .filter((one) => one.level === assessment.level && !counted.includes(one))
    .map(({ name }) => name);
  const { waiting } = renderContext.strings.screening.result.agreement;
  return names.length === 0 || !isOpen(screening.state)
    ? []
    : [waiting(formatList(names, renderContext.language))];
}

/** What the owner still has to provide. */
function missingLine(
  screening: Screening,
  { assessor }: Assessment,
  { strings, language }: RenderContext,
): string[] {
  const { facts, result } = strings.screening;
  const { facts: missing, questions } = missingForSubmission(screening);
  const things = [
    ...missing.map((fact) => facts[fact].label),
    ...(questions.length > 0 ? [result.missingAnswers(questions.length)] : []),
  ];
  return things.length === 0 || !isOpen(screening.state) || assessor !== screening.owner
    ? []
    : [result.missing(formatList(things, language))];
}

/** Which answers are carried over; the owner of a draft confirms them by submitting it. */
function carriedLine(
  screening: Screening,
  { assessor }: Assessment,
  renderContext: RenderContext,
): string[] {
  const isConfirming = isOpen(screening.state) && assessor === screening.owner;
  return isConfirming
    ? carriedHint(screening, renderContext)
    : [...originalAssessment(screening, renderContext), ...carriedCount(screening, renderContext)];
}

/**
 * Renders the card for an invited colleague who had not finished when the screening was submitted;
 * it hides results that are not theirs.
 */
function renderClosedEarly(
  screening: Screening,
  { level }: Assessment,
  renderContext: RenderContext,
  notice: string,
): object {
  const { overview, proposal, result } = renderContext.strings.screening;
  const checklist = checklistOf(screening, level);
  return reportCard.render({
    progress: [checklist.title[renderContext.language], formatState(screening, renderContext)].join(
      ' · ',
    ),
    notice,
    title: screeningName(screening, renderContext),
    headline: result.closedEarly,
    lines: [{ text: result.closedEarlyText }],
    sections: [{ heading: proposal, pairs: proposalPairs(screening, renderContext) }],
    footer: checklist.origin[renderContext.language],
    groups: [
      {
        buttons: [
          { title: overview, data: { action: 'overview', level, screening: screening.id } },
        ],
      },
    ],
  });
}

/** What the result card shows, beside the screening: whose answers, and what they come to. */
interface Shown {
  readonly score: Score;
  /** The person's own top answers without evidence. */
  readonly bare: readonly Question[];
  readonly isTogether: boolean;
  readonly advice: string | undefined;
}

/**
 * The sections below the recommendation: scores, top answers without evidence, routing, agreement
 * and, once the screening is closed, the facts.
 */
function resultSections(
  screening: Screening,
  assessment: Assessment,
  { score, bare, isTogether, advice }: Shown,
  renderContext: RenderContext,
) {
  const { routing } = renderContext.strings;
  const { result, proposal } = renderContext.strings.screening;
  const { level } = assessment;
  const agreement = isTogether ? agreementLines(agreementOf(screening, level), renderContext) : [];
  const waiting = waitingFor(screening, assessment, renderContext);
  return [
    { heading: result.scores, bars: scoreBars(score, renderContext) },
    ...bareTopSection(bare, renderContext),
    {
      heading: routing.heading,
      lines: asLines(formatProposalRouting(screening, renderContext, advice)),
    },
    ...(agreement.length + waiting.length === 0
      ? []
      : [{ heading: result.agreement.heading, lines: asLines([...agreement, ...waiting]) }]),
    // While the screening is open, the facts have their own card where they can be changed.
    ...(isOpen(screening.state)
      ? []
      : [{ heading: proposal, pairs: proposalPairs(screening, renderContext) }]),
  ];
}

/**
 * Renders the result of a screening: the recommendation first, then the reasons, who decides, and
 * what the person can do.
 */
export function renderResult(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
  { notice = '', advice }: { readonly notice?: string; readonly advice?: string } = {},
): object {
  const { strings, language } = renderContext;
  const { result } = strings.screening;
  const { level, assessor } = assessment;
  const checklist = checklistOf(screening, level);
  const isTogether = mayCompare(screening, assessor, level);
  if (!isTogether && !isOpen(screening.state) && assessor !== screening.owner)
    return renderClosedEarly(screening, assessment, renderContext, notice);
  const score = scoreOfAssessments(screening, level, countedFor(screening, assessment));
  const bare = bareTopAnswers(screening, level, [assessment]);
  const shown = { score, bare, isTogether, advice };
  return reportCard.render({
    progress: [checklist.title[language], formatState(screening, renderContext)].join(' · '),
    notice,
    title: result.title(screeningName(screening, renderContext)),
    headline: result.recommendation[score.recommendation],
    lines: asLines([
      ...reasonsOf(score, checklist, renderContext),
      ...missingLine(screening, assessment, renderContext),
      ...carriedLine(screening, assessment, renderContext),
    ]),
    sections: resultSections(screening, assessment, shown, renderContext),
    footer: checklist.origin[language],
    groups: resultGroups(screening, assessment, bare, renderContext),
  });
}
