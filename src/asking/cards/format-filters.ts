import type { Vocabulary } from '../../catalogue/vocabulary';
import { type Facet, type Filter, isExclusion } from '../filter';
import { formatMoney } from '../../lib/format';
import { spelledAsWritten } from './spelled-as-written';
import { withoutImplied } from './implied-filters';
import { labelOf, type RenderContext } from '../../cards/render-context';

/** "i gang 2013", "begyndt 2010-2011", "afsluttet indtil nu". */
function formatTime(
  { relation, from, to }: Extract<Filter, { by: 'time' }>,
  { strings, day }: RenderContext,
): string {
  const { asking } = strings;
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('-');
  const when = to === day ? (from === day ? asking.today : asking.untilToday) : years;
  return asking.relations[relation](when);
}

/**
 * Formats a filter so that the person can check it: "Netværk", "Sundheds-IT", "kontakt: Runa
 * Coxeter".
 */
export function formatFilter(filter: Filter, renderContext: RenderContext): string {
  const named = formatFilterValue(filter, renderContext);
  return isExclusion(filter) ? renderContext.strings.asking.leftOutFilter(named) : named;
}

/** The vocabulary list that holds the name of each kind of filter. */
const LISTS = {
  theme: 'themes',
  country: 'countries',
  area: 'areas',
  kind: 'kinds',
  level: 'levels',
  unit: 'units',
  programme: 'programmes',
  body: 'bodies',
} as const satisfies Partial<Record<Facet, keyof Vocabulary>>;

/** Formats the id of a filter as a name: a theme, a country, a body, a person. */
function formatFacet(id: string, by: Facet, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  if (by === 'person') return strings.answers.contact(id);
  const label = labelOf(id, knowledge.vocabulary[LISTS[by]], renderContext);
  return by === 'body' ? strings.answers.decidedBy(label) : label;
}

function formatFilterValue(filter: Filter, renderContext: RenderContext): string {
  const { strings } = renderContext;
  switch (filter.by) {
    case 'property':
      return strings.asking.properties[filter.id];
    case 'time':
      return formatTime(filter, renderContext);
    case 'amount': {
      const { amountFilter, measures } = strings.asking;
      const amount = formatMoney(filter.amount, filter.currency, renderContext.language);
      return amountFilter[filter.is](measures[filter.measure], amount);
    }
    case 'recurrence':
      return strings.asking.perYear(filter.perYear);
    case 'word':
      return filter.among === undefined
        ? strings.answers.word(spelledAsWritten(filter.word, renderContext))
        : strings.answers.partner(spelledAsWritten(filter.word, renderContext));
    default:
      return formatFacet(filter.id, filter.by, renderContext);
  }
}

/** Formats all filters, which shows how the question was understood. */
export function formatFilters(filters: readonly Filter[], renderContext: RenderContext): string {
  return withoutImplied(filters, renderContext).reduce((formatted, filter) => {
    const words = formatFilter(filter, renderContext);
    if (formatted === '') return words;
    if (formatted.split(' · ').includes(words)) return formatted;
    const isOther = 'or' in filter && filter.or === true;
    return `${formatted}${isOther ? ` ${renderContext.strings.asking.or} ` : ' · '}${words}`;
  }, '');
}
