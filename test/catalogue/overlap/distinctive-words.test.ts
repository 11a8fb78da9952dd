import { foldedWords, distinctiveWords } from '../../../src/catalogue/overlap/distinctive-words';

describe('distinctiveWords', () => {
  it.each([
    ['Region Skåne', 'skane'],
    ['Västra Götalandsregionen', 'vastra gotaland'],
    ['Ørebro kommune', 'orebro'],
    ['Københavns Universitet', 'kobenhavn'],
    ['University of Copenhagen', 'copenhagen'],
    ['Oslo universitetshospital, Norge', 'oslo'],
    ['Asturien, region i det nordlige Spanien', 'asturien'],
    ['De deltagende regioner', ''],
    ['Medlemmer af ERTICO i Europa', 'ertico'],
    ['17 skandinaviske partnere', ''],
  ])('of %s are "%s"', (text, words) => {
    expect([...distinctiveWords(text)].join(' ')).toBe(words);
  });

  it('keeps a short name whole', () => {
    expect([...distinctiveWords('AAUs, Oslos')]).toEqual(['aus', 'oslo']);
  });
});

describe('foldedWords', () => {
  it('are all words in order, whole and folded', () => {
    expect(foldedWords('E-health for Regions, Østersøen!')).toEqual([
      'e',
      'health',
      'for',
      'regions',
      'ostersoen',
    ]);
  });
});
