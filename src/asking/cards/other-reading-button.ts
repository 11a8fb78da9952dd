import type { Query } from '../query';
import { queryInWords } from './asked-in-words';
import type { Button } from '../../cards/card-data';
import { MOST_CARRIED } from '../../actions';
import { filtersInWords } from './query-in-words';
import { shortName } from '../../cards/show-button';
import type { Telling } from '../../cards/render-context';

/** Longer titles are cut off on a phone; the beginning tells them apart. */
const LONGEST = 45;

const shorten = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** What another reading is about, as shortly as it can be told from the first. */
function inWords(query: Query, telling: Telling): string {
  const { strings, language, knowledge } = telling;
  const named = (id: string) =>
    shortName(knowledge.collaborations.find((one) => one.id === id)?.name[language] ?? id);
  switch (query.intent) {
    case 'find':
      return strings.asking.collaborationsUnder(shorten(filtersInWords(query.filters, telling)));
    case 'attribute':
      return shorten(query.collaborations.map(named).join(', '));
    case 'detail':
      return named(query.collaboration);
    default:
      return shorten(queryInWords(query, telling));
  }
}

function titleOf(query: Query, telling: Telling): string {
  const { orDidYouMean, orDidYouAsk } = telling.strings.asking;
  if (query.intent !== 'passage') return orDidYouMean(inWords(query, telling));
  // Passages are called by the question that they answer.
  const passage = telling.knowledge.passages.find(({ id }) => id === query.passage);
  return orDidYouAsk(passage?.title[telling.language] ?? '');
}

/** The button that goes to the other thing that a question may have meant; none where there is none. */
export function otherReadingButton(query: Query | undefined, telling: Telling): Button[] {
  if (query === undefined || JSON.stringify(query).length > MOST_CARRIED) return [];
  return [{ title: titleOf(query, telling), data: { action: 'other-reading', query } }];
}
