import { ALWAYS, type Facet, FACET_LISTS, type Filter, isExclusion } from '../../answer/filter';
import { formatDate, formatMoney } from '../../../lib/format';
import { spelledAsWritten } from './spelled-as-written';
import { withoutImplied } from './implied-filters';
import { shortName } from '../../../cards/show-button';
import { labelOf, type RenderContext } from '../../../cards/render-context';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** "2013", "2010-2011", "før 1. januar 2012", "efter 31. december 2013". */
function formatSpan({ from, to }: Span, { strings, language }: RenderContext): string {
  const { asking } = strings;
  const isYear = (day: string, end: string) => day.endsWith(end);
  if (from === ALWAYS.from)
    return asking.upTo(isYear(to, '-12-31') ? to.slice(0, 4) : formatDate(to, language));
  if (to === ALWAYS.to)
    return asking.startingWith(
      isYear(from, '-01-01') ? from.slice(0, 4) : formatDate(from, language),
    );
  if (isYear(from, '-01-01') && isYear(to, '-12-31'))
    return [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('-');
  return from === to
    ? formatDate(from, language)
    : `${formatDate(from, language)} – ${formatDate(to, language)}`;
}

/** "i gang 2013", "begyndt 2010-2011", "afsluttet indtil nu". */
function formatTime(time: Extract<Filter, { by: 'time' }>, renderContext: RenderContext): string {
  const { strings, day } = renderContext;
  const { asking } = strings;
  const { role, from, to } = time;
  const isNow = to === day && (from === day || from === ALWAYS.from);
  const when = isNow
    ? from === day
      ? asking.today
      : asking.untilToday
    : formatSpan(time, renderContext);
  return asking.roles[role](when);
}

/**
 * Formats a filter so that the person can check it: "Netværk", "Sundheds-IT", "kontakt: Runa
 * Coxeter".
 */
export function formatFilter(filter: Filter, renderContext: RenderContext): string {
  const named = formatFilterValue(filter, renderContext);
  return isExclusion(filter) ? renderContext.strings.asking.leftOutFilter(named) : named;
}

/** Formats the id of a filter as a name: a theme, a country, a body, a person. */
function formatFacet(id: string, by: Facet, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  if (by === 'person') return strings.answers.contact(id);
  const label = labelOf(id, knowledge.vocabulary[FACET_LISTS[by]], renderContext);
  if (by === 'recommender') return strings.asking.recommendedBy(label);
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
    case 'stated':
      return strings.asking.statedFilter(strings.attributes[filter.id]);
    case 'currency':
      return strings.asking.inCurrency(filter.id);
    case 'share':
      return `${filter.percent} %`;
    case 'entry':
      return filter.ids
        .map((id) => renderContext.knowledge.collaborations.find((one) => one.id === id))
        .flatMap((entry) =>
          entry === undefined ? [] : [shortName(entry.name[renderContext.language])],
        )
        .join(', ');
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
