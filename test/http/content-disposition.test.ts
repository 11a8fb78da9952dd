import { contentDisposition } from '../../src/http/serve-downloads';

/** The name that a browser of today saves under. */
const savedAs = (header: string) =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '');
/** The name that a client of yesterday saves under. */
const plainOf = (header: string) => /filename="([^"]*)"/.exec(header)?.[1];

describe('contentDisposition', () => {
  it('has the file saved with its Danish letters, and with plain ones where those are unknown', () => {
    const header = contentDisposition('Sagsnotat på tværs af Øresund: æøå', 'docx');

    expect(header).toMatch(/^attachment; /);
    expect(savedAs(header)).toBe('Sagsnotat på tværs af Øresund æøå.docx');
    expect(plainOf(header)).toBe('Sagsnotat paa tvaers af Oeresund aeoeaa.docx');
  });

  it.each([
    ['quotes and new lines', 'a"; filename="evil.exe\r\nSet-Cookie: x=1'],
    ['folders', '../../etc/passwd'],
    ['a drive', 'C:\\Windows\\x'],
    ['percent signs', '%0d%0a%22'],
    ['semicolons, stars and brackets', "a;b*c'd(e)!"],
    ['control characters', 'a\u0000b\u001Fc\u007Fd'],
    ['emoji', '🤖 robotter'],
    ['half an emoji', 'a\uD83Eb'],
  ])('keeps %s from breaking out of the header', (_, title) => {
    const header = contentDisposition(title, 'docx');

    // What HTTP allows in a header, with one quoted name and one encoded name in it.
    expect(header).toMatch(
      /^attachment; filename="[ !#-$&-[\]-~]+\.docx"; filename\*=UTF-8''[\w.~%-]+\.docx$/,
    );
    expect(savedAs(header)).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
  });

  it('does not let a title hide the extension by turning the text round', () => {
    expect(savedAs(contentDisposition('rapport\u202Excod.exe', 'docx'))).toBe(
      'rapport xcod.exe.docx',
    );
  });

  it('cuts a long title between characters, and has a name where nothing is left', () => {
    const long = savedAs(contentDisposition('🤖'.repeat(500), 'docx'));

    expect(long).toBe(`${'🤖'.repeat(80)}.docx`);
    expect(savedAs(contentDisposition(' ../.. ', 'docx'))).toBe('Udsyn.docx');
  });
});
