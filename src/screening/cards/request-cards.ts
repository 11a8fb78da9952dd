import { transitionsOf } from '../case/transition-screening';
import type { Screening } from '../case/screening';
import type { Button } from '../../cards/card';
import { formCard } from '../../cards/templates';
import { giveButton } from './give-cards';
import { screeningName } from './format-proposal';
import type { RenderContext } from '../../cards/render-context';
import { threadLines } from './format-case';

/** Text to keep when the form is shown again, and a notice about it. */
interface FormState {
  readonly notice?: string;
  readonly value?: string;
  /** The date by which to answer, as it was given. */
  readonly answerBy?: string;
}

/** Renders the form in which a coordinator asks for what is missing. */
export function renderRequestForm(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', value = '', answerBy = '' }: FormState = {},
): object {
  const { cases, backToScreening, lifecycle } = renderContext.strings.screening;
  const { request: texts } = cases;
  const one = { screening: screening.id };
  return formCard.render({
    notice,
    title: texts.title(screeningName(screening, renderContext)),
    lines: [{ text: texts.help }],
    inputs: [
      { kind: 'long', id: 'text', label: texts.label, hint: texts.hint, value },
      {
        kind: 'date',
        id: 'answerBy',
        label: lifecycle.deadlines.answerBy,
        hint: lifecycle.deadlines.answerByHint,
        value: answerBy,
      },
    ],
    groups: [
      {
        buttons: [
          {
            title: texts.send,
            data: { action: 'request', ...one, seen: transitionsOf(screening) },
          },
          { title: backToScreening, data: { action: 'view-screening', ...one, back: true } },
        ],
      },
    ],
  });
}

/**
 * Renders the coordinator's question to the owner, with a field for the reply and buttons to change
 * facts and answers first.
 */
export function renderReplyForm(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', value = '' }: FormState = {},
): object {
  const { cases, overview, result } = renderContext.strings.screening;
  const { reply: texts } = cases;
  const one = { screening: screening.id };
  const own = screening.assessments.find(({ assessor }) => assessor === screening.owner);
  const answers: Button[] =
    own === undefined
      ? []
      : [{ title: overview, data: { action: 'overview', level: own.level, ...one } }];
  return formCard.render({
    notice,
    title: texts.title(screeningName(screening, renderContext)),
    lines: [...threadLines(screening, renderContext), { text: texts.help }],
    inputs: [{ kind: 'long', id: 'text', label: texts.label, hint: texts.hint, value }],
    groups: [
      {
        buttons: [
          { title: texts.send, data: { action: 'reply', ...one, seen: transitionsOf(screening) } },
        ],
      },
      {
        buttons: [
          { title: result.actions.facts, data: { action: 'edit-facts', ...one } },
          ...answers,
          giveButton(screening, renderContext),
          {
            title: result.actions.withdraw,
            data: { action: 'withdraw-form', ...one },
          },
        ],
      },
    ],
  });
}
