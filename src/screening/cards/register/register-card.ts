import type { Button } from '../../../cards/card';
import { labelOf, type RenderContext } from '../../../cards/render-context';
import { formCard, messageCard, reportCard } from '../../../cards/templates';
import { truncate } from '../../../lib/text';
import { caseNumberOf } from '../../case/case-number';
import type { Screening, StoredScreening } from '../../case/screening';
import { REGISTER_STATES, type Register, type RegisterFilter } from '../../register/register';
import { formatState } from '../format-case';
import { screeningName } from '../format-proposal';

/** The cases on one page of the register. */
export const CASES_PER_PAGE = 8;
/** The maximum length of a name in a list. */
const LONGEST_NAME = 80;

/** An owner that a register can be filtered by. */
export interface RegisterOwner {
  readonly id: string;
  readonly name: string;
}

/** A page of the register, with the owner that it is filtered by. */
export interface RegisterPage extends Omit<Register, 'cases'> {
  readonly shown: readonly Screening[];
  /** The number of cases before those that are shown. */
  readonly before: number;
  readonly total: number;
  readonly owner?: RegisterOwner | undefined;
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The filter in words: "Afslået · Sundhed · 2027 · Karen Holm"; empty if none is on. */
export function formatRegisterFilter(
  { state, area, year, owner, matter }: RegisterFilter,
  named: RegisterOwner | undefined,
  renderContext: RenderContext,
): string {
  const { strings, knowledge } = renderContext;
  return [
    ...(matter === undefined ? [] : [strings.screening.entryCases.matters[matter]]),
    ...(state === undefined ? [] : [capitalised(strings.screening.states[state])]),
    ...(area === undefined ? [] : [labelOf(area, knowledge.vocabulary.areas, renderContext)]),
    ...(year === undefined ? [] : [String(year)]),
    ...(owner === undefined ? [] : [named?.name ?? owner]),
  ].join(' · ');
}

/** How many cases there are: "3 sager", "Mindst 500 sager". */
export function formatCount(
  { total, isComplete }: Pick<RegisterPage, 'total' | 'isComplete'>,
  { strings }: RenderContext,
): string {
  const { found, atLeast } = strings.screening.register;
  return isComplete ? found(total) : atLeast(total);
}

/** The cases of a page by their state, numbered through all pages. */
function sectionsOf({ shown, before }: RegisterPage, renderContext: RenderContext) {
  const { screening: texts } = renderContext.strings;
  const { queue, submission } = texts.cases;
  return REGISTER_STATES.flatMap((state) => {
    const rows = shown.flatMap((one, index) => {
      if (one.state !== state) return [];
      const name = truncate(screeningName(one, renderContext), LONGEST_NAME);
      const { handler, decision } = one;
      const handled = handler === undefined ? queue.untaken : submission.handledBy(handler.name);
      return [
        {
          name: texts.register.row(before + index + 1, name),
          lines: [
            {
              text: `${caseNumberOf(one)} · ${one.ownerName} · ${formatState(one, renderContext)}`,
            },
            ...(decision === undefined && state !== 'withdrawn' ? [{ text: handled }] : []),
          ],
          action: queue.open(name),
          data: { action: 'view-screening' as const, screening: one.id },
        },
      ];
    });
    return rows.length === 0 ? [] : [{ heading: capitalised(texts.states[state]), rows }];
  });
}

/** What can be done with the cases of a filter; all of them keep it. */
export function registerButtons(
  filter: RegisterFilter,
  total: number,
  { strings }: RenderContext,
): Button[] {
  const { refine, lift, compare, excel } = strings.screening.register;
  const isFiltered = Object.keys(filter).length > 0;
  return [
    { title: refine, data: { action: 'filter-form', filter } },
    ...(isFiltered ? [{ title: lift, data: { action: 'list-queue' as const, filter: {} } }] : []),
    ...(total > 1
      ? [
          {
            title: compare,
            data: { action: 'compare-form' as const, filter },
            role: 'secondary' as const,
          },
        ]
      : []),
    ...(total > 0
      ? [
          {
            title: excel,
            data: { action: 'export-cases' as const, filter },
            role: 'secondary' as const,
          },
        ]
      : []),
  ];
}

/** Renders a page of the cases that a filter finds; the filter is shown and can be taken off. */
export function renderRegister(
  page: RegisterPage,
  renderContext: RenderContext,
  notice = '',
): object {
  const { filter, shown, before, total, isComplete, owner } = page;
  const { register: texts } = renderContext.strings.screening;
  const parts = formatRegisterFilter(filter, owner, renderContext);
  const number = Math.floor(before / CASES_PER_PAGE);
  const none = parts === '' ? texts.noneAtAll : texts.none(parts);
  const to = before + shown.length;
  const turn = (title: string, page: number): Button => ({
    title,
    data: { action: 'list-queue', filter, page },
  });
  return reportCard.render({
    notice,
    title: texts.title,
    headline: formatCount(page, renderContext),
    lines: [
      { text: parts === '' ? texts.noFilter : texts.filter(parts) },
      ...(total === 0 ? [{ text: none }] : []),
      ...(filter.year === undefined ? [] : [{ text: texts.yearMeans }]),
      ...(isComplete ? [] : [{ text: texts.partly }]),
      ...(total > CASES_PER_PAGE ? [{ text: texts.page(before + 1, to) }] : []),
    ],
    sections: sectionsOf(page, renderContext),
    groups: [
      {
        buttons: [
          ...(before > 0 ? [turn(texts.previous, number - 1)] : []),
          ...(to < total ? [turn(texts.next, number + 1)] : []),
          ...registerButtons(filter, total, renderContext),
        ],
      },
    ],
  });
}

/** The value of a choice that does not filter; clients omit empty inputs. */
export const ANY = 'any';

/** The most owners that a choice offers. */
const MOST_OWNERS = 60;

/** What a register can be filtered by, from the cases that there are. */
export interface FilterChoices {
  /** Those whose cases come first in the register, first. */
  readonly owners: readonly RegisterOwner[];
  readonly years: readonly number[];
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The inputs of the filter, each with the value that is on. */
function filterInputs(
  { state, area, year, owner }: RegisterFilter,
  { owners, years }: FilterChoices,
  { strings, knowledge, language }: RenderContext,
) {
  const { form } = strings.screening.register;
  const choice = (id: string, label: string, value = ANY, choices: readonly Choice[] = []) => ({
    kind: 'choice' as const,
    id,
    label,
    hint: label,
    value,
    choices: [{ title: form.any, value: ANY }, ...choices],
  });
  const states = REGISTER_STATES.map((one) => ({
    title: capitalised(strings.screening.states[one]),
    value: one,
  }));
  const areas = knowledge.vocabulary.areas.map((one) => ({
    title: one.label[language],
    value: one.id,
  }));
  const shownYears = years.map((one) => ({ title: String(one), value: String(one) }));
  const people = owners
    .filter(({ id }, index) => index < MOST_OWNERS || id === owner)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'da'))
    .map(({ id, name }) => ({ title: name, value: id }));
  return [
    choice('by-state', form.state, state, states),
    choice('by-area', form.area, area, areas),
    choice('by-year', form.year, year?.toString(), shownYears),
    choice('by-owner', form.owner, owner, people),
  ];
}

