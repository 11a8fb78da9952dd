import type { Collaboration } from '../../catalogue/collaboration';
import { withPeriodEnd } from '../../catalogue/dated-period';
import { copenhagen, firstDay, lastDay } from '../../lib/dates';
import type { Result } from '../../lib/result';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Localized } from '../../lib/language';
import { decidedFact } from '../../catalogue/proposed-change';
import { CORRECTABLE, type CorrectedFact } from '../../catalogue/entry';
import { LONGEST_NOTE } from '../../questionnaire/questionnaire';
import { withContacts } from './correct-contacts';
import { type GivenFact, withCost } from './correct-cost';
import { factTexts } from './fact-texts';
import type { GuideInput, GuideRefusal } from './guide-input';
import { listed, sameText } from './listed-names';
import { readEnd } from './read-end';
import { withYearNamed } from './read-cost';
import type { Correction } from '../rounds/round';

type Corrected = Collaboration | GuideRefusal;

/** Text entered by a person is shown unchanged in both languages. */
const asWritten = (text: string): Localized => ({ da: text, en: text });

function withUnit(facts: Collaboration, text: string, { units }: Vocabulary): Corrected {
  if (text === '') {
    const { unit, ...rest } = facts;
    return rest;
  }
  const found = units.find(({ id, label, words }) =>
    [id, label.da, label.en, ...words.da, ...words.en].some((one) => sameText(one, text)),
  );
  return found === undefined ? 'bad-unit' : { ...facts, unit: found.id };
}

/** Sets the end of the period; the source's wording describes the old end and becomes history. */
function withEnd(facts: Collaboration, text: string, { on }: GivenFact): Corrected {
  const { start } = facts.period;
  const end = text === '' ? 'endless' : readEnd(text);
  if (end === undefined) return 'bad-date';
  const { period } = facts;
  if (end === 'endless')
    return { ...facts, period: withPeriodEnd(period, { rolling: text !== '' }, on) };
  if (start !== undefined && lastDay(end) < firstDay(start)) return 'bad-date';
  return { ...facts, period: withPeriodEnd(period, { end }, on) };
}

function withPartners(facts: Collaboration, text: string): Collaboration {
  const partners = listed(text).map(
    (name) =>
      facts.partners.find(({ da, en }) => sameText(da, name) || sameText(en, name)) ??
      asWritten(name),
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
  given: GivenFact,
): Corrected {
  switch (fact) {
    case 'administrative-contact':
      return withContacts(facts, 'administrative', after);
    case 'political-contact':
      return withContacts(facts, 'political', after);
    case 'unit':
      return withUnit(facts, after, vocabulary);
    case 'end':
      return withEnd(facts, after, given);
    case 'cost':
      return withCost(facts, after, vocabulary, given);
    case 'partners':
      return withPartners(facts, after);
  }
}

/**
 * Returns the facts with a correction that a person gave, or why it cannot be read. The
 * correction also removes the source's discrepancies about that fact.
 */
export function correctFact(
  facts: Collaboration,
  correction: Pick<Correction, 'fact' | 'after'>,
  vocabulary: Vocabulary,
  given: GivenFact,
): Result<{ facts: Collaboration }, GuideRefusal> {
  const corrected = changed(facts, correction, vocabulary, given);
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

/** A fact as it is kept: it may be accepted in another year than it was written in. */
const asStored = (fact: CorrectedFact, typed: string | undefined, day: string) =>
  typed !== undefined && fact === 'cost' ? withYearNamed(typed, day) : typed;

/**
 * Returns the differences from the catalogue, in whichever language the facts were read, or the
 * fact whose correction is refused.
 */
export function correctionsIn(
  { facts: given, language, why: said = '' }: Extract<GuideInput, { do: 'correct' }>,
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
  const { day } = copenhagen(new Date(at));
  const before = factTexts(facts, vocabulary, language, day);
  const other = factTexts(facts, vocabulary, language === 'da' ? 'en' : 'da', day);
  const corrections: Correction[] = [];
  for (const fact of CORRECTABLE) {
    const after = asStored(fact, given[fact]?.trim(), day);
    if (after === undefined || isAsBefore(fact, after, [before[fact], other[fact]])) continue;
    if (after.length > LONGEST_NOTE) return { ok: false, reason: 'too-long', about: fact };
    const corrected = correctFact(facts, { fact, after }, vocabulary, { on: day });
    if (!corrected.ok) return { ...corrected, about: fact };
    const why = decidedFact(fact) === undefined ? '' : said.trim();
    corrections.push({ fact, before: before[fact], after, ...(why !== '' && { why }) });
  }
  return { ok: true, corrections };
}
