import { extractPeriod, readPeriod } from '../../../src/screening/proposal/read-period';

const from = (start: string, end?: string) => ({
  start,
  ...(end !== undefined && { end }),
  rolling: false,
});

describe('readPeriod', () => {
  it.each([
    ['2027-2029', from('2027', '2029')],
    ['2027–2029', from('2027', '2029')],
    ['2027-29', from('2027', '2029')],
    ['2027/28', from('2027', '2028')],
    ['fra 2027 til 2029', from('2027', '2029')],
    ['2027', from('2027', '2027')],
    ['i 2027', from('2027', '2027')],
    ['fra 2027', from('2027')],
    ['2027-10', from('2027-10')],
    ['marts 2027 til juni 2028', from('2027-03', '2028-06')],
    ['marts til juni 2027', from('2027-03', '2027-06')],
    ['1. marts 2027 - 31.12.2029', from('2027-03-01', '2029-12-31')],
    ['1. marts til 1. juni 2027', from('2027-03-01', '2027-06-01')],
    ['March 1st, 2027 until 1 June 2028', from('2027-03-01', '2028-06-01')],
    ['2027-03-01 to 2028-02-29', from('2027-03-01', '2028-02-29')],
    ['01-03-2027', from('2027-03-01')],
    ['1/1 2027 - 31/12 2029', from('2027-01-01', '2029-12-31')],
    ['3 år fra 2027', from('2027', '2029')],
    ['tre år fra 2027', from('2027', '2029')],
    ['two years from 2027', from('2027', '2028')],
    ['Q1 2027', from('2027-01', '2027-03')],
    ['4. kvartal 2027', from('2027-10', '2027-12')],
    ['fra Q3 2027', from('2027-07')],
    ['Q2 2027 - Q4 2028', from('2027-04', '2028-12')],
    ['Q1-Q3 2027', from('2027-01', '2027-09')],
    ['Q1–3 2027', from('2027-01', '2027-09')],
    ['1.-3. kvartal 2027', from('2027-01', '2027-09')],
    ['1. kvartal 2027 til 3. kvartal 2028', from('2027-01', '2028-09')],
    ['fra første kvartal 2027 til og med 2029', from('2027-01', '2029')],
    ['2027 til 2. kvartal 2028', from('2027', '2028-06')],
    ['first quarter of 2027', from('2027-01', '2027-03')],
    ['2. halvår 2027', from('2027-07', '2027-12')],
    ['forår 2027', from('2027-03', '2027-05')],
    ['fra foråret 2027 til efteråret 2028', from('2027-03', '2028-11')],
    ['spring 2027 to autumn 2028', from('2027-03', '2028-11')],
  ])('reads "%s"', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it('reads an end alone, and what goes on', () => {
    expect(readPeriod('indtil udgangen af 2029')).toEqual({ end: '2029', rolling: false });
    expect(readPeriod('indtil Q3 2029')).toEqual({ end: '2029-09', rolling: false });
    expect(readPeriod('Løbende')).toEqual({ rolling: true });
    expect(readPeriod('ingen slutdato')).toEqual({ rolling: true });
    expect(readPeriod('fra 2027 uden slutdato')).toEqual({ start: '2027', rolling: true });
    expect(readPeriod('from 2027, open-ended')).toEqual({ start: '2027', rolling: true });
  });

  it.each([
    '',
    'snart',
    '31.02.2027',
    '2027-02-30',
    '2027, 2028 og 2029',
    '12',
    '2027-13',
    '1850-1900',
    'Q5 2027',
  ])('reads no period in "%s"', (text) => {
    expect(readPeriod(text)).toBe('bad-period');
  });

  it('tells when the end comes before the beginning', () => {
    expect(readPeriod('2029-2027')).toBe('period-backwards');
    expect(readPeriod('juni 2027 til marts 2027')).toBe('period-backwards');
  });
});

describe('cutPeriod', () => {
  it.each([
    ['om havne, fra 2027 til 2029', from('2027', '2029'), 'om havne, , '],
    ['om havne i perioden 2027-29, med Kiel', from('2027', '2029'), 'om havne , , med Kiel'],
    ['om havne fra 2027 og frem', from('2027'), 'om havne , '],
    ['om havne, 3 år fra 2027', from('2027', '2029'), 'om havne, , , '],
    ['om havne fra Q3 2027', from('2027-07'), 'om havne , '],
    ['om havne, forår 2027, med Kiel', from('2027-03', '2027-05'), 'om havne, , , med Kiel'],
    ['om havne, løbende', { rolling: true }, 'om havne, ,'],
  ])('reads the period of "%s" and cuts it out', (text, period, rest) => {
    const cut = extractPeriod(text);

    expect(cut.period).toEqual(period);
    expect(cut.rest.replace(/\s+/g, ' ')).toBe(rest);
  });

  it('leaves a sentence without a period as it is', () => {
    expect(extractPeriod('om havne med Kiel')).toEqual({ rest: 'om havne med Kiel' });
  });

  it('takes no period that cannot be', () => {
    expect(extractPeriod('om havne 2029-2027').period).toBeUndefined();
  });
});
