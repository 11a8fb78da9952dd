import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { type Block, xmlLines, xmlText } from '../../src/documents/block';
import {
  createDownload,
  downloads,
  findDownload,
  openDownload,
} from '../../src/documents/download';
import { type SheetCell, sheetDocument } from '../../src/documents/sheet-document';
import { wordDocument } from '../../src/documents/word-document';
import type { Language } from '../../src/lib/language';
import { documentRoutes } from '../../src/routes';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { screening } from '../builders/screening';
import { CONTENT } from '../cards/render-context-of';
import { zipEntries } from '../cli/zip-entries';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { fixedClock } from '../fakes/fixed-clock';
import { recordingLog } from '../fakes/recording-log';
import { settableClock } from '../fakes/settable-clock';
import { robotSurgery } from '../screening/documents/robot-surgery';
import { dayOf, readSheets } from './sheet-text';
import { readWord } from './word-text';
import {
  createScreening,
  readScreening,
  replaceScreening,
} from '../../src/screening/case/screening';

describe('create download', () => {
  const WANTED = {
    what: 'case-note',
    subject: 'screening-1',
    language: 'da',
    person: 'mette',
  } as const;
  const PUBLIC_URL = 'https://udsyn.example.dk';

  function start() {
    const clock = fixedClock('2027-01-10T12:00:00Z');
    return { clock, documents: createMemoryDocumentStore(clock) };
  }

  const tokenOf = (link: string) => link.slice(`${PUBLIC_URL}/downloads/`.length);

  describe('createDownload', () => {
    it('creates a link whose token has 256 bits and differs each time', async () => {
      const ports = start();

      const links = await Promise.all(
        Array.from({ length: 50 }, () => createDownload(WANTED, PUBLIC_URL, ports)),
      );

      expect(new Set(links).size).toBe(50);
      for (const link of links) {
        expect(link).toMatch(/^https:\/\/udsyn\.example\.dk\/downloads\/[\w-]{43}$/);
        expect(Buffer.from(tokenOf(link), 'base64url')).toHaveLength(32);
      }
      // Random bits are 1 about half of the time, so no part of the token is fixed.
      const bytes = links.map((link) => Buffer.from(tokenOf(link), 'base64url'));
      for (let index = 0; index < 32; index++)
        expect(new Set(bytes.map((token) => token[index])).size).toBeGreaterThan(20);
    });

    it('stores the subject and the person for fifteen minutes, but not the token', async () => {
      const ports = start();

      const link = await createDownload(WANTED, PUBLIC_URL, ports);

      const { items } = await ports.documents.query(downloads, { limit: 10 });
      expect(items.map(({ document }) => document)).toEqual([
        {
          ...WANTED,
          id: expect.stringMatching(/^[\da-f]{64}$/) as string,
          expiresAt: '2027-01-10T12:15:00.000Z',
        },
      ]);
      expect(JSON.stringify(items)).not.toContain(tokenOf(link));
    });
  });
});

describe('find download', () => {
  const WANTED = {
    what: 'case-note',
    subject: 'screening-1',
    language: 'da',
    person: 'mette',
  } as const;

  async function start() {
    const clock = settableClock('2027-01-10T12:00:00Z');
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    const link = await createDownload(WANTED, '', { clock, documents });
    documents.take();
    return { clock, documents, token: link.replace('/downloads/', '') };
  }

  describe('findDownload', () => {
    it('finds the download of a token, any number of times before it expires', async () => {
      const { clock, documents, token } = await start();

      const first = await findDownload(token, { documents });
      clock.set('2027-01-10T12:14:59Z');

      expect(first).toMatchObject(WANTED);
      expect(await findDownload(token, { documents })).toEqual(first);
    });

    it('finds nothing after it has expired', async () => {
      const { clock, documents, token } = await start();

      clock.set('2027-01-10T12:15:00Z');

      expect(await findDownload(token, { documents })).toBeUndefined();
    });

    it('finds nothing by another token, nor by the stored id', async () => {
      const { documents, token } = await start();
      const { items } = await documents.query(downloads, { limit: 1 });
      const last = token.at(-1) === 'A' ? 'B' : 'A';

      for (const wrong of [`${token.slice(0, -1)}${last}`, items[0]?.document.id ?? ''])
        expect(await findDownload(wrong, { documents })).toBeUndefined();
    });

    it.each(['', 'x', '../screening-1', 'a'.repeat(44), `${'a'.repeat(42)}=`, 'æ'.repeat(43)])(
      'does not query the store for "%s", which is not a token',
      async (wrong) => {
        const { documents } = await start();

        expect(await findDownload(wrong, { documents })).toBeUndefined();
        expect(documents.take().calls).toEqual([]);
      },
    );
  });
});

