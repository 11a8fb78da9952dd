import { messages } from '../../../src/outbox/message';
import type { Outbox } from '../../../src/outbox/outbox';
import type { Delivery } from '../../../src/outbox/sending';
import { markUnreachable, meetPerson } from '../../../src/people/meet-person';
import { submitScreening } from '../../../src/screening/case/owner-transitions';
import { invitations } from '../../../src/screening/case/invitations';
import { failingDocumentStore, type WriteOutcome } from '../../fakes/failing-document-store';
import { ID, live, type Notice, PEOPLE, ready, ROLES, submitted } from '../life';

const DOWN: Delivery = { kind: 'failed', reason: 'http-503' };
const BLOCKED: Delivery = { kind: 'unreachable', reason: 'http-403' };
const LATER = '2027-03-01T08:05:00.000Z';

/** A screening whose notices and writes have the given outcomes. */
async function open(start = ready(), roles = ROLES) {
  const state: { deliver: (notice: Notice) => Delivery; goes: (write: string) => WriteOutcome } = {
    deliver: () => ({ kind: 'delivered' }),
    goes: () => 'well',
  };
  const all = await live(start, {
    answer: (notice) => state.deliver(notice),
    roles,
    store: (documents) => failingDocumentStore(documents, (write) => state.goes(write)),
  });
  const outcomes = async () => {
    const { items } = await all.memory.query(messages, { limit: 20 });
    return items.map(({ document: { id, state: became } }) => `${id} ${became}`);
  };
  return { ...all, state, outcomes };
}

