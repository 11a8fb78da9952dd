import { formatPercent, barOf } from '../../../cards/bar';
import type { RenderContext } from '../../../cards/render-context';
import { reportCard } from '../../../cards/templates';
import { formatNumber } from '../../../lib/format';
import { checklistOf, type Screening } from '../../case/screening';
import type { Checklist } from '../../checklist/checklist';
import { type Level, LEVELS } from '../../proposal/proposal';
import { agreementOf, type QuestionAgreement } from '../../result/agreement';
import { compareLevels } from '../../result/compare-levels';
import { type Contribution, explain, flipsOf } from '../../result/explain';
import { countedAssessments, scoreOf } from '../../result/score';
import { valuesOf } from '../../result/values';
import { screeningName } from '../format-proposal';
import { assessorLines, flipSection, formatLevel } from './format-result';

/** The maximum number of questions on the card with the maximum number of assessors. */
const SHOWN = 8;

function formatValues({ values }: QuestionAgreement, { strings }: RenderContext): string {
  const { unknown, result } = strings.screening;
  return values
    .map(({ name, value }) => {
      const answer = value === 'unknown' ? unknown : (value ?? result.noAnswer);
      return `${name}: ${answer}`;
    })
    .join(' · ');
}

/** Renders how far several assessors agree, and where they differ most. */
export function renderAgreement(
  screening: Screening,
  level: Level,
  renderContext: RenderContext,
): object {
  const { strings, language } = renderContext;
  const { agreement: texts } = strings.screening.result;
  const { assessors, perQuestion, agreeing } = agreementOf(screening, level);
  const differing = perQuestion
    .filter(({ spread = 0 }) => spread > 0)
    .toSorted((one, other) => (other.spread ?? 0) - (one.spread ?? 0));
  const alone = assessors.length < 2;
  const remaining = differing.length - SHOWN;
  return reportCard.render({
    progress: checklistOf(screening, level).title[language],
    title: texts.title(screeningName(screening, renderContext)),
    headline: agreeing === undefined ? '' : texts.share(formatPercent(agreeing, renderContext)),
    lines: [
      ...(alone ? [texts.alone] : assessorLines(scoreOf(screening, level), renderContext)).map(
        (text) => ({ text }),
      ),
      ...(agreeing !== undefined && differing.length === 0 ? [{ text: texts.allAgree }] : []),
      ...(differing.length > 0 ? [{ text: texts.most }] : []),
    ],
    sections: differing.slice(0, SHOWN).map((one) => ({
      heading: one.question.text[language],
      lines: [{ text: texts.spread(one.spread ?? 0) }, { text: formatValues(one, renderContext) }],
    })),
    footer: remaining > 0 ? texts.more(remaining) : '',
    groups: [
      {
        buttons: [
          {
            title: strings.screening.backToScreening,
            data: { action: 'continue-screening', screening: screening.id },
          },
        ],
      },
    ],
  });
}

/**
 * Renders the administrative and the political checklist next to each other: their recommendations
 * and each criterion.
 */
export function renderComparison(screening: Screening, renderContext: RenderContext): object {
  const { strings, language } = renderContext;
  const { comparison: texts, recommendation, overall } = strings.screening.result;
  const { scores, criteria, verdict } = compareLevels(screening);
  const bars = (percents: Readonly<Record<(typeof LEVELS)[number], number | undefined>>) =>
    LEVELS.map((level) => ({ label: texts[level], bar: barOf(percents[level], renderContext) }));
  return reportCard.render({
    title: texts.title(screeningName(screening, renderContext)),
    sections: [
      {
        heading: `${overall}: ${texts.outcomes[verdict]}`,
        lines: LEVELS.map((level) => {
          const recommended = scores[level]?.recommendation;
          const formatted =
            recommended === undefined ? texts.notBegun : recommendation[recommended];
          return { text: `${texts[level]}: ${formatted}` };
        }),
        bars: bars({
          administrative: scores.administrative?.percent,
          political: scores.political?.percent,
        }),
      },
      ...criteria.map((one) => ({
        heading: `${one.criterion.title[language]}: ${texts.verdict[one.verdict]}`,
        bars: bars(one),
      })),
    ],
    groups: [
      {
        buttons: [
          {
            title: strings.screening.backToScreening,
            data: { action: 'continue-screening', screening: screening.id },
          },
        ],
      },
    ],
  });
}

