import { formatNumber } from '../../lib/format';
import { type Contribution, explain } from '../result/explain';
import type { Level } from '../proposal/proposal';
import { countedAssessments, valuesOf } from '../result/score';
import { checklistOf, type Screening } from '../case/screening';
import { screeningName } from './proposal-in-words';
import { reportCard } from '../../cards/templates';
import { flipInWords, levelInWords } from './score-in-words';
import type { Telling } from '../../cards/telling';

const BLOCKS = 5;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function pointsInWords(got: number, most: number, { strings, language }: Telling): string {
  const { explanation } = strings.screening.result;
  const rounded = (points: number) => formatNumber(Math.round(points * 10) / 10, language);
  return explanation.points(rounded(got), rounded(most));
}

function barOfPoints({ points, possible, value }: Contribution, telling: Telling): string {
  const { noAnswer, explanation } = telling.strings.screening.result;
  if (value === undefined) return `${noAnswer}, ${explanation.notCounted}`;
  const full = Math.round((points / possible) * BLOCKS);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BLOCKS - full)}`;
  return `${bar} ${pointsInWords(points, possible, telling)}`;
}

/** What each answer contributed, the weakest, and the smallest change that would flip the recommendation. */
export function renderExplanation(screening: Screening, level: Level, telling: Telling): object {
  const { strings, language } = telling;
  const { result, backToScreening } = strings.screening;
  const checklist = checklistOf(screening, level);
  const assessments = countedAssessments(screening, level);
  const explanation = explain(checklist, assessments);
  const { contributions, weakest } = explanation;
  const values = valuesOf(assessments);
  const sections = checklist.criteria.map((criterion) => {
    const own = contributions.filter((one) => one.criterion.id === criterion.id);
    const got = sum(own.map(({ points }) => points));
    const most = sum(own.map(({ possible }) => possible));
    return {
      heading: `${criterion.title[language]}: ${pointsInWords(got, most, telling)}`,
      bars: own.map((one) => ({
        label: one.question.text[language],
        bar: barOfPoints(one, telling),
      })),
    };
  });
  return reportCard.render({
    progress: checklist.title[language],
    title: result.explanation.title(screeningName(screening, telling)),
    lines: [{ text: result.explanation.intro }],
    sections: [
      {
        heading: result.explanation.flip,
        lines: flipInWords(explanation, checklist, telling, values).map((text) => ({ text })),
      },
      ...(weakest.length === 0
        ? []
        : [
            {
              heading: result.explanation.weakest,
              lines: weakest.map(({ question, value }) => ({
                text: `• ${levelInWords(value, telling)}: ${question.text[language]}`,
              })),
            },
          ]),
      ...sections,
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