describe('open download', () => {
  const INDEX = indexKnowledge(CONTENT);

  async function start() {
    const clock = settableClock('2027-02-10T23:30:00Z');
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    await createScreening(robotSurgery(), { documents });
    await createScreening(robotSurgery({ id: 'other', proposal: { name: 'Et andet' } }), {
      documents,
    });
    const coordinators = { current: () => [person({ id: 'anna', name: 'Anna Toft' })] };
    const knowledge = { current: () => INDEX };
    const rejectedCases = () => Promise.resolve([]);
    const log = recordingLog();
    const ports = { clock, coordinators, documents, knowledge, log, rejectedCases };
    const tokenFor = async (subject: string, language: Language = 'da') => {
      const wanted = { what: 'case-note', subject, language, person: 'mette' } as const;
      const link = await createDownload(wanted, '', ports);
      return link.replace('/downloads/', '');
    };
    return { clock, documents, ports, tokenFor };
  }

  describe('openDownload', () => {
    it('builds the case note of the link, in its language', async () => {
      const { ports, tokenFor } = await start();

      const danish = await openDownload(
        await tokenFor('screening-7'),
        documentRoutes(ports),
        ports,
      );
      const english = await openDownload(
        await tokenFor('screening-7', 'en'),
        documentRoutes(ports),
        ports,
      );

      expect(danish).toMatchObject({
        title: 'Sagsnotat: Robotkirurgi med Skåne',
        extension: 'docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      });
      // It is the next day in Copenhagen.
      expect(readWord(danish?.body ?? Buffer.of()).text).toContain(
        'udarbejdet med Udsyn 11. februar 2027',
      );
      expect(readWord(english?.body ?? Buffer.of()).text).toContain(
        'created with Udsyn on 11 February 2027',
      );
    });

    it('opens only the screening that the link was created for', async () => {
      const { ports, tokenFor } = await start();

      const opened = await openDownload(await tokenFor('other'), documentRoutes(ports), ports);

      const { text } = readWord(opened?.body ?? Buffer.of());
      expect(opened?.title).toBe('Sagsnotat: Et andet');
      expect(text).not.toContain('Robotkirurgi');
    });

    it('shows the current state of the screening', async () => {
      const { documents, ports, tokenFor } = await start();
      const token = await tokenFor('screening-7');
      const stored = await readScreening('screening-7', { documents });
      await replaceScreening(
        robotSurgery({ handler: { id: 'dorte', name: 'Dorte Dam' } }),
        stored?.version ?? '',
        { documents },
      );

      const opened = await openDownload(token, documentRoutes(ports), ports);

      expect(readWord(opened?.body ?? Buffer.of()).text).toContain('Dorte Dam');
    });

    it("does not list the screening's own entry as a similar collaboration", async () => {
      const { documents, ports, tokenFor } = await start();
      const at = '2027-02-02T08:00:00.000Z';
      const entered = {
        at,
        by: 'udsyn',
        name: 'Udsyn',
        did: 'entered',
        what: 'ehealth-for-regions',
      } as const;
      await createScreening(robotSurgery({ id: 'entered', history: [entered] }), { documents });

      const opened = await openDownload(await tokenFor('entered'), documentRoutes(ports), ports);
      const before = await openDownload(
        await tokenFor('screening-7'),
        documentRoutes(ports),
        ports,
      );

      expect(readWord(before?.body ?? Buffer.of()).text).toContain('eHealth for Regions (');
      expect(readWord(opened?.body ?? Buffer.of()).text).not.toContain('eHealth for Regions (');
    });

    it('names whom to ask if the competence plan does not say who decides', async () => {
      const { documents, ports, tokenFor } = await start();
      await createScreening(screening({ id: 'health' }), { documents });

      const opened = await openDownload(await tokenFor('health'), documentRoutes(ports), ports);

      expect(readWord(opened?.body ?? Buffer.of()).text).toContain(
        'Spørg Anna Toft, hvem der beslutter.',
      );
    });

    it('compares the decision with the plan, also where both agree', async () => {
      const { documents, ports, tokenFor } = await start();
      const decided = (id: string, body: string, area: string) => {
        const by = { id: 'dorte', name: 'Dorte Dam' };
        const step = { body, on: '2027-02-01', reason: '', by, at: '2027-02-02T08:00:00.000Z' };
        const outcome = 'approved' as const;
        const chain = [{ ...step, outcome, warnings: [] }];
        const decision = { ...step, outcome };
        const given = { id, state: outcome, proposal: { name: id, area }, chain, decision };
        return createScreening(screening(given), { documents });
      };
      await decided('same', 'forretningsudvalget', 'regional-development');
      await decided('differs', 'regionsraadet', 'regional-development');
      await decided('unnamed', 'regionsraadet', 'health');
      const textOf = async (id: string) => {
        const opened = await openDownload(await tokenFor(id), documentRoutes(ports), ports);
        return readWord(opened?.body ?? Buffer.of()).text;
      };

      expect(await textOf('same')).toContain('Besluttet af den instans, kompetenceplanen nævner.');
      expect(await textOf('differs')).toContain('Kompetenceplanen nævner Forretningsudvalget.');
      expect(await textOf('unnamed')).toContain(
        'Kompetenceplanen nævner ikke, hvem der beslutter.',
      );
      expect(await textOf('same')).toContain('Registreret af Dorte Dam den 2. februar 2027.');
    });

    it('opens nothing after fifteen minutes, and reads no screening then', async () => {
      const { clock, documents, ports, tokenFor } = await start();
      const token = await tokenFor('screening-7');
      clock.set('2027-02-10T23:45:00Z');
      documents.take();

      expect(await openDownload(token, documentRoutes(ports), ports)).toBeUndefined();
      expect(documents.take().calls).toEqual(['get downloads']);
    });

    it.each(['screening-7', 'a'.repeat(43), ''])('opens nothing for "%s"', async (token) => {
      const { ports } = await start();

      expect(await openDownload(token, documentRoutes(ports), ports)).toBeUndefined();
    });

    it('opens nothing if the screening no longer exists', async () => {
      const { ports, tokenFor } = await start();

      expect(
        await openDownload(await tokenFor('nowhere'), documentRoutes(ports), ports),
      ).toBeUndefined();
    });
  });
});

describe('sheet document', () => {
  const written = async (rows: readonly (readonly SheetCell[])[], name = 'Ark', title = 'Hoved') =>
    readSheets(await sheetDocument([{ name, columns: [{ title, width: 20 }], rows }], 'da'));

  const HOSTILE: readonly (readonly [name: string, text: string, shown: string])[] = [
    ['Danish letters', 'Blåbærgrød på Ærø', 'Blåbærgrød på Ærø'],
    ['emoji', 'robot 🤖 flag 🇩🇰', 'robot 🤖 flag 🇩🇰'],
    ['markup', '</t></si> <b>&amp;</b> ]]>', '</t></si> <b>&amp;</b> ]]>'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['half an emoji', 'a\uD83Eb', 'ab'],
    ['what Excel takes for a character', '_x0041__x000D_', '_x0041__x000D_'],
    ['new lines', 'a\nb', 'a\nb'],
    ['spaces at the ends', '  a  ', '  a  '],
    ['a number in words', '007', '007'],
    ['more than a cell holds', 'æ'.repeat(40_000), 'æ'.repeat(32_767)],
  ];

  describe('sheetDocument', () => {
    it.each(HOSTILE)('keeps %s as it was written', async (_, text, shown) => {
      const { sheets } = await written([[text]], 'Ark', text);

      expect(sheets[0]?.cells.get('A1')).toBe(shown);
      expect(sheets[0]?.cells.get('A2')).toBe(shown);
    });

    it.each(['=1+1', "=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1'])(
      'keeps %j as text instead of a formula',
      async (text) => {
        const { sheets, formulas } = await written([[text]]);

        expect(sheets[0]?.cells.get('A2')).toBe(text);
        expect(formulas).toBe(false);
      },
    );

    it('has numbers as numbers and days as days, in any time zone', async () => {
      const { sheets } = await written([
        [1250.5],
        [{ day: '2027-03-28' }],
        [{ day: '2027-10-31' }],
      ]);

      const cells = sheets[0]?.cells;
      expect(cells?.get('A2')).toBe(1250.5);
      expect(dayOf(cells?.get('A3'))).toBe('2027-03-28');
      expect(dayOf(cells?.get('A4'))).toBe('2027-10-31');
    });

    it.each([
      [700_000, '#,##0'],
      [1250.5, '#,##0.00'],
    ])('leaves no separator without decimals behind %d', async (number, format) => {
      const workbook = await sheetDocument(
        [{ name: 'Ark', columns: [{ title: 'Hoved', width: 20 }], rows: [[number]] }],
        'da',
      );

      const styles = zipEntries(workbook).get('xl/styles.xml')?.toString('utf8');
      expect(styles).toContain(`formatCode="${format}"`);
    });

    it('leaves missing cells empty', async () => {
      const { sheets } = await written([[undefined], [''], [], ['x']]);

      expect([...(sheets[0]?.cells.keys() ?? [])]).toEqual(['A1', 'A5']);
    });

    it('freezes the header row', async () => {
      const { sheets } = await written([]);

      expect(sheets[0]?.xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    });

    it('names sheets as Excel requires', async () => {
      const { sheets } = await written([], `a/b\\c?d*e[f]:${'g'.repeat(40)}`);

      expect(sheets[0]?.name).toBe(`a b c d e f  ${'g'.repeat(18)}`);
      expect(sheets[0]?.name.length).toBeLessThanOrEqual(31);
    });
  });
});

describe('word document', () => {
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
    it.each(HOSTILE)('keeps %s in every kind of block', async (_, text, shown) => {
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

    it('links a web address, and shows any other as text', async () => {
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

    it('is accessible: language, title, headings and table headers', async () => {
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

    it.each([
      [['10.000 EUR', '250.000,50 kr.', '1,2 mio. kr.', 'EUR 9,000', '66,7 %', '–', ''], true],
      [['10.000 EUR', 'ikke oplyst'], false],
      [['2027', '2028'], false],
      [['punkt 7'], false],
    ])('puts the column %j to the right: %s', async (cells, isRight) => {
      const rows = cells.map((cell) => ['A', cell]);

      const { xml } = await written([{ kind: 'table', head: ['B', 'C'], rows, widths: [50, 50] }]);

      expect(xml.match(/<w:jc w:val="right"\/>/g) ?? []).toHaveLength(
        isRight ? cells.length + 1 : 0,
      );
    });

    it('begins a title on a new page where it is an annex', async () => {
      const { xml } = await written([
        { kind: 'title', text: 'A' },
        { kind: 'title', text: 'B', isOnNewPage: true },
      ]);

      expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    });

    it('numbers its pages in the footer', async () => {
      const { foot } = await written([{ kind: 'text', text: 'A' }]);

      expect(foot).toBe('Udsyn · 1 · side  af ');
    });

    it('omits a table without rows, which Word cannot open', async () => {
      const { xml } = await written([
        { kind: 'facts', rows: [] },
        { kind: 'text', text: 'A' },
      ]);

      expect(xml).not.toContain('<w:tbl>');
    });

    it('contains no macro, no picture and nothing to fetch', async () => {
      const { names, links } = await written([{ kind: 'text', text: 'https://rn.dk' }]);

      expect(names.filter((name) => /vba|media|embeddings|activeX/i.test(name))).toEqual([]);
      expect(links).toEqual([]);
    });
  });
});

describe('xml text', () => {
  describe('xmlText', () => {
    it.each([
      ['Danish letters and emoji', 'æøå ÆØÅ é 🤖 👩‍⚕️', 'æøå ÆØÅ é 🤖 👩‍⚕️'],
      ['markup, which is escaped later', '<b>&amp;</b> ]]>', '<b>&amp;</b> ]]>'],
      ['control characters', 'a\u0000b\u0008c\u001Bd\u000Be', 'abcde'],
      ['halves of pairs', 'a\uD83Eb\uDD16c', 'abc'],
      ['what is no character', 'a\uFFFEb\uFFFFc', 'abc'],
      ['marks that turn text round', 'a\u202Eb\u2066c\u2069', 'abc'],
      ['tabs and new lines', 'a\tb\nc', 'a\tb\nc'],
    ])('turns %s into valid XML', (_, text, expected) => {
      expect(xmlText(text)).toBe(expected);
    });
  });

  describe('xmlLines', () => {
    it("splits lines at every system's line ending", () => {
      expect(xmlLines('a\nb\r\nc\rd\u2028e')).toEqual(['a', 'b', 'c', 'd', 'e']);
    });
  });
});
