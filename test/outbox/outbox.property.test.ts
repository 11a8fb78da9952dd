import fc from 'fast-check';
import { resendMessage } from '../../src/outbox/failed-messages';
import { type Message, messages } from '../../src/outbox/message';
import { MOST_ATTEMPTS } from '../../src/outbox/policy';
import type { Delivery } from '../../src/outbox/sending';
import { meetPerson } from '../../src/people/meet-person';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { failingDocumentStore, type WriteOutcome } from '../fakes/failing-document-store';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingLog } from '../fakes/recording-log';
import { settableClock } from '../fakes/settable-clock';

const NOW = '2027-03-01T08:00:00.000Z';
const ROLES = { coordinators: ['carl', 'dora'], everybodyCoordinates: false };
const DAYS_OFF = { daysOff: [], quiet: [] };
const MINUTE = 60_000;

/** One message to a person, one to a coordinator, and one to each coordinator. */
const DRAFTS = {
  owner: { person: 'mette' },
  one: { role: 'coordinator' },
  all: { role: 'coordinators' },
} as const;
type Name = keyof typeof DRAFTS;

const anyName = fc.constantFrom<Name[]>('owner', 'one', 'all');
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('post' as const), name: anyName }),
  fc.record({ do: fc.constant('attempt' as const), name: anyName }),
  fc.record({ do: fc.constant('resend' as const), name: anyName }),
  fc.record({ do: fc.constant('obsolete' as const), name: anyName }),
  fc.record({ do: fc.constant('tick' as const), processes: fc.constantFrom(1, 2) }),
  fc.record({ do: fc.constant('return' as const) }),
  fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(1, 3, 60, 300) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const anyDelivery = fc.constantFrom<(Delivery | 'broken')[]>(
  { kind: 'delivered' },
  { kind: 'delivered' },
  { kind: 'failed', reason: 'http-503' },
  { kind: 'failed', reason: 'http-429', retryAfter: 10 * MINUTE },
  { kind: 'failed', reason: 'http-413', final: true },
  { kind: 'unreachable', reason: 'http-403' },
  'broken',
);
const anyWrite = fc.oneof(
  { weight: 6, arbitrary: fc.constant<WriteOutcome>('well') },
  { weight: 1, arbitrary: fc.constantFrom<WriteOutcome[]>('lost-before', 'lost-after') },
);

interface Setting {
  readonly deliveries: readonly (Delivery | 'broken')[];
  readonly writes: readonly WriteOutcome[];
}

/** Opens an outbox whose store and recipients fail as specified, with the actions to run on it. */
async function open({ deliveries, writes }: Setting) {
  const clock = settableClock(NOW);
  const memory = createMemoryDocumentStore(clock);
  for (const id of ['mette', 'carl', 'dora']) await memory.create(people, person({ id }));
  const state = { healed: false, delivered: 0, written: 0, faults: 0 };
  const obsolete = new Set<Name>();
  const accepted = new Map<string, number>();
  const documents = failingDocumentStore(memory, () => {
    const goes = state.healed ? 'well' : (writes[state.written++ % writes.length] ?? 'well');
    if (goes !== 'well') state.faults++;
    return goes;
  });
  const log = recordingLog();
  const kind = {
    compose: ({ id, kind: name }: Message) =>
      Promise.resolve(obsolete.has(name as Name) ? undefined : { id }),
  };
  const kinds = { owner: kind, one: kind, all: kind };
  const ports = { clock, documents, log };
  const { outbox } = recordedOutbox<{ readonly id: string }>(ports, ROLES, kinds, ({ id }) => {
    const delivery = state.healed
      ? ({ kind: 'delivered' } as const)
      : (deliveries[state.delivered++ % deliveries.length] ?? 'broken');
    if (delivery === 'broken') throw new Error('broken');
    if (delivery.kind === 'delivered') accepted.set(id, (accepted.get(id) ?? 0) + 1);
    return delivery;
  });
  const pass = (minutes: number) => {
    clock.set(new Date(clock.now().getTime() + minutes * MINUTE).toISOString());
  };
  const comeBack = async () => {
    for (const id of ['mette', 'carl', 'dora'])
      await meetPerson({ id, name: id, conversation: { conversation: { id } } }, ports);
  };
  const draftOf = (name: Name) => ({ id: name, kind: name, subject: 's', to: DRAFTS[name] });
  const take = async (step: Step): Promise<unknown> => {
    switch (step.do) {
      case 'post':
        return outbox.post([draftOf(step.name)]);
      case 'attempt':
        return outbox.attempt(await outbox.post([draftOf(step.name)]));
      case 'resend': {
        const request = { id: step.name, subject: 's', by: 'carl' };
        return resendMessage(request, ROLES, { ...ports, daysOff: DAYS_OFF, kinds });
      }
      case 'obsolete':
        return obsolete.add(step.name);
      case 'tick':
        return Promise.all(Array.from({ length: step.processes }, () => outbox.sendDue()));
      case 'return':
        return comeBack();
      case 'pass':
        pass(step.minutes);
        return undefined;
    }
  };
  return {
    accepted,
    comeBack,
    obsolete,
    outbox,
    pass,
    take,
    state,
    stored: async () =>
      (await memory.query(messages, { limit: 20 })).items.map(({ document }) => document),
  };
}

