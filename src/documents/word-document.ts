import type * as Docx from 'docx' with { 'resolution-mode': 'import' };
import type { Language } from '../lib/language';
import { type Block, xmlLines, xmlText } from './block';

type Library = typeof Docx;
type Runs = Partial<Pick<Docx.IRunPropertiesOptions, 'bold' | 'italics' | 'color' | 'size'>>;

/** Converts millimetres to twentieths of a point, Word's unit. */
const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

const TEXT_WIDTH = mm(170);
const LINE = { style: 'single', size: 4, color: 'BFBFBF' } as const;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;
const LOOKS: Readonly<Record<'plain' | 'strong' | 'quiet' | 'quote', Runs>> = {
  plain: {},
  strong: { bold: true },
  quiet: { color: '595959' },
  quote: { italics: true },
};
const LABEL_WIDTHS = [30, 70];
/** The most columns that fit on the page in the size of the text. */
const MOST_COLUMNS = 5;
/** In half points. */
const SMALL = 18;
/** A number with its unit, or that there is none; a year is no number. */
const NUMBER =
  /^(?!\d{4}$)(?:(?:[A-Z]{3}\s)?[-\d.,]*\d(?:\s?(?:%|(?:mio\.\s|million\s)?(?:kr\.|[A-Z]{3})))?|–|)$/u;

/** Converts text to runs; a new line inside a paragraph becomes a break. */
function toRuns(text: string, look: Runs, { TextRun }: Library): Docx.TextRun[] {
  return xmlLines(text).map(
    (line, index) => new TextRun({ text: line, ...look, ...(index > 0 && { break: 1 }) }),
  );
}

const widthOf = (percent: number) => Math.round((TEXT_WIDTH * percent) / 100);

function cellOf(
  text: string,
  { width, look, isNumber }: { width: number; look: Runs; isNumber: boolean },
  docx: Library,
): Docx.TableCell {
  const { Paragraph, TableCell } = docx;
  const children = toRuns(text, look, docx);
  const alignment = isNumber ? 'right' : 'left';
  return new TableCell({
    width: { size: widthOf(width), type: 'dxa' },
    margins: { top: mm(0.6), bottom: mm(0.6), left: mm(1.5), right: mm(1.5) },
    children: [new Paragraph({ spacing: { after: 0 }, alignment, children })],
  });
}

/** Whether a column of a table with a head holds numbers only. */
const isOfNumbers = ({ head, rows }: Grid, column: number) =>
  column > 0 &&
  head !== undefined &&
  rows.some((row) => row[column] !== '') &&
  rows.every((row) => NUMBER.test(row[column] ?? ''));

interface Grid {
  readonly widths: readonly number[];
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The look of each column's cells. */
  readonly looks?: readonly Runs[];
}

function tableOf(grid: Grid, docx: Library): Docx.Table {
  const { widths, head, rows, looks = [] } = grid;
  const { Table, TableRow } = docx;
  const size = widths.length > MOST_COLUMNS ? { size: SMALL } : {};
  const numbers = widths.map((_, column) => isOfNumbers(grid, column));
  const cells = (texts: readonly string[], look: (column: number) => Runs) =>
    texts.map((text, column) => {
      const isNumber = numbers[column] ?? false;
      const width = widths[column] ?? 0;
      return cellOf(text, { width, look: { ...look(column), ...size }, isNumber }, docx);
    });
  const heading =
    head === undefined
      ? []
      : [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: cells(head, () => LOOKS.strong),
          }),
        ];
  return new Table({
    width: { size: widthOf(widths.reduce((sum, width) => sum + width, 0)), type: 'dxa' },
    columnWidths: widths.map(widthOf),
    layout: 'fixed',
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      ...heading,
      ...rows.map(
        (row) => new TableRow({ children: cells(row, (column) => looks[column] ?? LOOKS.plain) }),
      ),
    ],
  });
}

/** An address that is safe to open: never a script or a file. */
function addressOf(url: string): string | undefined {
  const clean = xmlText(url).trim();
  return /^https?:\/\/\S+$/i.test(clean) && URL.canParse(clean) ? new URL(clean).href : undefined;
}

