import type { Answer } from '../answer/answer';
import { COSTS_OF, isStated } from '../answer/facts';
import type { Attribute } from '../answer/filter';
import { truncate } from '../../lib/text';
import type { Collaboration } from '../../catalogue/collaboration';
import type { AnswerFooter } from './answer-footer';
import { chips, MOST_SHOWN, shortName, showButton } from '../../cards/show-button';
import { formatCostWithTotal, formatFact } from './facts/format-facts';
import { formatProvenance } from './facts/format-provenance';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

type Value = Extract<Answer, { kind: 'value' }>;

/** The end of a sentence that a list goes on after; an abbreviated currency keeps its full stop. */
const ENDED = /(?<!\bkr)\.; /g;

/** What else is known about an attribute that the source does not state. */
function otherwiseKnown(
  attribute: Attribute,
  entry: Collaboration,
  renderContext: RenderContext,
): string[] {
  const { areas } = renderContext.knowledge.vocabulary;
  if (attribute === 'unit')
    return [renderContext.strings.answers.areaKnown(labelOf(entry.area, areas, renderContext))];
  if (attribute === 'recurrence' && isStated('period', entry))
    return [
      `${renderContext.strings.attributes.period}: ${formatFact('period', entry, renderContext)}`,
    ];
  const money = ['cost', 'total-budget', 'co-financing', 'staff-hours', 'funding', 'decided-by'];
  if (!money.includes(attribute)) return [];
  const known = [
    formatFact('funding', entry, renderContext),
    ...entry.costs.map((cost) => formatCostWithTotal(cost, entry, renderContext)),
  ].filter((text) => text !== '');
  return known.length === 0
    ? []
    : [`${renderContext.strings.answers.otherwiseKnown}: ${known.join('; ').replace(ENDED, '; ')}`];
}

/** One line for an attribute of an entry: its value, or that the source does not state it. */
function linesOf(
  attribute: Attribute,
  entry: Collaboration,
  prefix: string,
  renderContext: RenderContext,
): string[] {
  const { strings, language } = renderContext;
  if (isStated(attribute, entry))
    return [`${prefix}${formatFact(attribute, entry, renderContext)}`];
  return [
    strings.answers.missing(strings.asking.missing[attribute], entry.name[language]),
    ...otherwiseKnown(attribute, entry, renderContext),
  ];
}

/** About how long all values of a card may be, in characters; a phone shows little more. */
const LONGEST = 600;
const SHORTEST_LINE = 130;

/** How long a line may be, so that all fit: the short ones leave their room to the long ones. */
function longestLine(lines: readonly string[]): number {
  let room = LONGEST;
  let left = lines.length;
  for (const length of lines.map((line) => line.length).toSorted((one, other) => one - other)) {
    if (length > room / left) break;
    room -= length;
    left -= 1;
  }
  return Math.max(SHORTEST_LINE, left === 0 ? LONGEST : room / left);
}

/** As many sentences of a text as fit; the entry's own card has the rest. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest);
  const end = Math.max(kept.lastIndexOf('. '), kept.lastIndexOf('; '));
  return end > longest / 2 ? `${text.slice(0, end + 1)} …` : truncate(text, longest);
}

/** What a card of values is about: the attribute, and the entry if there is only one. */
export function valueTitle({ attributes, entries }: Value, renderContext: RenderContext): string {
  const { strings, language } = renderContext;
  const labels = attributes.map((attribute) => strings.attributes[attribute]).join(', ');
  const [only, another] = entries;
  if (only === undefined || another !== undefined) return labels;
  return attributes.length > 1 ? only.name[language] : `${labels}: ${only.name[language]}`;
}

type About = Collaboration['discrepancies'][number]['about'];

const ABOUT: Partial<Readonly<Record<Attribute, About>>> = {
  cost: 'cost',
  fee: 'cost',
  'total-budget': 'cost',
  'co-financing': 'cost',
  'staff-hours': 'cost',
  funding: 'cost',
  period: 'period',
  start: 'period',
  end: 'period',
  'contacts-political': 'contact',
  'contacts-administrative': 'contact',
  partners: 'partners',
  'partner-count': 'partners',
  countries: 'countries',
  status: 'status',
};

/** What the source contradicts itself about, where that is asked for. */
function contradictionsOf(
  attributes: readonly Attribute[],
  entries: readonly Collaboration[],
  { language, strings }: RenderContext,
): string[] {
  if (attributes.includes('discrepancies')) return [];
  const asked = new Set(attributes.map((attribute) => ABOUT[attribute]));
  return entries.flatMap(({ discrepancies }) =>
    discrepancies
      .filter(({ about }) => asked.has(about))
      .map(
        ({ readings, note }) =>
          `${strings.facts.discrepancy}: ${readings
            .map(({ value, place }) => `${place[language]}: ${value[language]}`)
            .join('; ')}. ${note[language]}`,
      ),
  );
}

/** The values of the attributes of each entry, those that are stated first. */
export function valueLines({ attributes, entries }: Value, renderContext: RenderContext): string[] {
  const { strings, language } = renderContext;
  // A cost names its kind, so that a label would repeat it.
  const isLabelled = (attribute: Attribute) => attributes.length > 1 && !(attribute in COSTS_OF);
  const prefixOf = (attribute: Attribute, entry: Collaboration) =>
    [
      entries.length === 1 ? '' : shortName(entry.name[language]),
      isLabelled(attribute) ? strings.attributes[attribute] : '',
    ]
      .filter((part) => part !== '')
      .map((part) => `${part}: `)
      .join('');
  const stated = (entry: Collaboration) => attributes.some((one) => isStated(one, entry));
  const ordered = entries.toSorted((one, other) => Number(stated(other)) - Number(stated(one)));
  const lines = ordered.flatMap((entry) =>
    attributes.flatMap((attribute) =>
      linesOf(attribute, entry, prefixOf(attribute, entry), renderContext),
    ),
  );
  const distinct = [
    ...new Set([...lines, ...contradictionsOf(attributes, entries, renderContext)]),
  ];
  const longest = longestLine(distinct);
  return distinct.map((line) => shorten(line, longest));
}

/** Renders the attributes asked for, and says which ones the sources do not state. */
export function renderValue(
  answer: Value,
  renderContext: RenderContext,
  answerFooter: AnswerFooter,
): object {
  const { attributes, entries } = answer;
  return messageCard.render({
    notice: answerFooter.notice,
    title: valueTitle(answer, renderContext),
    paragraphs: valueLines(answer, renderContext).map((text) => ({ text })),
    footer: formatProvenance(entries, renderContext, attributes),
    buttons: chips(
      answerFooter.other,
      entries
        .slice(0, MOST_SHOWN)
        .map((entry) => showButton(entry, renderContext, entries.length === 1)),
      answerFooter.instead,
    ),
    rating: answerFooter.rating,
  });
}
