import type { Cost } from '../collaboration';
import { formatDate, formatMoney } from '../../lib/format';
import { labelOf, type Telling } from '../../cards/render-context';

type Decision = Cost['decisions'][number];

/** How a decision is told: after what was decided, or by itself. */
type Told = 'decided' | 'by';

function decisionInWords(decision: Decision, told: Told, telling: Telling): string {
  const { strings, language, knowledge } = telling;
  const body = (id: string) => labelOf(id, knowledge.vocabulary.bodies, telling);
  const decided = strings.money[told](body(decision.by), formatDate(decision.on, language));
  return decision.recommendedBy === undefined
    ? decided
    : `${decided} ${strings.money.recommended(body(decision.recommendedBy))}`;
}

/** Who decided the money and when, each decision once. */
export function decisionsInWords(costs: readonly Cost[], told: Told, telling: Telling): string {
  const decisions = costs.flatMap((cost) => cost.decisions);
  return [...new Set(decisions.map((one) => decisionInWords(one, told, telling)))].join('; ');
}

/** An amount with its equivalent: "4.940 EUR om året (ca. 37.050 kr.)". */
export function amountInWords(cost: Cost, { strings, language }: Telling): string {
  const money = (part: Pick<Cost, 'amount' | 'currency' | 'approximate'>) => {
    const text = formatMoney(part.amount, part.currency, language);
    return part.approximate ? strings.common.approximately(text) : text;
  };
  const equivalent = cost.equivalent === undefined ? '' : ` (${money(cost.equivalent)})`;
  return `${money(cost)} ${strings.per[cost.per]}${equivalent}`;
}

/** A cost in a line: kind, amount, years, who decided it, and where it stands if elsewhere. */
export function costInWords(cost: Cost, telling: Telling): string {
  const { strings, language } = telling;
  const what = cost.label?.[language] ?? strings.costs[cost.kind];
  const parts = [
    `${what}: ${amountInWords(cost, telling)}`,
    cost.years && strings.money.forYears(cost.years.from, cost.years.to),
    decisionsInWords([cost], 'decided', telling),
  ].filter((part) => part !== undefined && part !== '');
  const place = cost.source === undefined ? '' : ` (${cost.source.place[language]})`;
  // Without its full stop: costs stand in a row.
  const note = cost.note === undefined ? '' : `. ${cost.note[language].replace(/\.$/, '')}`;
  return `${parts.join(', ')}${place}${note}`;
}