/** Renders the form with the filter that is on. */
export function renderFilterForm(
  filter: RegisterFilter,
  choices: FilterChoices,
  renderContext: RenderContext,
): object {
  const { form } = renderContext.strings.screening.register;
  return formCard.render({
    title: form.title,
    lines:
      choices.owners.length > MOST_OWNERS
        ? [{ text: form.partly(MOST_OWNERS, choices.owners.length) }]
        : [],
    inputs: filterInputs(filter, choices, renderContext),
    groups: [
      {
        buttons: [
          { title: form.show, data: { action: 'filter-cases' }, role: 'primary' },
          {
            title: form.cancel,
            data: { action: 'list-queue', filter },
            role: 'secondary',
          },
        ],
      },
    ],
  });
}

/** Asks whose cases are meant where several people have the name. */
export function renderWhichOwner(
  owners: readonly RegisterOwner[],
  filter: RegisterFilter,
  { strings }: RenderContext,
): object {
  return messageCard.render({
    title: strings.screening.register.whichOwner,
    paragraphs: [],
    footer: '',
    buttons: owners.map(({ id, name }) => ({
      title: name,
      data: { action: 'list-queue', filter: { ...filter, owner: id } },
    })),
  });
}

/** The ids of the inputs for the cases to compare. */
export const COMPARED_IDS = ['case-1', 'case-2', 'case-3', 'case-4'] as const;
/** The fewest cases that are compared. */
export const FEWEST_COMPARED = 2;
/** The most cases that a choice offers: four such choices fit into the 28 KB of a card. */
const MOST_OFFERED = 24;

/** Renders the form in which cases are chosen to be compared. */
export function renderCompareForm(
  filter: RegisterFilter,
  cases: readonly StoredScreening[],
  renderContext: RenderContext,
  {
    notice = '',
    chosen = [],
  }: { readonly notice?: string; readonly chosen?: readonly string[] } = {},
): object {
  const { choose, form } = renderContext.strings.screening.register;
  const offered = cases.slice(0, MOST_OFFERED).map((one) => ({
    title: `${truncate(screeningName(one, renderContext), LONGEST_NAME)} (${caseNumberOf(one)})`,
    value: one.id,
  }));
  return formCard.render({
    notice,
    title: choose.title,
    lines: [
      { text: choose.help },
      ...(cases.length > MOST_OFFERED ? [{ text: choose.partly(MOST_OFFERED, cases.length) }] : []),
    ],
    inputs: COMPARED_IDS.map((id, index) => {
      const isOptional = index >= FEWEST_COMPARED;
      return {
        kind: 'choice' as const,
        id,
        label: isOptional ? choose.optional(index + 1) : choose.which(index + 1),
        hint: choose.hint,
        value: chosen[index] ?? (isOptional ? ANY : ''),
        choices: [...(isOptional ? [{ title: choose.none, value: ANY }] : []), ...offered],
      };
    }),
    groups: [
      {
        buttons: [
          { title: choose.show, data: { action: 'compare-cases', filter }, role: 'primary' },
          { title: form.cancel, data: { action: 'list-queue', filter }, role: 'secondary' },
        ],
      },
    ],
  });
}

/** Renders the link to the cases as an Excel workbook, with the filter that they are found by. */
export function renderRegisterDownload(
  count: string,
  parts: string,
  link: string | undefined,
  { strings }: RenderContext,
): object {
  const { download } = strings.screening.register;
  return reportCard.render({
    title: download.title,
    lines: [{ text: download.text(count, parts) }],
    sections: [
      link === undefined
        ? { lines: [{ text: download.noLinks }] }
        : { heading: download.links, links: [{ label: download.link, url: link }] },
    ],
    groups: [],
  });
}
