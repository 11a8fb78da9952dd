import { monitoringReportSheet } from '../../../src/monitoring/documents/monitoring-report-sheet';
import type { Language } from '../../../src/lib/language';
import { monitoringReport } from '../../../src/monitoring/report/report';
import { renderContextOf } from '../../cards/render-context-of';
import { LEARNT, monitoredYear, NOTE } from './monitored-year';
import { dayOf, readSheets } from '../../documents/sheet-text';

const written = async (language: Language = 'da', year = 2027) => {
  const report = await monitoringReport({ year }, await monitoredYear());
  return readSheets(await monitoringReportSheet(report, renderContextOf(language)));
};

/** The cells of a column, below its head. */
const column = (cells: ReadonlyMap<string, string | number> | undefined, letter: string) =>
  [...(cells ?? [])].flatMap(([address, value]) =>
    address.startsWith(letter) && address !== `${letter}1` ? [value] : [],
  );

describe('monitoringReportSheet', () => {
  it.each([
    [
      'da',
      ['Sammenfatning', 'Opfølgninger', 'Svar', 'Ændringer i kataloget', 'Udgifter', 'Erfaringer'],
    ],
    ['en', ['Summary', 'Rounds', 'Answers', 'Changes in the catalogue', 'Costs', 'Experience']],
  ] as const)('has a sheet for each kind of row in %s', async (language, names) => {
    const { sheets } = await written(language);

    expect(sheets.map(({ name }) => name)).toEqual(names);
  });

  it('has the figures as numbers that can be added', async () => {
    const { sheets } = await written();

    const [summary, rounds, , , costs] = sheets.map(({ cells }) => cells);
    expect(summary?.get('A1')).toBe('Monitorering 2027');
    expect(summary?.get('B2')).toBe(24);
    const counted = column(costs, 'G').map(Number);
    expect(counted.reduce((sum, kroner) => sum + kroner, 0)).toBe(75_000);
    expect(column(rounds, 'G').map(Number)).toHaveLength(7);
  });

  it('has every round in a row with its days', async () => {
    const { sheets } = await written();

    const cells = sheets[1]?.cells;
    expect(column(cells, 'A')).toHaveLength(38);
    expect(cells?.get('A2')).toMatch(/^CEDAR/);
    expect(cells?.get('E2')).toBe('besvaret');
    expect(dayOf(cells?.get('F2'))).toBe('2027-02-07');
    expect(dayOf(cells?.get('I2'))).toBe('2027-02-10');
    expect(cells?.get('K2')).toBe('Afslut');
    expect(new Set(column(cells, 'E'))).toEqual(
      new Set(['besvaret', 'overskredet', 'sprunget over']),
    );
  });

  it('has every answer and note as it was written, and no formula', async () => {
    const { sheets, formulas } = await written();

    expect(column(sheets[2]?.cells, 'C').length).toBeGreaterThan(24 * 5);
    expect(column(sheets[2]?.cells, 'D')).toEqual(Array(24).fill(NOTE));
    expect(formulas).toBe(false);
  });

  it('has changes with both values, and experiences', async () => {
    const { sheets } = await written();

    const changes = sheets[3]?.cells;
    expect(changes?.get('C3')).toBe('Svend Tøfting');
    expect(changes?.get('D3')).toBe('Søren Ærø');
    expect(column(changes, 'B').at(-1)).toBe('optaget i kataloget efter screening');
    expect(column(sheets[5]?.cells, 'B')).toEqual(Array(6).fill(LEARNT));
  });

  it('can be opened also where there is nothing to tell', async () => {
    const { sheets } = await written('da', 2020);

    expect(sheets).toHaveLength(6);
    expect(sheets[0]?.cells.get('B2')).toBe(0);
  });
});
