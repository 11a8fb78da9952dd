import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard, reportCard } from '../../cards/templates';
import { addMonths } from '../../lib/dates';
import { formatDate } from '../../lib/format';
import { truncate } from '../../lib/text';
import {
  UNOWNED,
  type WheelFilter,
  type YearWheel,
  type MonthRound,
  type RemindedRecipient,
  type WheelRound,
} from '../rounds/year-wheel';
import {
  dayOf,
  formatDue,
  linesOf,
  formatOwner,
  formatSnooze,
  formatStep,
} from './format-monitoring';
import { snoozedUntil } from '../rounds/round';

/** The value of a filter input when nothing is chosen. */
const ALL = 'all';

/** Reads a filter sent by buttons or inputs. */
export function filterOf({ area, owner }: { readonly area: string; readonly owner: string }) {
  const isOne = (value: string) => value !== '' && value !== ALL;
  return { ...(isOne(area) && { area }), ...(isOne(owner) && { owner }) };
}

/** A filter as button data; empty for all. */
function filterData({ area = '', owner = '' }: WheelFilter): {
  area: string;
  owner: string;
} {
  return { area, owner };
}

/** The name of an owner. */
function wheelOwner(
  { id, name }: YearWheel['owners'][number],
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  return id === UNOWNED ? strings.monitoringWheel.coordinator : (name ?? id);
}

/** Formats the filter of the wheel: "Kun: Sundhed, Mette Sørensen."; empty if there is none. */
function formatWheelFilter(
  { area, owner }: WheelFilter,
  owners: YearWheel['owners'],
  renderContext: RenderContext,
): string {
  const { knowledge, strings } = renderContext;
  const known = owners.find(({ id }) => id === owner);
  const parts = [
    ...(area === undefined ? [] : [labelOf(area, knowledge.vocabulary.areas, renderContext)]),
    ...(owner === undefined
      ? []
      : [known === undefined ? owner : wheelOwner(known, renderContext)]),
  ];
  return parts.length === 0 ? '' : strings.monitoringWheel.filtered(parts.join(', '));
}

/** The maximum number of owners that a card offers. */
const MOST_OWNERS = 60;

/** An input for choosing one area or owner, or all of them. */
function choiceOfOne(
  id: 'area' | 'owner',
  chosen: string,
  choices: readonly { title: string; value: string }[],
  { strings }: RenderContext,
) {
  const { filterForm: texts } = strings.monitoringWheel;
  return {
    kind: 'choice' as const,
    id,
    label: texts[id],
    hint: texts.hint,
    value: chosen === '' ? ALL : chosen,
    choices: [{ title: texts.all, value: ALL }, ...choices],
  };
}

/** Renders the form for filtering the wheel. */
export function renderWheelFilter(
  { areas, owners }: Pick<YearWheel, 'areas' | 'owners'>,
  { area = '', owner = '' }: WheelFilter,
  renderContext: RenderContext,
): object {
  const { knowledge, strings } = renderContext;
  const { filterForm: texts } = strings.monitoringWheel;
  const areaChoices = areas.map((id) => ({
    title: labelOf(id, knowledge.vocabulary.areas, renderContext),
    value: id,
  }));
  const ownerChoices = owners
    .slice(0, MOST_OWNERS)
    .map((one) => ({ title: wheelOwner(one, renderContext), value: one.id }));
  return formCard.render({
    title: texts.title,
    inputs: [
      choiceOfOne('area', area, areaChoices, renderContext),
      choiceOfOne('owner', owner, ownerChoices, renderContext),
    ],
    groups: [
      {
        buttons: [{ title: texts.show, data: { action: 'wheel' } }],
      },
    ],
  });
}

/** Rounds per page. */
const PAGE = 8;
const LONGEST_NAME = 80;

/** Who was notified, at which step and when. */
export function formatRemindedRecipient(
  reminded: RemindedRecipient,
  renderContext: RenderContext,
): string {
  return renderContext.strings.monitoringWheel.told(
    formatStep(reminded, renderContext),
    reminded.name,
    dayOf(reminded.at, renderContext),
  );
}

function rowOf(one: MonthRound, mayCoordinate: boolean, renderContext: RenderContext) {
  const { language, strings } = renderContext;
  const { monitoring, monitoringWheel } = strings;
  const { awaitsCase, round, told } = one;
  const name = truncate(round.name[language], LONGEST_NAME);
  const last = told.at(-1);
  const mark = formatMark(one, renderContext);
  const isOpen = round.state === 'open';
  return {
    name: mark === '' ? name : `${name} (${mark})`,
    lines: linesOf(
      isOpen
        ? formatDue(round, renderContext, awaitsCase)
        : monitoringWheel.due(formatDate(round.dueOn, language)),
      formatOwner(round, renderContext),
      mayCoordinate && isOpen ? formatSnooze(round, snoozedUntil(round), renderContext) : '',
      last === undefined
        ? monitoringWheel.nobodyTold
        : formatRemindedRecipient(last, renderContext),
    ),
    action: monitoring.open(name),
    data: { action: 'view-round' as const, round: round.id, inPlace: true },
  };
}

