import type { Attribute } from '../answer/filter';
import type { Collaboration } from '../../catalogue/collaboration';
import type { AnswerFooter } from './answer-footer';
import { chips, showButton } from '../../cards/show-button';
import { formatFact } from './facts/format-facts';
import { formatProvenance } from './facts/format-provenance';
import type { RenderContext } from '../../cards/render-context';
import { collaborationCard } from '../../cards/templates';
import { lineOf } from './collaboration-cards';

const COMPARED: readonly Attribute[] = ['period', 'cost', 'total-budget', 'funding', 'partners'];
const NOT_STATED = '–';
const LONGEST = 160;

const shorten = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** The same facts of each collaboration in the same order. */
export function comparedLines(entry: Collaboration, renderContext: RenderContext): string[] {
  return [
    lineOf(entry, renderContext),
    ...COMPARED.map(
      (attribute) =>
        `${renderContext.strings.attributes[attribute]}: ${
          shorten(formatFact(attribute, entry, renderContext)) || NOT_STATED
        }`,
    ),
  ];
}

/**
 * Renders collaborations next to each other: one section each, with the same facts in the same
 * order.
 */
export function renderCollaborationComparison(
  entries: readonly Collaboration[],
  renderContext: RenderContext,
  { notice, rating, other }: AnswerFooter,
): object {
  const { strings, language } = renderContext;
  return collaborationCard.render({
    notice,
    name: strings.asking.compare,
    line: entries.map(({ name }) => name[language]).join(' · '),
    purpose: '',
    facts: [],
    remarks: entries.map((entry) => ({
      heading: entry.name[language],
      lines: comparedLines(entry, renderContext).map((text) => ({ text })),
    })),
    footer: formatProvenance(entries, renderContext),
    buttons: chips(
      other,
      entries.map((entry) => showButton(entry, renderContext, false)),
    ),
    rating,
  });
}
