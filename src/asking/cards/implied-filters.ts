import type { Filter } from '../filter';
import type { RenderContext } from '../../cards/render-context';

/** Whether a filter is there only because another was named: "Norden" stands for Sweden and Norway too. */
export function isImpliedBy(filter: Filter, other: Filter, { knowledge }: RenderContext): boolean {
  if (filter === other || filter.by !== 'country' || other.by !== 'country') return false;
  const { countries } = knowledge.vocabulary;
  const words = countries.find(({ id }) => id === filter.id)?.words.da ?? [];
  const label = countries.find(({ id }) => id === other.id)?.label.da.toLowerCase();
  return label !== undefined && words.includes(label);
}

/** The filters that a reader needs to see. */
export function withoutImplied(filters: readonly Filter[], renderContext: RenderContext): Filter[] {
  return filters.filter((one) => !filters.some((other) => isImpliedBy(one, other, renderContext)));
}
