import type { RenderContext } from '../../cards/render-context';
import { formCard } from '../../cards/templates';
import { type ApprovalCondition, conditionText, isInformation } from '../../catalogue/condition';
import type { Entry } from '../../catalogue/entry';
import { closedLines } from './information-card';

/** What was typed on the card so far, and a notice about it. */
interface ClosedState {
  readonly notice?: string;
  readonly note?: string;
  /** Set for a coordinator, who can also open what was dropped. */
  readonly coordinates: boolean;
}

/** Renders a closed condition with who closed it and how, for those who may open it again. */
export function renderClosedCondition(
  entry: Entry,
  condition: ApprovalCondition,
  renderContext: RenderContext,
  { notice = '', note = '', coordinates }: ClosedState,
): object {
  const { strings, language } = renderContext;
  const { due, information, reopen, refusals } = strings.conditions;
  const name = entry.facts.name[language];
  const mayReopen = coordinates || condition.status === 'met';
  const lines = [conditionText(condition, language), ...closedLines(condition, renderContext)];
  return formCard.render({
    notice: notice === '' ? refusals.closed : notice,
    title: isInformation(condition) ? information.title(name) : due.title(name),
    lines: lines.map((text) => ({ text })),
    inputs: mayReopen
      ? [{ kind: 'long', id: 'note', label: reopen.why, hint: reopen.whyHint, value: note }]
      : [],
    groups: [
      {
        buttons: [
          { title: due.entry, data: { action: 'show', collaboration: entry.id } },
          ...(mayReopen
            ? [
                {
                  title: reopen.button,
                  data: {
                    action: 'condition' as const,
                    to: 'reopened' as const,
                    collaboration: entry.id,
                    condition: condition.id,
                  },
                },
              ]
            : []),
        ],
      },
    ],
  });
}
