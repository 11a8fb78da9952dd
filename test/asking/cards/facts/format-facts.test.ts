import { formatFact } from '../../../../src/asking/cards/facts/format-facts';
import { type Attribute, ATTRIBUTES } from '../../../../src/asking/answer/filter';
import type { Collaboration } from '../../../../src/catalogue/collaboration';
import { collaboration } from '../../../builders/collaboration';
import { cost } from '../../../builders/cost';
import { localized } from '../../../builders/localized';
import { plainRenderContext } from '../../../cards/plain-render-context';
import { renderContextOf, CONTENT, entryOf } from '../../../cards/render-context-of';

describe('format facts', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');

  describe('formatFact', () => {
    it('sets the duties to inform apart from the conditions', () => {
      const one = { id: 'a', text: 'Find midler', status: 'open' as const };
      const wording = { da: 'Beslutningen', en: 'The decision' };
      const duty = { ...one, text: 'Beslutningen', wording, kind: 'information' as const };
      const entry = collaboration({ conditions: [{ ...duty, deadline: '2027-03-01' }, one] });

      expect(formatFact('conditions', entry, plainRenderContext('da'))).toBe(
        'Find midler · åben\n\nOrientering af Regionsrådet:\n\nBeslutningen · senest 1. marts 2027 · mangler',
      );
      expect(formatFact('conditions', entry, plainRenderContext('en'))).toContain('The decision');
    });

    it.each<[Attribute, string, string, string]>([
      [
        'period',
        'markis',
        '1. maj 2010 – 30. april 2013. 3 år fra 1.5.2010 til 30.4.2013.',
        '1 May 2010 – 30 April 2013. 3 years from 1 May 2010 to 30 April 2013.',
      ],
      [
        'period',
        'nordsoekommissionen',
        'Medlemskabet er løbende, et år ad gangen (løbende etårigt).',
        'The membership is ongoing, one year at a time.',
      ],
      [
        'period',
        'cedar',
        '2009 – 2012. Deltagende beboere får besøg af en projektmedarbejder hver 2. måned i et år og udfylder et spørgeskema: 7 målinger pr. deltager.',
        '2009 – 2012. A project worker visits each participating resident every 2nd month for a year, and a questionnaire is filled in: 7 measurements per participant.',
      ],
      ['start', 'asturien', 'november 2010', 'November 2010'],
      ['start', 'isaac', 'Etableret 1983', 'Established 1983'],
      ['start', 'adapted-physical-activity', '2011', '2011'],
      ['end', 'markis', '30. april 2013', '30 April 2013'],
      [
        'end',
        'nordsoekommissionen',
        'Ingen slutdato: samarbejdet er løbende. Bevilget til og med 2013',
        'No end date: the collaboration is ongoing. Granted until the end of 2013',
      ],
      [
        'status',
        'markis',
        'afsluttet, 1. maj 2010 – 30. april 2013',
        'ended, 1 May 2010 – 30 April 2013',
      ],
      ['status', 'aer', 'ingen slutdato oplyst', 'no end date stated'],
      [
        'partners',
        'aer',
        'Europæiske regioner; Østfold; Västra Götaland',
        'European regions; Østfold; Västra Götaland',
      ],
      ['countries', 'women-in-business', 'Norge, Sverige og Danmark', 'Norway, Sweden and Denmark'],
      ['contacts-political', 'markis', 'Ad hoc-udpegning', 'Appointed ad hoc'],
      ['contacts-political', 'aer', 'Ingen udpegning', 'No one appointed'],
      ['contacts-political', 'coast-alive', 'Allan Busk', 'Allan Busk'],
      [
        'contacts-administrative',
        'helps-forskningsnetvaerk',
        'Susan Engelbrechtsen (Visborggaard)',
        'Susan Engelbrechtsen (Visborggaard)',
      ],
      [
        'contacts-administrative',
        'ehealth-for-regions',
        'Ane Allermann (Sundhed – Plan og Kvalitet (SPK)); IT-afdelingen: vakant',
        'Ane Allermann (Sundhed – Plan og Kvalitet (SPK; Health – Planning and Quality)); IT-afdelingen (the IT department): vacant',
      ],
      ['unit', 'helps-forskningsnetvaerk', 'Visborggaard', 'Visborggaard'],
      [
        'recurrence',
        'helps-forskningsnetvaerk',
        'Møder hvert halve år. Halvårlige inspirations- og sparringsmøder.',
        'Meetings every half year. Half-yearly meetings for inspiration and discussion with peers.',
      ],
      ['cost', 'helps-forskningsnetvaerk', '', ''],
      [
        'total-budget',
        'women-in-business',
        'Samlet budget: 12,7 mio. kr.; samlet budget: 1.513.546 EUR (Bilag 2 (boks))',
        'Total budget: DKK 12.7 million; total budget: EUR 1,513,546 (Annex 2 (box))',
      ],
      [
        'decided-by',
        'women-in-business',
        'Regionsrådet den 19. august 2008',
        'Regionsrådet (the Regional Council) on 19 August 2008',
      ],
    ])('shows the %s of %s', (attribute, id, da, en) => {
      const entry = entryOf(id);

      expect([formatFact(attribute, entry, DA), formatFact(attribute, entry, EN)]).toEqual([
        da,
        en,
      ]);
    });

    it("shows the role of a contact, and their unit if it differs from the entry's", () => {
      const entry = collaboration({
        unit: 'visborggaard',
        contacts: {
          appointment: 'not-stated',
          political: [],
          administrative: [
            { name: 'Ida', role: localized('Leder'), unit: 'visborggaard' },
            { name: 'Bo', unit: 'soedisbakke' },
            { name: 'Eva', unit: 'En anden organisation' },
          ],
          vacancies: [],
        },
      });

      expect(formatFact('contacts-administrative', entry, DA)).toBe(
        'Ida (Leder); Bo (Sødisbakke); Eva (En anden organisation) (Visborggaard)',
      );
    });

    it.each([
      [{ start: '2027', end: '2028', rolling: false }, '2027 – 2028', '2027 – 2028'],
      [{ start: '2027-03', rolling: false }, 'fra marts 2027', 'from March 2027'],
      [
        { end: '2027-03-01', rolling: false, text: localized('Bilag 5') },
        'til 1. marts 2027. Bilag 5',
        'until 1 March 2027. Bilag 5 (en)',
      ],
      [{ rolling: true }, 'løbende', 'ongoing'],
      [{ start: '2027', rolling: true }, 'fra 2027, løbende', 'from 2027, ongoing'],
    ])('shows the period %j', (period, da, en) => {
      const entry = collaboration({ period });

      expect([formatFact('period', entry, DA), formatFact('period', entry, EN)]).toEqual([da, en]);
    });

    it.each(ATTRIBUTES)('is empty for %s if the source does not state it', (attribute) => {
      const silent = collaboration({ period: { rolling: false } });
      const said = formatFact(attribute, silent, DA);

      expect(said !== '').toBe(attribute === 'purpose' || attribute === 'status');
    });

    it('never shows an id of the vocabulary', () => {
      const { units, programmes, bodies, countries } = CONTENT.vocabulary;
      const ids = [...units, ...programmes, ...bodies, ...countries].map(({ id }) => id);
      const renderContext = ids.filter((id) => id.includes('-') || id.length > 4);
      const words = CONTENT.collaborations.flatMap((entry) =>
        ATTRIBUTES.filter((attribute) => attribute !== 'unit').flatMap((attribute) =>
          [DA, EN].flatMap((one) => formatFact(attribute, entry, one).split(/[\s();,:]+/)),
        ),
      );

      expect(renderContext.filter((id) => words.includes(id))).toEqual([]);
    });
  });

  const yearly = (facts: Partial<Collaboration>, years?: { from: number; to: number }) =>
    formatFact(
      'cost',
      collaboration({
        ...facts,
        costs: [cost({ amount: 25_000, currency: 'DKK', per: 'year', ...(years && { years }) })],
      }),
      plainRenderContext('da'),
    );

  describe('formatFact of a yearly amount', () => {
    it('says what it comes to over the years of the grant', () => {
      expect(yearly({}, { from: 2011, to: 2013 })).toContain('I alt 75.000 kr. på 3 år (beregnet)');
    });

    it('says what it comes to over a period of whole years', () => {
      const period = { start: '2010-05-01', end: '2013-04-30', rolling: false };
      expect(yearly({ period })).toContain('I alt 75.000 kr. på 3 år (beregnet)');
    });

    it.each([
      { start: '2010-05-01', end: '2012-12-31', rolling: false },
      { start: '2010', end: '2013', rolling: false },
      { start: '2010-05-01', rolling: true },
      { start: '2010-01-01', end: '2010-12-31', rolling: false },
    ])('says no total over the period %j', (period) => {
      expect(yearly({ period })).not.toContain('I alt');
    });

    it('shows every line of a cost with its validity and source, the newest first', () => {
      const grant = cost({
        amount: 6513,
        currency: 'EUR',
        years: { from: 2011, to: 2013 },
        source: { document: 'strategy-2012', place: localized('Bilag 4, tabel 3') },
      });
      const place = localized('Opfølgning 3. marts 2027, Mette Holm');
      const fee = cost({
        amount: 7200,
        currency: 'EUR',
        valid: { from: '2028' },
        source: { document: 'udsyn', place },
      });
      const entry = collaboration({ costs: [fee, grant] });

      expect(formatFact('fee', entry, plainRenderContext('da'))).toMatch(
        /^Kontingent: 7\.200 (?:EUR|euro) om året, fra 2028 \(Opfølgning 3\. marts 2027, Mette Holm\); kontingent: 6\.513 (?:EUR|euro) om året, for 2011-2013 \(Bilag 4, tabel 3\)/i,
      );
    });

    it('adds nothing up over a period to which a cost does not apply as a whole', () => {
      const period = { start: '2026-01-01', end: '2028-12-31', rolling: false };
      const fee = cost({ valid: { from: '2028' } });

      expect(
        formatFact('fee', collaboration({ costs: [fee], period }), renderContextOf('da')),
      ).toBe('Kontingent: 1.000 kr. om året, fra 2028');
    });

    it('says what was stated about the end before it was corrected', () => {
      const period = {
        end: '2028-12-31',
        rolling: false,
        former: [{ text: localized('Løbende'), until: '2027-03-03' }],
      };

      expect(formatFact('end', collaboration({ period }), plainRenderContext('da'))).toBe(
        '31. december 2028. Indtil 3. marts 2027 stod der: Løbende',
      );
    });
  });
});
