import type { Filter } from '../filter';
import type { Button } from '../../cards/card-data';
import { MOST_FILTERS } from '../../actions';
import { isImpliedBy, withoutImplied } from './implied-filters';
import type { RenderContext } from '../../cards/render-context';

/** The most that a button carries of filters, in characters of JSON: a pasted word may be long. */
const LONGEST = 600;
/** How many filters a card offers to lift. */
const MOST_LIFTED = 3;

/** Whether a button can carry these filters. */
export function areCarried(filters: readonly Filter[]): boolean {
  return (
    filters.length > 0 &&
    filters.length <= MOST_FILTERS &&
    JSON.stringify(filters).length <= LONGEST
  );
}

/** Buttons that ask again without one of the filters, three at most. */
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
    .filter(({ rest }) => areCarried(rest))
    .slice(0, MOST_LIFTED)
    .map(({ title, rest }) => ({ title, data: { action: 'lift', filters: rest } }));
}
