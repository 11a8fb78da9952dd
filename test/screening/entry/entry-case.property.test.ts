import fc from 'fast-check';
import { changes } from '../../../src/catalogue/change';
import { entries } from '../../../src/catalogue/entry';
import type { Event } from '../../../src/screening/case/history';
import { readScreening, type Screening, screenings } from '../../../src/screening/case/screening';
import {
  isUndecided,
  type State,
  type Transition,
  TRANSITIONS,
} from '../../../src/screening/case/states';
import { correctDecision, reopenScreening } from '../../../src/screening/decision/amend-decision';
import { WARNINGS } from '../../../src/catalogue/decision-chain';
import { finishDecisions } from '../../../src/screening/decision/finish-decision';
import { recordDecision } from '../../../src/screening/decision/record-decision';
import {
  requestInformation,
  resumeScreening,
  takeScreening,
} from '../../../src/screening/case/coordinator-transitions';
import {
  replyInformation,
  restoreScreening,
  withdrawScreening,
} from '../../../src/screening/case/owner-transitions';
import { openEntryCase } from '../../../src/screening/entry/open-entry-case';
import { entry } from '../../builders/entry';
import { localized } from '../../builders/localized';
import { failingDocumentStore, type WriteOutcome } from '../../fakes/failing-document-store';
import { propertyRuns } from '../../property-runs';
import { live, PEOPLE, ROLES, type Who } from '../life';

const CPMR = entry({
  period: { text: localized('løbende'), start: '2010', rolling: true },
  conditions: [{ id: 's.1', text: 'Find en partner', status: 'open' }],
});
const REASON = 'Det er besluttet i dag.';

const anyWrites = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<WriteOutcome>('well') },
    { weight: 1, arbitrary: fc.constantFrom<WriteOutcome[]>('lost-before', 'lost-after') },
  ),
  { minLength: 1, maxLength: 40 },
);

/** CPMR in a catalogue whose store sometimes fails, and people who open and handle cases about it. */
async function open(writes: readonly WriteOutcome[]) {
  let written = 0;
  let healed = false;
  const all = await live(undefined, {
    store: (documents) =>
      failingDocumentStore(documents, () =>
        healed ? 'well' : (writes[written++ % writes.length] ?? 'well'),
      ),
  });
  await all.memory.create(entries, CPMR);
  const { ports } = all;
  const cases = async (): Promise<Screening[]> => {
    const { items } = await all.memory.query(screenings, { limit: 50 });
    const read = items.map(({ document: { id } }) => readScreening(id, { documents: all.memory }));
    return (await Promise.all(read)).flatMap((one) => one?.document ?? []);
  };
  return {
    ...all,
    cases,
    /** The case that was opened last. */
    latest: async () => (await cases()).at(-1),
    heal: () => {
      healed = true;
    },
    openCase: (who: Who, round?: string) =>
      openEntryCase(
        {
          ...{ organisation: 'nordjylland', collaboration: 'cpmr', matter: 'exit' as const },
          ...{ person: PEOPLE[who], round, reason: REASON },
        },
        ports,
      ),
    entryNow: async () => (await all.memory.get(entries, 'nordjylland', 'cpmr'))?.document,
    ledger: async () =>
      (await all.memory.query(changes, { partition: 'cpmr', limit: 100 })).items.map(
        ({ document }) => document,
      ),
  };
}
type Chat = Awaited<ReturnType<typeof open>>;

const DEEDS = [
  'open',
  'take',
  'ask',
  'reply',
  'resume',
  'recommend',
  'approve',
  'reject',
  'correct',
  'reopen',
  'withdraw',
  'restore',
  'tick',
] as const;
type Deed = (typeof DEEDS)[number];

