import type { Filter } from '../../answer/filter';
import type { RenderContext } from '../../../cards/render-context';

/** Whether another filter already implies this one: "Norden" also stands for Sweden and Norway. */
export function isImpliedBy(filter: Filter, other: Filter, { knowledge }: RenderContext): boolean {
  if (filter === other || filter.by !== 'country' || other.by !== 'country') return false;
  const { countries } = knowledge.vocabulary;
  const words = countries.find(({ id }) => id === filter.id)?.words.da ?? [];
  const label = countries.find(({ id }) => id === other.id)?.label.da.toLowerCase();
  return label !== undefined && words.includes(label);
}

/** The filters that are worth showing. */
export function withoutImplied(filters: readonly Filter[], renderContext: RenderContext): Filter[] {
  return filters.filter((one) => !filters.some((other) => isImpliedBy(one, other, renderContext)));
}
