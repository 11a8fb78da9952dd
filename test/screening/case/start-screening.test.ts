import { screenings } from '../../../src/screening/case/screening';
import { startScreening } from '../../../src/screening/case/start-screening';
import { takeStep } from '../../../src/screening/checklist/take-step';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { checklist } from '../../builders/checklist';
import { administrative, applyContext } from '../../builders/apply-context';
import { assessment, proposal, screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';

const clock = fixedClock('2027-01-04T08:00:00.000Z');
const open = () => ({ clock, documents: createMemoryDocumentStore(clock) });
const start = {
  id: 'screening-1',
  organisation: 'nordjylland',
  owner: { id: 'mette', name: 'Mette Sørensen' },
  checklists: { political: checklist(), administrative: administrative() },
};

describe('startScreening', () => {
  it('starts at the first fact, on the administrative checklist until another level is given', async () => {
    const step = { kind: 'fact', fact: 'name' } as const;

    expect(await startScreening(start, open())).toEqual(
      screening({
        unasked: 'keep',
        checklists: [administrative()],
        assessments: [assessment({}, { level: 'administrative', step })],
      }),
    );
  });

  it('starts at the proposal with what is known, on the checklist of its level', async () => {
    const known = proposal({ level: 'political' });

    expect(await startScreening({ ...start, proposal: known }, open())).toEqual(
      screening({
        unasked: 'keep',
        proposal: known,
        assessments: [assessment({}, { step: { kind: 'proposal' } })],
      }),
    );
  });

  it('keeps in the history what it was started with', async () => {
    const said = 'jeg vil screene Blue Region';

    const { history } = await startScreening({ ...start, said }, open());

    expect(history).toMatchObject([{ did: 'started', value: said }]);
  });

  it('starts one screening when the button is tapped twice, and goes on where it stands', async () => {
    const ports = open();
    await startScreening(start, ports);
    const input = { do: 'fact', fact: 'name', text: 'Blue Region' } as const;
    await takeStep(
      { screening: 'screening-1', person: start.owner, input },
      { ...applyContext(), ...ports },
    );

    const again = await startScreening(start, ports);

    expect(again).toMatchObject({
      proposal: { name: 'Blue Region' },
      assessments: [{ revision: 1 }],
    });
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