/**
 * Renders what is due in a month or overdue: who is responsible, how late it is, and who was
 * notified last.
 */
export function renderWheelMonth(
  {
    month,
    rounds,
    filter,
    start,
  }: {
    readonly month: string;
    readonly rounds: readonly MonthRound[];
    readonly filter: WheelFilter;
    /** The index of the first round to show. */
    readonly start: number;
  },
  mayCoordinate: boolean,
  renderContext: RenderContext,
): object {
  const { language, strings } = renderContext;
  const texts = strings.monitoringWheel;
  const next = start + PAGE;
  const shown = rounds.slice(start, next);
  const filtered = filterData(filter);
  const buttons: Button[] = [
    ...(next < rounds.length
      ? [
          {
            title: texts.more,
            data: { action: 'wheel-month' as const, month, start: next, ...filtered },
          },
        ]
      : []),
    { title: texts.back, data: { action: 'wheel', ...filtered } },
  ];
  const earlier = { overdue: texts.overdueTitle, awaiting: texts.awaitingTitle };
  const name =
    month === 'overdue' || month === 'awaiting' ? earlier[month] : formatDate(month, language);
  return reportCard.render({
    title: texts.month(name, rounds.length),
    lines: shown.length === 0 ? [{ text: texts.noneInMonth }] : [],
    sections:
      shown.length === 0
        ? []
        : [{ rows: shown.map((one) => rowOf(one, mayCoordinate, renderContext)) }],
    groups: [{ buttons }],
  });
}

/** The maximum number of names per month; twelve months share one card. */
const SHOWN = 8;
const LONGEST_ROW_NAME = 40;
const YEAR = 12;

/** The status of a round, if it is not simply upcoming. */
function formatMark(
  { awaitsCase, round, daysLate }: WheelRound,
  { strings }: Pick<RenderContext, 'strings'>,
): string {
  const { marks } = strings.monitoringWheel;
  if (round.state !== 'open') return marks[round.state];
  if (awaitsCase) return marks.awaiting;
  return daysLate > 0 ? marks.late(daysLate) : '';
}

/** What is due in a month: names with their status. */
function formatRounds(found: readonly WheelRound[], renderContext: RenderContext): string {
  const { language, strings } = renderContext;
  const { andMore, empty } = strings.monitoringWheel;
  const names = found.slice(0, SHOWN).map((one) => {
    const name = truncate(one.round.name[language], LONGEST_ROW_NAME);
    const mark = formatMark(one, renderContext);
    return mark === '' ? name : `${name} (${mark})`;
  });
  const remaining = found.length - SHOWN;
  return [...names, ...(remaining > 0 ? [andMore(remaining)] : [])].join(' · ') || empty;
}

/** The buttons for filtering the wheel, removing the filter, and moving by a year. */
function wheelButtons(
  from: string,
  filter: WheelFilter,
  isFiltered: boolean,
  { strings }: RenderContext,
): Button[] {
  const texts = strings.monitoringWheel;
  const shifted = (by: number) => ({
    action: 'wheel' as const,
    from: addMonths(`${from}-01`, by).slice(0, 7),
    ...filterData(filter),
  });
  return [
    { title: texts.filter, data: { action: 'wheel-filter', ...filterData(filter) } },
    ...(isFiltered ? [{ title: texts.clear, data: { action: 'wheel' as const, from } }] : []),
    { title: texts.earlier, data: shifted(-YEAR) },
    { title: texts.later, data: shifted(YEAR) },
  ];
}

/** Renders twelve months on one card; each month can be opened. */
export function renderWheel(
  wheel: YearWheel,
  filter: WheelFilter,
  renderContext: RenderContext,
): object {
  const { language, strings } = renderContext;
  const texts = strings.monitoringWheel;
  const { awaiting, months, overdue, owners } = wheel;
  const from = months[0]?.month ?? renderContext.day.slice(0, 7);
  const monthName = (month: string) => formatDate(month, language);
  const rowOf = (month: string, name: string, heading: string, found: readonly WheelRound[]) => ({
    name: heading,
    lines: [{ text: formatRounds(found, renderContext) }],
    action: texts.openMonth(name),
    data: { action: 'wheel-month' as const, month, ...filterData(filter) },
  });
  const formattedFilter = formatWheelFilter(filter, owners, renderContext);
  return reportCard.render({
    title: texts.title(monthName(from), monthName(months.at(-1)?.month ?? from)),
    lines: [{ text: formattedFilter === '' ? texts.help : `${formattedFilter} ${texts.help}` }],
    sections: [
      {
        rows: [
          ...(overdue.length === 0
            ? []
            : [rowOf('overdue', texts.overdueTitle, texts.overdue(overdue.length), overdue)]),
          ...(awaiting.length === 0
            ? []
            : [rowOf('awaiting', texts.awaitingTitle, texts.awaiting(awaiting.length), awaiting)]),
          ...months.map(({ month, rounds }) =>
            rowOf(month, monthName(month), texts.month(monthName(month), rounds.length), rounds),
          ),
        ],
      },
    ],
    groups: [{ buttons: wheelButtons(from, filter, formattedFilter !== '', renderContext) }],
  });
}
