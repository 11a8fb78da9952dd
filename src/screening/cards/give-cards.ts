import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { formCard, reportCard } from '../../cards/templates';
import type { Person } from '../../people/person';
import type { Screening } from '../case/screening';
import { transitionsOf } from '../case/transition-screening';
import { screeningName } from './format-proposal';

const LONGEST_NAME = 100;
const SHOWN = 5;

/** The button that opens the form for a new owner. */
export const giveButton = ({ id }: Screening, { strings }: RenderContext): Button => ({
  title: strings.screening.lifecycle.give.button,
  data: { action: 'give-form', screening: id },
});

/** Asks who is to be the new owner of a screening, or which of several people is meant. */
export function renderGiveForm(
  screening: Screening,
  renderContext: RenderContext,
  {
    matches = [],
    notice = '',
  }: { readonly matches?: readonly Person[]; readonly notice?: string } = {},
): object {
  const { lifecycle, cases, backToScreening } = renderContext.strings.screening;
  const { give: texts } = lifecycle;
  const one = { screening: screening.id };
  const seen = transitionsOf(screening);
  return formCard.render({
    notice,
    title: texts.title(screeningName(screening, renderContext)),
    lines: [{ text: texts.help }, ...(matches.length === 0 ? [] : [{ text: cases.invite.which }])],
    inputs: [
      {
        kind: 'text',
        id: 'name',
        label: cases.invite.label,
        hint: cases.invite.hint,
        longest: LONGEST_NAME,
      },
    ],
    groups: [
      {
        buttons: matches.slice(0, SHOWN).map(({ id, name }) => ({
          title: name,
          data: { action: 'give-to', person: id, seen, ...one },
        })),
      },
      {
        buttons: [
          { title: texts.send, data: { action: 'give', seen, ...one } },
          { title: backToScreening, data: { action: 'view-screening', ...one, back: true } },
        ],
      },
    ],
  });
}

/** Asks which of several screenings a typed request to give one away means. */
export function renderWhichToGive(
  screenings: readonly Screening[],
  name: string,
  renderContext: RenderContext,
): object {
  const { which, none } = renderContext.strings.screening.lifecycle.give;
  return reportCard.render({
    title: screenings.length === 0 ? none : which,
    groups: [
      {
        buttons: screenings.slice(0, SHOWN).map((one) => ({
          title: screeningName(one, renderContext),
          data: { action: 'give', screening: one.id, name, seen: transitionsOf(one) },
        })),
      },
    ],
  });
}

/** Tells the new owner that a screening is theirs; `by` is the name of whoever gave it. */
export function renderGiven(
  screening: Screening,
  by: string,
  renderContext: RenderContext,
): object {
  const { lifecycle, resume } = renderContext.strings.screening;
  return reportCard.render({
    title: lifecycle.give.received(by, screeningName(screening, renderContext)),
    lines: [{ text: lifecycle.give.receivedHelp[screening.state === 'draft' ? 'draft' : 'case'] }],
    groups: [
      {
        buttons: [
          { title: resume, data: { action: 'continue-screening', screening: screening.id } },
        ],
      },
    ],
  });
}
