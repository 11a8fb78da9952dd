import type { Filter } from '../../answer/filter';
import type { Button } from '../../../cards/card';
import { MOST_FILTERS } from '../../../actions';
import { isImpliedBy, withoutImplied } from './implied-filters';
import type { RenderContext } from '../../../cards/render-context';

/** The maximum size of a button's filters, in characters of JSON; a pasted word may be long. */
const LONGEST = 600;
/** The maximum number of filters that a card offers to remove. */
const MOST_LIFTED = 3;

/** Whether the filters fit in a button. */
export function fitInButton(filters: readonly Filter[]): boolean {
  return (
    filters.length > 0 &&
    filters.length <= MOST_FILTERS &&
    JSON.stringify(filters).length <= LONGEST
  );
}

/** Buttons that repeat the question without one of its filters, at most three. */
export function liftButtons(
  filters: readonly Filter[],
  lifted: readonly { readonly without: Filter; readonly title: string }[],
  renderContext: RenderContext,
): Button[] {
  const shown = withoutImplied(filters, renderContext);
  return lifted
    .filter(({ without }) => shown.includes(without))
    .map(({ without, title }) => ({
      title,
      rest: filters.filter((one) => one !== without && !isImpliedBy(one, without, renderContext)),
    }))
    .filter(({ rest }) => fitInButton(rest))
    .slice(0, MOST_LIFTED)
    .map(({ title, rest }) => ({ title, data: { action: 'lift', filters: rest } }));
}
