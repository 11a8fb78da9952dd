import { answer, isAnswered, shownIds } from '../../../src/asking/answer/answer';
import { type Attribute, type Filter } from '../../../src/asking/answer/filter';
import { type Query } from '../../../src/asking/answer/query';
import { DAY, INDEX } from '../nordjylland';

const answered = (query: Query) => answer(query, INDEX, DAY);
const attribute = (
  of: Extract<Query, { intent: 'attribute' }>['attribute'],
  ...collaborations: string[]
) => answered({ intent: 'attribute', attribute: of, collaborations });
const norway: Filter = { by: 'country', id: 'no' };
const climate: Filter = { by: 'theme', id: 'climate' };

describe('answer', () => {
  it('separates entries whose source states a fact from the others', () => {
    const value = attribute('fee', 'cpmr', 'aer', 'westlink');

    expect(value).toMatchObject({
      kind: 'value',
      stated: [{ id: 'cpmr' }, { id: 'westlink' }],
      missing: [{ id: 'aer' }],
    });
    expect(shownIds(value)).toEqual(['cpmr', 'westlink', 'aer']);
    expect(isAnswered(value)).toBe(true);
  });

  it('is not an answer when no source states it', () => {
    expect(isAnswered(attribute('fee', 'aer'))).toBe(false);
  });

  it.each([
    ['roles', 'westlink', 'contacts-political'],
    ['recurrence', 'tavs', 'recurrence'],
    ['fee', 'aer', 'fee'],
  ] as const)('answers a question about the %s of %s with the %s', (asked, id, told) => {
    expect(attribute(asked, id)).toMatchObject({ kind: 'value', attribute: told });
  });

  it('keeps the second attribute of the question', () => {
    expect(
      answered({
        intent: 'attribute',
        attribute: 'decided-by',
        also: 'end',
        collaborations: ['markis'],
      }),
    ).toMatchObject({ kind: 'value', attribute: 'decided-by', also: 'end' });
  });

  it('lists only entries of an earlier answer', () => {
    const list = answered({ intent: 'find', filters: [norway], among: ['westlink', 'cpmr'] });

    expect(shownIds(list)).toEqual(['westlink']);
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
