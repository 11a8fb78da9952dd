import { answerOf, placeOf, stepsOf, UNKNOWN } from '../guide/guide-steps';
import { type Round, SUMMARY } from '../rounds/round';
import type { Button } from '../../cards/card-data';
import { formatQuestionContext, FRAME, type ScreenedView } from './guide-context';
import type { RenderContext } from '../../cards/render-context';
import { questionCard } from '../../cards/templates';

/** What the buttons of a step say of where they stand. */
export const guideStepData = ({ id, revision }: Round) => ({ round: id, revision });

/** Ways away from a step. */
export function stepButtons(round: Round, { strings }: RenderContext): Button[] {
  const texts = strings.monitoringGuide;
  const [first] = stepsOf(round);
  return [
    ...(round.step === first
      ? []
      : [{ title: texts.back, data: { action: 'guide-back' as const, ...guideStepData(round) } }]),
    {
      title: texts.overview,
      data: { action: 'guide-go', to: SUMMARY, ...guideStepData(round) },
    },
    { title: texts.pause, data: { action: 'guide-pause', round: round.id } },
  ];
}

/** A way to the screening, for whoever may see it. */
function screeningButton({ screened }: ScreenedView, { strings }: RenderContext): Button[] {
  if (screened?.maySee !== true) return [];
  const { screening } = screened;
  const title = strings.monitoringGuide.openScreening;
  return [{ title, data: { action: 'view-screening', screening } }];
}

/** Asks one question, beside it what the catalogue says and what was answered last year; an answer of before is marked. */
export function renderGuideQuestion(
  view: ScreenedView,
  id: string,
  renderContext: RenderContext,
  notice: string,
): object {
  const { round } = view;
  const { language, strings } = renderContext;
  const texts = strings.monitoringGuide;
  const place = placeOf(round, id);
  if (place === undefined) throw new RangeError(`question ${id} is not in the frozen guide`);
  const { question, number, total } = place;
  const given = answerOf(round, id);
  const choices = [
    ...question.choices.map((one) => ({ choice: one.id, label: one.label[language] })),
    { choice: UNKNOWN, label: texts.unknown },
  ];
  const { write, change } = texts.note;
  return questionCard.render({
    progress: texts.progress(number, total, round.name[language]),
    notice,
    question: question.text[language],
    help: texts.helpWithPurpose(question.help[language], question.purpose[language]),
    choices: choices.map(({ choice, label }) => ({
      label,
      button: given?.choice === choice ? `${label} ✓` : label,
      description: '',
      data: { action: 'guide-answer', question: id, choice, ...guideStepData(round) },
    })),
    remarks: formatQuestionContext(view, question, renderContext),
    buttons: stepButtons(round, renderContext),
    more: [
      ...(id === FRAME ? screeningButton(view, renderContext) : []),
      {
        title: given?.note === undefined ? write : change,
        data: { action: 'guide-note-form', round: round.id, question: id },
      },
    ],
  });
}
