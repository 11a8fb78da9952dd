import { type Message, messages } from '../../src/outbox/message';
import { NOBODY_REACHABLE } from '../../src/outbox/sending';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingLog } from '../fakes/recording-log';

const KIND = 'example';

/** Sends a message while these coordinators can be reached, and returns what became of it. */
async function sendTo(to: Message['to'], reachable: readonly string[]) {
  const clock = fixedClock('2027-03-01T09:00:00.000Z');
  const documents = createMemoryDocumentStore(clock);
  for (const id of ['anna', 'bent'])
    await documents.create(people, person({ id, reachable: reachable.includes(id) }));
  const kind = { compose: (_: Message, reader?: { id: string }) => Promise.resolve(reader) };
  const { outbox, sent } = recordedOutbox<{ readonly id: string }>(
    { clock, documents, log: recordingLog() },
    { coordinators: ['anna', 'bent'], everybodyCoordinates: false },
    { [KIND]: kind },
  );
  await outbox.post([{ id: 'm', kind: KIND, subject: 's', to }]);
  await outbox.sendDue();
  const stored = await documents.get(messages, 's', 'm');
  return { sentTo: sent().map(({ id }) => id), message: stored?.document };
}

describe.each(['coordinator', 'coordinators'] as const)('a message for the role %s', (role) => {
  it('goes to a person who is preferably left out if there is nobody else', async () => {
    expect((await sendTo({ role, not: 'anna' }, ['anna'])).sentTo).toEqual(['anna']);
  });

  it('never goes to a person who is left out, and waits until somebody else can be reached', async () => {
    const { sentTo, message } = await sendTo({ role, never: 'anna' }, ['anna']);

    expect(sentTo).toEqual([]);
    expect(message).toMatchObject({ state: 'planned', reason: NOBODY_REACHABLE });
  });

  it('goes to somebody else instead', async () => {
    expect((await sendTo({ role, never: 'anna' }, ['anna', 'bent'])).sentTo).toEqual(['bent']);
  });
});
