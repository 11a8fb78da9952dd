import { barOf, formatPercent } from '../../cards/bar';
import type { RenderContext } from '../../cards/render-context';
import { formatList, formatNumber } from '../../lib/format';
import { type Checklist, criterionOf, questionsOf } from '../checklist/checklist';
import type { Explanation } from '../result/explain';
import type { Score, Values } from '../result/score';

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
export function scoreBars({ criteria, percent }: Score, renderContext: RenderContext) {
  const { result } = renderContext.strings.screening;
  return [
    ...criteria.map((one) => ({
      label: result.weight(one.criterion.title[renderContext.language], one.criterion.weight),
      bar: barOf(one.percent, renderContext),
    })),
    { label: result.overall, bar: barOf(percent, renderContext) },
  ];
}

/** Why a score leads to its recommendation, and what to improve. */
export function reasonsOf(
  score: Score,
  checklist: Checklist,
  renderContext: RenderContext,
): string[] {
  const { strings, language } = renderContext;
  const { result } = strings.screening;
  const { thresholds } = checklist;
  const total = questionsOf(checklist).length;
  const answered = ((total - score.unanswered.length) / total) * 100;
  // With one decimal, so that 65.83 does not look like 66.
  const formatted = (percent: number | undefined) => formatPercent(percent, renderContext, 1);
  const why = {
    recommend: () => [formatted(score.percent), formatted(thresholds.recommend)] as const,
    'recommend-with-conditions': () =>
      [formatted(score.percent), formatted(thresholds.recommend)] as const,
    'not-recommended': () =>
      [formatted(score.percent), formatted(thresholds.recommendWithConditions)] as const,
    'insufficient-basis': () => [formatted(answered), formatted(thresholds.answered)] as const,
  }[score.recommendation]();
  const weak = formatList(
    score.weak.map(({ title }) => title[language]),
    language,
  );
  const stops = score.stops.flatMap(({ stop }) => (stop ? [`• ${stop.reason[language]}`] : []));
  return [
    // A stop criterion is the reason by itself, whatever the score.
    ...(stops.length > 0 ? [result.stopped, ...stops] : [result.why[score.recommendation](...why)]),
    // Without enough answers there is no recommendation to attach conditions to.
    ...(score.weak.length > 0 && score.recommendation !== 'insufficient-basis'
      ? [result.conditions(weak)]
      : []),
    ...(score.unanswered.length > 0 ? [result.unanswered(score.unanswered.length)] : []),
  ];
}

/**
 * The smallest change that flips the recommendation: "Ressourcer: 2 i stedet for 1 (…)"; `values`
 * are the answers of several assessors.
 */
export function formatFlip(
  { flip }: Explanation,
  checklist: Checklist,
  renderContext: RenderContext,
  values: Values = new Map(),
): string[] {
  const { language } = renderContext;
  const { result } = renderContext.strings.screening;
  if (flip === undefined) return [result.flip.none];
  return [
    result.flip.intro(result.recommendation[flip.recommendation]),
    ...flip.changes.map(({ question, from, to }) => {
      const given = values.get(question.id) ?? [];
      const differ = new Set(given).size > 1;
      const previous = differ
        ? formatList(given.map(String), language)
        : formatLevel(from, renderContext);
      const criterion = criterionOf(checklist, question.id)?.title[language] ?? question.id;
      const change = differ ? result.flip.together : result.flip.change;
      return `• ${change(criterion, String(to), previous, question.text[language])}`;
    }),
  ];
}
