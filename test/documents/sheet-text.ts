import { zipEntries } from '../cli/zip-entries';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
/** Decodes text as Excel does: entities, and Excel's own character escapes. */
const decode = (text: string) =>
  text
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * Reads an Excel workbook: the name of each sheet, and its cells by address; formulas are marked.
 */
export function readSheets(workbook: Buffer) {
  const files = zipEntries(workbook);
  const xmlOf = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const shared = [...xmlOf('xl/sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g)].map(
    ([, text = '']) => decode(text.replace(/<[^>]+>/g, '')),
  );
  const names = [...xmlOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => decode(name),
  );
  const sheets = names.map((name, index) => {
    const xml = xmlOf(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = new Map<string, string | number>();
    for (const [, attributes = '', content = ''] of xml.matchAll(
      /<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g,
    )) {
      const address = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
      if (value === undefined) continue;
      const text = attributes.includes('t="s"') ? shared[Number(value)] : undefined;
      cells.set(address, text ?? Number(value));
    }
    return { name, cells, xml };
  });
  return {
    names: [...files.keys()],
    sheets,
    formulas: sheets.some(({ xml }) => xml.includes('<f')),
  };
}

/** The day of an Excel serial number. */
export function dayOf(serial: string | number | undefined): string {
  return new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);
}
