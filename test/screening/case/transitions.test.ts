import { propertyRuns } from '../../property-runs';
import fc from 'fast-check';
import { changes } from '../../../src/catalogue/change';
import { entries } from '../../../src/catalogue/entry';
import { WARNINGS } from '../../../src/catalogue/decision-chain';
import { finishDecisions } from '../../../src/screening/decision/finish-decision';
import type { Event } from '../../../src/screening/case/history';
import { type Screening, isOpen } from '../../../src/screening/case/screening';
import {
  type Transition,
  TRANSITIONS,
  type State,
  STATES,
} from '../../../src/screening/case/states';
import {
  transitionsOf,
  transitionScreening,
  type TransitionResult,
} from '../../../src/screening/case/transition-screening';
import { isBegun } from '../../../src/screening/checklist/assessment';
import { takeStep } from '../../../src/screening/checklist/screening-questionnaire';
import { scoreOf } from '../../../src/screening/result/score';
import { failingDocumentStore, type WriteOutcome } from '../../fakes/failing-document-store';
import {
  live,
  NOW,
  PEOPLE,
  ready,
  ROLES,
  submitted,
  type Who,
  CHECKLISTS,
  ID,
  VOCABULARY,
} from '../life';

describe('transition screening', () => {
  const ALL = Object.keys(TRANSITIONS) as Transition[];

  async function open(start = submitted()) {
    const all = await live(start);
    return {
      ...all,
      transition: (transition: Transition, who: Who, seen?: number) =>
        transitionScreening<'no'>(
          { screening: 'screening-1', person: PEOPLE[who], ...(seen !== undefined && { seen }) },
          { transition, apply: (screening) => ({ ...screening, skipped: ['cost'] }) },
          ROLES,
          all.ports,
        ),
    };
  }

  const right = (transition: Transition): Who =>
    TRANSITIONS[transition].who === 'owner' ? 'mette' : 'anna';

  describe('moveScreening', () => {
    const pairs = ALL.flatMap((transition) => STATES.map((state) => ({ transition, state })));
    const allowed = pairs.filter(({ transition, state }) =>
      TRANSITIONS[transition].from.includes(state),
    );
    const start = (state: State) =>
      submitted({ state, withdrawn: { from: 'more-information', at: NOW } });

    /** The people whom each transition notifies at once. */
    const TOLD: Readonly<Record<Transition, readonly string[]>> = {
      submit: ['Anna Krog', 'Dan Lund'],
      take: [],
      ask: ['Mette Sørensen'],
      reply: ['Anna Krog', 'Dan Lund'],
      resume: ['Mette Sørensen'],
      approve: ['Mette Sørensen'],
      reject: ['Mette Sørensen'],
      recommend: [],
      correct: ['Mette Sørensen'],
      reopen: ['Mette Sørensen'],
      give: [],
      withdraw: ['Anna Krog', 'Dan Lund'],
      restore: ['Anna Krog', 'Dan Lund'],
    };

    it.each(allowed)(
      'makes the transition "$transition" from "$state"',
      async ({ transition, state }) => {
        const { transition: make, stored } = await open(start(state));

        const moved = await make(transition, right(transition));

        const { to } = TRANSITIONS[transition];
        const after = await stored();
        const told = TOLD[transition];
        expect(moved).toEqual({ ok: true, screening: after, moved: true, told });
        const expected = to === 'same' ? state : to === 'before' ? 'more-information' : to;
        expect(after.state).toBe(expected);
        expect(after.history).toHaveLength(2);
      },
    );

    it.each(allowed)(
      'sends pending notices at once after "$transition" from "$state"',
      async ({ transition, state }) => {
        const { transition: make, told } = await open({
          ...start(state),
          history: [{ at: NOW, by: 'anna', name: 'Anna Krog', did: 'rejected' }],
          unannouncedFrom: 0,
        });

        await make(transition, right(transition));

        // A rejection that is reopened is not announced any more.
        expect(told().includes('rejected mette')).toBe(transition !== 'reopen');
      },
    );

    it.each(pairs.filter((pair) => !allowed.includes(pair)))(
      'refuses the transition "$transition" from "$state"',
      async ({ transition, state }) => {
        const { transition: make, stored } = await open(start(state));

        expect(await make(transition, right(transition))).toEqual({
          screening: start(state),
          ok: false,
          reason: 'not-now',
        });
        expect(await stored()).toEqual(start(state));
      },
    );

    const may = (transition: Transition): string[] =>
      ({
        owner: ['mette'],
        coordinator: ['anna', 'dan'],
        'owner-or-coordinator': ['mette', 'anna', 'dan'],
      })[TRANSITIONS[transition].who];
    const mayNot = ALL.flatMap((transition) =>
      (Object.keys(PEOPLE) as Who[])
        .filter((who) => !may(transition).includes(who))
        .map((who) => ({ transition, who })),
    );

    it.each(mayNot)(
      'does not let $who make the transition "$transition", or see anything',
      async ({ transition, who }) => {
        const [state = 'draft'] = TRANSITIONS[transition].from;
        const { transition: make, stored } = await open(start(state));

        expect(await make(transition, who)).toEqual({ ok: false, reason: 'not-yours' });
        expect(await stored()).toEqual(start(state));
      },
    );

    it('shows coordinators nothing of a screening that was never submitted', async () => {
      const { transition } = await open(ready());

      expect(await transition('take', 'anna')).toEqual({ ok: false, reason: 'not-yours' });
    });

    it('changes nothing from a card that is older than the last transition', async () => {
      const { transition, stored } = await open();
      const seen = transitionsOf(await stored());
      await transition('ask', 'anna', seen);
      await transition('reply', 'mette');
      const before = await stored();

      expect(await transition('ask', 'dan', seen)).toEqual({
        screening: before,
        ok: false,
        reason: 'not-now',
      });
      expect(await transition('ask', 'dan', transitionsOf(before))).toMatchObject({ moved: true });
    });
  });

  describe('movesOf', () => {
    it('counts transitions, and no other events', () => {
      const event = { at: NOW, by: 'mette', name: 'Mette' };

      expect(transitionsOf(ready())).toBe(0);
      expect(
        transitionsOf(
          ready({
            history: [
              { ...event, did: 'started' },
              { ...event, did: 'submitted' },
              { ...event, did: 'invited' },
              { ...event, did: 'withdrawn' },
              { ...event, did: 'answered' },
            ],
          }),
        ),
      ).toBe(2);
    });
  });
});

