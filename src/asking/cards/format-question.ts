import type { Query } from '../query';
import { formatOperation } from './format-operation';
import { formatFilters } from './format-filters';
import type { RenderContext } from '../../cards/render-context';

/** Formats a query as Udsyn understood it. */
export function formatQuery(query: Query, renderContext: RenderContext): string {
  const { strings, language, knowledge } = renderContext;
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
      const of =
        query.of.ids?.map(named).join(', ') ?? formatFilters(query.of.filters, renderContext);
      return `${formatOperation(query, renderContext)}${of === '' ? '' : ` · ${of}`}`;
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
      return formatFilters(query.filters, renderContext);
    case 'unknown':
      return '';
  }
}