describe('a notice that is not delivered at once', () => {
  it('is queued, and is delivered by a later tick', async () => {
    const { clock, state, submit, tick, told } = await open();
    state.deliver = () => DOWN;

    expect(await submit()).toMatchObject({ moved: true, told: [], queued: true });
    state.deliver = () => ({ kind: 'delivered' });
    expect(await tick()).toEqual({ sent: 0, notSent: 0 });
    clock.set(LATER);
    expect(await tick()).toEqual({ sent: 2, notSent: 0 });
    expect(await tick()).toEqual({ sent: 0, notSent: 0 });

    expect(told().slice(2).toSorted()).toEqual(['submitted anna', 'submitted dan']);
  });

  it('is cancelled when it is no longer needed', async () => {
    const { clock, state, submit, withdraw, tick, told, outcomes } = await open();
    state.deliver = () => DOWN;
    await submit();
    await withdraw();
    clock.set(LATER);
    await tick();
    // The owner can undo the withdrawal for 24 hours.
    clock.set('2027-03-02T09:00:00.000Z');
    await tick();

    expect(told().filter((one) => one.startsWith('submitted'))).toHaveLength(2);
    expect((await outcomes()).filter((one) => one.includes('.submitted'))).toEqual([
      'screening-1.1.submitted sent',
      'screening-1.1.submitted.anna cancelled',
      'screening-1.1.submitted.dan cancelled',
    ]);
  });

  it.each<[string, 'submitted' | 'replied' | 'invited', readonly string[]]>([
    [
      'a submission',
      'submitted',
      ['restored anna', 'restored dan', 'submitted anna', 'submitted dan'],
    ],
    ['a reply', 'replied', ['replied anna', 'restored anna']],
    ['an invitation', 'invited', ['invited bent', 'to-assessor bent']],
  ])('is sent once when the screening is withdrawn and restored: %s', async (_, did, expected) => {
    const { clock, state, ...all } = await open(did === 'replied' ? submitted() : ready());
    if (did === 'replied') await all.request('Hvem betaler?');
    state.deliver = () => DOWN;
    if (did === 'submitted') await all.submit();
    if (did === 'replied') await all.reply('Staten.');
    if (did === 'invited') await all.invite('bent');
    await all.withdraw();
    clock.set(LATER);
    await all.tick();
    await all.restore();
    const before = all.told().length;
    state.deliver = () => ({ kind: 'delivered' });

    for (const hour of ['09', '12', '20']) {
      clock.set(`2027-03-01T${hour}:00:00.000Z`);
      await all.tick();
    }

    expect(all.told().slice(before).toSorted()).toEqual(expected);
  });

  it('tells an assessor who has not finished that a case is submitted, and everybody that it is decided', async () => {
    const { invite, submit, decide, told, notices } = await open();
    await invite('bent');

    await submit();
    const submission = told().filter((one) => one.startsWith('to-assessor'));
    await decide();

    expect(submission).toEqual(['to-assessor bent']);
    expect(told().slice(-2).toSorted()).toEqual(['approved mette', 'to-assessor bent']);
    expect(notices().at(-1)?.screening.state).toBe('approved');
  });

  it('tells an assessor who has not finished that a draft is withdrawn, and taken up again', async () => {
    const { invite, withdraw, restore, told } = await open();
    await invite('bent');

    await withdraw();
    await restore();

    expect(told()).toEqual(['invited bent', 'to-assessor bent', 'to-assessor bent']);
  });

  it.each([
    ['the invitation', 'invited bent', 1],
    ['the refusal', 'declined mette', 2],
  ])(
    'is sent once when a colleague declines and is invited again: %s',
    async (_, notice, times) => {
      const { clock, state, invite, decline, tick, told } = await open();
      state.deliver = () => DOWN;
      for (let time = 0; time < times; time++) {
        await invite('bent');
        clock.set(`2027-03-01T08:00:${time}1.000Z`);
        await decline('bent');
        clock.set(`2027-03-01T08:00:${time}2.000Z`);
      }
      if (times === 1) await invite('bent');
      const before = told().length;
      state.deliver = () => ({ kind: 'delivered' });

      clock.set('2027-03-01T09:00:00.000Z');
      await tick();

      expect(told().slice(before)).toEqual([notice]);
    },
  );

  it('waits until a coordinator can be reached, and is not reported as queued in the meantime', async () => {
    const { clock, ports, submit, tick, told } = await open();
    for (const id of ['anna', 'dan']) await markUnreachable(id, 'http-403', ports);

    const submission = await submit();
    clock.set('2027-03-01T08:30:00.000Z');
    await tick();
    const conversation = { conversation: { id: 'chat-dan' } };
    await meetPerson({ id: 'dan', name: 'Dan Lund', conversation }, ports);
    clock.set('2027-03-01T09:00:00.000Z');
    await tick();

    expect(submission).toMatchObject({ moved: true, told: [] });
    expect(submission).not.toHaveProperty('queued');
    expect(told()).toEqual(['submitted dan']);
  });

  it('fails when its recipient has blocked the bot', async () => {
    const { state, submit, outcomes, unreachable } = await open();
    state.deliver = ({ to }) => (to === 'anna' ? BLOCKED : { kind: 'delivered' });

    expect(await submit()).toMatchObject({ told: ['Dan Lund'] });

    expect(await outcomes()).toEqual([
      'screening-1.1.submitted sent',
      'screening-1.1.submitted.anna failed',
      'screening-1.1.submitted.dan sent',
    ]);
    expect(await unreachable()).toEqual(['anna']);
  });
});

describe('a process that stops', () => {
  it.each([
    ['before the notices are queued', 'create outbox'],
    ['before a notice is claimed', 'replace outbox'],
  ])('%s leaves them to the next tick, which sends each once', async (_, write) => {
    const { clock, state, submit, stored, tick, told } = await open();
    state.goes = (one) => (one === write ? 'lost-before' : 'well');

    expect(await submit()).toMatchObject({ moved: true, told: [], queued: true });
    expect(told()).toEqual([]);
    state.goes = () => 'well';
    clock.set(LATER);
    await tick();
    await tick();

    expect(told().toSorted()).toEqual(['submitted anna', 'submitted dan']);
    expect(await stored()).not.toHaveProperty('unannouncedFrom');
  });

  it('after an invitation lets the colleague find the screening before they are notified', async () => {
    const { clock, state, invite, memory, tick, told } = await open();
    state.goes = (one) => (one === 'create invitations' ? 'lost-before' : 'well');
    await expect(invite('bent')).rejects.toThrow('invitations');
    state.goes = () => 'well';
    clock.set(LATER);

    await tick();

    expect(told()).toEqual(['invited bent']);
    expect((await memory.query(invitations, { limit: 5 })).items).toHaveLength(1);
  });
});

