import type { Provenance } from '../../../src/catalogue/knowledge';
import { renderCollaboration } from '../../../src/asking/cards/collaboration-cards';
import { formatSumProvenance, formatProvenance } from '../../../src/asking/cards/format-provenance';
import { formatSources } from '../../../src/catalogue/cards/format-sources';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { RenderContext } from '../../../src/cards/render-context';
import type { Language } from '../../../src/lib/language';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { plainRenderContext } from '../../cards/plain-render-context';

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

function renderContext(language: Language, provenance: Record<string, Provenance>): RenderContext {
  const plain = plainRenderContext(language);
  return {
    ...plain,
    knowledge: {
      ...plain.knowledge,
      organisation: { ...plain.knowledge.organisation, documents: [STRATEGY] },
      provenance: new Map(Object.entries(provenance)),
    },
  };
}

const linesOf = (text: string) => text.split('\n\n');

describe('vouchedInWords', () => {
  it('says below the source who confirmed an entry and when, and warns of its age no more', () => {
    expect(linesOf(formatProvenance([CPMR], renderContext('da', { cpmr: { confirmed } })))).toEqual(
      [
        expect.stringMatching(/^Kilde: .*marts 2012$/) as string,
        'Bekræftet 3. marts 2027 af Mette Holm',
      ],
    );
    expect(
      linesOf(formatProvenance([CPMR], renderContext('en', { cpmr: { confirmed } }))).at(-1),
    ).toBe('Confirmed on 3 March 2027 by Mette Holm');
  });

  it('names the person instead of the source for a fact that was put right', () => {
    const said = renderContext('da', { cpmr: { confirmed: { ...confirmed, round }, corrected } });

    expect(formatProvenance([CPMR], said, ['contacts-administrative'])).toBe(
      'Rettet 3. marts 2027 af Mette Holm',
    );
    expect(linesOf(formatProvenance([CPMR], said, ['contacts-administrative', 'end']))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      'Bekræftet 3. marts 2027 af Mette Holm',
    ]);
  });

  it('says who confirmed what was put right before', () => {
    const later = { ...confirmed, on: '2028-03-06', round: 'cpmr.2' };
    const said = renderContext('da', { cpmr: { confirmed: later, corrected } });

    expect(linesOf(formatProvenance([CPMR], said, ['contacts-administrative']))).toEqual([
      'Rettet 3. marts 2027 af Mette Holm',
      'Bekræftet 6. marts 2028 af Mette Holm',
    ]);
  });

  it('tells which facts of a collaboration were put right', () => {
    const both = [...corrected, { ...confirmed, fact: 'end' as const, round }];

    expect(
      linesOf(formatProvenance([CPMR], renderContext('da', { cpmr: { corrected: both } }))),
    ).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
      'Rettet 3. marts 2027 af Mette Holm: administrativ kontaktperson og slutdato',
    ]);
  });

  it('keeps apart, of several, the source of some and who put right the others', () => {
    const said = renderContext('da', { cpmr: { corrected } });

    expect(linesOf(formatProvenance([CPMR, HELPS], said, ['contacts-administrative']))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
      'Rettet 3. marts 2027 af Mette Holm: CPMR',
    ]);
  });

  it('says of several which ones, those of one person and day together', () => {
    const said = renderContext('da', {
      cpmr: { confirmed },
      helps: { confirmed },
      ertico: { confirmed: { ...confirmed, on: '2026-05-01', name: 'Bent Sø' } },
    });

    expect(linesOf(formatProvenance([CPMR, ERTICO, HELPS], said)).slice(1)).toEqual([
      'Bekræftet 3. marts 2027 af Mette Holm: CPMR og HELPS',
      'Bekræftet 1. maj 2026 af Bent Sø: ERTICO',
    ]);
  });

  it('leaves the source alone where nobody has confirmed anything', () => {
    for (const said of [renderContext('da', { cpmr: {} }), plainRenderContext('da')])
      expect(formatProvenance([CPMR], said)).toBe(formatSources([CPMR.source], said));
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
    const card = renderCollaboration(
      CPMR,
      renderContext('da', { cpmr: { confirmed, experiences } }),
    );

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
    const said = renderContext('da', { cpmr: put('2027-03-03') });

    expect(linesOf(formatSumProvenance([CPMR, HELPS], 'cost', said))).toEqual([
      expect.stringMatching(/^Kilde: /) as string,
      expect.stringMatching(/marts 2012/) as string,
      `Rettet 3. marts 2027 af Mette Holm: ${CPMR.name.da}`,
    ]);
    expect(linesOf(formatSumProvenance([CPMR], 'cost', said))).toEqual([
      'Rettet 3. marts 2027 af Mette Holm',
    ]);
  });

  it('names the source of what nobody can put right, and of what nobody has', () => {
    const said = renderContext('da', { cpmr: put('2027-03-03') });

    for (const asked of [undefined, 'end'] as const)
      expect(formatSumProvenance([CPMR], asked, said)).toBe(formatSources([CPMR.source], said));
  });

  it('names the last three of many', () => {
    const all = [1, 2, 3, 4, 5].map((day) => collaboration({ id: `c-${String(day)}` }));
    const said = renderContext(
      'da',
      Object.fromEntries(all.map(({ id }, at) => [id, put(`2027-03-0${String(at + 1)}`)])),
    );

    const lines = linesOf(formatSumProvenance(all, 'cost', said));

    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Rettet 5\. marts 2027 af Mette Holm: /);
    expect(lines[3]).toBe('og 2 til');
  });
});
