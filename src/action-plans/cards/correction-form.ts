import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import type { DecisionStep } from '../../catalogue/decision-chain';
import type { Initiative } from '../initiative/initiative';
import { formatMeeting } from './format-initiative';
import { backTo, longInput, meetingFormOf, meetingInputs, type MeetingState } from './move-forms';

/** What a form of a correction shows besides the step. */
interface CorrectionState extends MeetingState {
  /** Why the record is corrected. */
  readonly why?: string;
}

/** The way to the step before, and back. */
function otherButtons(initiative: Initiative, index: number, renderContext: RenderContext) {
  const { correct } = renderContext.strings.actionPlans;
  const earlier: Button = {
    title: correct.earlier,
    data: { action: 'correct-step-form', initiative: initiative.id, step: index - 1 },
  };
  return [...(index > 0 ? [earlier] : []), backTo(initiative, renderContext)];
}

/** Renders the form in which a coordinator corrects the record of a step. */
export function renderCorrectionForm(
  initiative: Initiative,
  { step, index }: { readonly step: DecisionStep; readonly index: number },
  renderContext: RenderContext,
  { notice = '', warnings = [], value = step, why = '' }: CorrectionState = {},
): object {
  const { correct: texts, meeting, warnings: known } = renderContext.strings.actionPlans;
  const form = meetingFormOf(step.outcome);
  const [recorded = ''] = formatMeeting(step, renderContext);
  const lines = [
    texts.help,
    texts.which(recorded),
    ...(warnings.length === 0 ? [] : [meeting.warned, ...warnings.map((one) => `• ${known[one]}`)]),
  ];
  return formCard.render({
    notice,
    title: texts.title(initiative.title),
    lines: lines.map((text) => ({ text })),
    inputs: [
      ...meetingInputs(initiative, form, value, renderContext),
      longInput('why', texts.why, texts.whyHint, why),
    ],
    groups: [
      {
        buttons: [
          {
            title: texts.save,
            data: {
              action: 'correct-step',
              initiative: initiative.id,
              seen: initiative.history.length,
              step: index,
              ...(form === 'recommended' ? {} : { outcome: form }),
              warnings: [...warnings],
            },
            role: 'primary',
          },
          ...otherButtons(initiative, index, renderContext),
        ],
      },
    ],
  });
}
