import type { Answer } from '../answer';
import { type Aside, NO_ASIDE } from './aside';
import type { Button } from '../../cards/card-data';
import { chips } from '../../cards/show-button';
import { listLineOf } from './collaboration-cards';
import { areCarried, liftButtons } from './lift-buttons';
import { filterInWords, filtersInWords } from './query-in-words';
import { vouchedInWords } from './confirmed-in-words';
import type { Telling } from '../../cards/render-context';
import { listCard } from '../../cards/templates';

type List = Extract<Answer, { kind: 'list' }>;

/** How many collaborations a list shows at a time. */
export const PAGE = 10;

/** The button to the next page of this list, whatever is asked meanwhile. */
function moreButton({ filters, among }: List, from: number, { strings }: Telling): Button {
  const own = among === undefined && areCarried(filters);
  return {
    title: strings.answers.more,
    data: { action: 'more', from, ...(own && { filters: [...filters] }) },
  };
}

/** Each filter can be lifted, unless the list is part of an earlier one, which no button knows. */
function chipsOf({ filters, among }: List, telling: Telling): Button[] {
  if (filters.length < 2 || among !== undefined) return [];
  return liftButtons(
    filters,
    filters.map((without) => ({
      without,
      title: telling.strings.asking.without(filterInWords(without, telling)),
    })),
    telling,
  );
}

/** How the question was understood, and what of it no collaboration in the list has. */
function understoodInWords({ filters, unheld = [] }: List, telling: Telling): string {
  const { answers, asking } = telling.strings;
  return [
    ...(filters.length === 0 ? [] : [answers.understood(filtersInWords(filters, telling))]),
    ...(unheld.length === 0 ? [] : [asking.unheld(filtersInWords(unheld, telling))]),
  ].join('. ');
}

/** A page of a list, from an index on. */
export function renderList(answer: List, telling: Telling, from = 0, aside = NO_ASIDE): object {
  const { strings, language } = telling;
  const { found, unstated } = answer;
  const { notice, rating, other }: Aside = aside;
  const page = found.slice(from, from + PAGE);
  const to = from + page.length;
  const showing = found.length > PAGE ? [strings.answers.showing(from + 1, to, found.length)] : [];
  return listCard.render({
    notice,
    title: strings.answers.list(found.length),
    understood: understoodInWords(answer, telling),
    items: page.map((entry) => ({
      name: entry.name[language],
      line: listLineOf(entry, telling),
      action: strings.answers.details(entry.name[language]),
      data: { action: 'show', collaboration: entry.id },
    })),
    footer: [
      ...showing,
      ...(unstated === undefined ? [] : [strings.asking.unstated[unstated.of](unstated.count)]),
      vouchedInWords(page, telling),
    ].join('\n\n'),
    buttons: chips(
      [...other, ...(to < found.length ? [moreButton(answer, to, telling)] : [])],
      chipsOf(answer, telling),
    ),
    rating,
  });
}
