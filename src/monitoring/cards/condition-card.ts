import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import {
  type ApprovalCondition,
  conditionText,
  decisionBehind,
  isInformation,
  isOverdue,
} from '../../catalogue/condition';
import type { Entry } from '../../catalogue/entry';
import { daysBetween } from '../../lib/dates';
import { formatDate } from '../../lib/format';

/** What was typed on the card so far, and a notice about it. */
interface ConditionState {
  readonly notice?: string;
  readonly note?: string;
  readonly deadline?: string;
  /** The day of the meeting and the item, where a body was informed. */
  readonly informedOn?: string;
  readonly item?: string;
  /** Set for a coordinator, who can also move the deadline and drop the condition. */
  readonly coordinates: boolean;
}

/** When a condition is due, or since when it is overdue. */
export function dueLine(
  condition: ApprovalCondition,
  { strings, language, day }: RenderContext,
): string {
  const { due } = strings.conditions;
  const { deadline } = condition;
  if (deadline === undefined) return due.undated;
  const date = formatDate(deadline, language);
  return isOverdue(condition, day)
    ? due.overdue(date, daysBetween(deadline, day))
    : due.ahead(date, daysBetween(day, deadline));
}

function conditionLines(entry: Entry, condition: ApprovalCondition, renderContext: RenderContext) {
  const { strings, language, knowledge } = renderContext;
  const { due } = strings.conditions;
  const { ownerName } = entry;
  const decision = decisionBehind(condition, entry);
  return [
    conditionText(condition, language),
    dueLine(condition, renderContext),
    ...(isInformation(condition) || decision === undefined
      ? []
      : [
          due.basis(
            labelOf(decision.body, knowledge.vocabulary.bodies, renderContext),
            formatDate(decision.decidedOn, language),
          ),
        ]),
    ...(isInformation(condition)
      ? [strings.conditions.information.actor, strings.conditions.information.origin]
      : ownerName === undefined
        ? []
        : [due.owner(ownerName)]),
  ].map((text) => ({ text }));
}

/** Where and when a body was informed. */
function meetingInputs({ informedOn = '', item = '' }: ConditionState, { strings }: RenderContext) {
  const { information: texts } = strings.conditions;
  return [
    {
      kind: 'date' as const,
      id: 'informedOn',
      label: texts.on,
      hint: texts.onHint,
      value: informedOn,
    },
    { kind: 'text' as const, id: 'item', label: texts.item, hint: texts.itemHint, value: item },
  ];
}

function inputsFor(
  condition: ApprovalCondition,
  renderContext: RenderContext,
  state: ConditionState,
) {
  const { due, information } = renderContext.strings.conditions;
  const { note = '', deadline = '', coordinates } = state;
  const informs = isInformation(condition);
  return [
    ...(informs ? meetingInputs(state, renderContext) : []),
    {
      kind: 'long' as const,
      id: 'note',
      label: informs ? information.note : due.note,
      hint: informs ? information.noteHint : due.noteHint,
      value: note,
    },
    ...(coordinates
      ? [
          {
            kind: 'date' as const,
            id: 'deadline',
            label: due.deadline,
            hint: due.deadlineHint,
            value: deadline,
          },
        ]
      : []),
  ];
}

/** Renders an open condition, with what the reader can do about it. */
export function renderCondition(
  entry: Entry,
  condition: ApprovalCondition,
  renderContext: RenderContext,
  state: ConditionState,
): object {
  const { notice = '', coordinates } = state;
  const { due, information } = renderContext.strings.conditions;
  const informs = isInformation(condition);
  const name = entry.facts.name[renderContext.language];
  const one = { collaboration: entry.id, condition: condition.id };
  const button = (title: string, to: 'met' | 'open' | 'dropped'): Button => ({
    title,
    data: { action: 'condition', to, ...one },
  });
  return formCard.render({
    notice,
    title: informs ? information.title(name) : due.title(name),
    lines: conditionLines(entry, condition, renderContext),
    inputs: inputsFor(condition, renderContext, state),
    groups: [
      {
        buttons: [
          button(informs ? information.met : due.met, 'met'),
          ...(coordinates ? [button(due.move, 'open'), button(due.drop, 'dropped')] : []),
          { title: due.entry, data: { action: 'show', collaboration: entry.id } },
        ],
      },
    ],
  });
}
