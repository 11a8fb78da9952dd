import { labelOf, type RenderContext } from '../../cards/render-context';
import type { DecisionStep } from '../../catalogue/decision-chain';
import { copenhagen } from '../../lib/dates';
import { formatDate, formatList, formatMoney, formatNumber } from '../../lib/format';
import {
  approvalOf,
  COMMITTEE,
  type Initiative,
  type InitiativeCosts,
  type InitiativeEvent,
  type InitiativeField,
  type InitiativeOrigin,
  OPEN_ENDED,
} from '../initiative/initiative';
import { MOST_LISTED } from '../initiative/list-initiatives';
import { NO_END } from '../initiative/read-facts';
import { lastAmendment } from '../initiative/rights';
import type { ActionPlan, PlanRequest } from '../plan/plan';
import { moneyOfPlan } from '../plan/plan-money';

/** The name of a plan: "Handlingsplan for Sundhed 2028". */
export function planTitle({ year, area }: PlanRequest, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  return area === undefined
    ? strings.actionPlans.titleAll(year)
    : strings.actionPlans.title(labelOf(area, knowledge.vocabulary.areas, renderContext), year);
}

/** The years of an initiative: "2028-2030", "fra 2028 uden fast slutdato". */
export function formatYears(
  { from, to }: Pick<Initiative, 'from' | 'to'>,
  { strings }: RenderContext,
): string {
  const { years, openEnded } = strings.actionPlans;
  return to === OPEN_ENDED ? openEnded(from) : years(from, to);
}

/** The amounts of an initiative as they were read: "200.000 kr. om året"; empty if there are none. */
function formatCosts(
  { cost, total, years = [] }: InitiativeCosts,
  { strings, language }: RenderContext,
): string {
  const { per } = strings;
  const say = ({ amount, currency, written }: NonNullable<InitiativeCosts['cost']>) =>
    written ?? formatMoney(amount, currency, language);
  return [
    ...(total === undefined ? [] : [`${say(total)} ${per.total}`]),
    ...(cost === undefined ? [] : [`${say(cost)} ${per.year}`]),
    ...years.map(({ year, ...money }) => `${year}: ${say(money)}`),
  ].join(', ');
}

/** The money of an initiative as it was written, or as it was read where no currency was written. */
export function formatMoneyOf(
  { money, costs }: Pick<Initiative, 'money' | 'costs'>,
  renderContext: RenderContext,
): string {
  const written = money ?? renderContext.strings.actionPlans.notStated;
  return costs?.assumed === true ? formatCosts(costs, renderContext) : written;
}

/** How the money of an initiative was read, where that is not what was written; empty if it is. */
export function formatMoneyRead(
  { money, costs }: Pick<Initiative, 'money' | 'costs'>,
  renderContext: RenderContext,
): string {
  if (money === undefined) return '';
  const { money: texts } = renderContext.strings.actionPlans;
  if (costs === undefined) return texts.unread;
  const read = formatCosts(costs, renderContext);
  if (costs.assumed === true) return texts.assumed(read);
  return read === money ? '' : texts.read(read);
}

/** What the decided initiatives of a plan cost together; empty if there are none. */
export function formatPlanMoney(plan: ActionPlan, { strings, language }: RenderContext): string {
  const { money: texts } = strings.actionPlans;
  const { sums, known, all, isAtLeast } = moneyOfPlan(plan);
  if (all === 0) return '';
  if (known === 0) return texts.unknown(all);
  const sum = formatList(
    sums.map(({ amount, currency }) => formatMoney(amount, currency, language)),
    language,
  );
  return texts.sum(isAtLeast ? texts.atLeast(sum) : sum, known, all);
}

/** Says that a plan lacks initiatives; empty if it has them all. */
export function formatCut(
  { isCut = false }: Pick<ActionPlan, 'isCut'>,
  { strings, language }: RenderContext,
): string {
  return isCut ? strings.actionPlans.cut(formatNumber(MOST_LISTED, language)) : '';
}

/** The name of a body, or of the advisory committee. */
export function bodyName(body: string, renderContext: RenderContext): string {
  return body === COMMITTEE
    ? renderContext.strings.actionPlans.committee
    : labelOf(body, renderContext.knowledge.vocabulary.bodies, renderContext);
}

/** The decision that put an initiative into its plan; empty until there is one. */
export function formatApproval(initiative: Initiative, renderContext: RenderContext): string {
  const approval = approvalOf(initiative);
  if (approval === undefined) return '';
  const { body, on, item = '' } = approval;
  const date = formatDate(on, renderContext.language);
  const { decidedBy } = renderContext.strings.actionPlans;
  return decidedBy(bodyName(body, renderContext), date, item);
}