const BLOCKS = 5;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function formatPoints(got: number, most: number, { strings, language }: RenderContext): string {
  const { explanation } = strings.screening.result;
  const rounded = (points: number) => formatNumber(Math.round(points * 10) / 10, language);
  return explanation.points(rounded(got), rounded(most));
}

function barOfPoints(
  { points, possible, value }: Contribution,
  renderContext: RenderContext,
): string {
  const { noAnswer, explanation } = renderContext.strings.screening.result;
  if (value === undefined) return `${noAnswer}, ${explanation.notCounted}`;
  const full = Math.round((points / possible) * BLOCKS);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BLOCKS - full)}`;
  return `${bar} ${formatPoints(points, possible, renderContext)}`;
}

/** What each assessor answered to a question; `undefined` where there is only one assessor. */
type AnswersBy = (question: string) => string | undefined;

/** The answers of several assessors by name: a mean of them is nobody's answer. */
function answersByAssessor(
  screening: Screening,
  level: Level,
  renderContext: RenderContext,
): AnswersBy {
  const { assessors, perQuestion } = agreementOf(screening, level);
  if (assessors.length < 2) return () => undefined;
  const answers = new Map(
    perQuestion.map((one) => [one.question.id, formatValues(one, renderContext)]),
  );
  return (question) => answers.get(question);
}

/** A section for each criterion, with its points and those of each answer. */
function criterionSections(
  { criteria }: Checklist,
  contributions: readonly Contribution[],
  answersBy: AnswersBy,
  renderContext: RenderContext,
) {
  const { language } = renderContext;
  return criteria.map((criterion) => {
    const own = contributions.filter((one) => one.criterion.id === criterion.id);
    const got = sum(own.map(({ points }) => points));
    const most = sum(own.map(({ possible }) => possible));
    return {
      heading: `${criterion.title[language]}: ${formatPoints(got, most, renderContext)}`,
      bars: own.map((one) => ({
        label: one.question.text[language],
        bar: [barOfPoints(one, renderContext), answersBy(one.question.id) ?? '']
          .filter((part) => part !== '')
          .join(' · '),
      })),
    };
  });
}

/** A section with the weakest answers, if there are any. */
function weakestSection(
  weakest: readonly Contribution[],
  answersBy: AnswersBy,
  renderContext: RenderContext,
) {
  if (weakest.length === 0) return [];
  const lines = weakest.map(({ question, value }) => ({
    text: `• ${answersBy(question.id) ?? formatLevel(value, renderContext)}: ${question.text[renderContext.language]}`,
  }));
  return [{ heading: renderContext.strings.screening.result.explanation.weakest, lines }];
}

/**
 * Renders what each answer contributed and the weakest answers; for whoever handles the case also
 * the smallest changes that would bring another recommendation.
 */
export function renderExplanation(
  screening: Screening,
  level: Level,
  renderContext: RenderContext,
  { withFlips = false }: { readonly withFlips?: boolean } = {},
): object {
  const { strings, language } = renderContext;
  const { result, backToScreening } = strings.screening;
  const checklist = checklistOf(screening, level);
  const assessments = countedAssessments(screening, level);
  const { contributions, weakest } = explain(checklist, assessments);
  const answersBy = answersByAssessor(screening, level, renderContext);
  const flips = withFlips ? flipsOf(screening, level) : undefined;
  return reportCard.render({
    progress: checklist.title[language],
    title: result.explanation.title(screeningName(screening, renderContext)),
    lines: [{ text: result.explanation.intro }],
    sections: [
      ...flipSection(flips, checklist, renderContext, valuesOf(assessments)),
      ...weakestSection(weakest, answersBy, renderContext),
      ...criterionSections(checklist, contributions, answersBy, renderContext),
    ],
    footer: checklist.origin[language],
    groups: [
      {
        buttons: [
          {
            title: backToScreening,
            data: { action: 'continue-screening', screening: screening.id },
          },
        ],
      },
    ],
  });
}
