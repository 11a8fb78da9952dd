import { renderCollaboration } from '../../../../src/asking/cards/collaboration-cards';
import { firstFacts, laterFacts } from '../../../../src/asking/cards/facts/detail-facts';
import {
  formatSumProvenance,
  formatProvenance,
} from '../../../../src/asking/cards/facts/format-provenance';
import { ownershipFacts } from '../../../../src/asking/cards/facts/ownership-facts';
import { plainTextOf } from '../../../../src/cards/message';
import type { RenderContext } from '../../../../src/cards/render-context';
import { formatSources } from '../../../../src/catalogue/cards/format-sources';
import type { Provenance } from '../../../../src/catalogue/knowledge';
import type { Language } from '../../../../src/lib/language';
import { collaboration } from '../../../builders/collaboration';
import { cost as costOf } from '../../../builders/cost';
import { localized } from '../../../builders/localized';
import { plainRenderContext } from '../../../cards/plain-render-context';
import { renderContextOf, entryOf } from '../../../cards/render-context-of';

describe('detail facts', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');

  describe('firstFacts', () => {
    it('labels what is known, in order, and omits the rest', () => {
      expect(firstFacts(entryOf('aer'), DA)).toEqual([
        { label: 'Partnere', value: 'Europæiske regioner; Østfold; Västra Götaland' },
        { label: 'Lande', value: 'Norge og Sverige' },
        { label: 'Politisk forankring', value: 'Ingen udpegning' },
        { label: 'Administrativ kontakt', value: 'Vicky Sandra Hayes' },
      ]);
    });

    it('begins with the period and the costs', () => {
      const labels = firstFacts(entryOf('markis'), DA).map(({ label }) => label);

      expect(labels.slice(0, 3)).toEqual(['Periode', 'Økonomi', 'Finansiering']);
    });

    it('puts every cost on a line of its own', () => {
      const entry = entryOf('women-in-business');
      const money = firstFacts(entry, EN).find(({ label }) => label === 'Costs');

      expect(money?.value.split('\n\n')).toHaveLength(entry.costs.length);
    });
  });

  describe('laterFacts', () => {
    it('shows the outcome and the themes', () => {
      expect(laterFacts(entryOf('aer'), DA)).toEqual([
        { label: 'Forventet udbytte', value: entryOf('aer').outcome?.da },
        { label: 'Temaer', value: expect.any(String) as string },
      ]);
    });

    it('lists aliases without other spellings of the same name', () => {
      const entry = collaboration({
        name: { da: 'Nordsøkommissionen', en: 'North Sea Commission (Nordsøkommissionen)' },
        aliases: ['Nordsoekommissionen', 'North Sea Commission', 'NSC', 'nsc'],
      });

      expect(laterFacts(entry, DA)).toEqual([{ label: 'Kendes også som', value: 'NSC' }]);
    });

    it('is empty if nothing more is known', () => {
      expect(laterFacts(collaboration({ outcome: localized('Viden.') }), EN)).toHaveLength(1);
      expect(laterFacts(collaboration(), EN)).toEqual([]);
    });
  });
});

