import { type Agreement, agreementOf, mayCompare } from '../result/agreement';
import type { Assessment } from '../checklist/assessment';
import { explain } from '../result/explain';
import { missingForSubmission } from '../result/missing-for-submission';
import { countedAssessments, scoreValues, valuesOf } from '../result/score';
import { checklistOf, type Screening } from '../case/screening';
import { isOpen } from '../case/states';
import { formatList } from '../../lib/format';
import { proposalPairs } from './proposal-card';
import { screeningName } from './proposal-in-words';
import { reportCard } from '../../cards/templates';
import { resultGroups } from './result-buttons';
import { routingInWords } from './routing-in-words';
import { flipInWords, reasonsOf, scoreBars } from './score-in-words';
import { stateInWords } from './state-in-words';
import type { Telling } from '../../cards/telling';

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
