import { movesOf, moveScreening } from '../../../src/screening/case/move-screening';
import { type Move, MOVES, type State, STATES } from '../../../src/screening/case/states';
import { live, NOW, PEOPLE, ready, ROLES, submitted, type Who } from '../life';

const ALL = Object.keys(MOVES) as Move[];

async function open(start = submitted()) {
  const all = await live(start);
  return {
    ...all,
    move: (move: Move, who: Who, seen?: number) =>
      moveScreening<'no'>(
        { screening: 'screening-1', person: PEOPLE[who], ...(seen !== undefined && { seen }) },
        { move, apply: (screening) => ({ ...screening, skipped: ['cost'] }) },
        ROLES,
        all.ports,
      ),
  };
}

const right = (move: Move): Who => (MOVES[move].who === 'owner' ? 'mette' : 'anna');

describe('moveScreening', () => {
  const pairs = ALL.flatMap((move) => STATES.map((state) => ({ move, state })));
  const allowed = pairs.filter(({ move, state }) => MOVES[move].from.includes(state));
  const start = (state: State) =>
    submitted({ state, withdrawn: { from: 'more-information', at: NOW } });

  it.each(allowed)('makes the move "$move" from "$state"', async ({ move, state }) => {
    const { move: make, stored } = await open(start(state));

    const moved = await make(move, right(move));

    const { to } = MOVES[move];
    const after = await stored();
    expect(moved).toEqual({ screening: after, moved: true, told: [] });
    const expected = to === 'same' ? state : to === 'before' ? 'more-information' : to;
    expect(after.state).toBe(expected);
    expect(after.history).toHaveLength(2);
  });

  it.each(pairs.filter((pair) => !allowed.includes(pair)))(
    'refuses the move "$move" from "$state"',
    async ({ move, state }) => {
      const { move: make, stored } = await open(start(state));

      expect(await make(move, right(move))).toEqual({
        screening: start(state),
        refused: 'not-now',
      });
      expect(await stored()).toEqual(start(state));
    },
  );

  const may = (move: Move): string[] => (MOVES[move].who === 'owner' ? ['mette'] : ['anna', 'dan']);
  const mayNot = ALL.flatMap((move) =>
    (Object.keys(PEOPLE) as Who[])
      .filter((who) => !may(move).includes(who))
      .map((who) => ({ move, who })),
  );

  it.each(mayNot)(
    'does not let $who make the move "$move", nor see a thing',
    async ({ move, who }) => {
      const [state = 'draft'] = MOVES[move].from;
      const { move: make, stored } = await open(start(state));

      expect(await make(move, who)).toEqual({ refused: 'not-yours' });
      expect(await stored()).toEqual(start(state));
    },
  );

  it('shows coordinators nothing of what was never submitted', async () => {
    const { move } = await open(ready());

    expect(await move('take', 'anna')).toEqual({ refused: 'not-yours' });
  });

  it('changes nothing from a card that is older than the last move', async () => {
    const { move, stored } = await open();
    const seen = movesOf(await stored());
    await move('ask', 'anna', seen);
    await move('reply', 'mette');
    const before = await stored();

    expect(await move('ask', 'dan', seen)).toEqual({ screening: before, refused: 'not-now' });
    expect(await move('ask', 'dan', movesOf(before))).toMatchObject({ moved: true });
  });
});

describe('movesOf', () => {
  it('counts moves, and nothing else that happens', () => {
    const event = { at: NOW, by: 'mette', name: 'Mette' };

    expect(movesOf(ready())).toBe(0);
    expect(
      movesOf(
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
