import {
  transitionsOf,
  transitionScreening,
} from '../../../src/screening/case/transition-screening';
import {
  type Transition,
  TRANSITIONS,
  type State,
  STATES,
} from '../../../src/screening/case/states';
import { live, NOW, PEOPLE, ready, ROLES, submitted, type Who } from '../life';

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

  it.each(allowed)('makes the move "$move" from "$state"', async ({ transition, state }) => {
    const { transition: make, stored } = await open(start(state));

    const moved = await make(transition, right(transition));

    const { to } = TRANSITIONS[transition];
    const after = await stored();
    expect(moved).toEqual({ screening: after, moved: true, told: [] });
    const expected = to === 'same' ? state : to === 'before' ? 'more-information' : to;
    expect(after.state).toBe(expected);
    expect(after.history).toHaveLength(2);
  });

  it.each(pairs.filter((pair) => !allowed.includes(pair)))(
    'refuses the move "$move" from "$state"',
    async ({ transition, state }) => {
      const { transition: make, stored } = await open(start(state));

      expect(await make(transition, right(transition))).toEqual({
        screening: start(state),
        refused: 'not-now',
      });
      expect(await stored()).toEqual(start(state));
    },
  );

  const may = (transition: Transition): string[] =>
    TRANSITIONS[transition].who === 'owner' ? ['mette'] : ['anna', 'dan'];
  const mayNot = ALL.flatMap((transition) =>
    (Object.keys(PEOPLE) as Who[])
      .filter((who) => !may(transition).includes(who))
      .map((who) => ({ transition, who })),
  );

  it.each(mayNot)(
    'does not let $who make the move "$move", nor see a thing',
    async ({ transition, who }) => {
      const [state = 'draft'] = TRANSITIONS[transition].from;
      const { transition: make, stored } = await open(start(state));

      expect(await make(transition, who)).toEqual({ refused: 'not-yours' });
      expect(await stored()).toEqual(start(state));
    },
  );

  it('shows coordinators nothing of what was never submitted', async () => {
    const { transition } = await open(ready());

    expect(await transition('take', 'anna')).toEqual({ refused: 'not-yours' });
  });

  it('changes nothing from a card that is older than the last move', async () => {
    const { transition, stored } = await open();
    const seen = transitionsOf(await stored());
    await transition('ask', 'anna', seen);
    await transition('reply', 'mette');
    const before = await stored();

    expect(await transition('ask', 'dan', seen)).toEqual({ screening: before, refused: 'not-now' });
    expect(await transition('ask', 'dan', transitionsOf(before))).toMatchObject({ moved: true });
  });
});

describe('movesOf', () => {
  it('counts moves, and nothing else that happens', () => {
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