describe('who is reported as notified', () => {
  const BOTH = ['Anna Krog', 'Dan Lund'];

  it('is everybody who has got the notice, also when the worker is faster than the turn', async () => {
    const { ports } = await open();
    const outbox: Outbox = {
      ...ports.outbox,
      post: async (drafts) => {
        const posted = await ports.outbox.post(drafts);
        await ports.outbox.sendDue();
        return posted;
      },
    };
    const request = { screening: ID, person: PEOPLE.mette };

    const submission = await submitScreening(request, ROLES, { ...ports, outbox });

    expect(submission).toMatchObject({ moved: true, told: BOTH });
    expect(submission).not.toHaveProperty('queued');
  });

  it('is the same people when the tap is repeated', async () => {
    const { submit, decline, invite } = await open();
    await invite('bent');
    await decline('bent');
    await submit();

    expect(await decline('bent')).toMatchObject({ ok: true, told: ['Mette Sørensen'] });
    expect(await submit()).toMatchObject({ moved: false, told: BOTH });
  });

  it('is nobody when the tap is repeated after the notices failed', async () => {
    const { state, submit, told } = await open();
    state.deliver = () => ({ kind: 'failed', reason: 'http-413', final: true });
    await submit();

    const repeated = await submit();

    expect(repeated).toMatchObject({ moved: false, told: [] });
    expect(repeated).not.toHaveProperty('queued');
    expect(told()).toHaveLength(2);
  });

  it('is nobody yet when the tap is repeated while the notices are queued', async () => {
    const { state, submit } = await open();
    state.deliver = () => DOWN;
    await submit();

    expect(await submit()).toMatchObject({ moved: false, told: [], queued: true });
  });

  it('is not who got the notice of an earlier change', async () => {
    const { state, submit, take } = await open();
    state.goes = (write) => (write === 'create outbox' ? 'lost-before' : 'well');
    await submit();
    state.goes = () => 'well';

    expect(await take()).toMatchObject({ moved: true, told: ['Mette Sørensen'] });
  });
});

describe('who is notified', () => {
  it('is the handler, or the other coordinators if the handler has blocked the bot', async () => {
    const { state, request, reply, told } = await open(submitted());
    await request('Hvem betaler?');
    state.deliver = ({ to }) => (to === 'anna' ? BLOCKED : { kind: 'delivered' });

    expect(await reply('Staten.')).toMatchObject({ told: ['Dan Lund'] });

    expect(told()).toEqual(['asked mette', 'replied anna', 'replied dan']);
  });

  it('is not a handler who has lost the role of coordinator', async () => {
    const roles = { ...ROLES, coordinators: ['anna', 'dan'] };
    const { request, reply, told } = await open(submitted(), roles);
    await request('Hvem betaler?');
    roles.coordinators.shift();

    expect(await reply('Staten.')).toMatchObject({ told: ['Dan Lund'] });

    expect(told()).toEqual(['asked mette', 'replied dan']);
  });

  it('is nobody who has lost access while the notice was queued', async () => {
    const roles = { ...ROLES, coordinators: ['anna', 'dan'] };
    const { clock, state, submit, tick, told, outcomes } = await open(ready(), roles);
    state.deliver = () => DOWN;
    await submit();
    const before = told().length;
    roles.coordinators.shift();
    state.deliver = () => ({ kind: 'delivered' });
    clock.set(LATER);

    await tick();

    expect(told().slice(before)).toEqual(['submitted dan']);
    expect(await outcomes()).toContain('screening-1.1.submitted.anna cancelled');
  });
});
