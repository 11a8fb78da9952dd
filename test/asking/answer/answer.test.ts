import { answer, isAnswered, shownIds } from '../../../src/asking/answer/answer';
import { isStated } from '../../../src/asking/answer/facts';
import type { Attribute, Filter } from '../../../src/asking/answer/filter';
import { measureMoney } from '../../../src/asking/answer/money-measures';
import type { Query } from '../../../src/asking/answer/query';
import { type Collaboration, statusOn } from '../../../src/catalogue/collaboration';
import { lastDay } from '../../../src/lib/dates';
import { CONTENT, DAY, INDEX } from '../nordjylland';

const answered = (query: Query) => answer(query, INDEX, DAY);
const attributes = (asked: Attribute[], ...collaborations: string[]) =>
  answered({ intent: 'attribute', attributes: asked, collaborations });
const norway: Filter = { by: 'country', id: 'no' };
const climate: Filter = { by: 'theme', id: 'climate' };

describe('answer', () => {
  it('is answered if the source of one entry states one of the facts', () => {
    const value = attributes(['fee'], 'cpmr', 'aer', 'westlink');

    expect(value).toMatchObject({
      kind: 'value',
      attributes: ['fee'],
      entries: [{ id: 'cpmr' }, { id: 'aer' }, { id: 'westlink' }],
    });
    expect(shownIds(value)).toEqual(['cpmr', 'aer', 'westlink']);
    expect(isAnswered(value)).toBe(true);
    expect(isAnswered(attributes(['fee', 'countries'], 'aer'))).toBe(true);
  });

  it('is not answered if no source states it', () => {
    expect(isAnswered(attributes(['fee'], 'aer'))).toBe(false);
    expect(isAnswered(attributes(['fee', 'total-budget'], 'aer'))).toBe(false);
  });

  it.each([
    ['roles', 'westlink', 'contacts-political'],
    ['recurrence', 'tavs', 'recurrence'],
    ['fee', 'aer', 'fee'],
  ] as const)('answers a question about the %s of %s with the %s', (asked, id, given) => {
    expect(attributes([asked], id)).toMatchObject({ kind: 'value', attributes: [given] });
  });

  it('keeps every attribute of the question, each once', () => {
    expect(attributes(['decided-by', 'end'], 'markis')).toMatchObject({
      kind: 'value',
      attributes: ['decided-by', 'end'],
    });
    expect(attributes(['contacts-political', 'roles'], 'westlink')).toMatchObject({
      attributes: ['contacts-political'],
    });
  });

  it('lists only entries of an earlier answer', () => {
    const list = answered({ intent: 'find', filters: [norway], among: ['westlink', 'cpmr'] });

    expect(shownIds(list)).toEqual(['westlink']);
  });

  it('lists the whole catalogue without filters, running ones first', () => {
    const list = answered({ intent: 'find', filters: [] });
    const ended = CONTENT.collaborations.filter((entry) => statusOn(DAY, entry) === 'ended');

    expect(list).toMatchObject({ kind: 'list', filters: [] });
    expect(shownIds(list)).toHaveLength(CONTENT.collaborations.length);
    expect(shownIds(list).slice(-ended.length)).toEqual(ended.map(({ id }) => id));
    expect(ended.length).toBeGreaterThan(0);
  });

  it('says which filters no entry in the list passes', () => {
    const word: Filter = { by: 'word', word: 'xyzzy' };

    expect(answered({ intent: 'find', filters: [climate, word] })).toMatchObject({
      kind: 'list',
      filters: [climate],
      unmatched: [word],
    });
    expect(answered({ intent: 'find', filters: [climate] })).not.toHaveProperty('unmatched');
  });

  it('reports what matches without one filter, and how many', () => {
    const nothing = answered({ intent: 'find', filters: [norway, climate] });

    expect(nothing).toEqual({
      kind: 'nothing',
      filters: [norway, climate],
      nearby: [
        {
          without: norway,
          count: shownIds(answered({ intent: 'find', filters: [climate] })).length,
        },
        { without: climate, count: 8 },
      ],
    });
    expect([isAnswered(nothing), shownIds(nothing)]).toEqual([false, []]);
  });

  it('suggests nothing for a single filter, or if nothing matches without one either', () => {
    const word = (text: string): Filter => ({ by: 'word', word: text });
    const nearbyOf = (...filters: Filter[]) => answered({ intent: 'find', filters });

    expect(nearbyOf(word('xyzzy'))).toMatchObject({ kind: 'nothing', nearby: [] });
    expect(nearbyOf(word('xyzzy'), word('plugh'))).toMatchObject({ kind: 'nothing', nearby: [] });
  });

  describe('of a list with a column', () => {
    const projects: Filter = { by: 'kind', id: 'project' };
    const psychiatry: Filter = { by: 'theme', id: 'psychiatry' };
    const list = (given: Partial<Extract<Query, { intent: 'find' }>>) =>
      answered({ intent: 'find', filters: [projects], ...given });
    const namesOf = (found: readonly Collaboration[] = []) => found.map(({ id }) => id);

    it('names the entries apart whose source does not state a sum that is asked for', () => {
      const budgets = list({ show: ['total-budget'] });
      if (budgets.kind !== 'list') throw new Error(budgets.kind);
      const { found, lacking = [] } = budgets;

      expect(budgets.show).toEqual(['total-budget']);
      expect(found.every((entry) => isStated('total-budget', entry))).toBe(true);
      expect(lacking.some((entry) => isStated('total-budget', entry))).toBe(false);
      expect([...namesOf(found), ...namesOf(lacking)].sort()).toEqual(
        shownIds(list({})).toSorted(),
      );
      expect(lacking.length).toBeGreaterThan(0);
      expect(shownIds(budgets)).toEqual(namesOf(found));
    });

    it('keeps every entry in the list if another fact is to be shown of each', () => {
      const purposes = list({ show: ['outcome'] });

      expect(purposes).not.toHaveProperty('lacking');
      expect(shownIds(purposes)).toEqual(shownIds(list({})));
    });

    it('keeps every entry in the list if no source states what is asked for', () => {
      const networks: Filter = { by: 'kind', id: 'membership-network' };
      const budgets = list({ filters: [networks], show: ['total-budget'] });

      expect(budgets).not.toHaveProperty('lacking');
      expect(shownIds(budgets)).toHaveLength(16);
    });

    it('gives the values themselves if the entries are few', () => {
      expect(list({ filters: [psychiatry], show: ['end'] })).toMatchObject({
        kind: 'value',
        attributes: ['end'],
        entries: [{ id: 'cedar' }, { id: 'helps-forskningsnetvaerk' }, { id: 'helps' }],
        filters: [psychiatry],
      });
    });

    it.each<['ascending' | 'descending', string, string]>([
      ['descending', 'rekreative-ruter', 'kreative-alliancer'],
      ['ascending', 'kreative-alliancer', 'rekreative-ruter'],
    ])('is ordered by a sum, %s: from %s to %s', (direction, first, last) => {
      const order = { measure: 'total-budget', direction } as const;
      const ids = shownIds(list({ show: ['total-budget'], order }));
      const values = ids.map((id) => {
        const entry = INDEX.entries.get(id);
        return entry && measureMoney('total-budget', entry, '2026-11-21')?.value;
      });
      const stated = values.filter((value) => value !== undefined);
      const sign = direction === 'ascending' ? 1 : -1;

      expect([ids[0], ids[stated.length - 1]]).toEqual([first, last]);
      expect(stated).toEqual(stated.toSorted((one, other) => sign * (one - other)));
      expect(stated.length).toBe(7);
    });

    it('is ordered by a date, with those that do not state it last', () => {
      const order = { measure: 'end', direction: 'ascending' } as const;
      const ordered = list({ filters: [], order });
      if (ordered.kind !== 'list') throw new Error(ordered.kind);
      const ends = ordered.found.map(({ period }) => period.end && lastDay(period.end));
      const stated = ends.filter((end) => end !== undefined);

      expect(stated).toEqual(stated.toSorted());
      expect(ends.slice(0, stated.length)).toEqual(stated);
      expect(stated.length).toBeLessThan(ends.length);
      expect(ordered.order).toEqual(order);
    });

    it('is a list even if it is short, when it is to be ordered', () => {
      const order = { measure: 'start', direction: 'ascending' } as const;

      expect(list({ filters: [psychiatry], show: ['start'], order }).kind).toBe('list');
    });
  });

  it('shows the largest one, and every entry counted or added up', () => {
    const number = (operation: 'max' | 'min' | 'sum' | 'count') =>
      answered({
        intent: 'aggregate',
        operation,
        measure: operation === 'count' ? 'entries' : 'fee',
        of: { ids: ['westlink', 'cpmr'], filters: [] },
      });

    expect((['max', 'min', 'sum', 'count'] as const).map((one) => shownIds(number(one)))).toEqual([
      ['cpmr'],
      ['westlink'],
      ['westlink', 'cpmr'],
      ['westlink', 'cpmr'],
    ]);
  });

  it('has no number without parts, except for a count', () => {
    const of = { filters: [climate, norway] };

    expect(answered({ intent: 'aggregate', operation: 'sum', measure: 'fee', of })).toEqual({
      kind: 'nothing',
      filters: of.filters,
      nearby: [],
    });
    expect(
      answered({ intent: 'aggregate', operation: 'count', measure: 'entries', of }),
    ).toMatchObject({ kind: 'aggregate', result: { value: 0 } });
  });

  it('does not deny that collaborations exist when no source states the number', () => {
    const cost = answered({
      intent: 'aggregate',
      operation: 'sum',
      measure: 'cost',
      of: { filters: [{ by: 'theme', id: 'psychiatry' }] },
    });

    expect(cost).toMatchObject({
      kind: 'no-number',
      entries: [{ id: 'cedar' }, { id: 'helps-forskningsnetvaerk' }, { id: 'helps' }],
    });
    expect([isAnswered(cost), shownIds(cost)]).toEqual([false, []]);
  });

  it.each<[string, Attribute[], Attribute[]]>([
    // Its costs answer a question about money, and its summary one about its purpose.
    ['body-regions-of-knowledge', ['cost', 'purpose'], []],
    ['body-regions-of-knowledge', ['end', 'cost'], ['end']],
    ['body-triangel', ['fee', 'contacts-administrative'], ['fee', 'contacts-administrative']],
    ['body-triangel', [], []],
  ])('says what the mention %s does not state of %j: %j', (mention, asked, missing) => {
    expect(answered({ intent: 'mention', mention, asked })).toMatchObject({
      kind: 'mention',
      mention: { id: mention },
      missing,
    });
  });

  it.each<[Query, string, readonly string[], boolean]>([
    [{ intent: 'command', command: 'help' }, 'command', [], true],
    [{ intent: 'detail', collaboration: 'cpmr' }, 'detail', ['cpmr'], true],
    [{ intent: 'detail', collaboration: 'gone' }, 'nothing', [], false],
    [{ intent: 'compare', collaborations: ['cpmr', 'aer'] }, 'compare', ['cpmr', 'aer'], true],
    [{ intent: 'mention', mention: 'body-triangel' }, 'mention', [], true],
    [{ intent: 'mention', mention: 'gone' }, 'nothing', [], false],
    [{ intent: 'passage', passage: 'criteria' }, 'passage', [], true],
    // The passage only states that the strategy does not say it.
    [{ intent: 'passage', passage: 'checklists' }, 'passage', [], false],
    [{ intent: 'passage', passage: 'gone' }, 'nothing', [], false],
    [
      { intent: 'not-stated', about: 'other', collaborations: ['cpmr'] },
      'not-stated',
      ['cpmr'],
      false,
    ],
    [{ intent: 'unknown' }, 'nothing', [], false],
  ])('answers %j with %s of %j', (query, kind, shown, counts) => {
    const given = answered(query);

    expect([given.kind, shownIds(given), isAnswered(given)]).toEqual([kind, shown, counts]);
  });
});
