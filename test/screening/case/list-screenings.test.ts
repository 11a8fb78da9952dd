import { invitations } from '../../../src/screening/case/assessors';
import { findDraft, listQueue, listScreenings } from '../../../src/screening/case/list-screenings';
import { screenings, type Screening } from '../../../src/screening/case/screening';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { assessment, screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';
import { ROLES } from '../life';

async function storeWith(...known: Screening[]) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  for (const one of known) await documents.create(screenings, one);
  return { documents };
}

const on = (day: number) => `2027-01-${String(day).padStart(2, '0')}T08:00:00.000Z`;

const changedOn = (day: number, given: Partial<Screening> = {}) =>
  screening({ id: `on-${day}`, updatedAt: on(day), ...given });

const ids = (listed: readonly Screening[]) => listed.map(({ id }) => id);

describe('findDraft', () => {
  it('finds the draft that was worked on last, among a person’s own', async () => {
    const ports = await storeWith(
      changedOn(1),
      changedOn(2),
      changedOn(3, { state: 'submitted' }),
      changedOn(4, { owner: 'bent' }),
    );

    expect((await findDraft('mette', ports))?.id).toBe('on-2');
  });

  it('finds none when all are handed in', async () => {
    const ports = await storeWith(changedOn(3, { state: 'submitted' }));

    expect(await findDraft('mette', ports)).toBeUndefined();
  });
});

describe('listScreenings', () => {
  it('lists the ten that a person changed last, whatever their state, the newest first', async () => {
    const mine = Array.from({ length: 12 }, (_, index) =>
      changedOn(index + 1, index % 2 === 0 ? {} : { state: 'rejected' }),
    );
    const ports = await storeWith(...mine, changedOn(20, { owner: 'bent' }));

    const listed = await listScreenings('mette', ports);

    expect(ids(listed.mine)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `on-${n}`));
    expect(listed.invited).toEqual([]);
  });

  it('lists what a person was invited to and has not left, the newest invitation first', async () => {
    const assessments = [assessment(), assessment({}, { assessor: 'bent' })];
    const asked = [1, 2].map((day) => ({ ...changedOn(day), assessments }));
    const ports = await storeWith(...asked, changedOn(3), changedOn(4));
    const invite = (person: string, to: string, day: number) =>
      ports.documents.create(invitations, {
        id: `${to}.${person}`,
        person,
        screening: to,
        by: 'mette',
        at: on(day),
      });
    await invite('bent', 'on-2', 5);
    await invite('bent', 'on-1', 6);
    await invite('bent', 'gone', 7);
    await invite('bent', 'on-4', 7);
    await invite('carl', 'on-3', 8);

    const listed = await listScreenings('bent', ports);

    expect(ids(listed.invited)).toEqual(['on-1', 'on-2']);
    expect(listed.mine).toEqual([]);
  });
});

describe('listQueue', () => {
  it('shows coordinators what waits for them, the longest waiting first, and what was rejected', async () => {
    const ports = await storeWith(
      changedOn(4, { state: 'submitted' }),
      changedOn(2, { state: 'submitted' }),
      changedOn(3, { state: 'more-information' }),
      changedOn(5, { state: 'rejected' }),
      changedOn(6, { state: 'rejected' }),
      changedOn(7, { state: 'draft' }),
      changedOn(8, { state: 'withdrawn' }),
      changedOn(9, { state: 'approved' }),
    );

    const queue = await listQueue('anna', ROLES, ports);

    if (queue.refused !== undefined) throw new Error('a coordinator is refused');
    expect(ids(queue.submitted)).toEqual(['on-2', 'on-4']);
    expect(ids(queue.asked)).toEqual(['on-3']);
    expect(ids(queue.rejected)).toEqual(['on-6', 'on-5']);
  });

  it('shows nobody else anything', async () => {
    const ports = await storeWith(changedOn(4, { state: 'submitted' }));

    expect(await listQueue('mette', ROLES, ports)).toEqual({ refused: 'not-yours' });
  });
});
