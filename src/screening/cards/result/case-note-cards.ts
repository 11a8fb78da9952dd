import type { Block } from '../../../documents/block';
import { caseNumberOf } from '../../case/case-number';
import { caseNoteBlocks } from '../../documents/case-note-blocks';
import { recommendationText } from '../../documents/recommendation-blocks';
import type { CaseNote } from '../../result/case-note';
import { screeningName } from '../format-proposal';
import { reportCard } from '../../../cards/templates';
import type { RenderContext } from '../../../cards/render-context';
import { escapeMarkdown } from '../../../cards/card';

/** Temporary download links for the case note, one per language. */
export interface CaseNoteLinks {
  readonly da: string;
  readonly en: string;
}

/** The maximum size of a card's text and markup in characters, leaving room for its frame. */
const BUDGET = 11_000;
/** The maximum number of cards; nobody copies from more. */
const MOST_PAGES = 6;
/** The markup of one paragraph, in characters. */
const MARKUP = 70;

interface Section {
  readonly heading: string;
  readonly lines: { text: string }[];
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map((item) => `• ${item}`);
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`);
    case 'table':
      return [block.head, ...block.rows].map((row) =>
        row.filter((cell) => cell !== '').join(' · '),
      );
    case 'link':
      return [`${block.label}: ${block.url}`];
  }
}

/** Splits blocks into as many cards as they need, keeping them under their headings. */
function pagesOf(blocks: readonly Block[]): Section[][] {
  let page: Section[] = [{ heading: '', lines: [] }];
  const pages = [page];
  let remaining = BUDGET;
  for (const block of blocks) {
    const lines = linesOf(block).flatMap((text) => text.split('\n').filter((line) => line !== ''));
    for (const text of lines) {
      const length = escapeMarkdown(text).length + MARKUP;
      if (length > remaining) {
        page = [{ heading: '', lines: [] }];
        pages.push(page);
        remaining = BUDGET;
      }
      remaining -= length;
      if (block.kind === 'heading') page.push({ heading: text, lines: [] });
      else page.at(-1)?.lines.push({ text });
    }
  }
  return pages;
}

function linkSection(links: CaseNoteLinks | undefined, { strings }: RenderContext) {
  const { note: texts } = strings.screening.cases;
  if (links === undefined) return { heading: texts.noLinks };
  const both = [
    { label: texts.da, url: links.da },
    { label: texts.en, url: links.en },
  ];
  return { heading: texts.links, links: both };
}

/** Renders what a case note recommends, with links to the document and a button to its text. */
export function renderCaseNoteSummary(
  note: CaseNote,
  renderContext: RenderContext,
  links: CaseNoteLinks | undefined,
): object {
  const { screening } = note;
  const { note: texts } = renderContext.strings.screening.cases;
  const one = { screening: screening.id };
  const [headline = '', ...reasons] = recommendationText(note, renderContext);
  return reportCard.render({
    progress: texts.number(caseNumberOf(screening)),
    title: texts.title(screeningName(screening, renderContext)),
    headline,
    lines: reasons.map((text) => ({ text })),
    sections: [linkSection(links, renderContext)],
    groups: [
      {
        buttons: [
          { title: texts.whole, data: { action: 'case-note', full: true, ...one } },
          {
            title: renderContext.strings.screening.backToScreening,
            data: { action: 'continue-screening', ...one },
          },
        ],
      },
    ],
  });
}

/**
 * Renders the case note as plain text to copy, in one or more cards; the first has the links to the
 * document.
 */
export function renderCaseNote(
  note: CaseNote,
  renderContext: RenderContext,
  links: CaseNoteLinks | undefined,
): object[] {
  const { note: texts } = renderContext.strings.screening.cases;
  const blocks = caseNoteBlocks(note, renderContext).filter(
    // The card has the name as its title.
    ({ kind }, index) => kind !== 'title' || index > 0,
  );
  const pages = pagesOf(blocks);
  const title = texts.title(screeningName(note.screening, renderContext));
  const back = {
    title: renderContext.strings.screening.backToScreening,
    data: { action: 'continue-screening' as const, screening: note.screening.id },
  };
  return pages.slice(0, MOST_PAGES).map((sections, index) => {
    const isLast = index === Math.min(pages.length, MOST_PAGES) - 1;
    const isTruncated = isLast && pages.length > MOST_PAGES;
    return reportCard.render({
      progress: pages.length === 1 ? '' : texts.page(index + 1, pages.length),
      title,
      lines: index === 0 ? [{ text: texts.copy }] : [],
      sections: [
        ...(index === 0 ? [linkSection(links, renderContext)] : []),
        ...sections,
        ...(isTruncated
          ? [{ lines: [{ text: links === undefined ? texts.cutOff : texts.cut }] }]
          : []),
      ],
      groups: isLast ? [{ buttons: [back] }] : [],
    });
  });
}
