import type { Collaboration, Contact, Source } from '../../catalogue/collaboration';
import { withEndedCost, withNewCost } from '../../catalogue/dated-costs';
import { copenhagen, firstDay, lastDay } from '../../lib/dates';
import type { Result } from '../../lib/result';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Localized } from '../../lib/language';
import { decidedFact } from '../../catalogue/proposed-change';
import { CORRECTABLE, type CorrectedFact } from '../../catalogue/entry';
import { LONGEST_NOTE } from '../../questionnaire/questionnaire';
import { dayText, factTexts, ownCostsOf } from './fact-texts';
import type { GuideInput, GuideRefusal } from './guide-input';
import { readCost, type WrittenCost } from './read-cost';
import { readEnd } from './read-end';
import type { Correction } from '../rounds/round';

/** The label of a cost of which only the amount is known. */
const COST: Localized = { da: 'Udgift', en: 'Cost' };

/** No cost any more. */
const NOTHING: WrittenCost = { amount: 0, currency: 'DKK' };

/** Who gives a fact, on which day, and what it rests on. */
export interface GivenFact {
  readonly on: string;
  /** The name of the person who gave it. */
  readonly name?: string;
  /** The name of the coordinator who confirmed what somebody else gave. */
  readonly confirmedBy?: string;
  /** The decision that it rests on, by the id of its body. */
  readonly decision?: { readonly by: string; readonly on: string };
}

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

/** Says that somebody has left, or that there is nobody. */
const GONE =
  /^(?:ingen|ubesat|vakant|nobody|none|vacant)[.!]?$|findes ikke|ikke længere|fratrådt|stoppet|sluttet|rejst|pensioneret|(?<!\p{L})(?:er |har )?forladt|no longer|(?:has|have) left|retired|does(?: not|n't) exist/iu;

/** Lists the contacts as written, without those who are said to have left. */
function contactNames(text: string): string[] {
  const withoutRemarks = text.replace(/\s*\([^)]*\)/gu, (remark) =>
    GONE.test(remark) ? '' : remark,
  );
  return listed(withoutRemarks).filter((name) => !GONE.test(name));
}

function withContacts(
  facts: Collaboration,
  level: 'administrative' | 'political',
  text: string,
): Collaboration {
  const { contacts } = facts;
  const found = contactNames(text).map(
    (name): Contact => contacts[level].find((one) => same(one.name, name)) ?? { name },
  );
  const isKnown = contacts.vacancies.some((one) => one.level === level);
  const saysVacant = found.length === 0 && text !== '' && !isKnown;
  const isFilled = level === 'political' && found.length > 0;
  const wasEmpty = contacts.appointment !== 'ad-hoc';
  return {
    ...facts,
    contacts: {
      ...contacts,
      [level]: found,
      ...(isFilled && wasEmpty && { appointment: 'appointed' as const }),
      // Naming the people also answers who fills the vacancies.
      vacancies: [
        ...contacts.vacancies.filter((one) => found.length === 0 || one.level !== level),
        ...(saysVacant ? [{ level }] : []),
      ],
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

/** What is stated about the end now, which stays as history when it changes. */
function formerPeriods(
  { text, end, former = [] }: Collaboration['period'],
  on: string,
): Collaboration['period']['former'] {
  if (text === undefined && end === undefined) return former.length === 0 ? undefined : former;
  return [...former, { ...(text && { text }), ...(end && { end }), until: on }];
}

/** Sets the end of the period; the source's wording describes the old end and becomes history. */
function withEnd(facts: Collaboration, text: string, { on }: GivenFact): Corrected {
  const { start } = facts.period;
  const end = text === '' ? 'endless' : readEnd(text);
  if (end === undefined) return 'bad-date';
  const former = formerPeriods(facts.period, on);
  const kept = { ...(start !== undefined && { start }), ...(former && { former }) };
  if (end === 'endless') return { ...facts, period: { ...kept, rolling: text !== '' } };
  if (start !== undefined && lastDay(end) < firstDay(start)) return 'bad-date';
  return { ...facts, period: { ...kept, end, rolling: false } };
}

/** The source of a fact that was given in a round: the day, the person, and who confirmed it. */
function sourceOf({ on, name = '', confirmedBy }: GivenFact): Source {
  const by = name === '' ? '' : `, ${name}`;
  return {
    document: 'udsyn',
    place: {
      da: `Opfølgning ${dayText(on, 'da')}${by}${confirmedBy ? `, bekræftet af ${confirmedBy}` : ''}`,
      en: `Monitoring ${dayText(on, 'en')}${by}${confirmedBy ? `, confirmed by ${confirmedBy}` : ''}`,
    },
  };
}

/**
 * Adds a line with the new amount of a single yearly cost; the old line stays. If there are several
 * costs, it is unclear which one is meant, so the text is stored as a note.
 */
function withCost(facts: Collaboration, text: string, given: GivenFact): Corrected {
  const own = ownCostsOf(facts, given.on);
  if (own.length > 1)
    return { ...facts, notes: [...facts.notes.filter(({ da }) => da !== text), asWritten(text)] };
  const [before] = own;
  const written = text === '' ? NOTHING : readCost(text);
  if (written === undefined) return 'bad-cost';
  const { amount, currency, from = given.on } = written;
  if (amount === 0)
    return { ...facts, costs: before ? withEndedCost(facts, before, from) : facts.costs };
  return {
    ...facts,
    costs: withNewCost(facts, {
      amount,
      currency,
      approximate: false,
      kind: before?.kind ?? 'operating-grant',
      per: 'year',
      valid: { from },
      // The kind of a newly added cost is unknown.
      ...(before === undefined ? { label: COST } : before.label && { label: before.label }),
      decisions: given.decision ? [given.decision] : [],
      source: sourceOf(given),
    }),
  };
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
      return withCost(facts, after, given);
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
    const after = given[fact]?.trim();
    if (after === undefined || isAsBefore(fact, after, [before[fact], other[fact]])) continue;
    if (after.length > LONGEST_NOTE) return { ok: false, reason: 'too-long', about: fact };
    const corrected = correctFact(facts, { fact, after }, vocabulary, { on: day });
    if (!corrected.ok) return { ...corrected, about: fact };
    const why = decidedFact(fact) === undefined ? '' : said.trim();
    corrections.push({ fact, before: before[fact], after, ...(why !== '' && { why }) });
  }
  return { ok: true, corrections };
}
