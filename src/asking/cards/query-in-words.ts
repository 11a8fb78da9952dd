import { type Filter, leavesOut } from '../filter';
import { formatMoney } from '../../lib/format';
import { asWritten } from './as-written';
import { withoutImplied } from './implied-filters';
import { labelOf, type Telling } from '../../cards/render-context';

/** "i gang 2013", "begyndt 2010-2011", "afsluttet indtil nu". */
function timeInWords(
  { relation, from, to }: Extract<Filter, { by: 'time' }>,
  { strings, day }: Telling,
): string {
  const { asking } = strings;
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('-');
  const when = to === day ? (from === day ? asking.today : asking.untilToday) : years;
  return asking.relations[relation](when);
}

/** A filter as the reader may check it: "Netværk", "Sundheds-IT", "kontakt: Runa Coxeter". */
export function filterInWords(filter: Filter, telling: Telling): string {
  const named = namedInWords(filter, telling);
  return leavesOut(filter) ? telling.strings.asking.leftOutFilter(named) : named;
}

function namedInWords(filter: Filter, telling: Telling): string {
  const { strings, knowledge } = telling;
  const { vocabulary } = knowledge;
  switch (filter.by) {
    case 'theme':
      return labelOf(filter.id, vocabulary.themes, telling);
    case 'country':
      return labelOf(filter.id, vocabulary.countries, telling);
    case 'area':
      return labelOf(filter.id, vocabulary.areas, telling);
    case 'kind':
      return labelOf(filter.id, vocabulary.kinds, telling);
    case 'level':
      return labelOf(filter.id, vocabulary.levels, telling);
    case 'unit':
      return labelOf(filter.id, vocabulary.units, telling);
    case 'programme':
      return labelOf(filter.id, vocabulary.programmes, telling);
    case 'body':
      return strings.answers.decidedBy(labelOf(filter.id, vocabulary.bodies, telling));
    case 'person':
      return strings.answers.contact(filter.id);
    case 'property':
      return strings.asking.properties[filter.id];
    case 'time':
      return timeInWords(filter, telling);
    case 'amount': {
      const { amountFilter, measures } = strings.asking;
      const amount = formatMoney(filter.amount, filter.currency, telling.language);
      return amountFilter[filter.is](measures[filter.measure], amount);
    }
    case 'recurrence':
      return strings.asking.perYear(filter.perYear);
    case 'word':
      return filter.among === undefined
        ? strings.answers.word(asWritten(filter.word, telling))
        : strings.answers.partner(asWritten(filter.word, telling));
  }
}

/** All filters in words: how the question was understood. */
export function filtersInWords(filters: readonly Filter[], telling: Telling): string {
  return withoutImplied(filters, telling).reduce((told, filter) => {
    const words = filterInWords(filter, telling);
    if (told === '') return words;
    if (told.split(' · ').includes(words)) return told;
    const isOther = 'or' in filter && filter.or === true;
    return `${told}${isOther ? ` ${telling.strings.asking.or} ` : ' · '}${words}`;
  }, '');
}
