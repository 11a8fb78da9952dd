import type { RenderContext } from '../../../cards/render-context';
import { formCard, reportCard } from '../../../cards/templates';
import type { EndMatter } from '../../entry/subject';
import { endedLines } from './entry-case-parts';

/** The collaboration and what is to be decided about it, with what was typed so far. */
interface FormState {
  readonly collaboration: string;
  readonly matter: EndMatter;
  readonly reason?: string | undefined;
  readonly last?: string | undefined;
  readonly notice?: string;
}

const nameOf = (id: string, { knowledge, language }: RenderContext) =>
  knowledge.collaborations.find((one) => one.id === id)?.name[language] ?? id;

/** Renders the form that opens a case on leaving or prolonging a collaboration. */
export function renderEntryCaseForm(
  { collaboration, matter, reason = '', last = '', notice = '' }: FormState,
  renderContext: RenderContext,
): object {
  const { form: texts } = renderContext.strings.screening.entryCases;
  const { strings } = renderContext;
  return formCard.render({
    notice,
    title: texts.title[matter](nameOf(collaboration, renderContext)),
    lines: [texts.help, ...endedLines(collaboration, renderContext)].map((text) => ({ text })),
    inputs: [
      { kind: 'long', id: 'text', label: texts.why, hint: texts.whyHint, value: reason },
      { kind: 'text', id: 'last', label: texts.last[matter], hint: texts.lastHint, value: last },
    ],
    groups: [
      {
        buttons: [
          {
            title: texts.open,
            data: { action: 'entry-case', collaboration, matter },
            role: 'primary',
          },
          { title: strings.screening.decisions.ask, data: { action: 'show', collaboration } },
        ],
      },
    ],
  });
}

/**
 * Offers to propose a change of a collaboration with the case that it was approved by; says how one
 * without a case can be changed.
 */
export function renderEntryChange(
  collaboration: string,
  approvedBy: string | undefined,
  renderContext: RenderContext,
): object {
  const { entryCases, lifecycle, decisions } = renderContext.strings.screening;
  const { change: texts } = entryCases;
  const { help } = renderContext.strings;
  return reportCard.render({
    title: entryCases.title.change(nameOf(collaboration, renderContext)),
    lines: [{ text: approvedBy === undefined ? texts.noCase : texts.help }],
    groups: [
      {
        buttons: [
          approvedBy === undefined
            ? { title: help.startScreening, data: { action: 'start-screening' } }
            : { title: lifecycle.copies.amend, data: { action: 'amend', screening: approvedBy } },
          { title: decisions.ask, data: { action: 'show', collaboration } },
        ],
      },
    ],
  });
}

const MOST_SHOWN = 5;

/** Asks which of several collaborations a typed request means. */
export function renderWhichEntry(
  collaborations: readonly string[],
  matter: EndMatter,
  renderContext: RenderContext,
): object {
  const { which } = renderContext.strings.screening.entryCases.form;
  return reportCard.render({
    title: which,
    groups: [
      {
        buttons: collaborations.slice(0, MOST_SHOWN).map((collaboration) => ({
          title: nameOf(collaboration, renderContext),
          data: { action: 'entry-case-form', collaboration, matter },
        })),
      },
    ],
  });
}
