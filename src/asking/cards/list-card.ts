import type { Answer } from '../answer/answer';
import { type AnswerFooter, EMPTY_FOOTER } from './answer-footer';
import type { Button } from '../../cards/card';
import { chips } from '../../cards/show-button';
import { columnLines, lackingLine } from './list-columns';
import { listLineOf } from './collaboration-cards';
import { fitInButton, liftButtons } from './question/lift-buttons';
import { formatFilter, formatFilters } from './question/format-filters';
import { formatProvenance } from './facts/format-provenance';
import type { RenderContext } from '../../cards/render-context';
import { listCard } from '../../cards/templates';

type List = Extract<Answer, { kind: 'list' }>;

/** How many collaborations a list shows per page. */
export const PAGE = 10;

/** The button for the next page of this list; of a plain list it works after other questions too. */
function moreButton(list: List, from: number, { strings }: RenderContext): Button {
  const { filters, among, show, order } = list;
  // A button carries only filters; any other list continues while it is remembered.
  const isPlain = [among, show, order].every((part) => part === undefined);
  const own = isPlain && fitInButton(filters);
  return {
    title: strings.answers.more,
    data: { action: 'more', from, ...(own && { filters: [...filters] }) },
  };
}

/**
 * Every filter can be removed, unless the list narrows an earlier one, which no button can carry.
 */
function chipsOf({ filters, among }: List, renderContext: RenderContext): Button[] {
  if (filters.length < 2 || among !== undefined) return [];
  return liftButtons(
    filters,
    filters.map((without) => ({
      without,
      title: renderContext.strings.asking.without(formatFilter(without, renderContext)),
    })),
    renderContext,
  );
}

/** How the question was understood, and which filters match no collaboration in the list. */
function formatUnderstood({ filters, unmatched = [] }: List, renderContext: RenderContext): string {
  const { answers, asking } = renderContext.strings;
  return [
    ...(filters.length === 0 ? [] : [answers.understood(formatFilters(filters, renderContext))]),
    ...(unmatched.length === 0
      ? []
      : [asking.unmatchedFilters(formatFilters(unmatched, renderContext))]),
  ].join('. ');
}

/** Renders a page of a list, starting at an index. */
export function renderList(
  answer: List,
  renderContext: RenderContext,
  from = 0,
  answerFooter = EMPTY_FOOTER,
): object {
  const { strings, language } = renderContext;
  const { found, unstated } = answer;
  const { notice, rating, other }: AnswerFooter = answerFooter;
  const page = found.slice(from, from + PAGE);
  const to = from + page.length;
  const lacking = lackingLine(answer, renderContext);
  const showing = found.length > PAGE ? [strings.answers.showing(from + 1, to, found.length)] : [];
  return listCard.render({
    notice,
    title: strings.answers.list(found.length),
    understood: formatUnderstood(answer, renderContext),
    items: page.map((entry) => ({
      name: entry.name[language],
      values: columnLines(answer, entry, renderContext).map((text) => ({ text })),
      line: listLineOf(entry, renderContext),
      action: strings.answers.details(entry.name[language]),
      data: { action: 'show', collaboration: entry.id },
    })),
    footer: [
      ...showing,
      ...(lacking === '' ? [] : [lacking]),
      ...(unstated === undefined ? [] : [strings.asking.unstated[unstated.of](unstated.count)]),
      formatProvenance(page, renderContext, answer.show),
    ].join('\n\n'),
    buttons: chips(
      [...other, ...(to < found.length ? [moreButton(answer, to, renderContext)] : [])],
      chipsOf(answer, renderContext),
    ),
    rating,
  });
}
