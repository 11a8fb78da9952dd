import type { Query } from '../query';
import { operationInWords } from './operation-in-words';
import { filtersInWords } from './query-in-words';
import type { Telling } from '../../cards/render-context';

/** How a question was understood, in words. */
export function queryInWords(query: Query, telling: Telling): string {
  const { strings, language, knowledge } = telling;
  const named = (id: string) =>
    knowledge.collaborations.find((entry) => entry.id === id)?.name[language] ?? id;
  switch (query.intent) {
    case 'command':
      return query.command;
    case 'attribute':
      return `${strings.attributes[query.attribute]}: ${query.collaborations.map(named).join(', ')}`;
    case 'detail':
      return named(query.collaboration);
    case 'compare':
      return query.collaborations.map(named).join(' · ');
    case 'aggregate': {
      const of = query.of.ids?.map(named).join(', ') ?? filtersInWords(query.of.filters, telling);
      return `${operationInWords(query, telling)}${of === '' ? '' : ` · ${of}`}`;
    }
    case 'not-stated':
      return query.collaborations.map(named).join(', ');
    case 'mention':
      return knowledge.mentions.find(({ id }) => id === query.mention)?.name[language] ?? '';
    case 'passage':
      return `${strings.answers.aboutStrategy}: ${
        knowledge.passages.find(({ id }) => id === query.passage)?.title[language] ?? ''
      }`;
    case 'find':
      return filtersInWords(query.filters, telling);
    case 'unknown':
      return '';
  }
}
