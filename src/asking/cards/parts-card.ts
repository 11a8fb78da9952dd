import type { Collaboration, Source } from '../../catalogue/collaboration';
import { formatSources } from '../../catalogue/cards/format-sources';
import type { RenderContext } from '../../cards/render-context';
import { chips, MOST_SHOWN, shortName, showButton } from '../../cards/show-button';
import { reportCard } from '../../cards/templates';
import type { Answer } from '../answer/answer';
import { aggregateLines } from './aggregate-card';
import type { AnswerFooter } from './answer-footer';
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

function namesOf(entries: readonly Collaboration[], renderContext: RenderContext): string {
  const names = entries.map(({ name }) => shortName(name[renderContext.language]));
  return formatWithin(names, LONGEST, renderContext);
}

function sectionOf(part: Part, renderContext: RenderContext): Section {
  const { strings, language } = renderContext;
  switch (part.kind) {
    case 'value':
      return {
        heading: valueTitle(part, renderContext),
        lines: valueLines(part, renderContext),
        entries: part.entries,
      };
    case 'list': {
      const filters = formatFilters(part.filters, renderContext);
      const count = strings.answers.list(part.found.length);
      return {
        heading: filters === '' ? count : `${count}: ${filters}`,
        lines: [namesOf(part.found, renderContext)],
        entries: part.found,
      };
    }
    case 'aggregate':
      return {
        heading: formatOperation(part.query, renderContext),
        lines: aggregateLines(part, renderContext),
        entries: part.result.parts.map(({ entry }) => entry),
      };
    case 'no-number':
      return {
        heading: formatOperation(part.query, renderContext),
        lines: [
          strings.asking.leftOut.money(part.entries.length, namesOf(part.entries, renderContext)),
        ],
        entries: part.entries,
      };
    case 'detail':
      return {
        heading: part.entry.name[language],
        lines: [part.entry.purpose[language]],
        entries: [part.entry],
      };
    case 'compare':
      return {
        heading: strings.asking.compare,
        lines: part.entries.flatMap((entry) => comparedLines(entry, renderContext)),
        entries: part.entries,
      };
    case 'passage':
      return {
        heading: part.passage.title[language],
        lines: [part.passage.text[language]],
        sources: [part.passage.source],
      };
    case 'mention':
      return {
        heading: part.mention.name[language],
        lines: [part.mention.summary[language], strings.answers.onlyMentioned],
        sources: [part.mention.source],
      };
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
  const footer = [
    ...(entries.length > 0 ? [formatProvenance(entries, renderContext)] : []),
    ...(sources.length > 0 ? [formatSources(sources, renderContext)] : []),
  ];
  const [first, ...rest] = sections;
  return reportCard.render({
    notice,
    title: first?.heading ?? '',
    lines: (first?.lines ?? []).map((text) => ({ text })),
    sections: rest.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((text) => ({ text })),
    })),
    footer: [...new Set(footer.flatMap((text) => text.split('\n\n')))].join('\n\n'),
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
