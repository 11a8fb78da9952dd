import type { Witness } from '../../../src/catalogue/knowledge';
import { renderCollaboration } from '../../../src/asking/cards/collaboration-cards';
import { summedInWords, vouchedInWords } from '../../../src/asking/cards/confirmed-in-words';
import { sourcesInWords } from '../../../src/catalogue/cards/sources-in-words';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { Telling } from '../../../src/cards/render-context';
import type { Language } from '../../../src/lib/language';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { plainTelling } from '../../cards/plain-telling';

const confirmed = { on: '2027-03-03', by: 'mette', name: 'Mette Holm' };
const round = 'cpmr.1';
const corrected = [{ ...confirmed, fact: 'administrative-contact' as const, round }];
const CPMR = collaboration();
const HELPS = collaboration({ id: 'helps', name: localized('HELPS') });
const ERTICO = collaboration({ id: 'ertico', name: localized('ERTICO') });

const STRATEGY = {
  id: CPMR.source.document,
  title: localized('Strategi'),
  publisher: 'Region Nordjylland',
  words: { da: [], en: [] },
  published: { da: 'marts 2012', en: 'March 2012' },
};

function telling(language: Language, witnesses: Record<string, Witness>): Telling {
  const plain = plainTelling(language);
  return {
    ...plain,
    knowledge: {
      ...plain.knowledge,
      organisation: { ...plain.knowledge.organisation, documents: [STRATEGY] },
      witnesses: new Map(Object.entries(witnesses)),
    },
  };
}

const linesOf = (text: string) => text.split('\n\n');

describe('vouchedInWords', () => {
  it('says below the source who confirmed an entry and when, and warns of its age no more', () => {
    expect(linesOf(vouchedInWords([CPMR], telling('da', { cpmr: { confirmed } })))).toEqual([
      expect.stringMatching(/^Kilde: .*marts 2012$/) as string,
      'Bekræftet 3. marts 2027 af Mette Holm',
    ]);
    expect(linesOf(vouchedInWords([CPMR], telling('en', { cpmr: { confirmed } }))).at(-1)).toBe(
      'Confirmed on 3 March 2027 by Mette Holm',
    );
  });

  it('names the person instead of the source for a fact that was put right', () => {
    const said = telling('da', { cpmr: { confirmed: { ...confirmed, round }, corrected } });

    expect(vouchedInWords([CPMR], said, ['contacts-administrative'])).toBe(
      'Rettet 3. marts 2027 af Mette Holm',
    );
    expect(linesOf(vouchedInWords([CPMR], said, ['contacts-administrative', 'end']))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      'Bekræftet 3. marts 2027 af Mette Holm',
    ]);
  });

  it('says who confirmed what was put right before', () => {
    const later = { ...confirmed, on: '2028-03-06', round: 'cpmr.2' };
    const said = telling('da', { cpmr: { confirmed: later, corrected } });

    expect(linesOf(vouchedInWords([CPMR], said, ['contacts-administrative']))).toEqual([
      'Rettet 3. marts 2027 af Mette Holm',
      'Bekræftet 6. marts 2028 af Mette Holm',
    ]);
  });

  it('tells which facts of a collaboration were put right', () => {
    const both = [...corrected, { ...confirmed, fact: 'end' as const, round }];

    expect(linesOf(vouchedInWords([CPMR], telling('da', { cpmr: { corrected: both } })))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
      'Rettet 3. marts 2027 af Mette Holm: administrativ kontaktperson og slutdato',
    ]);
  });

  it('keeps apart, of several, the source of some and who put right the others', () => {
    const said = telling('da', { cpmr: { corrected } });

    expect(linesOf(vouchedInWords([CPMR, HELPS], said, ['contacts-administrative']))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
      'Rettet 3. marts 2027 af Mette Holm: CPMR',
    ]);
  });

  it('says of several which ones, those of one person and day together', () => {
    const said = telling('da', {
      cpmr: { confirmed },
      helps: { confirmed },
      ertico: { confirmed: { ...confirmed, on: '2026-05-01', name: 'Bent Sø' } },
    });

    expect(linesOf(vouchedInWords([CPMR, ERTICO, HELPS], said)).slice(1)).toEqual([
      'Bekræftet 3. marts 2027 af Mette Holm: CPMR og HELPS',
      'Bekræftet 1. maj 2026 af Bent Sø: ERTICO',
    ]);
  });

  it('leaves the source alone where nobody has confirmed anything', () => {
    for (const said of [telling('da', { cpmr: {} }), plainTelling('da')])
      expect(vouchedInWords([CPMR], said)).toBe(sourcesInWords([CPMR.source], said));
  });
});

describe('a collaboration', () => {
  it('shows what was learnt in it, the newest three, and who confirmed it', () => {
    const experiences = [1, 2, 3, 4].map((month) => ({
      text: `Lært ${month}.`,
      on: `2027-0${month}-05`,
      by: 'mette',
      name: 'Mette Holm',
      round: `cpmr.${month}`,
    }));
    const card = renderCollaboration(CPMR, telling('da', { cpmr: { confirmed, experiences } }));

    const text = plainTextOf(card);

    expect(text).toContain(
      'Erfaringer\nLært 4. (Mette Holm, 5. april 2027)\nLært 3. (Mette Holm, 5. marts 2027)\nLært 2.',
    );
    expect(text).not.toContain('Lært 1.');
    expect(text).toContain('Bekræftet 3. marts 2027 af Mette Holm');
  });
});

describe('summedInWords', () => {
  const put = (on: string, name = 'Mette Holm') => ({
    corrected: [{ on, by: name, name, fact: 'cost' as const, round }],
  });

  it('names who has put a cost right instead of its source', () => {
    const said = telling('da', { cpmr: put('2027-03-03') });

    expect(linesOf(summedInWords([CPMR, HELPS], 'cost', said))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      expect.stringMatching(/marts 2012/) as string,
      `Rettet 3. marts 2027 af Mette Holm: ${CPMR.name.da}`,
    ]);
    expect(linesOf(summedInWords([CPMR], 'cost', said))).toEqual([
      'Rettet 3. marts 2027 af Mette Holm',
    ]);
  });

  it('names the source of what nobody can put right, and of what nobody has', () => {
    const said = telling('da', { cpmr: put('2027-03-03') });

    for (const asked of [undefined, 'end'] as const)
      expect(summedInWords([CPMR], asked, said)).toBe(sourcesInWords([CPMR.source], said));
  });

  it('names the last three of many', () => {
    const all = [1, 2, 3, 4, 5].map((day) => collaboration({ id: `c-${String(day)}` }));
    const said = telling(
      'da',
      Object.fromEntries(all.map(({ id }, at) => [id, put(`2027-03-0${String(at + 1)}`)])),
    );

    const lines = linesOf(summedInWords(all, 'cost', said));

    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Rettet 5\. marts 2027 af Mette Holm: /);
    expect(lines[3]).toBe('og 2 til');
  });
});
