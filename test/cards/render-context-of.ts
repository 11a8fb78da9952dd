import { renderContextFor, type RenderContext } from '../../src/cards/render-context';
import { loadContent } from '../../src/content/load-content';
import type { Language } from '../../src/lib/language';

/** The content of Region Nordjylland. */
export const CONTENT = loadContent('nordjylland');

/** A render context for it on 10 January 2027. */
export const renderContextOf = (language: Language): RenderContext =>
  renderContextFor(language, CONTENT, '2027-01-10');

/** The entry with an id. */
export function entryOf(id: string) {
  const entry = CONTENT.collaborations.find((one) => one.id === id);
  if (entry === undefined) throw new RangeError(`no collaboration ${id}`);
  return entry;
}
