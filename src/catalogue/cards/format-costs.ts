import type { Cost } from '../collaboration';
import { formatDate, formatMoney } from '../../lib/format';
import { labelOf, type RenderContext } from '../../cards/render-context';

type Decision = Cost['decisions'][number];

/** The wording of a decision: after the amount, or by itself. */
type DecisionWording = 'decided' | 'by';

function formatDecision(
  decision: Decision,
  wording: DecisionWording,
  renderContext: RenderContext,
): string {
  const { strings, language, knowledge } = renderContext;
  const body = (id: string) => labelOf(id, knowledge.vocabulary.bodies, renderContext);
  const decided = strings.money[wording](body(decision.by), formatDate(decision.on, language));
  return decision.recommendedBy === undefined
    ? decided
    : `${decided} ${strings.money.recommended(body(decision.recommendedBy))}`;
}

/** Who decided and when, each decision once. */
export function formatDecisions(
  decisions: readonly Decision[],
  wording: DecisionWording,
  renderContext: RenderContext,
): string {
  return [...new Set(decisions.map((one) => formatDecision(one, wording, renderContext)))].join(
    '; ',
  );
}

/** Formats an amount with its equivalent: "4.940 EUR (ca. 37.050 kr.)"; `per` goes between the two. */
function formatMoneyOf(cost: Cost, per: string, { strings, language }: RenderContext): string {
  const money = (part: Pick<Cost, 'amount' | 'currency' | 'approximate'>) => {
    const text = formatMoney(part.amount, part.currency, language);
    return part.approximate ? strings.common.approximately(text) : text;
  };
  const equivalent = cost.equivalent === undefined ? '' : ` (${money(cost.equivalent)})`;
  return `${money(cost)}${per === '' ? '' : ` ${per}`}${equivalent}`;
}

/** Formats an amount with what it is paid per: "4.940 EUR om året (ca. 37.050 kr.)". */
export function formatAmount(cost: Cost, renderContext: RenderContext): string {
  return formatMoneyOf(cost, renderContext.strings.per[cost.per], renderContext);
}

/** The years of an amount: "bevilget for 2011-2013", or only "for 2011-2013" where nobody has decided it. */
function formatYearsOf({ years, decisions }: Cost, { strings }: RenderContext): string {
  if (years === undefined) return '';
  const { forYears, inYears } = strings.money;
  return (decisions.length === 0 ? inYears : forYears)(years.from, years.to);
}

/** The years that a cost is for, and when it applies or applied. */
function spanOf(cost: Cost, renderContext: RenderContext): string[] {
  const { replaced, valid, years } = cost;
  const { language, strings } = renderContext;
  const { money } = strings;
  const isSaid = valid?.from === String(years?.from);
  const said = [
    formatYearsOf(cost, renderContext),
    isSaid ? '' : valid?.from && money.from(formatDate(valid.from, language)),
    valid?.to && money.to(formatDate(valid.to, language)),
    replaced && money.replaced(formatDate(replaced.on, language)),
  ];
  return said.flatMap((part) => part ?? []);
}

/**
 * Formats a cost in one line: kind, amount, years, decision, and the place in the source if it
 * differs from the entry's.
 */
export function formatCost(cost: Cost, renderContext: RenderContext): string {
  const { strings, language } = renderContext;
  const what = cost.label?.[language] ?? strings.costs[cost.kind];
  // "Samlet budget" and "udgift i alt" say by themselves that the amount is a total.
  const saysTotal = cost.kind === 'total-budget' && cost.per === 'total';
  const amount = saysTotal
    ? formatMoneyOf(cost, '', renderContext)
    : formatAmount(cost, renderContext);
  const parts = [
    `${what}: ${amount}`,
    ...spanOf(cost, renderContext),
    formatDecisions(cost.decisions, 'decided', renderContext),
  ].filter((part) => part !== '');
  const place = cost.source === undefined ? '' : ` (${cost.source.place[language]})`;
  // Without its full stop, because costs are joined in a row.
  const note = cost.note === undefined ? '' : `. ${cost.note[language].replace(/\.$/, '')}`;
  return `${parts.join(', ')}${place}${note}`;
}
