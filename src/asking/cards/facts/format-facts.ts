import { COSTS_OF, isStated } from '../../answer/facts';
import type { Attribute } from '../../answer/filter';
import { conditionText, isInformation } from '../../../catalogue/condition';
import {
  type Collaboration,
  type Contact,
  type Cost,
  decisionsOf,
} from '../../../catalogue/collaboration';
import { wholeYears } from '../../../lib/dates';
import { formatDate, formatList, formatMoney } from '../../../lib/format';
import { formatCost, formatDecisions } from '../../../catalogue/cards/format-costs';
import { formatStatus, grantedUntil } from '../../../catalogue/cards/format-status';
import { labelOf, type RenderContext } from '../../../cards/render-context';

const formatUnit = (id: string, renderContext: RenderContext) =>
  labelOf(id, renderContext.knowledge.vocabulary.units, renderContext);

/** A contact with their role, and their unit if it differs from `known`. */
function formatContact(
  { name, role, unit }: Contact,
  known: string | undefined,
  renderContext: RenderContext,
): string {
  const place = unit === undefined || unit === known ? undefined : formatUnit(unit, renderContext);
  const { knowledge, language, strings } = renderContext;
  const since = knowledge.leavers?.get(name);
  const left = since && strings.facts.unreachable(formatDate(since, language));
  const extra = [role?.[language], place, left].filter((part) => part !== undefined);
  return extra.length === 0 ? name : `${name} (${extra.join(', ')})`;
}

function formatContacts(
  { contacts, unit }: Collaboration,
  level: 'political' | 'administrative',
  renderContext: RenderContext,
): string {
  const { strings } = renderContext;
  const people = contacts[level].map((one) => formatContact(one, unit, renderContext));
  const vacancies = contacts.vacancies
    .filter((vacancy) => vacancy.level === level && vacancy.unit !== undefined)
    .map((vacancy) => strings.facts.vacancy(formatUnit(vacancy.unit ?? '', renderContext)));
  if (level === 'political')
    return [...people, ...vacancies].join('; ') || strings.facts.appointment[contacts.appointment];
  const place = unit === undefined ? '' : formatUnit(unit, renderContext);
  const all = people.join('; ');
  const atUnit = place === '' || place.startsWith(all) ? place || all : `${all} (${place})`;
  // Vacancies are in other units; the entry's own unit belongs to its people.
  return [atUnit, ...vacancies].filter((part) => part !== '').join('; ');
}

/** "1. maj 2010 – 30. april 2013", "fra november 2010"; empty if neither end is stated. */
export function formatDates(
  { period }: Collaboration,
  { strings, language }: RenderContext,
): string {
  const { start, end } = period;
  const date = (value: string) => formatDate(value, language);
  if (start === undefined) return end === undefined ? '' : strings.facts.until(date(end));
  return end === undefined
    ? strings.facts.since(date(start))
    : strings.facts.between(date(start), date(end));
}

/** What was stated about the end before it was corrected, the newest first. */
function formerPeriods({ period }: Collaboration, { strings, language }: RenderContext): string[] {
  return (period.former ?? []).toReversed().map(({ text, end, until }) => {
    const stated = text?.[language] ?? strings.facts.until(formatDate(end ?? until, language));
    return strings.facts.formerPeriod(stated, formatDate(until, language));
  });
}

function formatPeriod(entry: Collaboration, renderContext: RenderContext): string {
  const { strings, language } = renderContext;
  const { rolling, text } = entry.period;
  const dates = formatDates(entry, renderContext);
  // Use the same dash as Udsyn, so that "2011-2013" equals "2011 – 2013".
  const periodText = text?.[language].replace(/(\d)-(\d{4})/, '$1 – $2') ?? '';
  const exact = [dates, rolling ? strings.facts.rolling : ''].filter(
    (part) => part !== '' && !periodText.toLowerCase().includes(part.toLowerCase()),
  );
  return [exact.join(', '), periodText, ...formerPeriods(entry, renderContext)]
    .filter((part) => part !== '')
    .join('. ');
}