describe('format provenance', () => {
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

  function renderContext(
    language: Language,
    provenance: Record<string, Provenance>,
  ): RenderContext {
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

  describe('formatProvenance', () => {
    it('names who confirmed an entry and when, instead of its age', () => {
      expect(
        linesOf(formatProvenance([CPMR], renderContext('da', { cpmr: { confirmed } }))),
      ).toEqual([
        expect.stringMatching(/^Kilde: .*marts 2012$/) as string,
        'Bekræftet 3. marts 2027 af Mette Holm',
      ]);
      expect(
        linesOf(formatProvenance([CPMR], renderContext('en', { cpmr: { confirmed } }))).at(-1),
      ).toBe('Confirmed on 3 March 2027 by Mette Holm');
    });

    it('names the person instead of the source for a corrected fact', () => {
      const said = renderContext('da', { cpmr: { confirmed: { ...confirmed, round }, corrected } });

      expect(formatProvenance([CPMR], said, ['contacts-administrative'])).toBe(
        'Rettet 3. marts 2027 af Mette Holm',
      );
      expect(linesOf(formatProvenance([CPMR], said, ['contacts-administrative', 'end']))).toEqual([
        expect.stringMatching(/^Kilde: /) as string,
        'Bekræftet 3. marts 2027 af Mette Holm',
      ]);
    });

    it('names who confirmed a fact that was corrected earlier', () => {
      const later = { ...confirmed, on: '2028-03-06', round: 'cpmr.2' };
      const said = renderContext('da', { cpmr: { confirmed: later, corrected } });

      expect(linesOf(formatProvenance([CPMR], said, ['contacts-administrative']))).toEqual([
        'Rettet 3. marts 2027 af Mette Holm',
        'Bekræftet 6. marts 2028 af Mette Holm',
      ]);
    });

    it('lists the corrected facts of a collaboration', () => {
      const both = [...corrected, { ...confirmed, fact: 'end' as const, round }];

      expect(
        linesOf(formatProvenance([CPMR], renderContext('da', { cpmr: { corrected: both } }))),
      ).toEqual([
        expect.stringMatching(/^Kilde: /) as string,
        'Oplysningerne er fra marts 2012 og kan være ændret siden.',
        'Rettet 3. marts 2027 af Mette Holm: administrativ kontaktperson og slutdato',
      ]);
    });

    it('says that a change of a decided fact is proposed, where that fact is asked for', () => {
      const proposal = {
        ...{ id: 'cpmr.1.cost', fact: 'cost' as const, before: '6.513 EUR', round },
        ...{ after: '7.200 EUR fra 2028', status: 'open' as const, ...confirmed },
      };
      const said = renderContext('da', { cpmr: { proposals: [proposal] } });
      const line =
        'Foreslået ændring af udgift: 7.200 EUR fra 2028 (Mette Holm, 3. marts 2027). Den afventer en koordinator.';

      expect(linesOf(formatProvenance([CPMR], said, ['fee'])).at(-1)).toBe(line);
      expect(linesOf(formatProvenance([CPMR], said)).at(-1)).toBe(line);
      expect(formatProvenance([CPMR], said, ['partners'])).not.toContain('Foreslået');
    });

    it('names the decision that a corrected fact rests on, and the source of its older lines', () => {
      const decision = { by: 'regionsraadet', on: '2027-02-23' };
      const cost = { ...confirmed, fact: 'cost' as const, round, decision };
      const said = renderContext('da', { cpmr: { corrected: [cost] } });
      const lines = linesOf(
        formatProvenance([collaboration({ costs: [costOf({ amount: 1 })] })], said, ['fee']),
      );

      expect(lines[0]).toMatch(/^Kilde: /);
      expect(lines.at(-1)).toMatch(/^Rettet 3\. marts 2027 af Mette Holm, .*23\. februar 2027/);
    });

    it('separates the sources of some entries from the corrections of others', () => {
      const said = renderContext('da', { cpmr: { corrected } });

      expect(linesOf(formatProvenance([CPMR, HELPS], said, ['contacts-administrative']))).toEqual([
        expect.stringMatching(/^Kilde: /) as string,
        'Oplysningerne er fra marts 2012 og kan være ændret siden.',
        'Rettet 3. marts 2027 af Mette Holm: CPMR',
      ]);
    });

    it('names the entries of each statement, grouped by person and day', () => {
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

    it('shows only the source if nobody has confirmed anything', () => {
      for (const said of [renderContext('da', { cpmr: {} }), plainRenderContext('da')])
        expect(formatProvenance([CPMR], said)).toBe(formatSources([CPMR.source], said));
    });
  });

  describe('a collaboration', () => {
    it('shows its three newest experiences, and who confirmed it', () => {
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

  describe('formatSumProvenance', () => {
    const put = (on: string, name = 'Mette Holm') => ({
      corrected: [{ on, by: name, name, fact: 'cost' as const, round }],
    });

    it('names who corrected a cost instead of its source', () => {
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

    it('names the source of what was not or cannot be corrected', () => {
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
});

describe('ownership facts', () => {
  const DA = renderContextOf('da');
  const basis = {
    screening: 's',
    decidedOn: '2027-01-08',
    body: 'forretningsudvalget',
    outcome: 'approved',
    reason: 'God erfaring.',
    recommendation: 'recommend',
  } as const;

  describe('ownershipFacts', () => {
    it('shows who is responsible for an entry, and the decision behind it', () => {
      const provenance = new Map([['aer', { ownerName: 'Mette Holm', basis }]]);
      const renderContext = { ...DA, knowledge: { ...DA.knowledge, provenance } };

      expect(ownershipFacts(entryOf('aer'), renderContext)).toEqual([
        { label: 'Ansvarlig for opfølgning', value: 'Mette Holm' },
        {
          label: 'Grundlag',
          value:
            'Besluttet af Forretningsudvalget den 8. januar 2027.\n\nBegrundelse: God erfaring.',
        },
      ]);
    });

    it('is empty if nothing is known', () => {
      expect(ownershipFacts(entryOf('aer'), DA).map(({ value }) => value)).toEqual(['', '']);
    });
  });
});
