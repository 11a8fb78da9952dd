import type { Button } from '../../cards/card-data';
import type { Telling } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { formatList } from '../../lib/format';
import { movesOf } from '../case/move-screening';
import { mainLevel, assessmentOf, type Screening, checklistOf } from '../case/screening';
import { isOpen } from '../case/states';
import type { Assessment } from '../checklist/assessment';
import type { Level } from '../proposal/proposal';
import { type Agreement, agreementOf, mayCompare } from '../result/agreement';
import { explain } from '../result/explain';
import { isComplete, missingForSubmission } from '../result/missing-for-submission';
import { countedAssessments, scoreValues, valuesOf } from '../result/score';
import { stateInWords } from './format-case';
import { screeningName } from './format-proposal';
import { routingInWords, flipInWords, reasonsOf, scoreBars } from './format-result';
import { proposalPairs } from './proposal-card';
import { atOf } from './step-cards';

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
function resultGroups(
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

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** How many agree on how much, and where they differ most; nothing where one has assessed alone. */
export function agreementLines(
  { assessors, perQuestion, mostDiffering }: Agreement,
  { strings, language }: Telling,
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

/** Which colleagues have been invited to a level and are not through yet. */
function waitingFor(screening: Screening, assessment: Assessment, telling: Telling): string[] {
  const counted = countedAssessments(screening, assessment.level);
  const names = screening.assessments
    .filter((one) => one.level === assessment.level && !counted.includes(one))
    .map(({ name }) => name);
  const { waiting } = telling.strings.screening.result.agreement;
  return names.length === 0 || !isOpen(screening.state)
    ? []
    : [waiting(formatList(names, telling.language))];
}

/** What the owner has still to give. */
function missingLine(
  screening: Screening,
  { assessor }: Assessment,
  { strings, language }: Telling,
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

/** What an invited colleague sees who was not through when the screening was handed in: no result that is not theirs. */
function renderClosedEarly(
  screening: Screening,
  { level }: Assessment,
  telling: Telling,
  notice: string,
): object {
  const { overview, proposal, result } = telling.strings.screening;
  const checklist = checklistOf(screening, level);
  return reportCard.render({
    progress: [checklist.title[telling.language], stateInWords(screening, telling)].join(' · '),
    notice,
    title: screeningName(screening, telling),
    headline: result.closedEarly,
    lines: [{ text: result.closedEarlyText }],
    sections: [{ heading: proposal, pairs: proposalPairs(screening, telling) }],
    footer: checklist.origin[telling.language],
    groups: [
      {
        buttons: [
          { title: overview, data: { action: 'overview', level, screening: screening.id } },
        ],
      },
    ],
  });
}

/** What a screening came to for who looks at it: recommendation first, then why, who decides, and what one may do. */
export function renderResult(
  screening: Screening,
  assessment: Assessment,
  telling: Telling,
  { notice = '', advice }: { readonly notice?: string; readonly advice?: string } = {},
): object {
  const { strings, language } = telling;
  const { result } = strings.screening;
  const { level, assessor } = assessment;
  const checklist = checklistOf(screening, level);
  // Who has not been through the checklist sees nothing that others' answers went into.
  const together = mayCompare(screening, assessor, level);
  if (!together && !isOpen(screening.state) && assessor !== screening.owner)
    return renderClosedEarly(screening, assessment, telling, notice);
  const counted = together ? countedAssessments(screening, level) : [assessment];
  const values = valuesOf(counted);
  const score = scoreValues(checklist, values);
  const agreement = together ? agreementLines(agreementOf(screening, level), telling) : [];
  const waiting = waitingFor(screening, assessment, telling);
  return reportCard.render({
    progress: [checklist.title[language], stateInWords(screening, telling)].join(' · '),
    notice,
    title: result.title(screeningName(screening, telling)),
    headline: result.recommendation[score.recommendation],
    lines: asLines([
      ...reasonsOf(score, checklist, telling),
      ...missingLine(screening, assessment, telling),
    ]),
    sections: [
      { heading: result.scores, bars: scoreBars(score, telling) },
      {
        heading: result.explanation.flip,
        lines: asLines(flipInWords(explain(checklist, counted), checklist, telling, values)),
      },
      {
        heading: result.routing.heading,
        lines: asLines(routingInWords(screening.proposal, telling, advice)),
      },
      ...(agreement.length + waiting.length === 0
        ? []
        : [{ heading: result.agreement.heading, lines: asLines([...agreement, ...waiting]) }]),
      // While it is open the facts have a card of their own, where they can be changed.
      ...(isOpen(screening.state)
        ? []
        : [{ heading: strings.screening.proposal, pairs: proposalPairs(screening, telling) }]),
    ],
    footer: checklist.origin[language],
    groups: resultGroups(screening, assessment, telling),
  });
}
