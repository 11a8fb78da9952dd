import type { Query } from '../../answer/query';
import { formatQuery } from './format-question';
import type { Button } from '../../../cards/card';
import { MOST_CARRIED } from '../../../actions';
import { formatFilters } from './format-filters';
import { shortName } from '../../../cards/show-button';
import type { RenderContext } from '../../../cards/render-context';
import { truncate } from '../../../lib/text';

/** Phones truncate longer titles; the beginning distinguishes them. */
const LONGEST = 30;

const shorten = (text: string) => truncate(text, LONGEST);

/** The shortest description that distinguishes another reading from the first. */
function describe(query: Query, renderContext: RenderContext): string {
  const { strings, language, knowledge } = renderContext;
  const named = (id: string) =>
    shortName(knowledge.collaborations.find((one) => one.id === id)?.name[language] ?? id);
  switch (query.intent) {
    case 'find':
      return strings.asking.collaborationsUnder(
        shorten(formatFilters(query.filters, renderContext)),
      );
    case 'attribute':
      return shorten(query.collaborations.map(named).join(', '));
    case 'detail':
      return named(query.collaboration);
    default:
      return shorten(formatQuery(query, renderContext));
  }
}

function titleOf(query: Query, renderContext: RenderContext): string {
  const { orDidYouMean, orDidYouAsk } = renderContext.strings.asking;
  if (query.intent !== 'passage') return orDidYouMean(describe(query, renderContext));
  // The title of a passage is the question that it answers.
  const passage = renderContext.knowledge.passages.find(({ id }) => id === query.passage);
  return orDidYouAsk(shorten(passage?.title[renderContext.language] ?? ''));
}

/** The button for the alternative reading of a question; empty if there is none. */
export function otherReadingButton(
  query: Query | undefined,
  renderContext: RenderContext,
): Button[] {
  if (query === undefined || JSON.stringify(query).length > MOST_CARRIED) return [];
  return [{ title: titleOf(query, renderContext), data: { action: 'run-query', query } }];
}
