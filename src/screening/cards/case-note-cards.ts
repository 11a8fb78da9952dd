import type { Block } from '../../documents/block';
import { caseNoteBlocks } from '../documents/case-note-blocks';
import type { CaseNote } from '../result/case-note';
import { screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import type { RenderContext } from '../../cards/render-context';
import { escapeMarkdown } from '../../cards/card-data';

/** Where the case note can be fetched in each language, for a short time. */
export interface CaseNoteLinks {
  readonly da: string;
  readonly en: string;
}

/** Characters of text and markup that a card holds beside its frame. */
const BUDGET = 11_000;
/** More cards than these nobody copies from. */
const MOST_PAGES = 6;
/** Of a paragraph's own markup. */
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

/** Blocks under their headings, in as many cards as they take. */
function pagesOf(blocks: readonly Block[]): Section[][] {
  let page: Section[] = [{ heading: '', lines: [] }];
  const pages = [page];
  let left = BUDGET;
  for (const block of blocks) {
    const lines = linesOf(block).flatMap((text) => text.split('\n').filter((line) => line !== ''));
    for (const text of lines) {
      const length = escapeMarkdown(text).length + MARKUP;
      if (length > left) {
        page = [{ heading: '', lines: [] }];
        pages.push(page);
        left = BUDGET;
      }
      left -= length;
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

/** The case note as plain text to be copied, in one card or several, the first with where the document is. */
export function renderCaseNote(
  note: CaseNote,
  renderContext: RenderContext,
  links: CaseNoteLinks | undefined,
): object[] {
  const { note: texts } = renderContext.strings.screening.cases;
  const blocks = caseNoteBlocks(note, renderContext).filter(({ kind }) => kind !== 'title');
  const pages = pagesOf(blocks);
  const title = texts.title(screeningName(note.screening, renderContext));
  const back = {
    title: renderContext.strings.screening.backToScreening,
    data: { action: 'continue-screening' as const, screening: note.screening.id },
  };
  return pages.slice(0, MOST_PAGES).map((sections, index) => {
    const isLast = index === Math.min(pages.length, MOST_PAGES) - 1;
    const isCut = isLast && pages.length > MOST_PAGES;
    return reportCard.render({
      progress: pages.length === 1 ? '' : texts.page(index + 1, pages.length),
      title,
      lines: index === 0 ? [{ text: texts.copy }] : [],
      sections: [
        ...(index === 0 ? [linkSection(links, renderContext)] : []),
        ...sections,
        ...(isCut ? [{ lines: [{ text: links === undefined ? texts.cutOff : texts.cut }] }] : []),
      ],
      groups: isLast ? [{ buttons: [back] }] : [],
    });
  });
}
