import { setStandIn } from '../../../src/monitoring/owners/set-stand-in';
import { person } from '../../builders/person';
import { BENT, CARL, openOwned, ROLES } from '../owned';

async function open() {
  const owned = await openOwned({
    people: [person(), person(BENT), person(CARL), person({ id: 'otto', reachable: false })],
  });
  return {
    ...owned,
    set: (standIn?: string, by = 'mette', who = 'mette') =>
      setStandIn({ person: who, standIn, by }, ROLES, owned),
  };
}

describe('setStandIn', () => {
  it.each(['mette', 'carl'])('notes who stands in for a person, as %s says', async (by) => {
    const { set, personOf } = await open();

    expect(await set('bent', by)).toMatchObject({ kind: 'set', standIn: { id: 'bent' } });
    expect(await personOf('mette')).toMatchObject({ standIn: BENT });
  });

  it('forgets it again', async () => {
    const { set, personOf } = await open();
    await set('bent');

    expect(await set()).toMatchObject({ kind: 'removed' });
    expect(await personOf('mette')).toEqual(person());
  });

  it.each([
    ['by others', 'bent', 'bent', 'not-allowed'],
    ['oneself', 'mette', 'mette', 'same-person'],
    ['somebody who cannot be reached', 'otto', 'mette', 'unreachable'],
    ['somebody whom Udsyn has not met', 'ida', 'mette', 'unknown-person'],
  ])('is refused: %s', async (_, standIn, by, kind) => {
    const { set, personOf } = await open();

    expect(await set(standIn, by)).toMatchObject({ kind });
    expect(await personOf('mette')).toEqual(person());
  });

  it('knows no other people than those it has met', async () => {
    const { set } = await open();

    expect(await set('bent', 'carl', 'gone')).toEqual({ kind: 'unknown-person' });
    expect(await set(undefined, 'carl', 'gone')).toEqual({ kind: 'unknown-person' });
  });
});
