import {
  readConditions,
  type Variant,
  wordFilters,
} from '../../../../src/asking/intents/conditions/conditions';
import { describeFilter } from '../../nordjylland';
import { read } from '../../slots/slots-in';

/** What narrows a list in a text, the words outside every vocabulary last. */
function filters(text: string, variant?: Variant): string[] {
  const reading = read(text);
  const conditions = readConditions(reading, variant);
  return [...conditions.filters, ...wordFilters(conditions, reading)].map(describeFilter);
}

describe('readConditions', () => {
  it.each([
    ['politiske samarbejder', ['level political']],
    ['samarbejder med Norge', ['country no']],
    ['projekter om klima i Norge', ['theme climate', 'country no', 'kind project']],
    ['hvilke projekter er der under Interreg IVC', ['kind project', 'programme interreg-ivc']],
    ['hvad har Vækstforum bevilget?', ['body vaekstforum']],
    ['konferencer hvert andet år', ['kind conference', '0.5 a year']],
    ['samarbejder med kontingent', ['property fee']],
    ['open ended networks', ['kind membership-network', 'property rolling']],
    ['hvor er vi lead partner?', ['property lead-partner']],
    ['EU-finansierede projekter', ['kind project', 'property external-funding']],
    ['samarbejder med politisk udpegning', ['property political-appointment']],
    ['hvor udpeges der ad hoc?', ['property ad-hoc-appointment']],
    ['hvad arbejder Runa Coxeter med?', ['person Runa Coxeter']],
    ['hvilke betaler vi i euro?', ['currency EUR']],
    ['', []],
  ])('reads the vocabulary and the facts in %j as %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it.each([
    ['sundhed', ['theme health']],
    ['samarbejder på sundhedsområdet', ['area health']],
    ['politiske samarbejder om sundhed', ['area health', 'level political']],
  ])('reads a word that is an area and a theme by what stands with it: %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it.each([
    ['sundhed eller transport', ['theme health', 'or theme transport']],
    ['sundhed og transport', ['theme health', 'theme transport']],
    ['sundhed, transport og turisme', ['theme health', 'or theme transport', 'or theme tourism']],
    ['samarbejder i Norge eller Sverige', ['country no', 'or country se']],
    ['samarbejder i Norge og Sverige', ['country no', 'or country se']],
    ['både Norge og Sverige', ['country no', 'country se']],
  ])('reads several values of a kind as alternatives, or as both: %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it.each([
    ['hvilke kører i 2010?', ['running 2010-01-01..2010-12-31']],
    ['which began in 2008?', ['started 2008-01-01..2008-12-31']],
    ['hvad sluttede i 2011?', ['ended 2011-01-01..2011-12-31']],
    ['hvad blev besluttet i 2010?', ['decided 2010-01-01..2010-12-31']],
    ['Vækstforum 2010', ['body vaekstforum', 'decided 2010-01-01..2010-12-31']],
    ['hvilke er bevilget for 2013?', ['granted 2013-01-01..2013-12-31']],
    ['bevillinger der udløber i 2013', ['grant-ends 2013-01-01..2013-12-31']],
    ['which grants run out at the end of 2013?', ['grant-ends 2013-12-01..2013-12-31']],
    ['hvilke slutter før 2012?', ['ended 0001-01-01..2011-12-31']],
    ['hvilke fortsætter efter 2012?', ['ended 2013-01-01..9999-12-31']],
    ['what was granted on 18 March 2008?', ['decided 2008-03-18..2008-03-18']],
  ])('gives a time the role of the word nearest to it: %j is %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it('asks for those that end from today on, if they end before a day to come', () => {
    expect(filters('hvilke slutter inden udgangen af 2013?')).toEqual([
      'ended 2012-03-01..2013-12-31',
    ]);
    expect(filters('hvilke sluttede inden udgangen af 2010?')).toEqual([
      'ended 0001-01-01..2010-12-31',
    ]);
  });

  it.each([
    ['hvilke er i gang nu?', ['running 2012-03-01..2012-03-01']],
    ['which are still running?', ['running 2012-03-01..2012-03-01']],
    ['hvilke er aktive?', ['running 2012-03-01..2012-03-01']],
    ['hvilke er afsluttet?', ['ended 0001-01-01..2012-03-01']],
    ['hvilke er ikke afsluttet?', ['running 2012-03-01..2012-03-01']],
  ])('reads a role without a time as of today: %j is %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it.each([
    ['projekter over 20 mio. kr.', ['kind project', 'total-budget over 20000000 DKK']],
    ['netværk over 100.000 kr.', ['kind membership-network', 'fee over 100000 DKK']],
    ['samarbejder over 100.000 kr.', ['cost over 100000 DKK']],
    ['samarbejder over 100.000 kr. om året', ['yearly-cost over 100000 DKK']],
    ['et kontingent på mindst EUR 5.000', ['fee at-least 5000 EUR']],
    [
      'projekter med mindst 500.000 kr. i medfinansiering',
      ['kind project', 'co-financing at-least 500000 DKK'],
    ],
  ])('reads an amount as the sum that is named or usual: %j is %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it.each([
    ['indstillet af Vækstforum', ['recommender vaekstforum']],
    ['recommended by the growth forum', ['recommender vaekstforum']],
    ['besluttet af Vækstforum', ['body vaekstforum']],
    [
      'besluttet af Regionsrådet og indstillet af Vækstforum',
      ['body regionsraadet', 'recommender vaekstforum'],
    ],
  ])('distinguishes the body that recommends from the one that decides: %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it.each([
    ['alle samarbejder undtagen projekter', ['not kind project']],
    ['projekter i Norge, ikke i Sverige', ['country no', 'not country se', 'kind project']],
    ['ikke besluttet af Regionsrådet', ['not body regionsraadet']],
    ['ikke i euro', ['not currency EUR']],
    ['ikke politiske samarbejder', ['not level political']],
    ['alle netværk undtagen CPMR', ['kind membership-network', 'not entry cpmr']],
    ['hvilke mangler budget?', ['not stated total-budget']],
    ['ikke kun politiske samarbejder', ['level political']],
    ['netværk uden kontingent', ['kind membership-network', 'not property fee']],
    ['projects without a budget', ['kind project', 'not stated total-budget']],
    ['hvor er finansieringen uoplyst', ['not stated funding']],
    ['uden politiker', ['property no-political-appointment', 'or property vacancy']],
    ['samarbejder uden politisk udpegning', ['property no-political-appointment']],
    ['uden ekstern finansiering', ['property no-external-funding']],
  ])('excludes what is negated, and asks for what is blank: %j is %j', (text, expected) => {
    expect(filters(text).filter((filter) => filter !== '"uoplyst"')).toEqual(expected);
  });

  it.each([
    ['networks about autism', ['kind membership-network', '"autism"']],
    ['xyzzy plugh xyzzy 42', ['"xyzzy"', '"plugh"']],
    ['samarbejder med kommunerne som partner', ['partner "kommunerne"']],
    ['omsorg for ældre', ['theme elderly-care']],
  ])('searches for words outside every vocabulary, once each: %j is %j', (text, expected) => {
    expect(filters(text)).toEqual(expected);
  });

  it('reads the same text in other ways for other candidates', () => {
    const text = 'projekter om sundhed og transport i 2012, xyzzy';
    const kept = ['theme health', 'theme transport'];

    expect(filters(text, { without: ['kind', 'time', 'word'] })).toEqual(kept);
    expect(filters('sundhed og transport', { unite: true })).toEqual([
      'theme health',
      'or theme transport',
    ]);
    expect(filters('projekter i Norge', { taken: new Set([0]) })).toEqual(['country no']);
    expect(filters('hvad slutter i 2012?', { role: 'grant-ends' })).toEqual([
      'grant-ends 2012-01-01..2012-12-31',
    ]);
  });

  it('says which slots are behind the filters, and where the other words stand', () => {
    const { slots, words } = readConditions(read('projekter i Norge om xyzzy'));

    expect(slots.map(({ from, to }) => [from, to])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [2, 3],
      ]),
    );
    expect(words).toEqual([{ at: 4, word: 'xyzzy' }]);
  });
});