function expectSound(stored: readonly Message[], accepted: ReadonlyMap<string, number>) {
  for (const { id, state, nextAt, attempts, recipient, sentAt } of stored) {
    const isOver = state === 'sent' || state === 'cancelled' || state === 'failed';
    expect(nextAt === undefined).toBe(isOver);
    expect(attempts).toBeGreaterThanOrEqual(0);
    expect(attempts).toBeLessThanOrEqual(MOST_ATTEMPTS + 1);
    expect(sentAt !== undefined).toBe(state === 'sent');
    // A message to each coordinator has no recipient: it is replaced with one message for each.
    const least = state === 'sent' && recipient !== undefined ? 1 : 0;
    expect(accepted.get(id) ?? 0).toBeGreaterThanOrEqual(least);
  }
}

describe('a message in the outbox', () => {
  it('is sent once, plus once for each interruption while it was sent, whatever happens', async () => {
    const ends = new Map<string, number>();
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 3, maxLength: 25, size: 'max' }),
        fc.array(anyDelivery, { minLength: 1, maxLength: 12 }),
        fc.array(anyWrite, { minLength: 1, maxLength: 20 }),
        async (steps, deliveries, writes) => {
          const all = await open({ deliveries, writes });
          for (const step of steps) {
            const faults = all.state.faults;
            const done = await all.take(step).then(
              () => 'done',
              () => 'broken',
            );
            expect(done === 'done' || all.state.faults > faults).toBe(true);
            expectSound(await all.stored(), all.accepted);
          }
          for (const times of all.accepted.values())
            expect(times).toBeLessThanOrEqual(1 + all.state.faults);

          all.state.healed = true;
          await all.comeBack();
          for (let hour = 0; hour < 24; hour++) {
            all.pass(60);
            await all.outbox.sendDue();
          }
          const stored = await all.stored();
          expectSound(stored, all.accepted);
          for (const { kind, state } of stored) {
            expect(['sent', 'cancelled', 'failed']).toContain(state);
            expect(state !== 'cancelled' || all.obsolete.has(kind as Name)).toBe(true);
            ends.set(state, (ends.get(state) ?? 0) + 1);
          }
          broken += all.state.faults;
        },
      ),
      { numRuns: 60 },
    );
    expect(broken).toBeGreaterThan(20);
    for (const state of ['sent', 'cancelled', 'failed'])
      expect(ends.get(state) ?? 0).toBeGreaterThan(3);
  });

  it('is sent once to each reader if nothing is interrupted and no attempt fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const all = await open({ deliveries: [{ kind: 'delivered' }], writes: ['well'] });

        for (const step of steps) await all.take(step);

        expect([...all.accepted.values()].every((times) => times === 1)).toBe(true);
        for (const { state } of await all.stored()) expect(state).not.toBe('failed');
      }),
      { numRuns: 30 },
    );
  });
});
