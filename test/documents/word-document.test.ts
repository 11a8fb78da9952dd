import type { Block } from '../../src/documents/block';
import { wordDocument } from '../../src/documents/word-document';
import { readWord } from './word-text';

const ABOUT = {
  title: 'Notat',
  language: 'da',
  foot: 'Udsyn · 1',
  page: (number: string, total: string) => `side ${number} af ${total}`,
} as const;

const written = async (blocks: readonly Block[], about: Partial<typeof ABOUT> = {}) =>
  readWord(await wordDocument(blocks, { ...ABOUT, ...about }));

const HOSTILE: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['Danish letters', 'Blåbærgrød på Ærø, ÆØÅ', 'Blåbærgrød på Ærø, ÆØÅ'],
  ['emoji', 'robot 🤖 læge 👩‍⚕️ flag 🇩🇰', 'robot 🤖 læge 👩‍⚕️ flag 🇩🇰'],
  [
    'markup',
    '</w:t></w:r><w:p/> <b>&amp;</b> ]]> <!--',
    '</w:t></w:r><w:p/> <b>&amp;</b> ]]> <!--',
  ],
  ['quotes', `"a" 'b' & c`, `"a" 'b' & c`],
  [
    'what Word takes for fields',
    '{ HYPERLINK "http://x" } =cmd|\' /C calc\'!A0',
    '{ HYPERLINK "http://x" } =cmd|\' /C calc\'!A0',
  ],
  ['what a template takes for a place', '{{name}} ${name}', '{{name}} ${name}'],
  ['control characters', 'a\u0000b\u0007c\u001Bd\u000Be', 'abcde'],
  ['half an emoji', 'a\uD83Eb', 'ab'],
  ['spaces at the ends', '  a  ', '  a  '],
  ['new lines', 'a\nb\r\nc', 'a\nb\nc'],
  ['a very long comment', 'lang æ '.repeat(20_000), 'lang æ '.repeat(20_000)],
  ['a word without end', 'æ'.repeat(50_000), 'æ'.repeat(50_000)],
];

describe('wordDocument', () => {
  it.each(HOSTILE)('holds %s in every kind of block', async (_, text, shown) => {
    const { lines, foot, about } = await written(
      [
        { kind: 'title', text },
        { kind: 'heading', level: 2, text },
        { kind: 'text', text },
        { kind: 'text', look: 'quote', text },
        { kind: 'list', items: [text] },
        { kind: 'facts', rows: [[text, text]] },
        { kind: 'table', head: [text], rows: [[text]], widths: [100] },
      ],
      { title: text.slice(0, 100) as 'Notat', foot: text.slice(0, 100) as 'Udsyn · 1' },
    );

    expect(lines).toEqual(Array.from({ length: 9 }, () => shown));
    expect(foot).toContain(shown.slice(0, 3));
    expect(about).toContain('<dc:title>');
  });

  it('makes a link of an address of the web, and shows any other as text', async () => {
    const urls = [
      'https://rn.dk/plan?a=1&b="2"',
      'HTTP://rn.dk/æ',
      'javascript:alert(1)',
      'file:///C:/Windows',
      '\\\\server\\share',
      'https://a b',
      'data:text/html,x',
    ];

    const { lines, links } = await written(
      urls.map((url) => ({ kind: 'link', label: 'Kilde', url })),
    );

    expect(lines).toEqual(urls.map((url) => `Kilde: ${url}`));
    expect(links).toEqual(['https://rn.dk/plan?a=1&b=%222%22', 'http://rn.dk/%C3%A6']);
  });

  it('reads well with a screen reader: language, title, headings and heads of tables', async () => {
    const blocks: Block[] = [
      { kind: 'title', text: 'A' },
      { kind: 'heading', level: 1, text: 'B' },
      { kind: 'heading', level: 3, text: 'C' },
      { kind: 'table', head: ['D'], rows: [['E']], widths: [100] },
    ];

    const danish = await written(blocks);
    const english = await written(blocks, { language: 'en' as 'da' });

    expect(danish.styles).toContain('w:val="da-DK"');
    expect(english.styles).toContain('w:val="en-GB"');
    expect(danish.about).toContain('<dc:title>Notat</dc:title>');
    for (const style of ['Title', 'Heading1', 'Heading3'])
      expect(danish.xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(danish.xml).toContain('<w:tblHeader/>');
  });

  it('numbers its pages at the foot', async () => {
    const { foot } = await written([{ kind: 'text', text: 'A' }]);

    expect(foot).toBe('Udsyn · 1 · side  af ');
  });

  it('leaves out a table without rows, which Word could not open', async () => {
    const { xml } = await written([
      { kind: 'facts', rows: [] },
      { kind: 'text', text: 'A' },
    ]);

    expect(xml).not.toContain('<w:tbl>');
  });

  it('holds no macro, no picture and nothing to fetch from elsewhere', async () => {
    const { names, links } = await written([{ kind: 'text', text: 'https://rn.dk' }]);

    expect(names.filter((name) => /vba|media|embeddings|activeX/i.test(name))).toEqual([]);
    expect(links).toEqual([]);
  });
});