function formatStart({ period, established }: Collaboration, renderContext: RenderContext): string {
  if (period.start !== undefined) return formatDate(period.start, renderContext.language);
  return established === undefined ? '' : renderContext.strings.facts.established(established);
}

/** The funding programme, or empty. */
export const formatProgramme = ({ funding }: Collaboration, renderContext: RenderContext) =>
  funding.programme === undefined
    ? ''
    : labelOf(funding.programme, renderContext.knowledge.vocabulary.programmes, renderContext);

/** Joins texts, leaving out any that only repeats the beginning of another. */
const joinDistinct = (texts: readonly (string | undefined)[]) =>
  texts
    .filter(
      (text, index) =>
        text !== undefined &&
        text !== '' &&
        !texts.some((other, at) => at > index && other?.startsWith(text.replace(/\.$/, ''))),
    )
    .join('. ')
    .replace(/\.\. /g, '. ');

const formatFunding = (entry: Collaboration, renderContext: RenderContext) =>
  joinDistinct([
    formatProgramme(entry, renderContext),
    entry.funding.text?.[renderContext.language],
  ]);

/** Says that the organisation leads a collaboration. */
export const formatLeadPartner = ({ strings, language, knowledge }: RenderContext) =>
  strings.facts.leadPartner(knowledge.organisation.name[language]);

const formatPartners = ({ partners }: Collaboration, { language }: RenderContext) =>
  partners.map((one) => one[language]).join('; ');

/** Whether the source says more about the period than its two dates. */
const saysMore = ({ text }: Collaboration['period']): boolean =>
  (text?.da.split(/[.;]\s+\p{Lu}/u).length ?? 0) > 1;

/** The conditions of the approval, and below their own heading the duties to inform. */
function formatConditions(
  { conditions = [] }: Collaboration,
  { strings, language }: RenderContext,
): string {
  const { row, status: states, information } = strings.conditions;
  const lines = (some: typeof conditions, stateOf: typeof states) =>
    some.map(({ deadline, status, ...one }) => {
      const date = deadline === undefined ? '' : formatDate(deadline, language);
      return row(conditionText(one, language), date, stateOf[status]);
    });
  const duties = conditions.filter(isInformation);
  return [
    ...lines(
      conditions.filter((one) => !isInformation(one)),
      states,
    ),
    ...(duties.length === 0 ? [] : [`${information.heading}:`]),
    ...lines(duties, information.status),
  ].join('\n\n');
}

/** Who decided what about an entry: the latest first, and last what it began with. */
function formatDecidedBy(entry: Collaboration, renderContext: RenderContext): string {
  const { strings, language, knowledge } = renderContext;
  const { matters } = strings.screening.entryCases;
  const decisions = knowledge.provenance?.get(entry.id)?.decisions ?? [];
  const later = decisions.toReversed().map(({ body, decidedOn, effective, matter }) => {
    const by = strings.money.by(
      labelOf(body, knowledge.vocabulary.bodies, renderContext),
      formatDate(decidedOn, language),
    );
    const last = effective === undefined ? '' : formatDate(effective, language);
    return strings.facts.laterDecision(matters[matter], by, last);
  });
  const isLater = decisions.map(({ screening }) => screening);
  const first = formatDecisions(
    decisionsOf(entry).filter(({ screening = '' }) => !isLater.includes(screening)),
    'by',
    renderContext,
  );
  if (later.length === 0) return first;
  return [...later, ...(first === '' ? [] : [strings.facts.firstDecision(first)])].join('. ');
}

type Formatter = (entry: Collaboration, renderContext: RenderContext) => string;

/** Capitalises the first letter, except in names such as eHealth. */
export const asSentence = (text: string) =>
  text.replace(/^\p{Ll}(?=\p{Ll}|\s)/u, (letter) => letter.toUpperCase());

/** For how many years a yearly amount is granted, or the collaboration runs, if they are whole. */
function yearsOf(
  { years, valid }: Cost,
  { period: { start, end } }: Collaboration,
): number | undefined {
  if (years !== undefined) return years.to - years.from + 1;
  // It does not apply to the whole period.
  if (valid !== undefined) return undefined;
  if (start?.length !== 10 || end?.length !== 10) return undefined;
  return wholeYears(start, end);
}

