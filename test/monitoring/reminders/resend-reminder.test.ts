import { people } from '../../../src/people/person';
import { type Reminder, reminders } from '../../../src/monitoring/reminders/reminder';
import { resendReminder } from '../../../src/monitoring/reminders/resend-reminder';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';
import { settableClock } from '../../fakes/settable-clock';

const NOW = '2027-03-02T09:00:00.000Z';
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };
const FAILED = reminder({
  state: 'failed',
  attempts: 8,
  reason: 'http-503',
  recipient: 'mette',
  nextAt: undefined,
  assignee: undefined,
});

describe('resendReminder', () => {
  async function open(row: Reminder = FAILED, of: Round = round({ owner: 'mette' })) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    await documents.create(people, person());
    await documents.create(rounds, of);
    await documents.create(reminders, row);
    const resend = (by = 'carl', id = row.id) =>
      resendReminder({ reminder: id, month: '2027-03', by }, ROLES, policyWith(), {
        clock,
        documents,
      });
    const stored = async () => (await documents.get(reminders, '2027-03', row.id))?.document;
    return { clock, resend, stored };
  }

  it('plans it anew, at once, for whoever answers for the round', async () => {
    const { resend, stored } = await open();

    expect(await resend()).toEqual({
      kind: 'resent',
      round: round({ owner: 'mette' }),
      at: new Date(NOW),
    });

    expect(await stored()).toEqual(reminder({ nextAt: NOW, reason: 'http-503' }));
  });

  it('waits for the next working morning', async () => {
    const { clock, resend, stored } = await open();
    clock.set('2027-03-05T20:00:00.000Z');

    await resend();

    expect((await stored())?.nextAt).toBe('2027-03-08T08:00:00.000Z');
  });

  it('is for coordinators', async () => {
    const { resend, stored } = await open();

    expect(await resend('mette')).toEqual({ kind: 'not-allowed' });

    expect((await stored())?.state).toBe('failed');
  });

  it('happens once', async () => {
    const { resend } = await open();
    const kinds = (await Promise.all([resend(), resend()])).map(({ kind }) => kind);

    expect(kinds.toSorted()).toEqual(['not-failed', 'resent']);
    expect((await resend()).kind).toBe('not-failed');
  });

  it('does not happen for a round that is closed or has another date, nor for what is unknown', async () => {
    const answered = await open(FAILED, round({ state: 'answered' }));
    const moved = await open(FAILED, round({ plan: 1 }));

    expect(await answered.resend()).toEqual({ kind: 'closed' });
    expect(await moved.resend()).toEqual({ kind: 'closed' });
    expect(await moved.resend('carl', 'gone')).toEqual({ kind: 'unknown' });
  });
});
