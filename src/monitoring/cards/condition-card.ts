import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import { type ApprovalCondition, isOverdue } from '../../catalogue/condition';
import type { Entry } from '../../catalogue/entry';
import { daysBetween } from '../../lib/dates';
import { formatDate } from '../../lib/format';

/** What was typed on the card so far, and a notice about it. */
interface ConditionState {
  readonly notice?: string;
  readonly note?: string;
  readonly deadline?: string;
  /** Set for a coordinator, who can also move the deadline and drop the condition. */
  readonly coordinates: boolean;
}

function dueLine(condition: ApprovalCondition, { strings, language, day }: RenderContext): string {
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
  const { basis, ownerName } = entry;
  return [
    condition.text,
    dueLine(condition, renderContext),
    ...(basis === undefined
      ? []
      : [
          due.basis(
            labelOf(basis.body, knowledge.vocabulary.bodies, renderContext),
            formatDate(basis.decidedOn, language),
          ),
        ]),
    ...(ownerName === undefined ? [] : [due.owner(ownerName)]),
  ].map((text) => ({ text }));
}

/** Renders an open condition, with what the reader can do about it. */
export function renderCondition(
  entry: Entry,
  condition: ApprovalCondition,
  renderContext: RenderContext,
  { notice = '', note = '', deadline = '', coordinates }: ConditionState,
): object {
  const { due } = renderContext.strings.conditions;
  const one = { collaboration: entry.id, condition: condition.id };
  const button = (title: string, to: 'met' | 'open' | 'dropped'): Button => ({
    title,
    data: { action: 'condition', to, ...one },
  });
  return formCard.render({
    notice,
    title: due.title(entry.facts.name[renderContext.language]),
    lines: conditionLines(entry, condition, renderContext),
    inputs: [
      { kind: 'long', id: 'note', label: due.note, hint: due.noteHint, value: note },
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
    ],
    groups: [
      {
        buttons: [
          button(due.met, 'met'),
          ...(coordinates ? [button(due.move, 'open'), button(due.drop, 'dropped')] : []),
          { title: due.entry, data: { action: 'show', collaboration: entry.id } },
        ],
      },
    ],
  });
}
