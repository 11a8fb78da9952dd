import { openQuestionsOf } from '../guide/guide-steps';
import { CORRECTIONS, type Round } from '../rounds/round';
import type { Button } from '../../cards/card-data';
import { answersOf, correctionsOf } from './guide-answers';
import { atOf } from './guide-question-card';
import type { RoundTelling } from './monitoring-in-words';
import { reportCard } from '../../cards/templates';

/** All answers before they are sent in, each to be tapped and changed. */
export function renderGuideSummary(round: Round, telling: RoundTelling, notice: string): object {
  const { language, strings } = telling;
  const { summary: texts, pause } = strings.monitoringGuide;
  const [missing, ...others] = openQuestionsOf(round);
  const at = atOf(round);
  const onward: Button =
    missing === undefined
      ? { title: texts.send, data: { action: 'guide-complete', ...at } }
      : { title: texts.firstMissing, data: { action: 'guide-go', to: missing, ...at } };
  const corrected = correctionsOf(round, telling);
  return reportCard.render({
    notice,
    title: texts.title(round.name[language]),
    lines: [{ text: missing === undefined ? texts.ready : texts.missing(1 + others.length) }],
    sections: [
      {
        rows: answersOf(round, telling).map(({ id, text, lines }) => ({
          name: text,
          lines: lines.map((line) => ({ text: line })),
          action: texts.change(text),
          data: { action: 'guide-go' as const, to: id, ...at },
        })),
      },
      ...(corrected.length === 0
        ? []
        : [
            {
              rows: [
                {
                  name: texts.corrections,
                  lines: corrected,
                  action: texts.change(texts.corrections),
                  data: { action: 'guide-go' as const, to: CORRECTIONS, ...at },
                },
              ],
            },
          ]),
    ],
    footer: round.guide.origin[language],
    groups: [
      { buttons: [onward, { title: pause, data: { action: 'guide-pause', round: round.id } }] },
    ],
  });
}