describe('transition screening property', () => {
  type EventName = Transition | 'invite' | 'answer' | 'tick';

  const MOVE_OF: Readonly<Partial<Record<Event['did'], Transition>>> = {
    submitted: 'submit',
    taken: 'take',
    asked: 'ask',
    replied: 'reply',
    resumed: 'resume',
    approved: 'approve',
    rejected: 'reject',
    recommended: 'recommend',
    corrected: 'correct',
    reopened: 'reopen',
    given: 'give',
    withdrawn: 'withdraw',
    restored: 'restore',
  };
  const DAY = 86_400_000;
  const READING = {
    vocabulary: VOCABULARY,
    recognise: () => ({ areas: [], countries: [], themes: [], programmes: [] }),
    isFunctionWord: () => false,
  };

  /** The likely next actions: random ones would rarely lead to a decision. */
  const NEXT: Readonly<Record<State, readonly (readonly [EventName, Who])[]>> = {
    draft: [
      ['submit', 'mette'],
      ['answer', 'mette'],
      ['invite', 'mette'],
      ['submit', 'mette'],
    ],
    submitted: [
      ['take', 'anna'],
      ['ask', 'dan'],
      ['approve', 'anna'],
      ['reject', 'dan'],
      ['approve', 'dan'],
      ['recommend', 'anna'],
      ['give', 'dan'],
    ],
    'more-information': [
      ['reply', 'mette'],
      ['answer', 'mette'],
      ['resume', 'anna'],
      ['answer', 'bent'],
    ],
    approved: [
      ['tick', 'eva'],
      ['approve', 'dan'],
      ['reject', 'anna'],
      ['withdraw', 'mette'],
      ['correct', 'anna'],
      ['give', 'anna'],
    ],
    rejected: [
      ['reopen', 'dan'],
      ['correct', 'anna'],
      ['approve', 'anna'],
      ['ask', 'dan'],
    ],
    withdrawn: [
      ['restore', 'mette'],
      ['take', 'anna'],
    ],
  };

  const anyDeed = fc.constantFrom<EventName[]>(
    ...(Object.keys(TRANSITIONS) as Transition[]),
    'invite',
    'answer',
    'tick',
  );
  const anyWho = fc.constantFrom<Who[]>('mette', 'bent', 'anna', 'dan', 'eva');

  const anyTurn = fc.record({
    /** A position in `NEXT`, or any action by anybody. */
    act: fc.oneof(
      { weight: 3, arbitrary: fc.nat(5) },
      { weight: 2, arbitrary: fc.tuple(anyDeed, anyWho) },
    ),
    /** What somebody else does at the same time. */
    beside: fc.option(fc.tuple(anyDeed, anyWho), { freq: 3 }),
    times: fc.constantFrom(1, 1, 2, 3),
    /** How many transitions the card has missed; `undefined` if it does not say. */
    behind: fc.constantFrom(undefined, 0, 0, 1),
    value: fc.constantFrom(0, 1, 2, 3, 'unknown' as const),
    text: fc.constantFrom('Ja, det er aftalt nu', 'Nej, det går ikke', ''),
    hours: fc.constantFrom(0, 0, 0, 1, 25),
  });
  type Turn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never;

  const anyWrites = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<WriteOutcome>('well') },
      { weight: 1, arbitrary: fc.constantFrom<WriteOutcome[]>('lost-before', 'lost-after') },
    ),
    { minLength: 1, maxLength: 40 },
  );

  /** A chat of five people whose store sometimes fails. */
  async function open(writes: readonly WriteOutcome[]) {
    let written = 0;
    let broken = 0;
    let healed = false;
    const all = await live(ready(), {
      store: (documents) =>
        failingDocumentStore(documents, () => {
          const how = healed ? 'well' : (writes[written++ % writes.length] ?? 'well');
          if (how !== 'well') broken++;
          return how;
        }),
    });
    type Act = (
      who: Who,
      turn: Turn,
      seen?: number,
    ) => Promise<TransitionResult<string> | undefined>;
    const acts: Readonly<Record<EventName, Act>> = {
      submit: (who, _, seen) => all.submit(who, seen),
      take: (who, _, seen) => all.take(who, seen),
      ask: (who, { text }, seen) => all.request(text, who, seen),
      reply: (who, { text }, seen) => all.reply(text, who, seen),
      resume: (who, _, seen) => all.resume(who, seen),
      approve: (who, { text: reason }, seen) =>
        all.decide({ reason, outcome: 'approved', seenWarnings: WARNINGS }, who, seen),
      reject: (who, { text: reason }, seen) =>
        all.decide({ reason, outcome: 'rejected', seenWarnings: WARNINGS }, who, seen),
      recommend: (who, { text: reason }, seen) =>
        all.decide({ reason, outcome: 'recommended', seenWarnings: WARNINGS }, who, seen),
      correct: (who, { text: reason }, seen) =>
        all.correct({ reason, ...(seen !== undefined && { seen }) }, who),
      reopen: (who, { text }, seen) => all.reopen(text, who, seen),
      give: (who, { value }, seen) =>
        all.give(value === 1 || value === 2 ? 'bent' : 'mette', who, seen),
      withdraw: (who, { text }, seen) => all.withdraw(who, seen, text),
      restore: (who, _, seen) => all.restore(who, seen),
      invite: async (who) => {
        await all.invite('bent', who);
        return undefined;
      },
      tick: async () => {
        await finishDecisions(all.ports);
        return undefined;
      },
      answer: async (who, { value }) => {
        const person = PEOPLE[who];
        const applyContext = { ...all.ports, reading: () => READING, checklists: CHECKLISTS };
        const to = { kind: 'question', question: 'strategy' } as const;
        await takeStep({ screening: ID, person, input: { do: 'go', to } }, applyContext);
        const input = { do: 'answer', question: 'strategy', value } as const;
        await takeStep({ screening: ID, person, input }, applyContext);
        return undefined;
      },
    };
    const does = async (deed: EventName, who: Who, turn: Turn, seen?: number) =>
      acts[deed](who, turn, seen);
    return {
      ...all,
      does,
      broken: () => broken,
      /** The person who asked last, and is therefore the handler. */
      handlerOf: (history: readonly Event[]) => history.findLast(({ did }) => did === 'asked')?.by,
      heal: () => {
        healed = true;
      },
      catalogue: async () => (await all.memory.query(entries, { limit: 10 })).items,
      ledger: async () => (await all.memory.query(changes, { limit: 100 })).items,
    };
  }

  interface Position {
    readonly owner: string;
    readonly state: State;
    readonly withdrawn: Screening['withdrawn'];
  }

  /** Returns the state after a transition, according to the table alone. */
  function positionAfter(
    move: Transition,
    { owner, state, withdrawn }: Position,
    { at, what = '' }: Event,
  ): Position {
    const { to } = TRANSITIONS[move];
    if (move === 'withdraw') return { owner, state: 'withdrawn', withdrawn: { from: state, at } };
    if (to === 'before') return { owner, state: withdrawn?.from ?? state, withdrawn };
    return {
      owner: move === 'give' ? what : owner,
      state: to === 'same' ? state : to,
      withdrawn,
    };
  }

  /**
   * Checks the new lines of history against the table alone, and returns how many were transitions.
   */
  function expectAllowed(before: Screening, after: Screening): number {
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    let position: Position = {
      owner: before.owner,
      state: before.state,
      withdrawn: before.withdrawn,
    };
    let moves = 0;
    for (const event of after.history.slice(before.history.length)) {
      const { at, by, did } = event;
      const move = MOVE_OF[did];
      if (did === 'answered') expect(isOpen(position.state)).toBe(true);
      if (move === undefined) continue;
      moves++;
      const { from, who } = TRANSITIONS[move];
      expect(from).toContain(position.state);
      expect([
        ...(who === 'coordinator' ? [] : [position.owner]),
        ...(who === 'owner' ? [] : ['anna', 'dan']),
      ]).toContain(by);
      if (move === 'restore')
        expect(Date.parse(at) - Date.parse(position.withdrawn?.at ?? '')).toBeLessThanOrEqual(DAY);
      position = positionAfter(move, position, event);
    }
    expect(after.state).toBe(position.state);
    expect(after.owner).toBe(position.owner);
    return moves;
  }

  function expectRecord(before: Screening, after: Screening): void {
    const news = after.history.slice(before.history.length);
    const isAmended = news.some(({ did }) => did === 'corrected' || did === 'reopened');
    if (before.decision !== undefined && !isAmended)
      expect(after.decision).toEqual(before.decision);
    // Steps are only ever added; a correction changes the last one and keeps what it said.
    const kept = before.chain.length - (isAmended ? 1 : 0);
    expect(after.chain.slice(0, kept)).toEqual(before.chain.slice(0, kept));
    expect(after.chain.length).toBeGreaterThanOrEqual(before.chain.length);
    expect((after.corrections ?? []).length).toBe(
      after.history.filter(({ did }) => did === 'corrected').length,
    );
    expect(after.thread.slice(0, before.thread.length)).toEqual(before.thread);
    const { decision, state } = after;
    expect(decision?.outcome).toBe(
      state === 'approved' || state === 'rejected' ? state : undefined,
    );
    if (decision !== undefined)
      expect(decision.recommendation).toBe(scoreOf(after, 'political').recommendation);
    const opened = news.some(({ did }) => did === 'asked' || did === 'restored');
    if (!isOpen(before.state) && !opened) expectFrozen(before, after);
  }

  function expectFrozen(before: Screening, after: Screening): void {
    const news = after.history.slice(before.history.length);
    // A new owner gets an assessment of their own; nobody loses what they have answered.
    if (!news.some(({ did }) => did === 'given'))
      expect(after.assessments).toEqual(before.assessments);
    else
      expect(after.assessments).toEqual(expect.arrayContaining(before.assessments.filter(isBegun)));
    expect(after.proposal).toEqual(before.proposal);
  }

  type Chat = Awaited<ReturnType<typeof open>>;

  /** In `NEXT`, Mette stands for whoever owns the screening now. */
  function likely([deed, who]: readonly [EventName, Who], { owner }: Screening) {
    return [deed, who === 'mette' ? (owner as Who) : who] as const;
  }

  /** Plays one turn: the same tap once or more, and perhaps another person's at the same time. */
  async function playTurn(chat: Chat, turn: Turn, before: Screening): Promise<Screening> {
    const { act, behind, beside, hours, times } = turn;
    chat.clock.set(new Date(chat.clock.now().getTime() + hours * 3_600_000).toISOString());
    const options = NEXT[before.state];
    const [deed, who] =
      typeof act === 'number'
        ? likely(options[act % options.length] ?? ['tick', 'eva'], before)
        : act;
    const moves = before.history.filter(({ did }) => MOVE_OF[did] !== undefined).length;
    const seen = behind === undefined ? undefined : moves - behind;
    const acts = Array.from({ length: times }, () => [deed, who] as const);
    if (beside !== null) acts.push(beside);
    const broken = chat.broken();

    const done = await Promise.allSettled(acts.map(([one, by]) => chat.does(one, by, turn, seen)));

    const after = await chat.stored();
    const results = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const made = results.filter((one) => one?.ok === true && one.moved).length;
    const counted = expectAllowed(before, after);
    expectRecord(before, after);
    expect(made).toBeLessThanOrEqual(counted);
    if (chat.broken() === broken) {
      expect(made).toBe(counted);
      expect(done.map(({ status }) => status)).not.toContain('rejected');
    }
    done.forEach((one, index) => {
      const [what, by] = acts[index] ?? [];
      if (by === 'eva' && one.status === 'fulfilled' && what !== undefined && what in TRANSITIONS)
        expect(one.value).toEqual({ ok: false, reason: 'not-yours' });
    });
    expect((await chat.catalogue()).length).toBeLessThanOrEqual(after.state === 'approved' ? 1 : 0);
    return after;
  }

  /** The events of a notice that is not named like its event. */
  const EVENTS_OF: Readonly<Record<string, readonly string[]>> = {
    'taken-over': ['taken', 'asked', 'resumed'],
    'given-away': ['given'],
    'owner-changed': ['given'],
    'to-assessor': ['submitted', 'withdrawn', 'restored', 'approved', 'rejected'],
  };

  /**
   * Checks that everybody was notified despite earlier failures, and twice only if a notice was
   * interrupted while it was sent.
   */
  async function expectNotified(chat: Chat): Promise<void> {
    for (let minute = 0; minute < 2 * 24 * 60; minute += 60) {
      chat.clock.set(new Date(chat.clock.now().getTime() + 3_600_000).toISOString());
      await chat.tick();
    }
    const { history, owner, state, unannouncedFrom } = await chat.stored();
    expect(unannouncedFrom).toBeUndefined();
    const last = history.findLast(({ did }) => MOVE_OF[did] !== undefined);
    const told = chat.told();
    const reached = (notice: string) => told.filter((one) => one === notice).length;
    const expected =
      last === undefined
        ? []
        : ({
            submitted: ['submitted anna', 'submitted dan'],
            asked: [`asked ${owner}`],
            replied: [`replied ${chat.handlerOf(history)}`],
            resumed: [`resumed ${owner}`],
            approved: [`approved ${owner}`],
            rejected: [`rejected ${owner}`],
            corrected: [`corrected ${owner}`],
            reopened: [`reopened ${owner}`],
            taken: [`taken ${owner}`],
            given: last.by === owner ? [] : [`given ${owner}`],
          }[last.did as string] ?? []);
    for (const notice of expected) expect(reached(notice)).toBeGreaterThanOrEqual(1);
    for (const notice of new Set(told)) {
      const [did = ''] = notice.split(' ');
      const events = history.filter((event) =>
        (EVENTS_OF[did] ?? [did]).includes(event.did),
      ).length;
      expect(reached(notice)).toBeLessThanOrEqual(events + chat.broken());
    }
    if (state === 'draft')
      expect(told.filter((one) => !/^(invited|declined|given|to-assessor)/.test(one))).toEqual([]);
  }

  async function expectSettled(chat: Chat): Promise<State> {
    chat.heal();
    await finishDecisions(chat.ports);
    await finishDecisions(chat.ports);

    const { history, owner, state, unsettled } = await chat.stored();
    const expected = state === 'approved' ? 1 : 0;
    expect(unsettled).toBeUndefined();
    const catalogue = await chat.catalogue();
    expect(catalogue.map(({ document }) => document.owner)).toEqual(
      state === 'approved' ? [owner] : [],
    );
    // A correction of the decision is a change of its own.
    const added = (await chat.ledger()).filter(({ document }) => document.did === 'added');
    expect(added).toHaveLength(expected);
    expect(history.filter(({ did }) => did === 'entered')).toHaveLength(expected);
    await expectNotified(chat);
    return state;
  }

  describe('moveScreening', () => {
    it('allows only what the table allows, loses no line, and enters an approval once, whatever fails', async () => {
      const ends: State[] = [];
      let broken = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyTurn, { minLength: 5, maxLength: 20, size: 'max' }),
          anyWrites,
          async (turns, writes) => {
            const chat = await open(writes);
            let last = await chat.stored();
            for (const turn of turns) last = await playTurn(chat, turn, last);
            broken += chat.broken();
            ends.push(await expectSettled(chat));
          },
        ),
        { numRuns: propertyRuns(30) },
      );
      expect(broken).toBeGreaterThan(10);
      expect(ends.filter((state) => state === 'approved').length).toBeGreaterThan(2);
    });

    it('repeats the outcome of a transition without making it again', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyTurn, { maxLength: 15 }), async (turns) => {
          const chat = await open(['well']);
          for (const turn of turns) {
            const { act } = turn;
            const { state } = await chat.stored();
            const options = NEXT[state];
            const [deed, who] =
              typeof act === 'number' ? (options[act % options.length] ?? ['tick', 'eva']) : act;
            const first = await chat.does(deed, who, turn);
            const before = await chat.stored();
            const notices = chat.told().length;

            const again = deed === 'answer' ? undefined : await chat.does(deed, who, turn);

            expect(await chat.stored()).toEqual(before);
            expect(chat.told()).toHaveLength(notices);
            if (first?.ok !== true || !first.moved) continue;
            const { told } = first;
            expect(again).toEqual({ ok: true, screening: before, moved: false, told });
          }
        }),
        { numRuns: propertyRuns(25) },
      );
    });
  });
});
