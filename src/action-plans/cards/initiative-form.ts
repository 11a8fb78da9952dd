import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import type { Initiative, InitiativeOrigin } from '../initiative/initiative';
import { MOST_ALIKE } from '../initiative/find-alike';
import {
  LONGEST_SHORT,
  LONGEST_TITLE,
  LONGEST_WHY,
  NO_END,
  SAME_YEAR,
  type TypedInitiative,
} from '../initiative/read-facts';
import { formatOrigin, formatYears } from './format-initiative';
import type { SourceReference } from './plan-actions';

/** The years that a form offers, from last year on. */
const YEARS_OFFERED = 11;

/** Which initiative a form is about, and what it is filled in with. */
export interface InitiativeForm {
  readonly id: string;
  /** The events that the card has seen; absent for a new initiative. */
  readonly seen?: number | undefined;
  readonly source?: SourceReference | undefined;
  readonly origin?: InitiativeOrigin | undefined;
  readonly typed: Partial<TypedInitiative>;
  /** Why something that is decided is changed, as it was typed; absent before a decision. */
  readonly reason?: string | undefined;
  /** Initiatives that may be the same. */
  readonly alike?: readonly Initiative[];
  readonly notice?: string;
}

function yearChoices(given: string, { day }: RenderContext) {
  const first = Number(day.slice(0, 4)) - 1;
  const offered = Array.from({ length: YEARS_OFFERED }, (_, index) => String(first + index));
  const all = /^\d{4}$/.test(given) ? [...new Set([...offered, given])].toSorted() : offered;
  return all.map((year) => ({ title: year, value: year }));
}

/** A field of text in the form. */
const textInput = (
  id: 'title' | 'responsible' | 'money' | 'why',
  value: string,
  longest: number,
  { strings }: RenderContext,
) => ({
  kind: id === 'why' ? ('long' as const) : ('text' as const),
  id,
  label: strings.actionPlans.labels[id],
  hint: strings.actionPlans.form.hints[id],
  value,
  longest,
});

/** A choice in the form. */
const choiceInput = (
  id: 'area' | 'from' | 'to',
  value: string,
  choices: { title: string; value: string }[],
  { strings }: RenderContext,
) => ({
  kind: 'choice' as const,
  id,
  label: strings.actionPlans.labels[id],
  hint: strings.actionPlans.form.hints[id],
  value,
  choices,
});

/** Nothing filled in; a plan is made for this year, unless it is said for which. */
const emptyForm = ({ day }: RenderContext): TypedInitiative => ({
  title: '',
  area: '',
  from: day.slice(0, 4),
  to: '',
  responsible: '',
  money: '',
  why: '',
});

function inputsOf(given: Partial<TypedInitiative>, renderContext: RenderContext) {
  const { strings, language, knowledge } = renderContext;
  const { form } = strings.actionPlans;
  const typed = { ...emptyForm(renderContext), ...given };
  const { from, to } = typed;
  const areas = knowledge.vocabulary.areas.map(({ id, label }) => ({
    title: label[language],
    value: id,
  }));
  const lastYears = [
    { title: form.sameYear, value: SAME_YEAR },
    { title: form.noEnd, value: NO_END },
    ...yearChoices(to, renderContext),
  ];
  const lastYear = to === '' || to === from ? SAME_YEAR : to;
  return [
    textInput('title', typed.title, LONGEST_TITLE, renderContext),
    choiceInput('area', typed.area, areas, renderContext),
    choiceInput('from', from, yearChoices(from, renderContext), renderContext),
    choiceInput('to', lastYear, lastYears, renderContext),
    textInput('responsible', typed.responsible, LONGEST_SHORT, renderContext),
    textInput('money', typed.money, LONGEST_SHORT, renderContext),
    textInput('why', typed.why, LONGEST_WHY, renderContext),
  ];
}

/** Asks why something that is decided is changed. */
const reasonInput = (value: string, { strings }: RenderContext) => ({
  kind: 'long' as const,
  id: 'reason',
  label: strings.actionPlans.meeting.reason,
  hint: strings.actionPlans.meeting.reasonHint,
  value,
  longest: LONGEST_WHY,
});

/** What leads back without saving: to the plan, or to the initiative. */
function cancelButton({ id, seen, typed }: InitiativeForm, renderContext: RenderContext): Button {
  const { area = '', from = '' } = typed;
  const year = Number(/^\d{4}$/.test(from) ? from : renderContext.day.slice(0, 4));
  return {
    title: renderContext.strings.actionPlans.form.cancel,
    data:
      seen === undefined
        ? { action: 'plan', year, area }
        : { action: 'initiative', initiative: id },
  };
}

/** The most initiatives that a form names as alike. */
const MOST_SHOWN = 3;

/** What may be the same, each on a line. */
function alikeLines(alike: readonly Initiative[], renderContext: RenderContext): string[] {
  if (alike.length === 0) return [];
  const { form, states, andMore } = renderContext.strings.actionPlans;
  const shown = alike
    .slice(0, MOST_SHOWN)
    .map((one) => `• ${one.title} (${formatYears(one, renderContext)}, ${states[one.state]})`);
  const more = alike.length - shown.length;
  return [form.alike, ...shown, ...(more > 0 ? [andMore(more)] : [])];
}

/** What the button of a form says. */
function saveTitle(
  { isNew, isWarned }: { readonly isNew: boolean; readonly isWarned: boolean },
  { strings }: RenderContext,
): string {
  const { form } = strings.actionPlans;
  if (!isNew) return form.saveEdit;
  return isWarned ? form.saveAnyway : form.save;
}

/** Renders the form of a new initiative, or of one that is edited. */
export function renderInitiativeForm(given: InitiativeForm, renderContext: RenderContext): object {
  const { id, seen, source, origin, typed, reason, alike = [], notice = '' } = given;
  const { form } = renderContext.strings.actionPlans;
  const isNew = seen === undefined;
  const lines = [
    ...(origin === undefined ? [] : [form.fromSource(formatOrigin(origin, renderContext))]),
    ...(isNew ? [form.help] : []),
    ...(reason === undefined ? [] : [form.decidedHelp]),
    ...alikeLines(alike, renderContext),
  ];
  return formCard.render({
    notice,
    title: isNew ? form.new : form.edit(typed.title ?? ''),
    lines: lines.map((text) => ({ text })),
    inputs: [
      ...inputsOf(typed, renderContext),
      ...(reason === undefined ? [] : [reasonInput(reason, renderContext)]),
    ],
    groups: [
      {
        buttons: [
          {
            title: saveTitle({ isNew, isWarned: alike.length > 0 }, renderContext),
            data: {
              action: 'initiative-save',
              initiative: id,
              ...(isNew ? {} : { seen }),
              ...(source && { source }),
              ...(alike.length > 0 && { alike: alike.slice(0, MOST_ALIKE).map((one) => one.id) }),
            },
            role: 'primary',
          },
          cancelButton(given, renderContext),
        ],
      },
    ],
  });
}
