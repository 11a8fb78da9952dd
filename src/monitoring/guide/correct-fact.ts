import type { Collaboration, Contact } from '../../catalogue/collaboration';
import { firstDay, lastDay } from '../../lib/dates';
import { parseMoney } from '../../lib/money';
import type { Result } from '../../lib/result';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Localized } from '../../lib/language';
import { CORRECTABLE, type CorrectedFact } from '../../catalogue/entry';
import { LONGEST_NOTE } from '../../questionnaire/questionnaire';
import { dayText, factTexts, ownCostsOf } from './fact-texts';
import type { GuideInput, GuideRefusal } from './guide-input';
import { readEnd } from './read-end';
import type { Correction } from '../rounds/round';

/** The label of a cost of which only the amount is known. */
const COST: Localized = { da: 'Udgift', en: 'Cost' };

type Corrected = Collaboration | GuideRefusal;

/** Text entered by a person is shown unchanged in both languages. */
const asWritten = (text: string): Localized => ({ da: text, en: text });

const same = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Splits a list such as "Mette Holm; Bent Sø"; if there is no semicolon, commas separate the items.
 */
function listed(text: string): string[] {
  return text
    .split(text.includes(';') ? /[;\n]/ : /[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function withContacts(
  facts: Collaboration,
  level: 'administrative' | 'political',
  text: string,
): Collaboration {
  const { contacts } = facts;
  const found = listed(text).map(
    (name): Contact => contacts[level].find((one) => same(one.name, name)) ?? { name },
  );
  const isFilled = level === 'political' && found.length > 0;
  const wasEmpty = contacts.appointment !== 'ad-hoc';
  return {
    ...facts,
    contacts: {
      ...contacts,
      [level]: found,
      ...(isFilled && wasEmpty && { appointment: 'appointed' as const }),
      // Naming the people also answers who fills the vacancies.
      vacancies:
        found.length > 0
          ? contacts.vacancies.filter((one) => one.level !== level)
          : contacts.vacancies,
    },
  };
}

function withUnit(facts: Collaboration, text: string, { units }: Vocabulary): Corrected {
  if (text === '') {
    const { unit, ...rest } = facts;
    return rest;
  }
  const found = units.find(({ id, label, words }) =>
    [id, label.da, label.en, ...words.da, ...words.en].some((one) => same(one, text)),
  );
  return found === undefined ? 'bad-unit' : { ...facts, unit: found.id };
}

/** Sets the end of the period; the source's wording describes the old end, so it is removed. */
function withEnd(facts: Collaboration, text: string): Corrected {
  const { start } = facts.period;
  const end = text === '' ? 'endless' : readEnd(text);
  if (end === undefined) return 'bad-date';
  const kept = start === undefined ? {} : { start };
  if (end === 'endless') return { ...facts, period: { ...kept, rolling: text !== '' } };
  if (start !== undefined && lastDay(end) < firstDay(start)) return 'bad-date';
  return { ...facts, period: { ...kept, end, rolling: false } };
}

/**
 * Corrects the amount of a single yearly cost. If there are several, it is unclear which one is
 * meant, so the text is stored as a note.
 */
function withCost(facts: Collaboration, text: string, on: string): Corrected {
  const own = ownCostsOf(facts);
  if (own.length > 1)
    return { ...facts, notes: [...facts.notes.filter(({ da }) => da !== text), asWritten(text)] };
  const [before] = own;
  const others = facts.costs.filter((cost) => cost !== before);
  if (text === '') return { ...facts, costs: others };
  const money = parseMoney(text);
  if (money === undefined) return 'bad-cost';
  if (money.amount === 0) return { ...facts, costs: others };
  const cost: Collaboration['costs'][number] = {
    ...money,
    approximate: false,
    kind: before?.kind ?? 'operating-grant',
    per: 'year',
    // The years of a grant determine when it must be renewed.
    ...(before?.years && { years: before.years }),
    // The kind of a newly added cost is unknown.
    ...(before === undefined ? { label: COST } : before.label && { label: before.label }),
    decisions: [],
    source: {
      document: 'udsyn',
      place: {
        da: `Opfølgning ${dayText(on, 'da')}`,
        en: `Monitoring ${dayText(on, 'en')}`,
      },
    },
  };
  return { ...facts, costs: [...others, cost] };
}

function withPartners(facts: Collaboration, text: string): Collaboration {
  const partners = listed(text).map(
    (name) =>
      facts.partners.find(({ da, en }) => same(da, name) || same(en, name)) ?? asWritten(name),
  );
  return { ...facts, partners };
}

const ABOUT: Readonly<Partial<Record<CorrectedFact, string>>> = {
  'administrative-contact': 'contact',
  'political-contact': 'contact',
  end: 'period',
  cost: 'cost',
  partners: 'partners',
};

function changed(
  facts: Collaboration,
  { fact, after }: Pick<Correction, 'fact' | 'after'>,
  vocabulary: Vocabulary,
  on: string,
): Corrected {
  switch (fact) {
    case 'administrative-contact':
      return withContacts(facts, 'administrative', after);
    case 'political-contact':
      return withContacts(facts, 'political', after);
    case 'unit':
      return withUnit(facts, after, vocabulary);
    case 'end':
      return withEnd(facts, after);
    case 'cost':
      return withCost(facts, after, on);
    case 'partners':
      return withPartners(facts, after);
  }
}

/**
 * Returns the facts with a correction made on the given day, or why it cannot be read. The
 * correction also removes the source's discrepancies about that fact.
 */
export function correctFact(
  facts: Collaboration,
  correction: Pick<Correction, 'fact' | 'after'>,
  vocabulary: Vocabulary,
  on: string,
): Result<{ facts: Collaboration }, GuideRefusal> {
  const corrected = changed(facts, correction, vocabulary, on);
  if (typeof corrected === 'string') return { ok: false, reason: corrected };
  const about = ABOUT[correction.fact];
  const discrepancies = corrected.discrepancies.filter((one) => one.about !== about);
  return { ok: true, facts: { ...corrected, discrepancies } };
}

/** Returns whether a fact is unchanged, regardless of how its date is written. */
function isAsBefore(fact: CorrectedFact, after: string, before: readonly string[]): boolean {
  const end = fact === 'end' ? readEnd(after) : undefined;
  return before.includes(after) || (end !== undefined && before.includes(end));
}

/**
 * Returns the differences from the catalogue, in whichever language the facts were read, or the
 * fact whose correction is refused.
 */
export function correctionsIn(
  { facts: given, language }: Extract<GuideInput, { do: 'correct' }>,
  {
    facts,
    vocabulary,
    at,
  }: {
    readonly facts: Collaboration | undefined;
    readonly vocabulary: Vocabulary;
    /** ISO date and time. */
    readonly at: string;
  },
): Result<{ corrections: readonly Correction[] }, GuideRefusal, { about: CorrectedFact }> {
  if (facts === undefined) return { ok: true, corrections: [] };
  const before = factTexts(facts, vocabulary, language);
  const other = factTexts(facts, vocabulary, language === 'da' ? 'en' : 'da');
  const corrections: Correction[] = [];
  for (const fact of CORRECTABLE) {
    const after = given[fact]?.trim();
    if (after === undefined || isAsBefore(fact, after, [before[fact], other[fact]])) continue;
    if (after.length > LONGEST_NOTE) return { ok: false, reason: 'too-long', about: fact };
    const corrected = correctFact(facts, { fact, after }, vocabulary, at.slice(0, 10));
    if (!corrected.ok) return { ...corrected, about: fact };
    corrections.push({ fact, before: before[fact], after });
  }
  return { ok: true, corrections };
}
