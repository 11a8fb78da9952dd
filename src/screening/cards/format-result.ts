import { barOf, percentInWords } from '../../cards/bar';
import { labelOf, type Telling } from '../../cards/render-context';
import { formatList, formatNumber } from '../../lib/format';
import type { Checklist, Question } from '../checklist/checklist';
import { placeOf, questionsOf } from '../checklist/steps';
import type { Proposal } from '../proposal/proposal';
import { type Cause, routeProposal } from '../proposal/route-proposal';
import type { Explanation } from '../result/explain';
import type { Score, Values } from '../result/score';
import { proposalInWords } from './format-proposal';

function documentOf(id: string, { language, strings, knowledge }: Telling): string {
  const found = knowledge.organisation.documents.find((one) => one.id === id);
  const title = strings.common.from(found?.title[language] ?? id, found?.published?.[language]);
  return `${strings.common.source}: ${title}`;
}

/** Why a row applies: "Fordi området er Sundhed". */
export function causeInWords(because: Cause, proposal: Proposal, telling: Telling): string {
  const { routing } = telling.strings.screening.result;
  return routing.because(routing.causes[because](proposalInWords(because, proposal, telling)));
}

/** Who decides on a proposal and who recommends, by which row of the plan and why; and what the extract does not say, with what to do then. */
export function routingInWords(proposal: Proposal, telling: Telling, advice?: string): string[] {
  const { language, knowledge, strings } = telling;
  const { routing } = strings.screening.result;
  const { rows, missing } = routeProposal(proposal, knowledge.rules);
  const bodyOf = (id: string) => labelOf(id, knowledge.vocabulary.bodies, telling);
  const area = proposalInWords('area', proposal, telling) || routing.areaMissing;
  const sources = [...new Set(rows.map(({ rule }) => documentOf(rule.source.document, telling)))];
  return [
    ...rows.flatMap(({ rule, because }) => [
      `${rule.matter[language]} (${rule.source.place[language]})`,
      [
        routing.decides(bodyOf(rule.decides)),
        ...(rule.recommends.length === 0
          ? []
          : [routing.recommends(formatList(rule.recommends.map(bodyOf), language))]),
        causeInWords(because, proposal, telling),
      ].join('. '),
    ]),
    ...(missing ? [routing.missing(area, advice ?? routing.ask(routing.coordinator))] : []),
    ...sources,
  ];
}

/** A mean of answers: "1", "1,5". */
export function levelInWords(value: number | undefined, { strings, language }: Telling): string {
  return value === undefined
    ? strings.screening.result.noAnswer
    : formatNumber(Math.round(value * 10) / 10, language);
}

/** A bar for each criterion with its weight, and one for the whole. */
export function scoreBars({ criteria, percent }: Score, telling: Telling) {
  const { result } = telling.strings.screening;
  return [
    ...criteria.map((one) => ({
      label: result.weight(one.criterion.title[telling.language], one.criterion.weight),
      bar: barOf(one.percent, telling),
    })),
    { label: result.overall, bar: barOf(percent, telling) },
  ];
}

/** Why a score leads to its recommendation, and what to mend. */
export function reasonsOf(score: Score, checklist: Checklist, telling: Telling): string[] {
  const { strings, language } = telling;
  const { result } = strings.screening;
  const { thresholds } = checklist;
  const total = questionsOf(checklist).length;
  const answered = ((total - score.unanswered.length) / total) * 100;
  // 65.83 is less than 66, and is not to look like it.
  const inWords = (percent: number | undefined) => percentInWords(percent, telling, 1);
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

function criterionOf({ id }: Question, checklist: Checklist, { language }: Telling): string {
  return placeOf(id, checklist)?.criterion.title[language] ?? id;
}

/** The smallest change that flips the recommendation: "Ressourcer: 2 i stedet for 1 (…)"; `values`: what several assessors gave. */
export function flipInWords(
  { flip }: Explanation,
  checklist: Checklist,
  telling: Telling,
  values: Values = new Map(),
): string[] {
  const { language } = telling;
  const { result } = telling.strings.screening;
  if (flip === undefined) return [result.flip.none];
  return [
    result.flip.intro(result.recommendation[flip.recommendation]),
    ...flip.changes.map(({ question, from, to }) => {
      const given = values.get(question.id) ?? [];
      const differ = new Set(given).size > 1;
      const told = differ ? formatList(given.map(String), language) : levelInWords(from, telling);
      const criterion = criterionOf(question, checklist, telling);
      const change = differ ? result.flip.together : result.flip.change;
      return `• ${change(criterion, String(to), told, question.text[language])}`;
    }),
  ];
}
