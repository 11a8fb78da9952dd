import type { Collaboration, Cost } from '../../catalogue/collaboration';
import { currentCosts, isOwnCost } from '../../catalogue/dated-costs';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Language } from '../../lib/language';
import type { CorrectedFact } from '../../catalogue/entry';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
/** Before the date from which a cost applies. */
const FROM: Readonly<Record<Language, string>> = { da: 'fra', en: 'from' };

/** Formats a date as "3. marts 2027". */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Lists the costs that the region itself pays per year on a day. */
export function ownCostsOf({ costs }: Collaboration, day: string): Cost[] {
  return currentCosts(costs, day).filter((cost) => cost.per === 'year' && isOwnCost(cost));
}

/** Writes a cost as a person would write it: "7.200 EUR fra 2028". */
export function costText({ amount, currency, valid }: Cost, language: Language): string {
  const unit = currency === 'DKK' && language === 'da' ? 'kr.' : currency;
  const from = valid?.from === undefined ? '' : ` ${FROM[language]} ${valid.from}`;
  return `${new Intl.NumberFormat(LOCALES[language]).format(amount)} ${unit}${from}`;
}

/**
 * Returns the correctable facts of a day in the form in which a person would write them; empty strings for
 * facts missing from the catalogue.
 */
export function factTexts(
  facts: Collaboration,
  { units }: Vocabulary,
  language: Language,
  day: string,
): Record<CorrectedFact, string> {
  const { contacts, partners, period, unit = '' } = facts;
  const names = (level: 'administrative' | 'political') =>
    contacts[level].map(({ name }) => name).join('; ');
  return {
    'administrative-contact': names('administrative'),
    'political-contact': names('political'),
    unit: units.find(({ id }) => id === unit)?.label[language] ?? unit,
    end: period.end ?? '',
    cost: ownCostsOf(facts, day)
      .map((cost) => costText(cost, language))
      .join('; '),
    partners: partners.map((one) => one[language]).join('; '),
  };
}
