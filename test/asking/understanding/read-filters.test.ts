import { understood } from '../nordjylland';

describe('readFilters', () => {
  it.each([
    ['hvilke samarbejder handler om psykiatri?', 'find theme psychiatry'],
    ['which collaborations cover tinnitus?', 'find theme tinnitus'],
    ['life style diseases', 'find theme lifestyle-diseases'],
    ['livs stil', 'find theme lifestyle-diseases'],
    ['havneudvikling', 'find theme ports'],
    ['samarbejder med Norge', 'find country no'],
    ['collaborations with Sweden', 'find country se'],
    ['samarbejder i Norge eller Sverige', 'find country no, country se'],
    ['hvilke projekter har vi i Rumænien?', 'find country ro, kind project'],
    ['samarbejder på sundhedsområdet', 'find area health'],
    ['sundhed', 'find theme health'],
    ['politiske samarbejder om sundhed', 'find area health, level political'],
    ['which are in the special sector?', 'find area special-sector'],
    ['hvilke netværk er vi med i?', 'find kind membership-network'],
    ['research projects', 'find kind research'],
    ['konferencer', 'find kind conference'],
    ['politiske samarbejder', 'find level political'],
    ['hvad laver Sødisbakke internationalt?', 'find unit soedisbakke'],
    ['projects under Interreg IVC', 'find programme interreg-ivc, kind project'],
    ['hvad har Vækstforum bevilget?', 'find body vaekstforum'],
    ['samarbejder om klima i Norge', 'find theme climate, country no'],
    ['which collaborations are about transport and Norway?', 'find theme transport, country no'],
    [
      'health IT in networks running in 2012',
      'find theme health-it, kind membership-network, running 2012-01-01..2012-12-31',
    ],
    ['billigste projekt', 'min cost of kind project'],
    [
      'politiske samarbejder hvor vi kun udpeger nogen ad hoc',
      'find level political, property ad-hoc-appointment',
    ],
    ['list the conferences our people attend', 'find kind conference'],
    ['hvor er kommunerne med som partnere', 'find partner "kommunerne"'],
    ['with Aalborg University as partner', 'find partner "alborg", partner "university"'],
  ])(
    'narrows by theme, country, area, kind, level, unit, programme and body: %j is %s',
    (question, query) => {
      expect(understood(question)).toBe(query);
    },
  );

  it.each([
    ['hvilke samarbejder har kontingent?', 'find property fee'],
    ['which have a membership fee?', 'find property fee'],
    ['vi betaler til hvilke', 'find property own-money'],
    ['løbende samarbejder', 'find property rolling'],
    ['open ended networks', 'find kind membership-network, property rolling'],
    ['samarbejder uden politisk udpegning', 'find property no-political-appointment'],
    ['which have no politician appointed?', 'find property no-political-appointment'],
    ['hvor er ingen politikere udpeget?', 'find property no-political-appointment'],
    ['samarbejder med politisk udpegning', 'find property political-appointment'],
    ['which have politicians appointed?', 'find property political-appointment'],
    ['hvor udpeges der ad hoc?', 'find property ad-hoc-appointment'],
    ['vacant', 'find property vacancy'],
    ['samarbejder med ingen slutdato oplyst', 'find property no-end-stated'],
    ['hvor er vi lead partner?', 'find property lead-partner'],
    ['EU-finansierede projekter', 'find kind project, property external-funding'],
    ['externally funded collaborations', 'find property external-funding'],
    ['hvilke er gratis?', 'find property no-budget'],
    ['which have no budget?', 'find property no-budget'],
    [
      'hvilke projekter har ingen ekstern finansiering?',
      'find kind project, property no-external-funding',
    ],
  ])('narrows by a fact: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['xyzzy plugh', 'find "xyzzy", "plugh"'],
    ['xyzzy xyzzy 42', 'find "xyzzy"'],
    ['networks about autism', 'find kind membership-network, "autism"'],
  ])('looks for the words that it does not know: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
