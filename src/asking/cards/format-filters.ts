import { type Filter, isExclusion } from '../filter';
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

function formatFilterValue(filter: Filter, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  const { vocabulary } = knowledge;
  switch (filter.by) {
    case 'theme':
      return labelOf(filter.id, vocabulary.themes, renderContext);
    case 'country':
      return labelOf(filter.id, vocabulary.countries, renderContext);
    case 'area':
      return labelOf(filter.id, vocabulary.areas, renderContext);
    case 'kind':
      return labelOf(filter.id, vocabulary.kinds, renderContext);
    case 'level':
      return labelOf(filter.id, vocabulary.levels, renderContext);
    case 'unit':
      return labelOf(filter.id, vocabulary.units, renderContext);
    case 'programme':
      return labelOf(filter.id, vocabulary.programmes, renderContext);
    case 'body':
      return strings.answers.decidedBy(labelOf(filter.id, vocabulary.bodies, renderContext));
    case 'person':
      return strings.answers.contact(filter.id);
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
