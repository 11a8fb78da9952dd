import { recogniser } from '../../../src/asking/slots/recognise';
import { findOverlaps, type Overlap } from '../../../src/catalogue/overlap/find-overlaps';
import { CONTENT, INDEX } from '../../asking/nordjylland';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';

const NOTHING = { themes: [], countries: [], programmes: [], partners: '', name: '' };
const recognise = recogniser(INDEX);

const inShort = (overlaps: readonly Overlap[]) =>
  overlaps.map(({ collaboration: { id }, reasons }) => [
    id,
    ...reasons.map((reason) => `${reason.by} ${'id' in reason ? reason.id : reason.label.da}`),
  ]);

/** What a text, with partners and a name, overlaps with in the catalogue of Nordjylland. */
const overlapping = (text: string, given: { partners?: string; name?: string } = {}) => {
  const { themes, countries, programmes } = recognise(text);
  const subject = { ...NOTHING, themes, countries, programmes, ...given };
  return inShort(findOverlaps(subject, CONTENT.collaborations, CONTENT.vocabulary.themes));
};
const ids = (overlaps: readonly (readonly string[])[]) => overlaps.map(([id]) => id);

describe('the overlaps in the catalogue of Nordjylland', () => {
  it('of robotic surgery with Skåne are the nearest in health technology, then Swedish partners in health', () => {
    const found = overlapping('et samarbejde med Skåne i Sverige om robotkirurgi', {
      name: 'Robotkirurgi',
      partners: 'Region Skåne',
    });

    expect(found.slice(0, 2)).toEqual([
      ['ict-for-health', 'theme health-it'],
      ['ehealth-for-regions', 'theme health-it'],
    ]);
    expect(ids(found.slice(2))).toEqual(['aer', 'venskabsregioner']);
    for (const reasons of found.slice(2)) expect(reasons).toContain('country se');
  });

  it('of a cycling route are the two projects on routes, then who works with the countries', () => {
    const found = overlapping('a cycling route with the Netherlands and the UK');

    expect(found).toEqual([
      ['rekreative-ruter', 'theme walking-cycling'],
      ['coast-alive', 'theme walking-cycling'],
      ['nordisk-udelivsnetvaerk', 'country scotland'],
      ['adapted-physical-activity', 'country nl'],
    ]);
  });

  it('of a network for deafblind are the four on deafblindness and nothing else', () => {
    expect(ids(overlapping('et netværk for døvblinde'))).toEqual([
      'diverse-netvaerk-doevblindhed',
      'nordisk-udelivsnetvaerk',
      'nordisk-lederforum',
      'forskningssamarbejde-sprog',
    ]);
  });

  it('of health IT around the Baltic Sea begin with the network that is about both', () => {
    expect(overlapping('Baltic Sea health IT')).toEqual([
      ['ehealth-for-regions', 'theme baltic-sea', 'theme health-it'],
      ['ict-for-health', 'theme health-it'],
      ['healthport', 'theme baltic-sea'],
    ]);
  });

  it('of women entrepreneurs in Norway and Sweden begin with Women in Business', () => {
    const [first] = overlapping('kvindelige iværksættere i Norge og Sverige');

    expect(first).toEqual(['women-in-business', 'theme women', 'country no', 'country se']);
  });

  it.each([
    ['Västra Götaland', ['aer', 'venskabsregioner']],
    ['Vaestra Goetalands regionen', ['aer', 'venskabsregioner']],
    ['Ørebro läns kommune', ['forskningssamarbejde-sprog']],
    ['Region Asturias', ['asturien']],
  ])('of %s are those with that partner', (partners, expected) => {
    expect(ids(overlapping('', { partners }))).toEqual(expected);
  });

  it.each(['Aalborg Universitet', 'Aalborg University', 'Aalborg'])(
    'of %s are those with the university',
    (partners) => {
      expect(ids(overlapping('', { partners }))).toContain('forskningssamarbejde-sprog');
    },
  );

  it.each([
    'Aalborg Universitetshospital',
    'Aalborg University Hospital',
    'Aalborg Kommune',
    'Klinik Kirurgi og Aalborg Universitetshospital',
  ])('of %s are not those with the university of the same town', (partners) => {
    expect(ids(overlapping('', { partners }))).not.toContain('forskningssamarbejde-sprog');
  });

  it('of a hospital and a university are those with the university', () => {
    const partners = 'Oslo universitetssykehus og Aalborg Universitet';

    expect(ids(overlapping('', { partners }))).toContain('forskningssamarbejde-sprog');
  });

  it('of a partner that is only a kind of partner are none', () => {
    expect(overlapping('', { partners: 'En kommune, et universitet og andre regioner' })).toEqual(
      [],
    );
  });

  it.each([
    ['Et nyt Coast Alive', 'coast-alive'],
    ['Medlemskab af CPMR i fem år', 'cpmr'],
    ['Westlink', 'westlink'],
  ])('of "%s" begin with what has that name', (name, expected) => {
    const [first] = overlapping('', { name });

    expect(first?.slice(0, 2)).toEqual([expected, expect.stringMatching(/^name /)]);
  });

  it.each(['Sverige', 'Norge', 'sundhed', 'kompetenceudvikling'])(
    'of %s alone are none: too many share that',
    (text) => {
      expect(overlapping(text)).toEqual([]);
    },
  );

  it('of a country that hardly anybody works with are those that do', () => {
    expect(overlapping('Rumænien')).toEqual([['tirgu-mures-boernehjem', 'country ro']]);
  });
});

