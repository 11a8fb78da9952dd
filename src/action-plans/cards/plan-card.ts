import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { reportCard } from '../../cards/templates';
import { truncate } from '../../lib/text';
import { INITIATIVE_STATES } from '../initiative/moves';
import type { ActionPlan, PlannedInitiative } from '../plan/plan';
import {
  formatAmendment,
  formatApproval,
  formatCut,
  formatPlanMoney,
  formatYears,
  planTitle,
} from './format-initiative';

/** The most initiatives on a card. */
export const PLAN_PAGE = 10;
const LONGEST_LINE = 160;

const asLines = (texts: readonly string[]) =>
  texts.filter((text) => text !== '').map((text) => ({ text }));

/** One initiative as a row that opens it. */
function rowOf({ initiative, isAdded }: PlannedInitiative, renderContext: RenderContext) {
  const { actionPlans: texts } = renderContext.strings;
  const { id, title, responsible, result = '' } = initiative;
  const facts = [formatYears(initiative, renderContext), responsible?.name ?? texts.nobody];
  return {
    name: title,
    lines: asLines([
      facts.join(' · '),
      formatApproval(initiative, renderContext),
      formatAmendment(initiative, renderContext),
      isAdded ? texts.added : '',
      truncate(result, LONGEST_LINE),
    ]),
    action: texts.open(title),
    data: { action: 'initiative' as const, initiative: id },
  };
}

/** The initiatives of a page by state, in the order of the plan. */
export function stateSections(shown: readonly PlannedInitiative[], renderContext: RenderContext) {
  const { states } = renderContext.strings.actionPlans;
  return INITIATIVE_STATES.map((state) => ({
    heading: states[state],
    rows: shown
      .filter(({ initiative }) => initiative.state === state)
      .map((one) => rowOf(one, renderContext)),
  })).filter(({ rows }) => rows.length > 0);
}

/** The way to what a card has no room for. */
function nextButtons(
  { year, area = '', planned }: ActionPlan,
  start: number,
  { strings }: RenderContext,
): Button[] {
  const left = planned.length - start - PLAN_PAGE;
  const title = strings.actionPlans.morePages(Math.min(left, PLAN_PAGE));
  return left > 0
    ? [{ title, data: { action: 'plan', year, area, start: start + PLAN_PAGE } }]
    : [];
}

function planButtons(plan: ActionPlan, start: number, renderContext: RenderContext): Button[] {
  const { actionPlans: texts } = renderContext.strings;
  const { year, area = '', planned } = plan;
  return [
    {
      title: texts.propose,
      data: { action: 'initiative-form', year, ...(area !== '' && { area }) },
      role: 'primary',
    },
    ...nextButtons(plan, start, renderContext),
    ...(planned.length > 0
      ? [{ title: texts.export.button, data: { action: 'plan-export' as const, year, area } }]
      : []),
    { title: texts.nextYear(year + 1), data: { action: 'plan', year: year + 1, area } },
    { title: texts.whatIsIt, data: { action: 'ask', question: texts.ask }, role: 'secondary' },
  ];
}

/** How a plan is shown: from which initiative on, and whether everybody in a group sees it. */
interface PlanView {
  readonly start?: number;
  readonly isShared?: boolean;
}

/** Renders the action plan of an area and year. */
export function renderPlan(
  plan: ActionPlan,
  renderContext: RenderContext,
  { start = 0, isShared = false }: PlanView = {},
): object {
  const { actionPlans: texts } = renderContext.strings;
  const { planned } = plan;
  const title = planTitle(plan, renderContext);
  const buttons = (isShared ? nextButtons : planButtons)(plan, start, renderContext);
  if (planned.length === 0)
    return reportCard.render({
      title: isShared ? texts.emptyDecided(title) : texts.empty(title),
      lines: asLines([texts.emptyHelp]),
      groups: [{ buttons }],
    });
  return reportCard.render({
    title,
    headline: texts.count(planned.length),
    lines: asLines([formatPlanMoney(plan, renderContext), formatCut(plan, renderContext)]),
    sections: stateSections(planned.slice(start, start + PLAN_PAGE), renderContext),
    footer: [
      texts.record,
      ...(planned.some(({ isAdded }) => isAdded) ? [texts.addedRule] : []),
    ].join(' '),
    groups: [{ buttons }],
  });
}

/** Renders the plans of all areas in a year: how many initiatives each has, and the way to it. */
export function renderPlans(
  plan: ActionPlan,
  renderContext: RenderContext,
  { isShared = false }: Pick<PlanView, 'isShared'> = {},
): object {
  const { strings, knowledge } = renderContext;
  const { actionPlans: texts } = strings;
  const { year, planned } = plan;
  const { areas } = knowledge.vocabulary;
  const ofArea = (area: string) => planned.filter(({ initiative }) => initiative.area === area);
  return reportCard.render({
    title: planTitle({ year }, renderContext),
    lines: asLines(
      planned.length === 0
        ? [texts.emptyHelp]
        : [formatPlanMoney(plan, renderContext), formatCut(plan, renderContext)],
    ),
    sections: [
      {
        rows: areas.map(({ id }) => {
          const title = texts.title(labelOf(id, areas, renderContext), year);
          return {
            name: title,
            lines: asLines([texts.count(ofArea(id).length)]),
            action: title,
            data: { action: 'plan' as const, year, area: id },
          };
        }),
      },
    ],
    footer: texts.record,
    groups: [{ buttons: isShared ? [] : planButtons(plan, planned.length, renderContext) }],
  });
}
