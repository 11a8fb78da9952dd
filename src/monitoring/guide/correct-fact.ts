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

/** What somebody wrote is shown as they wrote it, in whatever language. */
const asWritten = (text: string): Localized => ({ da: text, en: text });

const same = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** "Mette Holm; Bent Sø": a comma separates too where there is no semicolon. */
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
      // Whoever names the people has said who fills the places.
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

/** What the source wrote about the period describes the old end, so it is removed. */
function withEnd(facts: Collaboration, text: string): Corrected {
  const { start } = facts.period;
  const end = text === '' ? 'endless' : readEnd(text);
  if (end === undefined) return 'bad-date';
  const kept = start === undefined ? {} : { start };
  if (end === 'endless') return { ...facts, period: { ...kept, rolling: text !== '' } };
  if (start !== undefined && lastDay(end) < firstDay(start)) return 'bad-date';
  return { ...facts, period: { ...kept, end, rolling: false } };
}

/** A single yearly cost takes the amount; of several nobody knows which one is meant, so the text is kept as a note. */
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
    // The years of a grant say when it must be renewed.
    ...(before?.years && { years: before.years }),
    // Nobody has said what kind of cost a first one is.
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

/** The facts with a correction made on a day, or why it cannot be read; it resolves what the source contradicted itself about. */
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

/** Whether a fact is as it was, however its date is written. */
function isAsBefore(fact: CorrectedFact, after: string, before: readonly string[]): boolean {
  const end = fact === 'end' ? readEnd(after) : undefined;
  return before.includes(after) || (end !== undefined && before.includes(end));
}

/** What differs from the catalogue, in whichever language it was read; or the fact that cannot be corrected so. */
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
