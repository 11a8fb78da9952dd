import type { RenderContext } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import { truncate } from '../../lib/text';
import type { Matters, OverdueCondition } from '../owners/list-matters';
import { dueLine } from './condition-card';
import { formatFactValue, linesOf } from './format-monitoring';

const LONGEST_NAME = 80;
const LONGEST_TEXT = 150;
/** The most rows of a group; what is settled makes room for the rest. */
const SHOWN = 5;

function conditionRow({ entry, condition }: OverdueCondition, renderContext: RenderContext) {
  const { language, strings } = renderContext;
  const { due } = strings.conditions;
  const name = truncate(entry.facts.name[language], LONGEST_NAME);
  return {
    name: due.title(name),
    lines: linesOf(
      truncate(condition.text, LONGEST_TEXT),
      dueLine(condition, renderContext),
      entry.ownerName === undefined ? strings.conditions.due.noOwner : due.owner(entry.ownerName),
    ),
    action: strings.monitoring.open(name),
    data: {
      action: 'open-condition' as const,
      collaboration: entry.id,
      condition: condition.id,
    },
  };
}

function proposalRow(
  { collaboration: { id, name: names }, proposal }: Matters['proposals'][number],
  renderContext: RenderContext,
) {
  const { language, strings } = renderContext;
  const { monitoringGuide, monitoring, proposals: texts } = strings;
  const { fact, before, after, name: by, on } = proposal;
  const name = truncate(names[language], LONGEST_NAME);
  const value = (text: string) =>
    truncate(formatFactValue(fact, text, renderContext), LONGEST_TEXT);
  return {
    name: texts.title(name),
    lines: linesOf(
      texts.change(monitoringGuide.corrections.labels[fact], value(before), value(after)),
      texts.by(by, formatDate(on, language)),
    ),
    action: monitoring.open(name),
    data: { action: 'open-proposal' as const, collaboration: id, proposal: proposal.id },
  };
}

/** What somebody must act on besides rounds, in groups of rows that can be opened. */
export function matterSections({ own, others, proposals }: Matters, renderContext: RenderContext) {
  const { andMore } = renderContext.strings.monitoringWheel;
  const { groups } = renderContext.strings.monitoring.duties;
  const section = <One>(
    heading: string,
    all: readonly One[],
    rowOf: (
      one: One,
      renderContext: RenderContext,
    ) => ReturnType<typeof conditionRow | typeof proposalRow>,
  ) =>
    all.length === 0
      ? []
      : [
          {
            heading,
            rows: all.slice(0, SHOWN).map((one) => rowOf(one, renderContext)),
            lines: linesOf(all.length > SHOWN ? andMore(all.length - SHOWN) : ''),
          },
        ];
  return [
    ...section(groups.conditions, own, conditionRow),
    ...section(groups.othersConditions, others, conditionRow),
    ...section(groups.proposals, proposals, proposalRow),
  ];
}
