import { screening } from '../../builders/screening';
import { live, NOW, ready } from '../life';

describe('submitScreening', () => {
  it('hands the screening in with its line of history, and tells every coordinator', async () => {
    const { submit, stored, told } = await live(ready());

    const moved = await submit();

    expect(moved).toMatchObject({ moved: true, told: ['Anna Krog', 'Dan Lund'] });
    expect(await stored()).toEqual({
      ...ready(),
      state: 'submitted',
      submittedAt: NOW,
      updatedAt: NOW,
      history: [
        ...ready().history,
        { at: NOW, by: 'mette', name: 'Mette Sørensen', did: 'submitted' },
      ],
    });
    expect(told()).toEqual(['submitted anna', 'submitted dan']);
  });

  it('happens once, and is told once, however often it is tapped', async () => {
    const { submit, stored, told } = await live(ready());

    const both = await Promise.all([submit(), submit()]);
    const after = await stored();
    const later = await submit();

    expect(both.map((one) => one.refused === undefined && one.moved).toSorted()).toEqual([
      false,
      true,
    ]);
    expect(later).toEqual({ screening: after, moved: false, told: [] });
    expect(await stored()).toEqual(after);
    expect(told()).toHaveLength(2);
  });

  it('is refused while something is missing that a decision needs', async () => {
    const start = screening({ proposal: { name: 'Robotter' } });
    const { submit, stored, told } = await live(start);

    expect(await submit()).toEqual({ screening: start, refused: 'incomplete' });

    expect(await stored()).toEqual(start);
    expect(told()).toEqual([]);
  });

  it.each(['bent', 'anna', 'eva'] as const)('is not for %s, who is shown nothing', async (who) => {
    const { submit, stored } = await live(ready());

    expect(await submit(who)).toEqual({ refused: 'not-yours' });
    expect(await stored()).toEqual(ready());
  });

  it('stands when nobody can be told, and remembers who cannot be reached', async () => {
    const { submit, stored, unreachable } = await live(ready(), {
      answer: ({ to }) =>
        to === 'anna'
          ? { kind: 'unreachable', reason: 'http-403' }
          : { kind: 'failed', reason: 'http-503' },
    });

    expect(await submit()).toMatchObject({ moved: true, told: [] });

    expect((await stored()).state).toBe('submitted');
    expect(await unreachable()).toEqual(['anna']);
  });

  it('says that there is no such screening', async () => {
    const { submit } = await live(undefined);

    expect(await submit()).toEqual({ refused: 'unknown-screening' });
  });
});
