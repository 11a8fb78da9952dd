import type { Query } from '../../answer/query';
import { formatOperation } from './format-operation';
import { formatFilters } from './format-filters';
import type { RenderContext } from '../../../cards/render-context';

/** Formats a calculation and what goes into it: collaborations by name, or filters. */
function formatAggregate(
  query: Extract<Query, { intent: 'aggregate' }>,
  named: (id: string) => string,
  renderContext: RenderContext,
): string {
  const of = query.of.ids?.map(named).join(', ') ?? formatFilters(query.of.filters, renderContext);
  return `${formatOperation(query, renderContext)}${of === '' ? '' : ` · ${of}`}`;
}

/** Returns the name of something that the strategy mentions but that has no entry. */
function mentionName(id: string, { knowledge, language }: RenderContext): string {
  return knowledge.mentions.find((mention) => mention.id === id)?.name[language] ?? '';
}

/** Returns the title of a passage of the strategy. */
function passageTitle(id: string, { knowledge, language }: RenderContext): string {
  return knowledge.passages.find((passage) => passage.id === id)?.title[language] ?? '';
}

/** Formats a query as Udsyn understood it. */
export function formatQuery(query: Query, renderContext: RenderContext): string {
  const { strings, language, knowledge } = renderContext;
  const named = (id: string) =>
    knowledge.collaborations.find((entry) => entry.id === id)?.name[language] ?? id;
  switch (query.intent) {
    case 'command':
      return query.command;
    case 'attribute':
      return `${query.attributes.map((one) => strings.attributes[one]).join(', ')}: ${query.collaborations.map(named).join(', ')}`;
    case 'detail':
      return named(query.collaboration);
    case 'compare':
      return query.collaborations.map(named).join(' · ');
    case 'aggregate':
      return formatAggregate(query, named, renderContext);
    case 'not-stated':
      return query.collaborations.map(named).join(', ');
    case 'mention':
      return mentionName(query.mention, renderContext);
    case 'passage':
      return `${strings.answers.aboutStrategy}: ${passageTitle(query.passage, renderContext)}`;
    case 'route':
      return strings.routing.existing.title[query.matter](named(query.collaboration));
    case 'find':
      return formatFilters(query.filters, renderContext);
    case 'unknown':
      return '';
  }
}
