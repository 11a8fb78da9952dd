import type { CardAction } from '../../actions';
import type { Button } from '../../cards/card';
import { type ColleagueForm, colleagueInputs, colleagueNotice } from '../../cards/person-field';
import type { RenderContext } from '../../cards/render-context';
import { formCard, reportCard } from '../../cards/templates';
import { caseNumberOf } from '../case/case-number';
import type { Screening } from '../case/screening';
import { transitionsOf } from '../case/transition-screening';
import { formatState } from './format-case';
import { screeningName } from './format-proposal';

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
  form: ColleagueForm = {},
): object {
  const { matches = [] } = form;
  const { lifecycle, backToScreening } = renderContext.strings.screening;
  const { give: texts } = lifecycle;
  const one = { screening: screening.id };
  const seen = transitionsOf(screening);
  return formCard.render({
    notice: colleagueNotice(form, renderContext),
    title: texts.title(screeningName(screening, renderContext)),
    lines: [{ text: texts.help }],
    inputs: colleagueInputs(form, renderContext),
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

/** The name of a screening; with its number and state where another has the same. */
function titleAmong(
  all: readonly Screening[],
  one: Screening,
  renderContext: RenderContext,
): string {
  const name = screeningName(one, renderContext);
  const same = all.filter((other) => screeningName(other, renderContext) === name);
  if (same.length < 2) return name;
  return `${name} · ${caseNumberOf(one)} · ${formatState(one, renderContext)}`;
}

/** Asks which of several screenings a typed request means; each button does what was asked for. */
export function renderWhichCase(
  screenings: readonly Screening[],
  actionFor: (screening: Screening) => CardAction,
  renderContext: RenderContext,
): object {
  return reportCard.render({
    title: renderContext.strings.screening.lifecycle.inWords.which,
    groups: [
      {
        buttons: screenings.slice(0, SHOWN).map((one) => ({
          title: titleAmong(screenings, one, renderContext),
          data: actionFor(one),
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