/** "Ændret 3. marts 2028 af Mette Sørensen": the last change of what is decided; empty if there is none. */
export function formatAmendment(initiative: Initiative, renderContext: RenderContext): string {
  const last = lastAmendment(initiative);
  if (last === undefined) return '';
  const { amended } = renderContext.strings.actionPlans;
  const say = last.did === 'corrected' ? amended.corrected : amended.edited;
  return say(dayOfMoment(last.at, renderContext), last.name);
}

/** What an initiative comes from. */
export function formatOrigin(
  origin: InitiativeOrigin | undefined,
  { strings }: RenderContext,
): string {
  const { origin: texts, byHand } = strings.actionPlans;
  return origin === undefined ? byHand : texts[origin.kind](origin.name);
}

/** The day of a moment, in words. */
export const dayOfMoment = (at: string, { language }: RenderContext) =>
  formatDate(copenhagen(new Date(at)).day, language);

/** What one body said, with its reason, what was noted, and who recorded it. */
export function formatMeeting(step: DecisionStep, renderContext: RenderContext): string[] {
  const { body, on, item = '', outcome, reason, warnings, by, at } = step;
  const { actionPlans: texts } = renderContext.strings;
  const date = formatDate(on, renderContext.language);
  return [
    texts.step(date, bodyName(body, renderContext), texts.outcomes[outcome], item),
    ...(reason === '' ? [] : [texts.reasonLine(reason)]),
    ...(warnings.length === 0
      ? []
      : [texts.deviations(warnings.map((one) => texts.warnings[one]).join(' '))]),
    texts.recordedBy(by.name, dayOfMoment(at, renderContext)),
  ];
}

/** A value of a field as its reader knows it. */
function formatValue(field: InitiativeField, value: string, renderContext: RenderContext): string {
  const { actionPlans: texts } = renderContext.strings;
  if (value === '') return texts.nothing;
  if (value === NO_END && field === 'to') return texts.noEnd;
  return field === 'area'
    ? labelOf(value, renderContext.knowledge.vocabulary.areas, renderContext)
    : value;
}

/** What happened: "rettet", "fortrudt (beslutning registreret)". */
export function formatDeed({ did, undid }: InitiativeEvent, { strings }: RenderContext): string {
  const { events, undoneEvent } = strings.actionPlans;
  return undid === undefined ? events[did] : undoneEvent(events[undid]);
}

/** What an event changed or said; a step that is shown beside it is not repeated. */
export function formatEventDetails(
  event: InitiativeEvent,
  renderContext: RenderContext,
  shown: readonly DecisionStep[] = [],
): string[] {
  const { labels, changed, before: beforeText, reasonLine } = renderContext.strings.actionPlans;
  const { changes = [], step, before, result, reason } = event;
  const lineOf = (one: DecisionStep | undefined) =>
    one === undefined ? [] : formatMeeting(one, renderContext).slice(0, 1);
  const known = shown.flatMap(lineOf);
  return [
    ...changes.map(({ field, before, after }) =>
      changed(
        labels[field],
        formatValue(field, before, renderContext),
        formatValue(field, after, renderContext),
      ),
    ),
    ...lineOf(step).filter((line) => !known.includes(line)),
    ...lineOf(before).map(beforeText),
    ...(reason === undefined ? [] : [reasonLine(reason)]),
    ...(result === undefined ? [] : [result]),
  ];
}

/** An event as one line, with what it changed or said; a step that is shown beside it is not repeated. */
export function formatPlanEvent(
  event: InitiativeEvent,
  renderContext: RenderContext,
  shown: readonly DecisionStep[] = [],
): string {
  const { strings } = renderContext;
  const line = strings.actionPlans.event(
    dayOfMoment(event.at, renderContext),
    event.name,
    formatDeed(event, renderContext),
  );
  return [line, ...formatEventDetails(event, renderContext, shown)].join(' ');
}

/**
 * The events that neither the facts of an initiative nor the steps shown with it tell: who proposed
 * it and who recorded a step stand there already, and so does its result.
 */
export function formatOtherEvents(
  { history, result: current }: Initiative,
  shown: readonly DecisionStep[],
  renderContext: RenderContext,
): string[] {
  const isShown = ({ did, step }: InitiativeEvent) =>
    did === 'proposed' ||
    (did !== 'corrected' &&
      did !== 'undone' &&
      shown.some(({ at, by }) => at === step?.at && by.id === step.by.id));
  return history
    .filter((event) => !isShown(event))
    .map(({ result, ...event }) =>
      formatPlanEvent(
        result === undefined || result === current ? event : { ...event, result },
        renderContext,
        shown,
      ),
    );
}
