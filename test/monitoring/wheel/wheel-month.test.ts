import { reminders } from '../../../src/monitoring/reminders/reminder';
import { rounds } from '../../../src/monitoring/rounds/round';
import { wheelMonth } from '../../../src/monitoring/rounds/year-wheel';
import { people } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const clock = fixedClock('2027-03-10T09:00:00Z');

async function open() {
  const documents = createMemoryDocumentStore(clock);
  const known = [
    round({ dueOn: '2027-03-03', owner: 'mette' }),
    round({ collaboration: 'aer', dueOn: '2027-01-11' }),
    round({ collaboration: 'wib', dueOn: '2027-04-01' }),
  ];
  for (const one of known) await documents.create(rounds, one);
  const sent = { state: 'sent', nextAt: undefined, recipient: 'mette' } as const;
  const rows = [
    reminder({ ...sent, sentAt: '2027-03-03T08:00:00.000Z' }),
    reminder({ ...sent, step: 'before-7', sentAt: '2027-02-24T08:00:00.000Z' }),
    reminder({ step: 'after-7' }),
    reminder({ ...sent, step: 'before-30', recipient: 'gone', sentAt: '2027-02-01T08:00:00.000Z' }),
    reminder({ ...sent, round: 'wib.1', sentAt: '2027-03-02T08:00:00.000Z' }),
  ];
  for (const one of rows) await documents.create(reminders, one);
  await documents.create(people, person());
  return (month: string, area?: string) =>
    wheelMonth(month, area === undefined ? {} : { area }, { clock, documents });
}

describe('wheelMonth', () => {
  it('has the rounds of the month, each with who was told and when', async () => {
    const show = await open();

    expect(await show('2027-03')).toEqual([
      {
        round: round({ dueOn: '2027-03-03', owner: 'mette' }),
        daysLate: 7,
        told: [
          { step: 'before-30', person: 'gone', name: 'gone', at: '2027-02-01T08:00:00.000Z' },
          {
            step: 'before-7',
            person: 'mette',
            name: 'Mette Sørensen',
            at: '2027-02-24T08:00:00.000Z',
          },
          { step: 'due', person: 'mette', name: 'Mette Sørensen', at: '2027-03-03T08:00:00.000Z' },
        ],
      },
    ]);
  });

  it('has what is overdue from before this month', async () => {
    const show = await open();

    expect(await show('overdue')).toMatchObject([
      { round: { collaboration: 'aer' }, daysLate: 58, told: [] },
    ]);
  });

  it('is filtered like the wheel, and empty where nothing is due', async () => {
    const show = await open();

    expect(await show('2027-03', 'research')).toEqual([]);
    expect(await show('2027-05')).toEqual([]);
  });
});
