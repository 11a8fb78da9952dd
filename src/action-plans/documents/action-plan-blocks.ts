import { labelOf, type RenderContext } from '../../cards/render-context';
import type { Block } from '../../documents/block';
import { formatDate } from '../../lib/format';
import {
  formatAmendment,
  formatApproval,
  formatCut,
  formatMeeting,
  formatMoneyOf,
  formatOrigin,
  formatPlanEvent,
  formatPlanMoney,
  formatYears,
  planTitle,
} from '../cards/format-initiative';
import { amendmentsOf, isInPlan, isBeforeDecision } from '../initiative/rights';
import type { ActionPlan, PlannedInitiative } from '../plan/plan';

const WIDTHS = [20, 11, 13, 12, 19, 12, 13];

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

function tableOf(planned: readonly PlannedInitiative[], renderContext: RenderContext): Block {
  const { states, nobody, document } = renderContext.strings.actionPlans;
  const { columns, addedIn } = document;
  if (planned.length === 0) return { kind: 'text', text: document.none, look: 'quiet' };
  return {
    kind: 'table',
    head: [
      columns.initiative,
      columns.years,
      columns.responsible,
      columns.money,
      columns.decision,
      columns.state,
      columns.result,
    ],
    widths: WIDTHS,
    rows: planned.map(({ initiative, isAdded }) => [
      isAdded ? addedIn(initiative.title) : initiative.title,
      formatYears(initiative, renderContext),
      initiative.responsible?.name ?? nobody,
      formatMoneyOf(initiative, renderContext),
      [formatApproval(initiative, renderContext), formatAmendment(initiative, renderContext)]
        .filter((text) => text !== '')
        .join('. '),
      states[initiative.state],
      initiative.result ?? '',
    ]),
  };
}

/** A paragraph, if there is anything to say. */
const textsOf = (text: string): Block[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** What an initiative is about, where it comes from, and what the bodies said. */
function detailsOf({ initiative }: PlannedInitiative, renderContext: RenderContext): Block[] {
  const { labels, steps, noSteps, document } = renderContext.strings.actionPlans;
  const { title, why, origin, chain, area } = initiative;
  const { areas } = renderContext.knowledge.vocabulary;
  const amended = amendmentsOf(initiative).map((one) => formatPlanEvent(one, renderContext, chain));
  const meetings = chain.map((step) => formatMeeting(step, renderContext).join(' '));
  return [
    heading(3, title),
    { kind: 'text', text: why },
    {
      kind: 'facts',
      rows: [
        [labels.area, labelOf(area, areas, renderContext)],
        [labels.origin, formatOrigin(origin, renderContext)],
      ],
    },
    { kind: 'text', text: steps, look: 'strong' },
    { kind: 'list', items: meetings.length === 0 ? [noSteps] : meetings },
    ...(amended.length === 0
      ? []
      : [
          { kind: 'text', text: document.amendments, look: 'strong' } as const,
          { kind: 'list', items: amended } as const,
        ]),
  ];
}

/** An action plan as a document: its initiatives, what is not decided, and what the bodies said. */
export function actionPlanBlocks(plan: ActionPlan, renderContext: RenderContext): Block[] {
  const { strings, language, knowledge, day } = renderContext;
  const { record, addedRule, document, labels } = strings.actionPlans;
  const { planned, area } = plan;
  const { areas } = knowledge.vocabulary;
  const rejected = planned.filter(({ initiative }) => initiative.state === 'rejected');
  return [
    { kind: 'title', text: planTitle(plan, renderContext) },
    {
      kind: 'facts',
      rows: [
        [document.organisation, knowledge.organisation.name[language]],
        ...(area === undefined
          ? []
          : [[labels.area, labelOf(area, areas, renderContext)] as const]),
        [document.made, formatDate(day, language)],
      ],
    },
    ...textsOf(formatCut(plan, renderContext)),
    { kind: 'text', text: record, look: 'quiet' },
    heading(1, document.plan),
    tableOf(
      planned.filter(({ initiative }) => isInPlan(initiative)),
      renderContext,
    ),
    ...textsOf(formatPlanMoney(plan, renderContext)),
    ...(planned.some(({ isAdded }) => isAdded)
      ? [{ kind: 'text', text: addedRule, look: 'quiet' } as const]
      : []),
    heading(1, document.proposals),
    tableOf(
      planned.filter(({ initiative }) => isBeforeDecision(initiative)),
      renderContext,
    ),
    ...(rejected.length === 0
      ? []
      : [heading(1, document.rejected), tableOf(rejected, renderContext)]),
    ...(planned.length === 0
      ? []
      : [heading(1, document.details), ...planned.flatMap((one) => detailsOf(one, renderContext))]),
  ];
}
