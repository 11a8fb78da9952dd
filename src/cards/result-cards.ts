import { formatList } from '../i18n/format';
import { type Score, scoreOf } from '../screening/score';
import { FACTS, type Fact, type Screening } from '../screening/screening';
import type { Telling } from './telling';
import { resultCard } from './templates';

const BAR = 10;

/** A bar of ten blocks and the percentage: readable on a phone and by a screen reader. */
function barOf(percent: number | undefined, { strings }: Telling): string {
  if (percent === undefined) return strings.screening.result.noAnswer;
  const full = Math.round((percent / 100) * BAR);
  const value = strings.screening.result.percent(Math.round(percent));
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${value}`;
}

function reasonsOf(score: Score, { strings, language }: Telling): string[] {
  const { result } = strings.screening;
  const weak = formatList(
    score.weak.map(({ title }) => title[language]),
    language,
  );
  const stops = score.stops.flatMap(({ stop }) => (stop ? [`• ${stop.reason[language]}`] : []));
  return [
    ...(stops.length > 0 ? [result.stopped, ...stops] : []),
    ...(score.weak.length > 0 ? [result.conditions(weak)] : []),
    ...(score.unanswered.length > 0 ? [result.unanswered(score.unanswered.length)] : []),
  ];
}

/** What a screening came to: the recommendation, why, the score a criterion, and the proposal. */
export function renderResult(
  screening: Screening,
  person: string,
  telling: Telling,
  factInWords: (fact: Fact) => string,
): object {
  const { strings, language } = telling;
  const { result, facts, unnamed } = strings.screening;
  const score = scoreOf(screening, person);
  return resultCard.render({
    title: result.title(screening.proposal.name ?? unnamed),
    recommendation: result.recommendation[score.recommendation],
    reasons: reasonsOf(score, telling).map((text) => ({ text })),
    scores: [
      ...score.criteria.map(({ criterion, percent }) => ({
        label: criterion.title[language],
        value: barOf(percent, telling),
      })),
      { label: result.overall, value: barOf(score.percent, telling) },
    ],
    facts: FACTS.map((fact) => ({ label: facts[fact].label, value: factInWords(fact) })).filter(
      ({ value }) => value !== '',
    ),
    origin: screening.checklist.origin[language],
    buttons: [
      {
        title: result.edit,
        data: { action: 'back', screening: screening.id, revision: screening.revision },
      },
    ],
  });
}
