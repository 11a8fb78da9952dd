import { barOf, formatPercent } from '../../../cards/bar';
import type { RenderContext } from '../../../cards/render-context';
import { formatList, formatNumber } from '../../../lib/format';
import { type Checklist, criterionOf, questionsOf } from '../../checklist/checklist';
import type { Flip, Flips } from '../../result/explain';
import type { AnswerScore, Score } from '../../result/score';
import type { Values } from '../../result/values';

/** Formats a mean of answers: "1", "1,5". */
export function formatLevel(
  value: number | undefined,
  { strings, language }: RenderContext,
): string {
  return value === undefined
    ? strings.screening.result.noAnswer
    : formatNumber(Math.round(value * 10) / 10, language);
}

/** One bar per criterion with its weight, and one for the total. */
export function scoreBars({ criteria, percent }: AnswerScore, renderContext: RenderContext) {
  const { result } = renderContext.strings.screening;
  return [
    ...criteria.map((one) => ({
      label: result.weight(one.criterion.title[renderContext.language], one.criterion.weight),
      bar: barOf(one.percent, renderContext),
    })),
    { label: result.overall, bar: barOf(percent, renderContext) },
  ];
}

const BULLET = '• ';
const bullets = (texts: readonly string[]) => texts.map((text) => `${BULLET}${text}`);

/** What each of several assessors comes to alone: "Bent Holm: 23 % (Anbefales ikke)". */
export function assessorLines({ assessors }: Score, renderContext: RenderContext): string[] {
  const { result } = renderContext.strings.screening;
  return assessors.map(({ name, percent, recommendation }) =>
    result.assessor(
      name,
      formatPercent(percent, renderContext),
      result.recommendation[recommendation],
    ),
  );
}

const stopLines = ({ stops }: Score, { language }: RenderContext) =>
  bullets(stops.flatMap(({ stop }) => (stop ? [stop.reason[language]] : [])));

/** What nobody can judge the proposal without, fact by fact and question by question. */
function basisLines({ facts, unclear }: Score, { strings, language }: RenderContext): string[] {
  const missing = [
    ...facts.map((fact) => strings.screening.facts[fact].label),
    ...unclear.map(({ text }) => text[language]),
  ];
  return missing.length === 0 ? [] : [strings.screening.result.basis, ...bullets(missing)];
}

function disagreementLines(
  score: Score,
  { thresholds }: Checklist,
  renderContext: RenderContext,
): string[] {
  const { strings, language } = renderContext;
  const { disagreement } = strings.screening.result;
  const { spread, stops } = score;
  const most = thresholds.disagreement ?? 0;
  return [
    ...(spread !== undefined && spread > most
      ? [disagreement.apart(formatNumber(Math.round(spread * 10) / 10, language), String(most))]
      : []),
    ...(stops.length > 0 ? [disagreement.stop, ...stopLines(score, renderContext)] : []),
    ...assessorLines(score, renderContext),
    disagreement.mean(formatPercent(score.percent, renderContext)),
    ...basisLines(score, renderContext),
  ];
}

function insufficientLines(
  score: Score,
  checklist: Checklist,
  renderContext: RenderContext,
): string[] {
  const { why } = renderContext.strings.screening.result;
  const total = questionsOf(checklist).length;
  const answered = ((total - score.unanswered.length) / total) * 100;
  const { answered: needed } = checklist.thresholds;
  const formatted = (percent: number) => formatPercent(percent, renderContext);
  return [
    ...basisLines(score, renderContext),
    ...(answered < needed
      ? [why['insufficient-basis'](formatted(answered), formatted(needed))]
      : []),
    ...assessorLines(score, renderContext),
  ];
}

/** What a recommendation depends on, one line each. */
const conditionLines = (
  { conditions }: Pick<AnswerScore, 'conditions'>,
  { language }: RenderContext,
): string[] => bullets(conditions.map(({ text }) => text[language]));

