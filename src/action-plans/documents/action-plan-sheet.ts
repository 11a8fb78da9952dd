import { labelOf, type RenderContext } from '../../cards/render-context';
import { type Sheet, type SheetCell, sheetDocument } from '../../documents/sheet-document';
import { formatDate, formatMoment } from '../../lib/format';
import {
  bodyName,
  formatAmendment,
  formatCut,
  formatDeed,
  formatEventDetails,
  formatMoneyOf,
  formatOrigin,
  formatPlanMoney,
  planTitle,
} from '../cards/format-initiative';
import { approvalOf, type Initiative, OPEN_ENDED } from '../initiative/initiative';
import type { ActionPlan, PlannedInitiative } from '../plan/plan';

const dayCell = (day: string | undefined): SheetCell => day && { day };

/** The cells of an initiative; the years are text, because a spreadsheet writes 2028 as 2.028. */
function rowOf(
  { initiative, isAdded }: PlannedInitiative,
  renderContext: RenderContext,
): SheetCell[] {
  const { strings, knowledge } = renderContext;
  const { states, noEnd, document } = strings.actionPlans;
  const { title, area, from, to, responsible, money, state, result, origin, why } = initiative;
  const approval = approvalOf(initiative);
  return [
    title,
    labelOf(area, knowledge.vocabulary.areas, renderContext),
    String(from),
    to === OPEN_ENDED ? noEnd : String(to),
    responsible?.name,
    money && formatMoneyOf(initiative, renderContext),
    approval && bodyName(approval.body, renderContext),
    dayCell(approval?.on),
    approval?.item,
    states[state],
    result,
    isAdded ? document.yes : undefined,
    formatAmendment(initiative, renderContext),
    formatOrigin(origin, renderContext),
    why,
  ];
}

function planSheet(plan: ActionPlan, renderContext: RenderContext): Sheet {
  const { strings, language, knowledge, day } = renderContext;
  const { document, record, addedRule } = strings.actionPlans;
  const { columns, sheets } = document;
  const made = strings.export.made(
    knowledge.organisation.name[language],
    formatDate(day, language),
  );
  return {
    name: sheets.plan,
    columns: [
      { title: columns.initiative, width: 40 },
      { title: columns.area, width: 20 },
      { title: columns.from, width: 12 },
      { title: columns.to, width: 16 },
      { title: columns.responsible, width: 24 },
      { title: columns.money, width: 24 },
      { title: columns.body, width: 24 },
      { title: columns.on, width: 12 },
      { title: columns.item, width: 14 },
      { title: columns.state, width: 16 },
      { title: columns.result, width: 40 },
      { title: columns.added, width: 14 },
      { title: columns.amended, width: 36 },
      { title: columns.origin, width: 32 },
      { title: columns.why, width: 60 },
    ],
    rows: [
      ...plan.planned.map((one) => rowOf(one, renderContext)),
      [],
      [planTitle(plan, renderContext)],
      ...[formatPlanMoney(plan, renderContext), formatCut(plan, renderContext)]
        .filter((text) => text !== '')
        .map((text) => [text]),
      [made],
      [record],
      [addedRule],
    ],
  };
}

const initiativesOf = ({ planned }: ActionPlan): Initiative[] =>
  planned.map(({ initiative }) => initiative);

function stepSheet(plan: ActionPlan, renderContext: RenderContext): Sheet {
  const { outcomes, document, warnings, meeting } = renderContext.strings.actionPlans;
  const { columns, sheets } = document;
  return {
    name: sheets.steps,
    columns: [
      { title: columns.initiative, width: 40 },
      { title: columns.body, width: 28 },
      { title: columns.on, width: 12 },
      { title: columns.item, width: 14 },
      { title: columns.decision, width: 28 },
      { title: meeting.reason, width: 50 },
      { title: document.remarks, width: 50 },
      { title: columns.by, width: 24 },
    ],
    rows: initiativesOf(plan).flatMap(({ title, chain }) =>
      chain.map((step) => [
        title,
        bodyName(step.body, renderContext),
        dayCell(step.on),
        step.item,
        outcomes[step.outcome],
        step.reason,
        step.warnings.map((one) => warnings[one]).join(' '),
        step.by.name,
      ]),
    ),
  };
}

function historySheet(plan: ActionPlan, renderContext: RenderContext): Sheet {
  const { columns, sheets } = renderContext.strings.actionPlans.document;
  return {
    name: sheets.history,
    columns: [
      { title: columns.initiative, width: 40 },
      { title: columns.when, width: 28 },
      { title: columns.by, width: 24 },
      { title: columns.what, width: 36 },
      { title: columns.details, width: 80 },
    ],
    rows: initiativesOf(plan).flatMap(({ title, history }) =>
      history.map((event) => [
        title,
        formatMoment(event.at, renderContext.language),
        event.name,
        formatDeed(event, renderContext),
        formatEventDetails(event, renderContext).join('\n'),
      ]),
    ),
  };
}

/** Builds an action plan as an Excel workbook: its initiatives, what the bodies said, and every change. */
export function actionPlanSheet(plan: ActionPlan, renderContext: RenderContext): Promise<Buffer> {
  const sheets = [planSheet, stepSheet, historySheet];
  return sheetDocument(
    sheets.map((sheet) => sheet(plan, renderContext)),
    renderContext.language,
  );
}
