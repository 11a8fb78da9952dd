import type { Language } from '../lib/language';
import { xmlText } from './block';

/** The media type of an Excel workbook. */
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell: text, a number, a day (`{ day: '2027-03-01' }`), or empty. */
export type SheetCell = string | number | { readonly day: string } | undefined;

/** One sheet of a workbook: a header row and data rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The maximum length of a cell in Excel, in characters. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const DAYS: Readonly<Record<Language, string>> = { da: 'dd-mm-yyyy', en: 'dd/mm/yyyy' };

/** Text as it was typed; what looks like an Excel character escape is escaped. */
function cellText(text: string): string {
  return xmlText(text)
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .slice(0, LONGEST_CELL);
}

function nameOf(name: string): string {
  return xmlText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_NAME);
}

/** Without a name and a size, each program that opens the workbook chooses others. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };

/** "#,##0.##" would leave a decimal separator behind a whole number. */
const numberFormat = (value: number) => (Number.isInteger(value) ? '#,##0' : '#,##0.00');

/** A cell with an explicit type, so that text beginning with "=" is not a formula. */
function cellOf(cell: SheetCell, language: Language) {
  if (cell === undefined || cell === '') return undefined;
  const look = { alignVertical: 'top', wrap: true } as const;
  if (typeof cell === 'string') return { type: String, value: cellText(cell), ...look };
  if (typeof cell === 'number')
    return { type: Number, value: cell, ...look, format: numberFormat(cell) };
  const value = new Date(`${cell.day}T00:00:00Z`);
  return { type: Date, value, ...look, format: DAYS[language] };
}

/** Builds an Excel workbook from sheets; the library is loaded on first use. */
export async function sheetDocument(sheets: readonly Sheet[], language: Language): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const head = (title: string) =>
    ({ type: String, value: cellText(title), fontWeight: 'bold', wrap: true }) as const;
  return writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: nameOf(name),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        columns.map(({ title }) => head(title)),
        ...rows.map((row) => row.map((cell) => cellOf(cell, language))),
      ],
    })),
    FONT,
  ).toBuffer();
}
