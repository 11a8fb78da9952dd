import { fold } from '../../src/lib/text';

describe('fold', () => {
  it.each([
    ['Sørensen', 'Soerensen', 'Sorensen', 'SØRENSEN', 'Sörensen'],
    ['Ålborg', 'Aalborg', 'AALBORG', 'Alborg'],
    ['Nordsøkommissionen', 'Nordsoekommissionen', 'nordsokommissionen'],
    ['læger', 'laeger', 'LÆGER', 'lager'],
    ['café', 'cafe', 'cafe\u0301'],
    ['ISAAC', 'isac'],
  ])('writes %s as it writes %s', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it.each([
    ['temaer', 'temaer'],
    ['temaerne', 'temaerne'],
    ['klimaet', 'klimaet'],
    ['Kinaen', 'kinaen'],
    ['AER', 'aer'],
    ['AERs', 'aers'],
  ])('keeps the two letters that meet in %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each(['', ' ', '42', '你好', 'привет', '👍'])('leaves %j as it is', (text) => {
    expect(fold(text)).toBe(text);
  });
});
