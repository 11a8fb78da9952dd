import { routeLines } from './route-card';
import type { Collaboration, Source } from '../../catalogue/collaboration';
import type { RenderContext } from '../../cards/render-context';
import { chips, MOST_SHOWN, shortName, showButton } from '../../cards/show-button';
import { reportCard } from '../../cards/templates';
import type { Answer } from '../answer/answer';
import { aggregateLines } from './aggregate-card';
import type { AnswerFooter } from './answer-footer';
import { columnLines, lackingLine } from './list-columns';
import { comparedLines } from './compare-card';
import { formatFilters } from './question/format-filters';
import { formatProvenance } from './facts/format-provenance';
import { formatOperation } from './question/format-operation';
import { formatWithin } from './format-within';
import { formatNotFound } from './not-found-cards';
import { valueLines, valueTitle } from './value-card';

type Part = Exclude<Answer, { kind: 'command' }>;

/** One part of an answer: what it answers, how, and where that is from. */
interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly entries?: readonly Collaboration[];
  readonly sources?: readonly Source[];
}

/** The maximum length of a list of names, in characters. */
const LONGEST = 320;
/** How many entries of a list are shown with their values. */
const MOST_ROWS = 10;

function namesOf(entries: readonly Collaboration[], renderContext: RenderContext): string {
  const names = entries.map(({ name }) => shortName(name[renderContext.language]));
  return formatWithin(names, LONGEST, renderContext);
}

type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

function listSection(part: PartOf<'list'>, renderContext: RenderContext): Section {
  const filters = formatFilters(part.filters, renderContext);
  const count = renderContext.strings.answers.list(part.found.length);
  const values = part.found.slice(0, MOST_ROWS).map((entry) => {
    const name = shortName(entry.name[renderContext.language]);
    return `${name}: ${columnLines(part, entry, renderContext).join('; ')}`;
  });
  const rest = part.found.length - values.length;
  const rows = rest > 0 ? [...values, renderContext.strings.asking.others(rest)] : values;
  const lacking = lackingLine(part, renderContext);
  return {
    heading: filters === '' ? count : `${count}: ${filters}`,
    lines: [
      ...(part.show === undefined ? [namesOf(part.found, renderContext)] : rows),
      ...(lacking === '' ? [] : [lacking]),
    ],
    entries: part.found,
  };
}

function numberSection(
  part: PartOf<'aggregate'> | PartOf<'no-number'>,
  renderContext: RenderContext,
): Section {
  const heading = formatOperation(part.query, renderContext);
  if (part.kind === 'aggregate')
    return {
      heading,
      lines: aggregateLines(part, renderContext),
      entries: part.result.parts.map(({ entry }) => entry),
    };
  const { entries } = part;
  const { money } = renderContext.strings.asking.leftOut;
  return { heading, lines: [money(entries.length, namesOf(entries, renderContext))], entries };
}

function textSection(
  part: PartOf<'passage'> | PartOf<'mention'>,
  { strings, language }: RenderContext,
): Section {
  if (part.kind === 'passage') {
    const { title, text, source } = part.passage;
    return { heading: title[language], lines: [text[language]], sources: [source] };
  }
  const { name, summary, source } = part.mention;
  return {
    heading: name[language],
    lines: [summary[language], strings.answers.onlyMentioned],
    sources: [source],
  };
}

function sectionOf(part: Part, renderContext: RenderContext): Section {
  const { strings, language } = renderContext;
  switch (part.kind) {
    case 'value': {
      const heading = valueTitle(part, renderContext);
      return { heading, lines: valueLines(part, renderContext), entries: part.entries };
    }
    case 'list':
      return listSection(part, renderContext);
    case 'aggregate':
    case 'no-number':
      return numberSection(part, renderContext);
    case 'detail': {
      const { name, purpose } = part.entry;
      return { heading: name[language], lines: [purpose[language]], entries: [part.entry] };
    }
    case 'compare':
      return {
        heading: strings.asking.compare,
        lines: part.entries.flatMap((entry) => [
          entry.name[language],
          ...comparedLines(entry, renderContext),
        ]),
        entries: part.entries,
      };
    case 'passage':
    case 'mention':
      return textSection(part, renderContext);
    case 'route': {
      const { title, lines } = routeLines(part, renderContext);
      return { heading: title, lines, entries: [part.entry] };
    }
    case 'not-stated':
      return { heading: '', lines: [strings.asking.notStated[part.about]], entries: part.entries };
    case 'nothing':
      return { heading: '', lines: [formatNotFound(part.filters, renderContext)] };
  }
}

/** Renders the answers to all parts of a question on one card, each with its heading. */
export function renderParts(
  parts: readonly Part[],
  renderContext: RenderContext,
  { notice, rating, other, instead }: AnswerFooter,
): object {
  const sections = parts.map((part) => sectionOf(part, renderContext));
  const entries = [...new Set(sections.flatMap((section) => section.entries ?? []))];
  const sources = sections.flatMap((section) => section.sources ?? []);
  const [first, ...rest] = sections;
  return reportCard.render({
    notice,
    title: first?.heading ?? '',
    lines: (first?.lines ?? []).map((text) => ({ text })),
    sections: rest.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((text) => ({ text })),
    })),
    footer: formatProvenance(entries, renderContext, [], sources),
    groups: [
      {
        buttons: chips(
          other,
          entries.slice(0, MOST_SHOWN).map((entry) => showButton(entry, renderContext, false)),
          instead,
        ),
      },
      { buttons: rating },
    ],
  });
}
