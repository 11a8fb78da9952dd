import { screenings } from '../../src/screening/screening';
import { startScreening } from '../../src/screening/start-screening';
import { takeStep } from '../../src/screening/take-step';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { checklist } from '../builders/checklist';
import { screening } from '../builders/screening';
import { fixedClock } from '../fakes/fixed-clock';

const clock = fixedClock('2027-01-04T08:00:00.000Z');
const open = () => ({ clock, documents: createMemoryDocumentStore(clock) });
const start = {
  id: 'screening-1',
  organisation: 'nordjylland',
  owner: 'mette',
  checklist: checklist(),
};

describe('startScreening', () => {
  it('starts at the first fact with nothing answered', async () => {
    expect(await startScreening(start, open())).toEqual(screening());
  });

  it('starts one screening when the button is tapped twice, and goes on where it stands', async () => {
    const ports = open();
    await startScreening(start, ports);
    const input = { do: 'fact', fact: 'name', text: 'Blue Region' } as const;
    await takeStep({ screening: 'screening-1', person: 'mette', input }, ports);

    const again = await startScreening(start, ports);

    expect(again).toMatchObject({ revision: 1, proposal: { name: 'Blue Region' } });
    const { items } = await ports.documents.query(screenings, { limit: 10 });
    expect(items).toHaveLength(1);
  });

  it('starts one screening when two taps arrive at once', async () => {
    const ports = open();

    const [one, other] = await Promise.all([
      startScreening(start, ports),
      startScreening(start, ports),
    ]);

    expect(one).toEqual(other);
  });
});
