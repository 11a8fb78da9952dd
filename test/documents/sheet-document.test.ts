import { type SheetCell, sheetDocument } from '../../src/documents/sheet-document';
import { dayOf, readSheets } from './sheet-text';

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
  it.each(HOSTILE)('holds %s as it was written', async (_, text, shown) => {
    const { sheets } = await written([[text]], 'Ark', text);

    expect(sheets[0]?.cells.get('A1')).toBe(shown);
    expect(sheets[0]?.cells.get('A2')).toBe(shown);
  });

  it.each(['=1+1', "=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1'])(
    'keeps %j as text: it computes nothing',
    async (text) => {
      const { sheets, formulas } = await written([[text]]);

      expect(sheets[0]?.cells.get('A2')).toBe(text);
      expect(formulas).toBe(false);
    },
  );

  it('has numbers as numbers and days as days, whatever the clock of the machine', async () => {
    const { sheets } = await written([[1250.5], [{ day: '2027-03-28' }], [{ day: '2027-10-31' }]]);

    const cells = sheets[0]?.cells;
    expect(cells?.get('A2')).toBe(1250.5);
    expect(dayOf(cells?.get('A3'))).toBe('2027-03-28');
    expect(dayOf(cells?.get('A4'))).toBe('2027-10-31');
  });

  it('leaves empty what is not there', async () => {
    const { sheets } = await written([[undefined], [''], [], ['x']]);

    expect([...(sheets[0]?.cells.keys() ?? [])]).toEqual(['A1', 'A5']);
  });

  it('keeps the head in sight', async () => {
    const { sheets } = await written([]);

    expect(sheets[0]?.xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  });

  it('names sheets as Excel allows it', async () => {
    const { sheets } = await written([], `a/b\\c?d*e[f]:${'g'.repeat(40)}`);

    expect(sheets[0]?.name).toBe(`a b c d e f  ${'g'.repeat(18)}`);
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31);
  });
});
