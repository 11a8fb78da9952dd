import { renderList } from '../../../src/asking/cards/list-card';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { Language } from '../../../src/lib/language';
import { submitsOf } from '../../cards/find-nodes';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';

describe('renderList', () => {
  const list = (count: number) =>
    ({ kind: 'list', filters: [], found: CONTENT.collaborations.slice(0, count) }) as const;

  it('shows ten at a time', () => {
    const shownFrom = (from: number) => {
      const card = renderList(
        { ...list(21), found: [...list(21).found] },
        renderContextOf('da'),
        from,
      );
      const rows = submitsOf(card).filter(({ data }) => data['action'] === 'show');
      const more = submitsOf(card).find(({ data }) => data['action'] === 'more');
      return [rows.length, more?.data['from'], /Viser [\d-]+ af 21/.exec(plainTextOf(card))?.[0]];
    };

    expect([shownFrom(0), shownFrom(10), shownFrom(20)]).toEqual([
      [10, 10, 'Viser 1-10 af 21'],
      [10, 20, 'Viser 11-20 af 21'],
      [1, undefined, 'Viser 21-21 af 21'],
    ]);
  });

  it('counts one and many in words', () => {
    const titleOf = (count: number, language: Language) =>
      plainTextOf(
        renderList({ ...list(count), found: [...list(count).found] }, renderContextOf(language)),
      ).split('\n')[0];

    expect([titleOf(1, 'da'), titleOf(2, 'da'), titleOf(1, 'en'), titleOf(2, 'en')]).toEqual([
      '1 samarbejde',
      '2 samarbejder',
      '1 collaboration',
      '2 collaborations',
    ]);
  });

  it('says how many are left out because no time is stated of them', () => {
    const textOf = (count: number, language: Language) =>
      plainTextOf(
        renderList(
          { ...list(2), found: [...list(2).found], unstated: { of: 'time', count } },
          renderContextOf(language),
        ),
      );

    expect(textOf(11, 'da')).toContain('11 samarbejder uden oplyst tidspunkt er ikke med.\n');
    expect(textOf(1, 'en')).toContain('1 collaboration without a stated time is not included.\n');
  });

  describe('offers to lift a filter', () => {
    const network = { by: 'kind', id: 'membership-network' } as const;
    const norway = { by: 'country', id: 'no' } as const;
    const fee = { by: 'property', id: 'fee' } as const;
    const word = { by: 'word', word: 'havne' } as const;
    const buttonsOf = (given: object, count = 3, language: Language = 'da') =>
      submitsOf(
        renderList(
          { ...list(count), found: [...list(count).found], ...given },
          renderContextOf(language),
        ),
      ).filter(({ data }) => data['action'] !== 'show');

    it('each of two', () => {
      const filters = [network, norway];

      expect(buttonsOf({ filters })).toEqual([
        { title: 'Uden Netværk/medlemskab', data: { action: 'lift', filters: [norway] } },
        { title: 'Uden Norge', data: { action: 'lift', filters: [network] } },
      ]);
      expect(buttonsOf({ filters }, 3, 'en').map(({ title }) => title)).toEqual([
        'Without Network/membership',
        'Without Norway',
      ]);
    });

    it('of the first three, where there are more', () => {
      expect(
        buttonsOf({ filters: [network, norway, fee, word] }).map(({ title }) => title),
      ).toEqual(['Uden Netværk/medlemskab', 'Uden Norge', 'Uden har kontingent']);
    });

    it('but three chips in all, the next page among them', () => {
      expect(buttonsOf({ filters: [network, norway, fee] }, 11).map(({ title }) => title)).toEqual([
        'Vis flere',
        'Uden Netværk/medlemskab',
        'Uden Norge',
      ]);
    });

    it('not the only one, nor in a part of an earlier list', () => {
      expect(buttonsOf({ filters: [network] })).toEqual([]);
      expect(buttonsOf({ filters: [network, norway], among: ['cpmr'] })).toEqual([]);
    });

    it('and goes on with its own filters, where a button carries them', () => {
      const more = (given: object) => buttonsOf(given, 11)[0]?.data;

      expect(more({ filters: [network] })).toEqual({
        action: 'more',
        from: 10,
        filters: [network],
      });
      expect(more({ filters: [network], among: ['cpmr'] })).toEqual({ action: 'more', from: 10 });
      expect(more({ filters: [] })).toEqual({ action: 'more', from: 10 });
      expect(more({ filters: [{ by: 'word', word: 'x'.repeat(2000) }] })).toEqual({
        action: 'more',
        from: 10,
      });
    });
  });
});
