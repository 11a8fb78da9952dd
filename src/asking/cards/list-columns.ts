import type { Answer } from '../answer/answer';
import { COSTS_OF } from '../answer/facts';
import type { Attribute } from '../answer/filter';
import type { Collaboration } from '../../catalogue/collaboration';
import { formatList } from '../../lib/format';
import { truncate } from '../../lib/text';
import { shortName } from '../../cards/show-button';
import type { RenderContext } from '../../cards/render-context';
import { formatFact } from './facts/format-facts';

type List = Extract<Answer, { kind: 'list' }>;

const NOT_STATED = '–';
/** About two lines on a phone, in characters. */
const LONGEST = 160;

/** What a list shows of an entry: one line for each attribute that was asked for. */
export function columnLines(
  { show = [] }: List,
  entry: Collaboration,
  renderContext: RenderContext,
): string[] {
  const { attributes } = renderContext.strings;
  return show.map((attribute: Attribute) => {
    const value = truncate(formatFact(attribute, entry, renderContext), LONGEST);
    // A cost names its kind, so that a label would repeat it.
    if (attribute in COSTS_OF && value !== '') return value;
    return `${attributes[attribute]}: ${value || NOT_STATED}`;
  });
}

/** One line that names the entries whose source does not state what was asked; empty for none. */
export function lackingLine(
  { show = [], lacking = [] }: List,
  { strings, language }: RenderContext,
): string {
  if (lacking.length === 0) return '';
  const what = show.map((attribute) => strings.asking.missing[attribute]);
  const names = lacking.map(({ name }) => shortName(name[language]));
  return strings.asking.lacking(formatList(what, language), names.join('; '));
}
