import type { Block } from '../export/block';
import { caseNoteBlocks } from '../export/case-note-blocks';
import type { CaseNote } from '../screening/case-note';
import { screeningName } from './proposal-in-words';
import { reportCard } from './report-card';
import type { Telling } from './telling';
import { escapeMarkdown } from './text';

/** Where the case note can be fetched in each language, for a short time. */
export interface CaseNoteLinks {
  readonly da: string;
  readonly en: string;
}

/** Characters of text and markup that the card holds beside its frame. */
const BUDGET = 11_000;
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
      return block.rows.map((row) => row.join(' · '));
    case 'link':
      return [`${block.label}: ${block.url}`];
  }
}

/** Blocks under their main headings, as far as a card holds them. */
function sectionsOf(blocks: readonly Block[]): { sections: Section[]; cut: boolean } {
  const sections: Section[] = [{ heading: '', lines: [] }];
  let left = BUDGET;
  for (const block of blocks) {
    const lines = linesOf(block).flatMap((text) => text.split('\n').filter((line) => line !== ''));
    for (const text of lines) {
      left -= escapeMarkdown(text).length + MARKUP;
      if (left < 0) return { sections, cut: true };
      if (block.kind === 'heading' && block.level === 1)
        sections.push({ heading: text, lines: [] });
      else sections.at(-1)?.lines.push({ text });
    }
  }
  return { sections, cut: false };
}

/** The case note as plain text to be copied, and where the document is. */
export function renderCaseNote(
  note: CaseNote,
  telling: Telling,
  links: CaseNoteLinks | undefined,
): object {
  const { note: texts } = telling.strings.screening.cases;
  const blocks = caseNoteBlocks(note, telling).filter(({ kind }) => kind !== 'title');
  const { sections, cut } = sectionsOf(blocks);
  return reportCard.render({
    title: texts.title(screeningName(note.screening, telling)),
    lines: [{ text: texts.copy }],
    sections: [
      {
        heading: links === undefined ? texts.noLinks : texts.links,
        links:
          links === undefined
            ? []
            : [
                { label: texts.da, url: links.da },
                { label: texts.en, url: links.en },
              ],
      },
      ...sections,
      ...(cut ? [{ lines: [{ text: texts.cut }] }] : []),
    ],
    groups: [
      {
        buttons: [
          {
            title: telling.strings.screening.backToScreening,
            data: { action: 'continue-screening', screening: note.screening.id },
          },
        ],
      },
    ],
  });
}