function linkOf({ label, url }: Extract<Block, { kind: 'link' }>, docx: Library): Docx.Paragraph {
  const { ExternalHyperlink, Paragraph, TextRun } = docx;
  const link = addressOf(url);
  const shown =
    link === undefined
      ? toRuns(url, {}, docx)
      : [
          new ExternalHyperlink({
            link,
            children: [new TextRun({ text: xmlText(url), style: 'Hyperlink' })],
          }),
        ];
  return new Paragraph({ children: [...toRuns(`${label}: `, {}, docx), ...shown] });
}

/**
 * A table followed by an empty paragraph, without which Word merges adjacent tables; empty for a
 * table without rows, which Word cannot open.
 */
function tableBlocks(grid: Grid, docx: Library): Docx.FileChild[] {
  const { Paragraph } = docx;
  if (grid.head === undefined && grid.rows.length === 0) return [];
  const spacer = new Paragraph({ spacing: { after: 0, line: mm(2), lineRule: 'exact' } });
  return [tableOf(grid, docx), spacer];
}

/** Converts a block to Word. */
function wordBlock(block: Block, docx: Library): Docx.FileChild[] {
  const { HeadingLevel, Paragraph } = docx;
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          pageBreakBefore: block.isOnNewPage === true,
          children: toRuns(block.text, {}, docx),
        }),
      ];
    case 'heading': {
      const heading = HeadingLevel[`HEADING_${block.level}`];
      return [new Paragraph({ heading, keepNext: true, children: toRuns(block.text, {}, docx) })];
    }
    case 'text': {
      const { look = 'plain', text } = block;
      return [
        new Paragraph({
          // Bold text introduces what follows it.
          keepNext: look === 'strong',
          ...(look === 'quote' && { indent: { left: mm(5) } }),
          children: toRuns(text, LOOKS[look], docx),
        }),
      ];
    }
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: toRuns(item, {}, docx) }),
      );
    case 'facts':
      return tableBlocks({ widths: LABEL_WIDTHS, rows: block.rows, looks: [LOOKS.quiet] }, docx);
    case 'table':
      return tableBlocks(block, docx);
    case 'link':
      return [linkOf(block, docx)];
  }
}

/** The media type of a Word document. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

interface DocumentOptions {
  readonly title: string;
  readonly language: Language;
  /** The text at the bottom of every page, before the page number. */
  readonly foot: string;
  readonly page: (number: string, total: string) => string;
}

function stylesFor(language: Language): Docx.IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '0B2A5B', font: 'Calibri' },
    paragraph: { spacing: { before: mm(before), after: mm(1.5) } },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: mm(1.5) } },
      },
      title: heading(36, 0),
      heading1: heading(28, 5),
      heading2: heading(24, 5),
      heading3: heading(22, 3.5),
    },
  };
}

/** "side 1 af 3", where Word fills in the numbers; the text is split at their positions. */
function footerOf(
  { foot, page }: DocumentOptions,
  { Footer, PageNumber, Paragraph, TextRun }: typeof Docx,
) {
  const [before = '', between = '', after = ''] = page('\n', '\n').split('\n');
  const children = [
    `${xmlText(foot)} · ${before}`,
    PageNumber.CURRENT,
    between,
    PageNumber.TOTAL_PAGES,
    after,
  ];
  const run = new TextRun({ size: 16, color: '595959', children });
  return new Footer({ children: [new Paragraph({ children: [run] })] });
}

/** Builds a Word document on A4 from blocks; the library is loaded on first use. */
export async function wordDocument(
  blocks: readonly Block[],
  options: DocumentOptions,
): Promise<Buffer> {
  const docx = await import('docx');
  const margin = { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) };
  const document = new docx.Document({
    title: xmlText(options.title),
    creator: 'Udsyn',
    lastModifiedBy: 'Udsyn',
    styles: stylesFor(options.language),
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin } },
        footers: { default: footerOf(options, docx) },
        children: blocks.flatMap((block) => wordBlock(block, docx)),
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}
