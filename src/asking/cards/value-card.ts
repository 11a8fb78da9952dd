import type { Answer } from '../answer';
import { isStated } from '../facts';
import type { Attribute } from '../query';
import type { Collaboration } from '../../catalogue/collaboration';
import type { AnswerFooter } from './answer-footer';
import { chips, MOST_SHOWN, showButton } from '../../cards/show-button';
import { formatFact } from './format-facts';
import { formatCost } from '../../catalogue/cards/format-costs';
import { formatProvenance } from './format-provenance';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

type Value = Extract<Answer, { kind: 'value' }>;

/** What else is known about an attribute that the source does not state. */
function otherwiseKnown(
  answer: Value,
  entry: Collaboration,
  renderContext: RenderContext,
): string[] {
  const { areas } = renderContext.knowledge.vocabulary;
  if (answer.attribute === 'unit')
    return [renderContext.strings.answers.areaKnown(labelOf(entry.area, areas, renderContext))];
  if (answer.attribute === 'recurrence' && isStated('period', entry))
    return [
      `${renderContext.strings.attributes.period}: ${formatFact('period', entry, renderContext)}`,
    ];
  const money = ['cost', 'total-budget', 'co-financing', 'staff-hours', 'funding', 'decided-by'];
  if (!money.includes(answer.attribute)) return [];
  const known = [
    formatFact('funding', entry, renderContext),
    ...entry.costs.map((cost) => formatCost(cost, renderContext)),
  ].filter((text) => text !== '');
  return known.length === 0
    ? []
    : [`${renderContext.strings.answers.otherwiseKnown}: ${known.join('; ')}`];
}

/** The second attribute asked for, with its label, for the entries that state it. */
function formatAlso(
  also: Attribute,
  entries: readonly Collaboration[],
  renderContext: RenderContext,
) {
  return entries.flatMap((entry) => {
    const value = formatFact(also, entry, renderContext);
    return value === '' ? [] : [{ text: `${renderContext.strings.attributes[also]}: ${value}` }];
  });
}

/** Renders the attributes asked for, and says which ones the sources do not state. */
export function renderValue(
  answer: Value,
  renderContext: RenderContext,
  answerFooter: AnswerFooter,
): object {
  const { strings, language } = renderContext;
  const { attribute, stated, missing } = answer;
  const entries = [...stated, ...missing];
  const label = strings.attributes[attribute];
  const [only] = entries;
  const single = entries.length === 1 && only !== undefined;
  const prefix = (entry: Collaboration) => (single ? '' : `${entry.name[language]}: `);
  return messageCard.render({
    notice: answerFooter.notice,
    title: single ? `${label}: ${only.name[language]}` : label,
    paragraphs: [
      ...stated.map((entry) => ({
        text: `${prefix(entry)}${formatFact(attribute, entry, renderContext)}`,
      })),
      ...(answer.also === undefined ? [] : formatAlso(answer.also, entries, renderContext)),
      ...missing.flatMap((entry) =>
        [
          strings.answers.missing(strings.asking.missing[attribute], entry.name[language]),
          ...otherwiseKnown(answer, entry, renderContext),
        ].map((text) => ({ text })),
      ),
    ],
    footer: formatProvenance(
      entries,
      renderContext,
      answer.also === undefined ? [attribute] : [attribute, answer.also],
    ),
    buttons: chips(
      answerFooter.other,
      entries.slice(0, MOST_SHOWN).map((entry) => showButton(entry, renderContext, single)),
      answerFooter.instead,
    ),
    rating: answerFooter.rating,
  });
}
