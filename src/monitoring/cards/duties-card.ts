import type { Person } from '../../people/person';
import { type Matters, NO_MATTERS } from '../owners/list-matters';
import { matterSections } from './matter-rows';
import type { Duties, Duty, DutyScope } from '../owners/list-duties';
import type { Button } from '../../cards/card';
import { truncate } from '../../lib/text';
import { formatDue, linesOf, formatOwner, formatSnooze } from './format-monitoring';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';

const LONGEST_NAME = 80;

function rowOf(
  { round, snoozedUntil, awaitsCase }: Duty,
  scope: DutyScope,
  renderContext: RenderContext,
) {
  const { language, strings } = renderContext;
  const { title, open } = strings.monitoring;
  const name = truncate(round.name[language], LONGEST_NAME);
  return {
    name: title[round.kind](name),
    lines: linesOf(
      formatDue(round, renderContext, awaitsCase),
      // The heading of the unassigned ones says it for all of them.
      scope === 'own' || round.owner === undefined ? '' : formatOwner(round, renderContext),
      formatSnooze(round, snoozedUntil, renderContext),
    ),
    action: open(name),
    data: { action: 'view-round' as const, round: round.id },
  };
}

/**
 * Buttons to other lists; coordinators can also list what is unassigned, snoozed or undelivered.
 */
function otherLists(
  scope: DutyScope,
  mayCoordinate: boolean,
  { strings }: RenderContext,
): Button[] {
  const { duties } = strings.monitoring;
  const scopes: readonly DutyScope[] = mayCoordinate ? ['own', 'unowned', 'snoozed'] : ['own'];
  const titles = { own: duties.mine, unowned: duties.unowned, snoozed: duties.snoozed };
  return [
    ...scopes
      .filter((one) => one !== scope)
      .map((one): Button => ({
        title: titles[one],
        data: { action: 'list-duties', scope: one },
      })),
    // Five buttons at most: what did not arrive is listed from the other lists.
    ...(mayCoordinate && scope !== 'unowned'
      ? [{ title: duties.failed, data: { action: 'list-failed' as const } }]
      : []),
    ...(mayCoordinate && scope === 'unowned'
      ? [{ title: duties.assign, data: { action: 'assign-form' as const } }]
      : []),
    { title: duties.wheel, data: { action: 'wheel' } },
    ...(scope === 'own'
      ? [{ title: duties.standIn, data: { action: 'stand-in-form' as const } }]
      : []),
  ];
}

/** The rows by what there is to do: find an owner, at once where it is late, or replace one. */
function sectionsOf(items: readonly Duty[], scope: DutyScope, renderContext: RenderContext) {
  const { groups } = renderContext.strings.monitoring.duties;
  const rows = (some: readonly Duty[]) => some.map((duty) => rowOf(duty, scope, renderContext));
  if (scope !== 'unowned') return items.length === 0 ? [] : [{ rows: rows(items) }];
  const isUnowned = ({ round: { owner } }: Duty) => owner === undefined;
  return [
    [groups.late, items.filter((duty) => isUnowned(duty) && duty.daysLate > 0)] as const,
    [groups.unowned, items.filter((duty) => isUnowned(duty) && duty.daysLate === 0)] as const,
    [groups.unreachable, items.filter((duty) => !isUnowned(duty))] as const,
  ]
    .filter(([, some]) => some.length > 0)
    .map(([heading, some]) => ({ heading, rows: rows(some) }));
}

/** What a list of duties shows in addition to rounds, and whose duties it is limited to. */
interface DutiesBesides {
  readonly matters?: Matters;
  /** The person who has left. */
  readonly left?: Pick<Person, 'id' | 'name'> | undefined;
}

/** Renders a page of a person's rounds; each can be opened. */
export function renderDuties(
  { items, page, pages, total, overdue }: Duties,
  scope: DutyScope,
  mayCoordinate: boolean,
  renderContext: RenderContext,
  { matters = NO_MATTERS, left }: DutiesBesides = {},
): object {
  const { duties: texts } = renderContext.strings.monitoring;
  const of = left === undefined ? {} : { left: left.id };
  const more: Button[] =
    page + 1 < pages
      ? [{ title: texts.more, data: { action: 'list-duties', scope, page: page + 1, ...of } }]
      : [];
  return reportCard.render({
    title: left === undefined ? texts.titles[scope] : texts.leftBy(left.name),
    lines:
      total === 0
        ? [{ text: left === undefined ? texts.noneOf[scope] : texts.noneLeft }]
        : [{ text: `${texts.count(total, overdue)} ${texts.help}` }],
    sections: [
      ...sectionsOf(items, scope, renderContext),
      ...matterSections(matters, renderContext),
    ],
    footer: pages > 1 ? texts.page(page + 1, pages) : '',
    groups: [{ buttons: more }, { buttons: otherLists(scope, mayCoordinate, renderContext) }],
  });
}
