import type { Collaboration, Cost } from '../../catalogue/collaboration';
import { countsIn, isOwnCost } from '../../catalogue/dated-costs';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Proposal } from '../proposal/proposal';

/** What the Region pays in a year, as far as one amount says it. */
function yearlyCost({ costs }: Collaboration, year: number): Cost | undefined {
  const [cost, another] = costs.filter(
    (one) => one.per === 'year' && isOwnCost(one) && countsIn(year, one, costs),
  );
  return another === undefined ? cost : undefined;
}

/** The facts of an entry as a case states them, in the words of the organisation's own language. */
export function factsOf(facts: Collaboration, year: number, { units }: Vocabulary): Proposal {
  const { area, contacts, countries, kind, level, name, partners, period, purpose, themes } = facts;
  const unit = units.find(({ id }) => id === facts.unit)?.label.da;
  const [contact] = contacts.administrative;
  const cost = yearlyCost(facts, year);
  const { start, end, rolling } = period;
  return {
    name: name.da,
    level,
    kind,
    area,
    purpose: purpose.da,
    ...(themes.length > 0 && { themes: { text: '', ids: themes } }),
    ...(partners.length > 0 && { partners: partners.map(({ da }) => da).join('; ') }),
    ...(countries.length > 0 && { countries: { text: '', ids: countries } }),
    period: { ...(start && { start }), ...(end && { end }), rolling },
    ...(cost && { cost: { amount: cost.amount, currency: cost.currency } }),
    ...(unit !== undefined && { unit }),
    ...(contact && { responsible: contact.name }),
  };
}
