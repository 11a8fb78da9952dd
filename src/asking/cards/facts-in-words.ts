import { COSTS_OF, isStated } from '../facts';
import type { Attribute } from '../query';
import type { Collaboration, Contact } from '../../catalogue/collaboration';
import { formatDate, formatList } from '../../lib/format';
import { costInWords, decisionsInWords } from '../../catalogue/cards/money-in-words';
import { statusInWords } from '../../catalogue/cards/status-in-words';
import { labelOf, type Telling } from '../../cards/render-context';

const unitInWords = (id: string, telling: Telling) =>
  labelOf(id, telling.knowledge.vocabulary.units, telling);

/** A contact with their role, and their unit where it is another than `known`. */
function contactInWords(
  { name, role, unit }: Contact,
  known: string | undefined,
  telling: Telling,
): string {
  const place = unit === undefined || unit === known ? undefined : unitInWords(unit, telling);
  const extra = [role?.[telling.language], place].filter((part) => part !== undefined);
  return extra.length === 0 ? name : `${name} (${extra.join(', ')})`;
}

function contactsInWords(
  { contacts, unit }: Collaboration,
  level: 'political' | 'administrative',
  telling: Telling,
): string {
  const { strings } = telling;
  const people = contacts[level].map((one) => contactInWords(one, unit, telling));
  const vacancies = contacts.vacancies
    .filter((vacancy) => vacancy.level === level && vacancy.unit !== undefined)
    .map((vacancy) => strings.facts.vacancy(unitInWords(vacancy.unit ?? '', telling)));
  if (level === 'political')
    return [...people, ...vacancies].join('; ') || strings.facts.appointment[contacts.appointment];
  const place = unit === undefined ? '' : unitInWords(unit, telling);
  const all = people.join('; ');
  const there = place === '' || place.startsWith(all) ? place || all : `${all} (${place})`;
  // What is vacant is vacant elsewhere: the unit is the people's.
  return [there, ...vacancies].filter((part) => part !== '').join('; ');
}

/** "1. maj 2010 – 30. april 2013", "fra november 2010"; empty where neither end is stated. */
export function datesInWords({ period }: Collaboration, { strings, language }: Telling): string {
  const { start, end } = period;
  const date = (value: string) => formatDate(value, language);
  if (start === undefined) return end === undefined ? '' : strings.facts.until(date(end));
  return end === undefined
    ? strings.facts.since(date(start))
    : strings.facts.between(date(start), date(end));
}

function periodInWords(entry: Collaboration, telling: Telling): string {
  const { strings, language } = telling;
  const { rolling, text } = entry.period;
  const dates = datesInWords(entry, telling);
  // Our dash in the years of the source: "2011-2013" is "2011 – 2013" too.
  const said = text?.[language].replace(/(\d)-(\d{4})/, '$1 – $2') ?? '';
  const exact = [dates, rolling ? strings.facts.rolling : ''].filter(
    (part) => part !== '' && !said.toLowerCase().includes(part.toLowerCase()),
  );
  return [exact.join(', '), said].filter((part) => part !== '').join('. ');
}

function startInWords({ period, established }: Collaboration, telling: Telling): string {
  if (period.start !== undefined) return formatDate(period.start, telling.language);
  return established === undefined ? '' : telling.strings.facts.established(established);
}

/** The programme that pays, empty where there is none. */
export const programmeInWords = ({ funding }: Collaboration, telling: Telling) =>
  funding.programme === undefined
    ? ''
    : labelOf(funding.programme, telling.knowledge.vocabulary.programmes, telling);

/** Texts one after the other, but for one that only says the beginning of another. */
const together = (texts: readonly (string | undefined)[]) =>
  texts
    .filter(
      (text, index) =>
        text !== undefined &&
        text !== '' &&
        !texts.some((other, at) => at > index && other?.startsWith(text.replace(/\.$/, ''))),
    )
    .join('. ')
    .replace(/\.\. /g, '. ');

const fundingInWords = (entry: Collaboration, telling: Telling) =>
  together([programmeInWords(entry, telling), entry.funding.text?.[telling.language]]);

const partnersInWords = ({ partners }: Collaboration, { language }: Telling) =>
  partners.map((one) => one[language]).join('; ');

type InWords = (entry: Collaboration, telling: Telling) => string;

/** Begins with a capital, unless it begins with a name such as eHealth. */
export const asSentence = (text: string) =>
  text.replace(/^\p{Ll}(?=\p{Ll}|\s)/u, (letter) => letter.toUpperCase());

const costs =
  (attribute: keyof typeof COSTS_OF): InWords =>
  (entry, telling) => {
    const found = COSTS_OF[attribute](entry);
    return found.length > 0
      ? asSentence(found.map((cost) => costInWords(cost, telling)).join('; '))
      : (entry.funding.text?.[telling.language] ?? '');
  };

const IN_WORDS: Readonly<Record<Attribute, InWords>> = {
  purpose: ({ purpose }, { language }) => purpose[language],
  period: periodInWords,
  start: startInWords,
  end: ({ period }, { strings, language }) =>
    period.end === undefined ? strings.facts.rollingEnd : formatDate(period.end, language),
  status: (entry, telling) =>
    [statusInWords(entry, telling), datesInWords(entry, telling)]
      .filter((part) => part !== '')
      .join(', '),
  fee: costs('fee'),
  cost: costs('cost'),
  'total-budget': costs('total-budget'),
  'co-financing': costs('co-financing'),
  'staff-hours': costs('staff-hours'),
  'decided-by': ({ costs: all }, telling) => decisionsInWords(all, 'by', telling),
  funding: fundingInWords,
  outcome: ({ outcome }, { language }) => outcome?.[language] ?? '',
  partners: partnersInWords,
  'partner-count': partnersInWords,
  countries: ({ countries }, telling) =>
    formatList(
      countries.map((id) => labelOf(id, telling.knowledge.vocabulary.countries, telling)),
      telling.language,
    ),
  'contacts-political': (entry, telling) => contactsInWords(entry, 'political', telling),
  'contacts-administrative': (entry, telling) => contactsInWords(entry, 'administrative', telling),
  roles: ({ contacts }, telling) =>
    [...contacts.political, ...contacts.administrative]
      .filter(({ role }) => role !== undefined)
      .map((one) => contactInWords(one, undefined, telling))
      .join('; '),
  'lead-partner': (_, { strings }) => strings.facts.leadPartner,
  unit: ({ unit }, telling) => (unit === undefined ? '' : unitInWords(unit, telling)),
  recurrence: ({ recurrence, period }, { language }) =>
    together([recurrence?.text[language], period.text?.[language]]),
  remarks: ({ notes }, { language }) => notes.map((note) => note[language]).join(' '),
};

/** A fact of a collaboration in words; empty where the source does not state it. */
export function factInWords(attribute: Attribute, entry: Collaboration, telling: Telling): string {
  return isStated(attribute, entry) ? IN_WORDS[attribute](entry, telling) : '';
}
