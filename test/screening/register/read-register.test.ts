import { loadContent } from '../../../src/content/load-content';
import {
  asksForCount,
  readComparison,
  readNamedComparison,
  readRegisterRequest,
} from '../../../src/screening/register/read-register';

const { vocabulary } = loadContent('nordjylland');
const read = (text: string) => readRegisterRequest(text, vocabulary, '2027-03-01');

describe('readRegisterRequest', () => {
  it.each([
    ['vis afviste sager om sundhed fra 2027', { state: 'rejected', area: 'health', year: 2027 }],
    ['rejected cases in health from 2027', { state: 'rejected', area: 'health', year: 2027 }],
    ['hvor mange screeninger har vi godkendt i år?', { state: 'approved', year: 2027 }],
    ['hvilke sager er afslået sidste år', { state: 'rejected', year: 2026 }],
    ['afslåede screeninger', { state: 'rejected' }],
    ['sager der venter på svar', { state: 'more-information' }],
    ['tilbagetrukne forslag', { state: 'withdrawn' }],
    ['vis sager om regional udvikling fra 2026', { area: 'regional-development', year: 2026 }],
    ['sager inden for specialsektoren', { area: 'special-sector' }],
    ['sagsregister 2026', { year: 2026 }],
    ['alle sager', {}],
    ['vis sager under behandling', { state: 'submitted' }],
    [
      'show rejected cases about health from 2027',
      { state: 'rejected', area: 'health', year: 2027 },
    ],
    ['show cases being handled', { state: 'submitted' }],
    ['hvor mange sager venter?', { state: 'submitted' }],
    ['how many cases are pending?', { state: 'submitted' }],
    ['hvad er der sendt ind?', { state: 'submitted' }],
    ['vis udtrædelser', { matter: 'exit' }],
    ['godkendte forlængelser fra 2027', { state: 'approved', year: 2027, matter: 'renewal' }],
    ['show withdrawals', { matter: 'exit' }],
    ['vis mig afviste sager fra 2025', { state: 'rejected', year: 2025 }],
  ])('reads "%s"', (text, filter) => {
    expect(read(text)).toEqual({ filter, unread: '' });
  });

  it.each([
    ['Karens sager', 'Karens', {}],
    ['Søren Ærøs afviste sager', 'Søren Ærøs', { state: 'rejected' }],
    ['sager fra Karen Holm i 2026', 'Karen Holm', { year: 2026 }],
    ["Karen's cases", 'Karens', {}],
    ['hvad er der indsendt af Karen?', 'Karen', { state: 'submitted' }],
    ['hvad har Karen Holm sendt ind?', 'Karen Holm', { state: 'submitted' }],
    ['what has Karen submitted?', 'Karen', { state: 'submitted' }],
  ])('reads the owner in "%s"', (text, owner, filter) => {
    expect(read(text)).toEqual({ filter, owner, unread: '' });
  });

  it.each([
    ['hvilke sager har vi afvist om robotter', 'robotter'],
    ['ikke godkendte sager', 'ikke'],
    ['sager før 2027', 'sager før 2027'],
    ['sager fra 2026 og 2027', 'sager fra 2026 og 2027'],
    ['afviste og godkendte sager', 'afviste og godkendte sager'],
  ])('says what it cannot read in "%s"', (text, unread) => {
    expect(read(text)).toMatchObject({ unread });
  });

  it.each([
    'sager der venter på mig',
    'mine sager',
    'hvilke samarbejder har vi om sundhed?',
    'ny screening',
    'hvad er sagsnummeret?',
  ])('is not asked by "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('readComparison', () => {
  it.each([
    ['sammenlign sag 3 og sag 7', [3, 7]],
    ['Sammenlign sagerne 1, 2 og 4.', [1, 2, 4]],
    ['compare case 1 and 2', [1, 2]],
    ['sammenlign sag 2027-7k3qd med sag 2', ['2027-7K3QD', 2]],
  ])('reads "%s"', (text, cases) => {
    expect(readComparison(text)).toEqual(cases);
  });

  it.each(['sammenlign CPMR og AER', 'sammenlign sag 3 og CPMR', 'sammenlign 3 og 7'])(
    'leaves "%s" to the catalogue',
    (text) => {
      expect(readComparison(text)).toBeUndefined();
    },
  );
});

describe('readNamedComparison', () => {
  it('reads the names, whatever they are names of', () => {
    expect(readNamedComparison('sammenlign Havneklynge, Brintdal og "Robotkirurgi"')).toEqual([
      'Havneklynge',
      'Brintdal',
      'Robotkirurgi',
    ]);
    expect(readNamedComparison('sammenlign 3 og 7')).toBeUndefined();
    expect(readNamedComparison('hvem har Havneklynge og Brintdal?')).toBeUndefined();
  });
});

describe('asksForCount', () => {
  it.each(['og hvor mange er det?', 'Hvor mange er der i alt', 'and how many is that?'])(
    'is true of "%s"',
    (text) => {
      expect(asksForCount(text)).toBe(true);
    },
  );

  it.each(['hvor mange er det, vi samarbejder med?', 'hvor mange sager har vi?'])(
    'is false of "%s"',
    (text) => {
      expect(asksForCount(text)).toBe(false);
    },
  );
});