/** A cost, and what a yearly amount comes to over its years, which no source has to say. */
export function formatCostWithTotal(
  cost: Cost,
  entry: Collaboration,
  renderContext: RenderContext,
): string {
  const text = formatCost(cost, renderContext);
  const years = cost.per === 'year' ? yearsOf(cost, entry) : undefined;
  if (years === undefined || years < 2) return text;
  const { strings, language } = renderContext;
  const total = formatMoney(cost.amount * years, cost.currency, language);
  // The source may say the total itself.
  return text.includes(total) ? text : `${text}. ${strings.facts.overYears(total, years)}`;
}

const costs =
  (attribute: keyof typeof COSTS_OF): Formatter =>
  (entry, renderContext) => {
    const found = COSTS_OF[attribute](entry);
    return found.length > 0
      ? asSentence(found.map((cost) => formatCostWithTotal(cost, entry, renderContext)).join('; '))
      : (entry.funding.text?.[renderContext.language] ?? '');
  };

const FORMATTERS: Readonly<Record<Attribute, Formatter>> = {
  purpose: ({ purpose }, { language }) => purpose[language],
  period: formatPeriod,
  start: formatStart,
  end: (entry, renderContext) => {
    const { strings, language } = renderContext;
    const { period } = entry;
    const granted = period.end === undefined ? grantedUntil(entry) : undefined;
    return [
      period.end === undefined ? strings.facts.rollingEnd : formatDate(period.end, language),
      ...(granted === undefined ? [] : [asSentence(strings.facts.grantedUntil(granted))]),
      ...(saysMore(period) ? [period.text?.[language] ?? ''] : []),
      ...formerPeriods(entry, renderContext),
    ].join('. ');
  },
  status: (entry, renderContext) =>
    [formatStatus(entry, renderContext), formatDates(entry, renderContext)]
      .filter((part) => part !== '')
      .join(', '),
  fee: costs('fee'),
  cost: costs('cost'),
  'total-budget': costs('total-budget'),
  'co-financing': costs('co-financing'),
  'staff-hours': costs('staff-hours'),
  'decided-by': formatDecidedBy,
  funding: formatFunding,
  outcome: ({ outcome }, { language }) => outcome?.[language] ?? '',
  partners: formatPartners,
  'partner-count': formatPartners,
  countries: ({ countries }, renderContext) =>
    formatList(
      countries.map((id) =>
        labelOf(id, renderContext.knowledge.vocabulary.countries, renderContext),
      ),
      renderContext.language,
    ),
  'contacts-political': (entry, renderContext) => formatContacts(entry, 'political', renderContext),
  'contacts-administrative': (entry, renderContext) =>
    formatContacts(entry, 'administrative', renderContext),
  roles: ({ contacts }, renderContext) =>
    [...contacts.political, ...contacts.administrative]
      .filter(({ role }) => role !== undefined)
      .map((one) => formatContact(one, undefined, renderContext))
      .join('; '),
  'lead-partner': (_, renderContext) => formatLeadPartner(renderContext),
  unit: ({ unit }, renderContext) => (unit === undefined ? '' : formatUnit(unit, renderContext)),
  recurrence: ({ recurrence, period }, { language }) =>
    joinDistinct([recurrence?.text[language], period.text?.[language]]),
  conditions: formatConditions,
  discrepancies: ({ discrepancies }, { language }) =>
    discrepancies
      .flatMap(({ readings, note }) => [
        ...readings.map(({ value, place }) => `${place[language]}: ${value[language]}`),
        note[language],
      ])
      .join('. ')
      .replaceAll('..', '.'),
  remarks: ({ notes }, { language }) => notes.map((note) => note[language]).join(' '),
};

/** Formats an attribute of a collaboration; empty if the source does not state it. */
export function formatFact(
  attribute: Attribute,
  entry: Collaboration,
  renderContext: RenderContext,
): string {
  // The duties to inform are shown with the conditions, though they are none.
  const isShown = attribute === 'conditions' || isStated(attribute, entry);
  return isShown ? FORMATTERS[attribute](entry, renderContext) : '';
}
