import { barOf, formatPercent } from '../../cards/bar';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formatList, formatNumber } from '../../lib/format';
import { type Checklist, criterionOf, questionsOf } from '../checklist/checklist';
import type { Proposal } from '../proposal/proposal';
import { type Cause, routeProposal } from '../proposal/route-proposal';
import type { Explanation } from '../result/explain';
import type { Score, Values } from '../result/score';
import { formatProposal } from './format-proposal';

function documentOf(id: string, { language, strings, knowledge }: RenderContext): string {
  const found = knowledge.organisation.documents.find((one) => one.id === id);
  const title = strings.common.from(found?.title[language] ?? id, found?.published?.[language]);
  return `${strings.common.source}: ${title}`;
}

/** Why a row applies: "Fordi området er Sundhed". */
export function formatCause(
  because: Cause,
  proposal: Proposal,
  renderContext: RenderContext,
): string {
  const { routing } = renderContext.strings.screening.result;
  return routing.because(routing.causes[because](formatProposal(because, proposal, renderContext)));
}

/** Who decides on a proposal and who recommends, by which row of the plan and why; and what the extract does not say, with what to do then. */
export function formatRouting(
  proposal: Proposal,
  renderContext: RenderContext,
  advice?: string,
): string[] {
  const { language, knowledge, strings } = renderContext;
  const { routing } = strings.screening.result;
  const { rows, missing } = routeProposal(proposal, knowledge.rules);
  const bodyOf = (id: string) => labelOf(id, knowledge.vocabulary.bodies, renderContext);
  const area = formatProposal('area', proposal, renderContext) || routing.areaMissing;
  const sources = [
    ...new Set(rows.map(({ rule }) => documentOf(rule.source.document, renderContext))),
  ];
  return [
    ...rows.flatMap(({ rule, because }) => [
      `${rule.matter[language]} (${rule.source.place[language]})`,
      [
        routing.decides(bodyOf(rule.decides)),
        ...(rule.recommends.length === 0
          ? []
          : [routing.recommends(formatList(rule.recommends.map(bodyOf), language))]),
        formatCause(because, proposal, renderContext),
      ].join('. '),
    ]),
    ...(missing ? [routing.missing(area, advice ?? routing.ask(routing.coordinator))] : []),
    ...sources,
  ];
}

/** A mean of answers: "1", "1,5". */
export function formatLevel(
  value: number | undefined,
  { strings, language }: RenderContext,
): string {
  return value === undefined
    ? strings.screening.result.noAnswer
    : formatNumber(Math.round(value * 10) / 10, language);
}

/** A bar for each criterion with its weight, and one for the whole. */
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

/** Why a score leads to its recommendation, and what to mend. */
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
  // 65.83 is less than 66, and is not to look like it.
  const inWords = (percent: number | undefined) => formatPercent(percent, renderContext, 1);
  const why = {
    recommend: () => [inWords(score.percent), inWords(thresholds.recommend)] as const,
    'recommend-with-conditions': () =>
      [inWords(score.percent), inWords(thresholds.recommend)] as const,
    'not-recommended': () =>
      [inWords(score.percent), inWords(thresholds.recommendWithConditions)] as const,
    'insufficient-basis': () => [inWords(answered), inWords(thresholds.answered)] as const,
  }[score.recommendation]();
  const weak = formatList(
    score.weak.map(({ title }) => title[language]),
    language,
  );
  const stops = score.stops.flatMap(({ stop }) => (stop ? [`• ${stop.reason[language]}`] : []));
  return [
    // A stop is the reason by itself, whatever the score.
    ...(stops.length > 0 ? [result.stopped, ...stops] : [result.why[score.recommendation](...why)]),
    // Without a basis there is no recommendation that could have conditions.
    ...(score.weak.length > 0 && score.recommendation !== 'insufficient-basis'
      ? [result.conditions(weak)]
      : []),
    ...(score.unanswered.length > 0 ? [result.unanswered(score.unanswered.length)] : []),
  ];
}

/** The smallest change that flips the recommendation: "Ressourcer: 2 i stedet for 1 (…)"; `values`: what several assessors gave. */
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
      const told = differ
        ? formatList(given.map(String), language)
        : formatLevel(from, renderContext);
      const criterion = criterionOf(checklist, question.id)?.title[language] ?? question.id;
      const change = differ ? result.flip.together : result.flip.change;
      return `• ${change(criterion, String(to), told, question.text[language])}`;
    }),
  ];
}
