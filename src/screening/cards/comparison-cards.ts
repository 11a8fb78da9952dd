import { compareLevels } from '../result/compare-levels';
import { LEVELS } from '../proposal/proposal';
import type { Screening } from '../case/screening';
import { barOf } from '../../cards/bar';
import { screeningName } from './proposal-in-words';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';

/** The administrative beside the political checklist: what they recommend, and each criterion. */
export function renderComparison(screening: Screening, telling: Telling): object {
  const { strings, language } = telling;
  const { comparison: texts, recommendation, overall } = strings.screening.result;
  const { scores, criteria, verdict } = compareLevels(screening);
  const bars = (percents: Readonly<Record<(typeof LEVELS)[number], number | undefined>>) =>
    LEVELS.map((level) => ({ label: texts[level], bar: barOf(percents[level], telling) }));
  return reportCard.render({
    title: texts.title(screeningName(screening, telling)),
    sections: [
      {
        heading: `${overall}: ${texts.verdict[verdict]}`,
        lines: LEVELS.map((level) => {
          const said = scores[level]?.recommendation;
          const told = said === undefined ? texts.notBegun : recommendation[said];
          return { text: `${texts[level]}: ${told}` };
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
