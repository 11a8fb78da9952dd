import { agreementOf, type QuestionAgreement } from '../result/agreement';
import type { Level } from '../proposal/proposal';
import { checklistOf, type Screening } from '../case/screening';
import { percentInWords } from '../../cards/bar';
import { screeningName } from './proposal-in-words';
import { reportCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';

/** How many questions the card holds with as many assessors as there may be. */
const SHOWN = 8;

function valuesInWords({ values }: QuestionAgreement, { strings }: Telling): string {
  const { unknown, result } = strings.screening;
  return values
    .map(({ name, value }) => {
      const said = value === 'unknown' ? unknown : (value ?? result.noAnswer);
      return `${name}: ${said}`;
    })
    .join(' · ');
}

/** How far several assessors agree, and where they differ, the widest first. */
export function renderAgreement(screening: Screening, level: Level, telling: Telling): object {
  const { strings, language } = telling;
  const { agreement: texts } = strings.screening.result;
  const { assessors, perQuestion, agreeing } = agreementOf(screening, level);
  const differing = perQuestion
    .filter(({ spread = 0 }) => spread > 0)
    .toSorted((one, other) => (other.spread ?? 0) - (one.spread ?? 0));
  const alone = assessors.length < 2;
  const left = differing.length - SHOWN;
  return reportCard.render({
    progress: checklistOf(screening, level).title[language],
    title: texts.title(screeningName(screening, telling)),
    headline: agreeing === undefined ? '' : texts.share(percentInWords(agreeing, telling)),
    lines: [
      { text: alone ? texts.alone : assessors.join(' · ') },
      ...(agreeing !== undefined && differing.length === 0 ? [{ text: texts.allAgree }] : []),
      ...(differing.length > 0 ? [{ text: texts.most }] : []),
    ],
    sections: differing.slice(0, SHOWN).map((one) => ({
      heading: one.question.text[language],
      lines: [{ text: texts.spread(one.spread ?? 0) }, { text: valuesInWords(one, telling) }],
    })),
    footer: left > 0 ? texts.more(left) : '',
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
