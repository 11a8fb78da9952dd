import { findDraft, listScreenings } from '../../src/screening/list-screenings';
import { screenings, type Screening } from '../../src/screening/screening';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { screening } from '../builders/screening';
import { fixedClock } from '../fakes/fixed-clock';

async function storeWith(...known: Screening[]) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  for (const one of known) await documents.create(screenings, one);
  return { documents };
}

const changedOn = (day: number, given: Partial<Screening> = {}) =>
  screening({
    id: `on-${day}`,
    updatedAt: `2027-01-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    ...given,
  });

describe('findDraft', () => {
  it('finds the draft that was worked on last, among a person’s own', async () => {
    const ports = await storeWith(
      changedOn(1),
      changedOn(2),
      changedOn(3, { state: 'completed', step: { kind: 'result' } }),
      changedOn(4, { owner: 'bent' }),
    );

    expect((await findDraft('mette', ports))?.id).toBe('on-2');
  });

  it('finds none when all are completed', async () => {
    const ports = await storeWith(changedOn(3, { state: 'completed', step: { kind: 'result' } }));

    expect(await findDraft('mette', ports)).toBeUndefined();
  });
});

describe('listScreenings', () => {
  it('lists the ten that a person changed last, drafts or not, the newest first', async () => {
    const mine = Array.from({ length: 12 }, (_, index) => changedOn(index + 1));
    const ports = await storeWith(...mine, changedOn(20, { owner: 'bent' }));

    const listed = await listScreenings('mette', ports);

    expect(listed.map(({ id }) => id)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `on-${n}`),
    );
  });
});
