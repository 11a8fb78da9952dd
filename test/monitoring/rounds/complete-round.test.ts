import { entries } from '../../../src/catalogue/entry';
import { completeRound } from '../../../src/monitoring/rounds/complete-round';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { people } from '../../../src/people/person';
import type { Roles } from '../../../src/people/roles';
import type { Delivery } from '../../../src/outbox/delivery';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { guide } from '../../builders/guide';
import { knowledge } from '../../builders/knowledge';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingConclusionNotifier } from '../../fakes/recording-conclusion-notifier';
import { recordingLog } from '../../fakes/recording-log';

const NOW = '2027-03-01T09:00:00.000Z';
const clock = fixedClock(NOW);
const METTE = { id: 'mette', name: 'Mette Holm' };
const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };

const answersOf = (recommendation: string): Round['answers'] =>
  [
    ['frame', 'within'],
    ['outcome', 'unknown'],
    ['recommendation', recommendation],
  ].map(([question = '', choice = '']) => ({ question, choice, by: 'mette', at: NOW }));

async function open(given: Partial<Round> = {}, deliver?: () => Delivery) {
  const documents = createMemoryDocumentStore(clock);
  const stored = round({ owner: 'mette', answers: answersOf('adjust'), revision: 3, ...given });
  await documents.create(rounds, stored);
  await documents.create(entries, entry());
  await documents.create(people, person({ id: 'karen' }));
  const conclusionNotifier = recordingConclusionNotifier(deliver);
  const log = recordingLog();
  const ports = { clock, content: knowledge(), documents, conclusionNotifier, log };
  const complete = (revision?: number, who = METTE) =>
    completeRound(
      { round: stored.id, person: who, ...(revision !== undefined && { revision }) },
      ROLES,
      ports,
    );
  const current = async () => (await documents.get(rounds, 'cpmr', stored.id))?.document;
  return { complete, current, log, stored, told: conclusionNotifier.told };
}

describe('completeRound', () => {
  it('closes the round with its conclusion, and tells the coordinator at once', async () => {
    const { complete, current, stored, told } = await open();

    const done = await complete(3);

    expect(done).toEqual({
      round: {
        ...stored,
        state: 'answered',
        conclusion: 'adjust',
        completed: { by: 'mette', name: 'Mette Holm', at: NOW },
        history: [{ at: NOW, by: 'mette', name: 'Mette Holm', did: 'completed', value: 'adjust' }],
        told: 'Mette Sørensen',
        revision: 4,
      },
    });
    expect(await current()).toEqual(done.round);
    expect(told).toEqual([{ to: 'karen', round: 'cpmr.1' }]);
  });

  it('has no conclusion where nobody knows what to recommend', async () => {
    const { complete, told } = await open({ answers: answersOf('unknown') });

    const { round: done } = await complete();

    expect(done?.state).toBe('answered');
    expect(done).not.toHaveProperty('conclusion');
    expect(told).toHaveLength(1);
  });

  it('sends in nothing that lacks an answer, and leads there', async () => {
    const { complete, current, stored } = await open({
      answers: [{ question: 'outcome', note: 'Kun en note.', by: 'mette', at: NOW }],
      step: 'summary',
    });

    expect(await complete()).toEqual({
      round: { ...stored, step: 'frame' },
      refused: 'unanswered',
    });
    expect((await current())?.state).toBe('open');
  });

  it('changes nothing when it is said again, by two devices at once or later', async () => {
    const { complete, current, told } = await open();

    const both = await Promise.all([complete(3), complete(3)]);

    expect(both.map(({ refused }) => refused)).toEqual([undefined, undefined]);
    expect((await complete(3)).refused).toBeUndefined();
    expect((await current())?.revision).toBe(4);
    expect((await current())?.history).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it.each([
    ['a card of an earlier revision', {}, 2, METTE, 'stale'],
    ['a round that was skipped', { state: 'skipped' }, 3, METTE, 'closed'],
    ["a round that is somebody else's", {}, 3, { id: 'bent', name: 'Bent' }, 'not-yours'],
  ] as const)('refuses %s', async (_, given, revision, who, refused) => {
    const { complete, current, stored } = await open(given);

    expect((await complete(revision, who)).refused).toBe(refused);
    expect(await current()).toEqual(stored);
  });

  it('keeps the answers where what follows fails, and says so in the log', async () => {
    const { complete, current, log } = await open({ guide: guide() }, () => {
      throw new TypeError('broken');
    });

    const done = await complete();

    expect(done.refused).toBeUndefined();
    expect(await current()).toMatchObject({ state: 'answered', unsettled: 'conclusion' });
    expect(log.lines.map(({ level }) => level)).toEqual(['error']);
  });

  it('knows no other round than those planned', async () => {
    const { complete } = await open({ id: 'helps.1', collaboration: 'helps' });

    expect((await complete()).refused).toBeUndefined();
    const documents = createMemoryDocumentStore(clock);
    const ports = {
      clock,
      content: knowledge(),
      documents,
      conclusionNotifier: recordingConclusionNotifier(),
      log: recordingLog(),
    };
    expect(await completeRound({ round: 'cpmr.9', person: METTE }, ROLES, ports)).toEqual({
      refused: 'unknown-round',
    });
  });
});
