import type { RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { conditionText } from '../../catalogue/condition';
import { truncate } from '../../lib/text';
import type { ReportCondition } from '../report/open-matters';
import { dueLine } from './condition-card';

const MOST = 8;
const LONGEST_NAME = 80;

/** The open conditions that somebody asked for. */
interface ConditionList {
  /** Those past their deadline first. */
  readonly conditions: readonly ReportCondition[];
  /** Whether only those past their deadline were asked for. */
  readonly isLate: boolean;
  /** Whether they are those of all collaborations, and not only the reader's. */
  readonly isOfAll: boolean;
}

/** Renders the open conditions, each with a button that opens it. */
export function renderConditionList(
  { conditions, isLate, isOfAll }: ConditionList,
  renderContext: RenderContext,
): object {
  const { strings, language } = renderContext;
  const { list, information } = strings.conditions;
  const late = conditions.filter((one) => one.isLate).length;
  const none = isLate ? list.noneLate : list.none;
  const more = conditions.length - MOST;
  return reportCard.render({
    title: isOfAll ? list.all : list.own,
    lines: [{ text: conditions.length === 0 ? none : list.count(conditions.length, late) }],
    sections: [
      {
        rows: conditions.slice(0, MOST).map(({ entry, condition }) => {
          const name = truncate(entry.facts.name[language], LONGEST_NAME);
          return {
            name,
            lines: [conditionText(condition, language), dueLine(condition, renderContext)].map(
              (text) => ({ text }),
            ),
            action: information.list.open(name),
            data: {
              action: 'open-condition' as const,
              collaboration: entry.id,
              condition: condition.id,
            },
          };
        }),
        lines: more > 0 ? [{ text: list.more(more) }] : [],
      },
    ].filter(({ rows }) => rows.length > 0),
    groups: [],
  });
}
