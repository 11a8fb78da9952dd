import { createScreening, type Screening } from '../../../src/screening/case/screening';
import { findSimilar } from '../../../src/screening/similar/find-similar';
import { proposal } from '../../builders/screening';
import { live, ready, submitted } from '../life';

/** What is like Mette's draft on robot surgery among the given screenings of others. */
async function similarTo(draft: Screening, others: readonly Partial<Screening>[]) {
  const { ports, memory } = await live(draft);
  for (const [index, other] of others.entries())
    await createScreening(
      submitted({
        id: `other-${index}`,
        owner: 'bent',
        updatedAt: '2027-02-01T08:00:00.000Z',
        ...other,
      }),
      { documents: memory },
    );
  const found = await findSimilar(draft, ports);
  return found.map(({ screening: { id }, isSame }) => `${id} ${isSame ? 'same' : 'similar'}`);
}

describe('findSimilar', () => {
  it.each([
    ['a submitted one', { state: 'submitted' as const }, ['other-0 same']],
    ['one whose owner is asked', { state: 'more-information' as const }, ['other-0 same']],
    ['a rejected one', { state: 'rejected' as const }, ['other-0 same']],
    ['no draft', { state: 'draft' as const }, []],
    ['none that was withdrawn', { state: 'withdrawn' as const }, []],
    ['none of another organisation', { organisation: 'midtjylland' }, []],
    ['none from more than a year ago', { updatedAt: '2026-02-01T08:00:00.000Z' }, []],
  ])('finds %s', async (_, other, expected) => {
    expect(await similarTo(ready(), [other])).toEqual(expected);
  });

  it('finds one with another name, a common theme and a common partner, after the same one', async () => {
    const other = proposal({ name: 'Kirurgernes skole', partners: 'Skåne og Oslo' });

    expect(await similarTo(ready(), [{ proposal: other }, {}])).toEqual([
      'other-1 same',
      'other-0 similar',
    ]);
  });

  it.each([
    ['partner', { name: 'Kirurgernes skole', partners: 'Oslo' }],
    ['theme', { name: 'Kirurgernes skole', themes: { text: 'havne', ids: ['ports'] } }],
  ])('finds none without a common %s', async (_, facts) => {
    expect(await similarTo(ready(), [{ proposal: proposal(facts) }])).toEqual([]);
  });

  it('finds nothing for a proposal without facts', async () => {
    expect(await similarTo(ready({ proposal: {} }), [{}])).toEqual([]);
  });
});