/** The score, what it takes, and for a recommendation on conditions each of them. */
function scoredLines(
  score: Score & {
    readonly recommendation: 'recommend' | 'recommend-with-conditions' | 'not-recommended';
  },
  { thresholds }: Checklist,
  renderContext: RenderContext,
): string[] {
  const { strings, language } = renderContext;
  const { result } = strings.screening;
  const { recommendation, percent, stops, weak } = score;
  const needed =
    recommendation === 'not-recommended'
      ? thresholds.recommendWithConditions
      : thresholds.recommend;
  const why = result.why[recommendation](
    formatPercent(percent, renderContext),
    formatPercent(needed, renderContext),
  );
  const names = formatList(
    weak.map(({ title }) => title[language]),
    language,
  );
  return [
    // A stop criterion is the reason by itself, whatever the score.
    ...(stops.length > 0 ? [result.stopped, ...stopLines(score, renderContext)] : [why]),
    ...(weak.length > 0 ? [result.weak(names)] : []),
    ...(recommendation === 'recommend-with-conditions'
      ? [result.conditions, ...conditionLines(score, renderContext)]
      : []),
    ...assessorLines(score, renderContext),
  ];
}

/** Why a score leads to its recommendation, what is missing, and what to improve. */
export function reasonsOf(
  score: Score,
  checklist: Checklist,
  renderContext: RenderContext,
): string[] {
  const { unanswered } = renderContext.strings.screening.result;
  const { recommendation } = score;
  const lines = () => {
    switch (recommendation) {
      case 'disagreement':
        return disagreementLines(score, checklist, renderContext);
      case 'insufficient-basis':
        return insufficientLines(score, checklist, renderContext);
      case 'recommend':
      case 'recommend-with-conditions':
      case 'not-recommended':
        return scoredLines({ ...score, recommendation }, checklist, renderContext);
    }
  };
  return [
    ...lines(),
    ...(score.unanswered.length > 0 ? [unanswered(score.unanswered.length)] : []),
  ];
}

/** The changes of one direction: "Ressourcer: 2 i stedet for 1 (…)". */
function changeLines(
  { changes }: Flip,
  checklist: Checklist,
  renderContext: RenderContext,
  values: Values,
): string[] {
  const { language } = renderContext;
  const { flip: texts } = renderContext.strings.screening.result;
  return changes.map(({ question, from, to }) => {
    const given = values.get(question.id) ?? [];
    const differ = new Set(given).size > 1;
    const previous = differ
      ? formatList(given.map(String), language)
      : formatLevel(from, renderContext);
    const criterion = criterionOf(checklist, question.id)?.title[language] ?? question.id;
    const change = differ ? texts.together : texts.change;
    return `${BULLET}${change(criterion, String(to), previous, question.text[language])}`;
  });
}

/**
 * The smallest changes that lift the result and that lower it; `values` are the answers of several
 * assessors.
 */
export function formatFlips(
  { recommendation: now, lift, lower }: Flips,
  checklist: Checklist,
  renderContext: RenderContext,
  values: Values = new Map(),
): string[] {
  const { flip: texts, recommendation } = renderContext.strings.screening.result;
  const lines = (flip: Flip, intro: (recommendation: string) => string) => [
    intro(recommendation[flip.recommendation]),
    ...changeLines(flip, checklist, renderContext, values),
  ];
  const isFavourable = now === 'recommend' || now === 'recommend-with-conditions';
  const up = lift ? lines(lift, texts.lift) : [texts.noLift];
  const down = lower ? lines(lower, texts.lower) : [texts.noLower];
  return [...(now === 'recommend' ? [] : up), ...(isFavourable ? down : [])];
}

/** The section of a card with the smallest changes; none where they may not be shown. */
export function flipSection(
  flips: Flips | undefined,
  checklist: Checklist,
  renderContext: RenderContext,
  values: Values,
): { heading: string; lines: { text: string }[] }[] {
  const heading = renderContext.strings.screening.result.explanation.flip;
  if (flips === undefined) return [];
  const lines = formatFlips(flips, checklist, renderContext, values);
  return [{ heading, lines: lines.map((text) => ({ text })) }];
}