const anyTurn = fc.record({
  deed: fc.constantFrom<Deed[]>(...DEEDS, 'approve', 'reject', 'open'),
  /** What somebody else does at the same time. */
  beside: fc.option(fc.constantFrom<Deed[]>(...DEEDS), { freq: 3 }),
  who: fc.constantFrom<Who[]>('mette', 'anna', 'dan', 'eva'),
  round: fc.constantFrom(undefined, 'cpmr.1', 'cpmr.2'),
  effective: fc.constantFrom('2028-12-31', '2029', 'snart', ''),
  text: fc.constantFrom(REASON, REASON, REASON, ''),
});
type Turn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never;

async function act(deed: Deed, { who, round, effective, text }: Turn, chat: Chat): Promise<void> {
  const { ports } = chat;
  const screening = (await chat.latest())?.id ?? 'none';
  const request = { screening, person: PEOPLE[who] };
  const step = { ...request, body: 'council', on: '2027-03-01', item: '', reason: text, effective };
  const record = { ...step, seenWarnings: WARNINGS };
  const acts: Readonly<Record<Deed, () => Promise<unknown>>> = {
    open: () => chat.openCase(who, round),
    tick: () => finishDecisions(ports),
    take: () => takeScreening(request, ROLES, ports),
    ask: () => requestInformation({ ...request, text }, ROLES, ports),
    reply: () => replyInformation({ ...request, text }, ROLES, ports),
    resume: () => resumeScreening(request, ROLES, ports),
    recommend: () =>
      recordDecision({ ...record, body: 'committee', outcome: 'recommended' }, ROLES, ports),
    approve: () => recordDecision({ ...record, outcome: 'approved' }, ROLES, ports),
    reject: () => recordDecision({ ...record, outcome: 'rejected' }, ROLES, ports),
    correct: () => correctDecision({ ...record, why: 'Forkert dato i sagen.' }, ROLES, ports),
    reopen: () => reopenScreening({ ...request, text }, ROLES, ports),
    withdraw: () => withdrawScreening({ ...request, text }, ROLES, ports),
    restore: () => restoreScreening(request, ROLES, ports),
  };
  await acts[deed]();
}

const MOVES: Readonly<Partial<Record<Event['did'], Transition>>> = {
  taken: 'take',
  asked: 'ask',
  replied: 'reply',
  resumed: 'resume',
  recommended: 'recommend',
  approved: 'approve',
  rejected: 'reject',
  corrected: 'correct',
  reopened: 'reopen',
  withdrawn: 'withdraw',
  restored: 'restore',
};

/** Expects that the history of a case leads to its state by the table alone. */
function expectAllowed({ history, state }: Screening): void {
  let at: State = 'submitted';
  let before: State = at;
  for (const { by, did } of history) {
    const move = MOVES[did];
    if (move === undefined) continue;
    const { from, to, who } = TRANSITIONS[move];
    expect(from).toContain(at);
    if (who === 'coordinator') expect(['anna', 'dan']).toContain(by);
    if (move === 'withdraw') before = at;
    at = to === 'same' ? at : to === 'before' ? before : to;
  }
  expect(state).toBe(at);
}

/** Expects that a decision has a body, a date and a person, and an approval a last day. */
function expectDecided({ decision, chain, state }: Screening): void {
  const isDecided = state === 'approved' || state === 'rejected';
  expect(decision?.outcome).toBe(isDecided ? state : undefined);
  if (decision === undefined) return;
  expect(decision).toMatchObject({ body: 'council', on: '2027-03-01' });
  expect(['anna', 'dan']).toContain(decision.by.id);
  expect(decision.recommendation).toBeUndefined();
  expect(decision.effective === undefined).toBe(state === 'rejected');
  expect(chain.at(-1)).toMatchObject({ outcome: state, body: 'council' });
}

/** Expects that nobody can have opened two cases on the same, or one for a round twice. */
function expectOneOfEach(cases: readonly Screening[]): void {
  expect(cases.filter(({ state }) => isUndecided(state)).length).toBeLessThanOrEqual(1);
  const byRound = cases.flatMap(({ about }) => about?.round ?? []);
  expect(new Set(byRound).size).toBe(byRound.length);
}

