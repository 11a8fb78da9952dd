import type * as Docx from 'docx' with { 'resolution-mode': 'import' };
import type { Language } from '../lib/language';
import type { Block } from './block';
import { mm, wordBlock } from './word-blocks';
import { xmlText } from './xml-text';

/** The media type of a Word document. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

interface About {
  readonly title: string;
  readonly language: Language;
  /** Stands at the foot of every page, before its number. */
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
      heading1: heading(28, 7),
      heading2: heading(24, 5),
      heading3: heading(22, 3.5),
    },
  };
}

/** "side 1 af 3", where Word itself counts: the text is cut where the numbers stand. */
function footerOf({ foot, page }: About, { Footer, PageNumber, Paragraph, TextRun }: typeof Docx) {
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

/** The blocks as a Word document on A4; the library is loaded when the first one is wanted. */
export async function wordDocument(blocks: readonly Block[], about: About): Promise<Buffer> {
  const docx = await import('docx');
  const margin = { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) };
  const document = new docx.Document({
    title: xmlText(about.title),
    creator: 'Udsyn',
    lastModifiedBy: 'Udsyn',
    styles: stylesFor(about.language),
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin } },
        footers: { default: footerOf(about, docx) },
        children: blocks.flatMap((block) => wordBlock(block, docx)),
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}
