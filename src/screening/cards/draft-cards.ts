import { transitionsOf } from '../case/transition-screening';
import type { Screening } from '../case/screening';
import type { Button } from '../../cards/card';
import { formatList } from '../../lib/format';
import { screeningName } from './format-proposal';
import { formCard, reportCard } from '../../cards/templates';
import { paragraphsOf } from '../../lib/text';
import { formatState } from './format-case';
import type { RenderContext } from '../../cards/render-context';

const DAY = 86_400_000;

/** Why a screening was withdrawn, if a reason was given. */
function reasonLine({ withdrawn }: Screening, { strings }: RenderContext): { text: string }[] {
  const { reason } = withdrawn ?? {};
  return reason === undefined ? [] : paragraphsOf(strings.screening.decisions.reasonLine(reason));
}

/**
 * Reports that a screening is withdrawn, with buttons to restore it while possible or to start
 * again from it.
 */
export function renderWithdrawn(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', restorable }: { readonly notice?: string; readonly restorable: boolean },
): object {
  const { cases, result } = renderContext.strings.screening;
  const { withdrawn: texts } = cases;
  const one = { screening: screening.id };
  const restore: Button = {
    title: texts.restore,
    data: { action: 'restore', ...one, seen: transitionsOf(screening) },
  };
  return reportCard.render({
    progress: formatState(screening, renderContext),
    notice,
    title: texts.title(screeningName(screening, renderContext)),
    lines: [
      { text: restorable ? texts.text : texts.final },
      ...reasonLine(screening, renderContext),
    ],
    groups: [
      {
        buttons: [
          ...(restorable ? [restore] : []),
          { title: result.actions.duplicate, data: { action: 'duplicate', ...one } },
        ],
      },
    ],
  });
}

/** Asks why a screening is withdrawn; only one that is submitted needs a reason. */
export function renderWithdrawForm(
  screening: Screening,
  renderContext: RenderContext,
  { notice = '', value = '' }: { readonly notice?: string; readonly value?: string } = {},
): object {
  const { lifecycle, result, backToScreening } = renderContext.strings.screening;
  const { withdraw: texts } = lifecycle;
  const one = { screening: screening.id };
  const isSubmitted = screening.submittedAt !== undefined;
  return formCard.render({
    notice,
    title: texts.title(screeningName(screening, renderContext)),
    lines: [{ text: isSubmitted ? texts.helpSubmitted : texts.help }],
    inputs: [
      {
        kind: 'long',
        id: 'text',
        label: isSubmitted ? texts.why : texts.whyOptional,
        hint: texts.whyHint,
        value,
      },
    ],
    groups: [
      {
        buttons: [
          {
            title: result.actions.withdraw,
            data: { action: 'withdraw', ...one, seen: transitionsOf(screening) },
          },
          { title: backToScreening, data: { action: 'continue-screening', ...one } },
        ],
      },
    ],
  });
}

/** Asks once whether to keep an untouched draft. */
export function renderIdle(screening: Screening, renderContext: RenderContext): object {
  const { cases, resume } = renderContext.strings.screening;
  const one = { screening: screening.id };
  const since = Date.parse(screening.updatedAt.slice(0, 10));
  const days = Math.max(0, Math.round((Date.parse(renderContext.day) - since) / DAY));
  return reportCard.render({
    title: cases.idle.title(screeningName(screening, renderContext)),
    lines: [{ text: cases.idle.text(days) }],
    groups: [
      {
        buttons: [
          { title: cases.idle.keep, data: { action: 'keep-draft', ...one } },
          { title: resume, data: { action: 'continue-screening', ...one } },
          { title: cases.deletion.confirm, data: { action: 'delete-form', ...one } },
        ],
      },
    ],
  });
}

/** Asks whether to delete a draft, because that cannot be undone. */
export function renderDeletion(screening: Screening, renderContext: RenderContext): object {
  const { deletion } = renderContext.strings.screening.cases;
  const one = { screening: screening.id };
  const colleagues = screening.assessments
    .filter(({ assessor }) => assessor !== screening.owner)
    .map(({ name }) => name);
  return reportCard.render({
    title: deletion.title(screeningName(screening, renderContext)),
    lines: [
      { text: deletion.text },
      ...(colleagues.length === 0
        ? []
        : [{ text: deletion.colleagues(formatList(colleagues, renderContext.language)) }]),
    ],
    groups: [
      {
        buttons: [
          {
            title: deletion.confirm,
            data: { action: 'delete-draft', ...one, seen: transitionsOf(screening) },
          },
          { title: deletion.keep, data: { action: 'continue-screening', ...one } },
        ],
      },
    ],
  });
}
