import type { RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { formatList } from '../../lib/format';
import { checklistOf, isAssessed, mainLevel, type Screening } from '../case/screening';
import { transitionsOf } from '../case/transition-screening';
import { nextQuestion } from '../checklist/assessment';
import { questionsOf } from '../checklist/checklist';
import { countedAssessments } from '../result/score';
import { bareTopAnswers } from '../result/top-answers';
import { carriedHint } from './format-case';
import { screeningName } from './format-proposal';

/** How many top answers nothing supports, which a committee will ask about; nothing if there are none. */
function bareTopHint(screening: Screening, { strings }: RenderContext): string[] {
  if (!isAssessed(screening)) return [];
  const level = mainLevel(screening);
  const bare = bareTopAnswers(screening, level, countedAssessments(screening, level)).length;
  const all = questionsOf(checklistOf(screening, level)).length;
  return bare === 0 ? [] : [strings.screening.result.bareTops.count(bare, all)];
}

/**
 * Asks the owner to confirm that a screening is submitted: what is sent, to whom, and what cannot be
 * changed afterwards.
 */
export function renderSubmitForm(
  screening: Screening,
  /** The names of the coordinators who are notified. */
  coordinators: readonly string[],
  renderContext: RenderContext,
): object {
  const { strings, language } = renderContext;
  const { confirmSubmit: texts } = strings.screening.cases;
  const assessors = [...new Set(screening.assessments.map(({ name }) => name))];
  const missing = screening.assessments.filter(
    (assessment) =>
      assessment.assessor !== screening.owner &&
      nextQuestion(checklistOf(screening, assessment.level), assessment).kind !== 'result',
  );
  const unanswered = [...new Set(missing.map(({ name }) => name))];
  const one = { screening: screening.id };
  const lines = [
    coordinators.length === 0 ? texts.toList : texts.to(formatList([...coordinators], language)),
    texts.what(formatList(assessors, language)),
    ...(unanswered.length === 0 ? [] : [texts.unanswered(formatList(unanswered, language))]),
    ...carriedHint(screening, renderContext),
    ...bareTopHint(screening, renderContext),
    texts.frozen,
    texts.withdraw,
  ];
  return reportCard.render({
    title: texts.title(screeningName(screening, renderContext)),
    lines: lines.map((text) => ({ text })),
    groups: [
      {
        buttons: [
          {
            title: texts.send,
            data: { action: 'submit', ...one, seen: transitionsOf(screening) },
            role: 'primary',
          },
          { title: strings.screening.back, data: { action: 'continue-screening', ...one } },
        ],
      },
    ],
  });
}