/** Expects that the entry says what was decided, with its history, and nothing else. */
async function expectInEntry(chat: Chat): Promise<State | undefined> {
  chat.heal();
  await finishDecisions(chat.ports);
  await finishDecisions(chat.ports);
  const cases = await chat.cases();
  const approved = cases.filter(({ state }) => state === 'approved');
  expect(approved.length).toBeLessThanOrEqual(1);
  const [one] = approved;
  const after = await chat.entryNow();
  const ledger = await chat.ledger();
  if (one === undefined) {
    // Which case is the only one under way is nothing that the entry says.
    const { ending: _, ...said } = after ?? {};
    expect(said).toEqual(CPMR);
    expect(ledger).toEqual([]);
    return cases.at(-1)?.state;
  }
  const { decision, history, id, unsettled } = one;
  expect(unsettled).toBeUndefined();
  expect(history.filter(({ did }) => did === 'entered')).toHaveLength(1);
  expect(after?.facts.period).toEqual({
    start: '2010',
    end: decision?.effective,
    rolling: false,
    former: [{ text: localized('løbende'), until: '2027-03-01' }],
    decided: { by: 'council', on: '2027-03-01', matter: 'exit', screening: id },
  });
  expect(after?.decisions).toMatchObject([{ screening: id, effective: decision?.effective }]);
  expect(after?.facts.conditions).toMatchObject([{ status: 'dropped' }]);
  expect(after?.owner).toBe(CPMR.owner);
  const ends = ledger.filter(({ what }) => what === 'end').map(({ after: end }) => end);
  expect(ends).toContain(decision?.effective);
  // Each end once, and once more for each correction.
  expect(ends.length).toBeLessThanOrEqual(1 + (one.corrections ?? []).length);
  return 'approved';
}

describe('a case on leaving a collaboration', () => {
  it('follows the table, is decided with body, date and person, and enters the end once', async () => {
    const ends: (State | undefined)[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyTurn, { minLength: 5, maxLength: 25, size: 'max' }),
        anyWrites,
        async (turns, writes) => {
          const chat = await open(writes);
          await Promise.allSettled([chat.openCase('mette', 'cpmr.1')]);
          const histories = new Map<string, readonly Event[]>();
          for (const turn of turns) {
            const acts = [turn.deed, ...(turn.beside === null ? [] : [turn.beside])];
            await Promise.allSettled(acts.map((deed) => act(deed, turn, chat)));
            const cases = await chat.cases();
            expectOneOfEach(cases);
            for (const one of cases) {
              expectAllowed(one);
              expectDecided(one);
              const known = histories.get(one.id) ?? [];
              expect(one.history.slice(0, known.length)).toEqual(known);
              histories.set(one.id, one.history);
            }
          }
          ends.push(await expectInEntry(chat));
        },
      ),
      { numRuns: propertyRuns(40) },
    );
    expect(ends.filter((state) => state === 'approved').length).toBeGreaterThan(2);
  });

  it('is opened once for a round, wherever the process stops', async () => {
    await fc.assert(
      fc.asyncProperty(anyWrites, fc.nat(5), async (writes, retries) => {
        const chat = await open(writes);
        for (let time = 0; time <= retries; time++)
          await Promise.allSettled([
            chat.openCase('mette', 'cpmr.1'),
            chat.openCase('mette', 'cpmr.1'),
          ]);
        chat.heal();

        const outcome = await chat.openCase('mette', 'cpmr.1');
        for (let hour = 0; hour < 48; hour++) {
          chat.clock.set(new Date(chat.clock.now().getTime() + 3_600_000).toISOString());
          await chat.tick();
        }

        expect(outcome).toMatchObject({ ok: true });
        expect((await chat.cases()).map(({ id }) => id)).toEqual(['cpmr.exit.1']);
        const told = chat.told();
        for (const who of ['anna', 'dan']) expect(told).toContain(`submitted ${who}`);
      }),
      { numRuns: propertyRuns(25) },
    );
  });
});
