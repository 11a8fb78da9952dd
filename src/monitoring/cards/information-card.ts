import type { RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import type { Collaboration } from '../../catalogue/collaboration';
import {
  type ApprovalCondition,
  conditionText,
  isInformation,
  isOverdue,
} from '../../catalogue/condition';
import { truncate } from '../../lib/text';
import { dueLine } from './condition-card';

const MOST = 8;
const LONGEST_NAME = 80;

/** An open duty to inform with what it is about. */
interface Owed {
  readonly entry: Collaboration;
  readonly duty: ApprovalCondition;
}

/** Lists the open duties to inform about some collaborations, the earliest deadline first. */
function owedAbout(entries: readonly Collaboration[]): Owed[] {
  return entries
    .flatMap((entry) =>
      (entry.conditions ?? [])
        .filter((one) => isInformation(one) && one.status === 'open')
        .map((duty) => ({ entry, duty })),
    )
    .sort((one, other) => (one.duty.deadline ?? '').localeCompare(other.duty.deadline ?? ''));
}

function rowOf({ entry, duty }: Owed, renderContext: RenderContext) {
  const { strings, language } = renderContext;
  const name = truncate(entry.name[language], LONGEST_NAME);
  return {
    name,
    lines: [conditionText(duty, language), dueLine(duty, renderContext)].map((text) => ({ text })),
    action: strings.conditions.information.list.open(name),
    data: { action: 'open-condition' as const, collaboration: entry.id, condition: duty.id },
  };
}

/** Renders what Regionsrådet must still be informed of, by whether the deadline has passed. */
export function renderOwedInformation(
  entries: readonly Collaboration[],
  isAbout: boolean,
  renderContext: RenderContext,
): object {
  const { strings, language, day } = renderContext;
  const { information } = strings.conditions;
  const { list: texts } = information;
  const all = owedAbout(entries);
  const shown = all.slice(0, MOST);
  const isLate = ({ duty }: Owed) => isOverdue(duty, day);
  const sections = [
    { heading: texts.late, rows: shown.filter(isLate).map((one) => rowOf(one, renderContext)) },
    {
      heading: texts.coming,
      rows: shown.filter((one) => !isLate(one)).map((one) => rowOf(one, renderContext)),
    },
  ];
  const names = entries.map(({ name }) => name[language]).join(', ');
  const none = isAbout ? texts.noneOf(truncate(names, LONGEST_NAME)) : texts.none;
  const more = all.length - shown.length;
  return reportCard.render({
    title: texts.title,
    lines: [
      { text: all.length === 0 ? none : texts.count(all.length, all.filter(isLate).length) },
      ...(more > 0 ? [{ text: texts.more(more) }] : []),
    ],
    sections: sections.filter(({ rows }) => rows.length > 0),
    footer: information.origin,
    groups: [],
  });
}