const others = Array.from({ length: 10 }, (_, index) =>
  collaboration({ id: `other-${index}`, name: localized(`Andet ${index}`), themes: ['common'] }),
);

describe('findOverlaps', () => {
  it('weighs a rare theme more than a common one', () => {
    const rare = collaboration({ id: 'rare', name: localized('Rar'), themes: ['rare'] });
    const common = collaboration({
      id: 'common',
      name: localized('Nær'),
      themes: ['common'],
      countries: ['se'],
    });
    const subject = { ...NOTHING, themes: ['rare', 'common'], countries: ['se'] };

    const found = findOverlaps(subject, [...others, common, rare]);

    expect(ids(inShort(found))).toEqual(['rare', 'common']);
  });

  it('puts a country alone after all else, however rare', () => {
    const abroad = collaboration({ id: 'abroad', name: localized('Ude'), countries: ['es', 'pt'] });
    const themed = ['a', 'b', 'c'].map((id) =>
      collaboration({ id, name: localized(id), themes: ['x'] }),
    );
    const subject = { ...NOTHING, themes: ['x'], countries: ['es', 'pt'] };

    expect(ids(inShort(findOverlaps(subject, [abroad, ...themed])))).toEqual([
      'a',
      'b',
      'c',
      'abroad',
    ]);
  });

  it('ranks a shared programme below a theme that is as rare', () => {
    const paid = collaboration({ id: 'paid', name: localized('P'), funding: { programme: 'x' } });
    const themed = collaboration({ id: 'themed', name: localized('T'), themes: ['x'] });
    const subject = { ...NOTHING, themes: ['x'], programmes: ['x'] };

    expect(inShort(findOverlaps(subject, [paid, themed]))).toEqual([
      ['themed', 'theme x'],
      ['paid', 'programme x'],
    ]);
  });

  it('puts that which is about little else first of two that share as much', () => {
    const broad = collaboration({ id: 'broad', name: localized('B'), themes: ['y', 'x', 'z'] });
    const narrow = collaboration({ id: 'narrow', name: localized('N'), themes: ['x'] });

    const found = findOverlaps({ ...NOTHING, themes: ['x'] }, [broad, narrow]);

    expect(ids(inShort(found))).toEqual(['narrow', 'broad']);
  });

  it('shows at most five, or as many as asked for', () => {
    const all = Array.from({ length: 7 }, (_, index) =>
      collaboration({ id: `x-${index}`, name: localized(`${index}`), themes: ['x'] }),
    );
    const subject = { ...NOTHING, themes: ['x'] };
    const many = [...all, ...others, ...others, ...others];

    expect(findOverlaps(subject, many)).toHaveLength(5);
    expect(findOverlaps(subject, many, [], 7)).toHaveLength(7);
  });

  it('finds nothing for nothing, and nothing in nothing', () => {
    expect(findOverlaps(NOTHING, others)).toEqual([]);
    expect(findOverlaps({ ...NOTHING, themes: ['x'] }, [])).toEqual([]);
  });

  it('reads each collaboration of a list once, however often it is searched', () => {
    let reads = 0;
    const counted = (id: string) =>
      Object.defineProperty(collaboration({ id }), 'aliases', {
        get: () => {
          reads += 1;
          return [];
        },
      });
    const list = Array.from({ length: 20 }, (_, index) => counted(`c${index}`));

    findOverlaps({ ...NOTHING, name: 'one' }, list);
    findOverlaps({ ...NOTHING, name: 'two' }, list);
    findOverlaps({ ...NOTHING, name: 'two' }, [...list, counted('added')]);

    expect(reads).toBe(21);
  });

  it('weighs against the list that it is given, not against an earlier one', () => {
    const subject = { ...NOTHING, countries: ['dk'] };
    const common = Array.from({ length: 3 }, (_, index) =>
      collaboration({ id: `c${index}`, countries: ['dk'] }),
    );

    expect(findOverlaps(subject, common.slice(1))).toHaveLength(2);
    expect(findOverlaps(subject, common)).toEqual([]);
  });
});
