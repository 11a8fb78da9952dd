import { labelOf, type RenderContext } from '../../cards/render-context';
import { type ApprovalCondition, isInformation } from '../../catalogue/condition';
import { entries } from '../../catalogue/entry';
import { copenhagen } from '../../lib/dates';
import { formatDate } from '../../lib/format';
import type { DocumentStore } from '../../store/document-store';
import { type Sheet, type SheetCell, sheetDocument } from '../../documents/sheet-document';
import { formatCaseResult } from '../cards/register/comparison-card';
import { formatCount, formatRegisterFilter } from '../cards/register/register-card';
import { formatProposal, screeningName } from '../cards/format-proposal';
import { caseNumberOf } from '../case/case-number';
import { mainLevel, type Screening } from '../case/screening';
import { entryOf } from '../decision/finish-decision';
import { lastQuestionOf } from '../deadlines/waits';
import type { Money } from '../proposal/proposal';
import type { RegisterFilter } from '../register/register';

/** A case with the conditions of its approval, as they are followed up. */
export interface RegisteredCase {
  readonly screening: Screening;
  readonly conditions: readonly Pick<ApprovalCondition, 'status' | 'deadline'>[];
}

/** The cases that a filter finds, with what an extract says of them. */
export interface RegisterExtract {
  readonly filter: RegisterFilter;
  readonly cases: readonly RegisteredCase[];
  readonly isComplete: boolean;
}

/** Reads what has become of the conditions of a case; those of the decision until it is an entry. */
export async function withConditions(
  screening: Screening,
  { documents }: { readonly documents: DocumentStore },
): Promise<RegisteredCase> {
  const decided = screening.decision?.conditions ?? [];
  const id = entryOf(screening);
  const entry =
    decided.length === 0 || id === undefined
      ? undefined
      : await documents.get(entries, screening.organisation, id);
  const followed = entry?.document.facts.conditions?.filter(
    (one) => one.id.startsWith(`${screening.id}.`) && !isInformation(one),
  );
  const open = decided.map((one) => ({ ...one, status: 'open' as const }));
  return { screening, conditions: followed ?? open };
}

const dayCell = (day: string | undefined): SheetCell => day && { day };

/** The currencies of the amounts in a row; an unknown one is not called anything. */
function currenciesOf({ proposal: { total, cost } }: Screening): string {
  const codes = [total, cost].flatMap((money) =>
    money === undefined || money.written !== undefined ? [] : [money.currency],
  );
  return [...new Set(codes)].join(' / ');
}

/** The next day by which somebody must act: the owner's answer, or the first open condition. */
function deadlineOf({ screening, conditions }: RegisteredCase): string | undefined {
  if (screening.state === 'more-information') return lastQuestionOf(screening)?.answerBy;
  return conditions
    .flatMap(({ status, deadline }) => (status === 'open' ? (deadline ?? []) : []))
    .toSorted()[0];
}

/** What was decided: body, day, item, outcome and reason; nothing while nothing is. */
function decisionCells({ decision }: Screening, renderContext: RenderContext): SheetCell[] {
  if (decision === undefined) return Array.from({ length: 5 }, () => undefined);
  const { strings, knowledge } = renderContext;
  return [
    labelOf(decision.body, knowledge.vocabulary.bodies, renderContext),
    dayCell(decision.on),
    decision.item,
    strings.screening.states[decision.outcome],
    decision.reason,
  ];
}

const moneyCell = (money: Money | undefined): SheetCell => money?.written ?? money?.amount;

function rowOf(registered: RegisteredCase, renderContext: RenderContext): SheetCell[] {
  const { screening, conditions } = registered;
  const { strings } = renderContext;
  const { proposal, state, submittedAt } = screening;
  const day = submittedAt && copenhagen(new Date(submittedAt)).day;
  const isConditioned = conditions.length > 0;
  const open = conditions.filter(({ status }) => status === 'open').length;
  return [
    caseNumberOf(screening),
    screeningName(screening, renderContext),
    strings.screening.states[state],
    formatProposal('area', proposal, renderContext),
    screening.ownerName,
    dayCell(day),
    strings.levels[mainLevel(screening)],
    moneyCell(proposal.total),
    moneyCell(proposal.cost),
    currenciesOf(screening),
    formatProposal('years', proposal, renderContext),
    formatCaseResult(screening, renderContext),
    ...decisionCells(screening, renderContext),
    ...(isConditioned ? [open, conditions.length] : [undefined, undefined]),
    dayCell(deadlineOf(registered)),
  ];
}

/** The columns in their order, with their widths in characters. */
const COLUMNS = [
  ['number', 14],
  ['name', 40],
  ['state', 18],
  ['area', 22],
  ['owner', 24],
  ['submitted', 12],
  ['level', 16],
  ['total', 14],
  ['yearly', 14],
  ['currency', 10],
  ['years', 30],
  ['result', 28],
  ['body', 24],
  ['on', 14],
  ['item', 18],
  ['outcome', 12],
  ['reason', 50],
  ['openConditions', 12],
  ['conditions', 12],
  ['deadline', 12],
] as const;

function aboutSheet(
  { filter, cases, isComplete }: RegisterExtract,
  renderContext: RenderContext,
): Sheet {
  const { strings, language, knowledge, day } = renderContext;
  const { sheet, noFilter, title, partly } = strings.screening.register;
  const name = cases[0]?.screening.ownerName;
  const owner = filter.owner && name ? { id: filter.owner, name } : undefined;
  const count = formatCount({ total: cases.length, isComplete }, renderContext);
  return {
    name: sheet.about,
    columns: [
      { title, width: 24 },
      { title: sheet.value, width: 80 },
    ],
    rows: [
      [sheet.filter, formatRegisterFilter(filter, owner, renderContext) || noFilter],
      [sheet.count, isComplete ? cases.length : count],
      [sheet.complete, isComplete ? strings.common.yes : partly],
      [
        sheet.made,
        strings.export.made(knowledge.organisation.name[language], formatDate(day, language)),
      ],
    ],
  };
}

/** Builds the register as an Excel workbook: one row a case, and what the extract is. */
export function registerSheet(
  extract: RegisterExtract,
  renderContext: RenderContext,
): Promise<Buffer> {
  const { sheet } = renderContext.strings.screening.register;
  const cases: Sheet = {
    name: sheet.cases,
    columns: COLUMNS.map(([column, width]) => ({ title: sheet.columns[column], width })),
    rows: extract.cases.map((one) => rowOf(one, renderContext)),
  };
  return sheetDocument([cases, aboutSheet(extract, renderContext)], renderContext.language);
}
