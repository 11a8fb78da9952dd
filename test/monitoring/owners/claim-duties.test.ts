import { askForName, claimDuties } from '../../../src/monitoring/owners/claim-duties';
import type { Entry } from '../../../src/catalogue/entry';
import { rounds } from '../../../src/monitoring/rounds/round';
import { people } from '../../../src/people/person';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { BENT, CARL, NOW, openOwned, ROLES, WHEEL } from '../owned';

const RUNA = { id: 'runa', name: 'Runa Marie Coxeter' };

const contactsOf = (...names: string[]): Entry['facts']['contacts'] => ({
  appointment: 'not-stated',
  political: [],
  administrative: names.map((name) => ({ name })),
  vacancies: [],
});

const runas = (id: string, given: Partial<Entry> = {}, ...names: string[]) =>
  entry({ id, contacts: contactsOf('Runa Coxeter', ...names) }, given);

async function open(
  entries: Entry[] = [
    runas('cpmr'),
    entry({ id: 'alias', contacts: contactsOf('Runa Coxter') }),
    runas('bents', { owner: 'bent', ownerName: 'Bent Bentsen' }),
    entry({ id: 'others', contacts: contactsOf('Lene Schmit') }),
  ],
) {
  const owned = await openOwned({
    people: [person(RUNA), person(BENT), person(CARL)],
    entries,
    rounds: [round(), round({ collaboration: 'alias', owner: 'bent' })],
  });
  const ask = (who = RUNA) => askForName(who, owned);
  return {
    ...owned,
    ask,
    claim: (is = true, by = RUNA, who = RUNA.id, name = 'Runa Coxeter') =>
      claimDuties({ person: who, name, is, by }, ROLES, WHEEL, owned),
  };
}

const idsOf = (found: readonly Entry[] = []) => found.map(({ id }) => id);

describe('askForName', () => {
  it('asks whether a contact is them, with what nobody answers for, once', async () => {
    const { ask, personOf } = await open();

    const asked = await ask();

    expect(asked?.name).toBe('Runa Coxeter');
    expect(idsOf(asked?.entries)).toEqual(['alias', 'cpmr']);
    expect((await personOf('runa'))?.contactNames).toHaveLength(1);
    expect(await ask()).toBeUndefined();
  });

  it('does not ask about what has ended, nor count it', async () => {
    const period = { end: '2027-01', rolling: false };
    const ended = entry({ id: 'interreg', contacts: contactsOf('Runa Coxeter'), period });
    const { ask, claim } = await open([runas('cpmr'), ended]);

    const asked = await ask();
    const claimed = await claim();

    expect(idsOf(asked?.entries)).toEqual(['cpmr']);
    expect(claimed.kind === 'claimed' && idsOf(claimed.entries)).toEqual(['cpmr']);
  });

  it('asks about what has ended until it is closed', async () => {
    const period = { end: '2027-01', rolling: false };
    const ended = entry({ id: 'interreg', contacts: contactsOf('Runa Coxeter'), period });
    const closing = { id: 'interreg.closing', collaboration: 'interreg', kind: 'closing' } as const;
    const { ask, claim, documents, roundOf } = await open([ended]);
    await documents.create(rounds, round(closing));

    expect(idsOf((await ask())?.entries)).toEqual(['interreg']);
    await claim();

    expect(await roundOf('interreg', closing.id)).toMatchObject({ owner: 'runa' });
  });

  it('asks nobody whose name is another', async () => {
    const { ask, personOf } = await open();

    expect(await ask(BENT)).toBeUndefined();
    expect(await personOf('bent')).toEqual(person(BENT));
  });

  it('asks nobody for what is taken', async () => {
    const { ask } = await open([runas('bents', { owner: 'bent' })]);

    expect(await ask()).toBeUndefined();
  });

  it('asks one of two devices', async () => {
    const { ask } = await open([runas('cpmr')]);

    const asked = await Promise.all([ask(), ask()]);

    expect(asked.filter((one) => one !== undefined)).toHaveLength(1);
  });
});

describe('claimDuties', () => {
  it('makes them the owner of what nobody answers for, with its open rounds', async () => {
    const { claim, entryOf, roundOf, personOf } = await open();

    const claimed = await claim();

    expect(claimed).toMatchObject({
      kind: 'claimed',
      entries: [{ id: 'alias' }, { id: 'cpmr' }],
      others: [{ id: 'bents', ownerName: 'Bent Bentsen' }],
    });
    expect(await entryOf('cpmr')).toMatchObject({ owner: 'runa', ownerName: RUNA.name });
    expect(await entryOf('bents')).toMatchObject({ owner: 'bent' });
    expect(await entryOf('others')).not.toHaveProperty('owner');
    expect(await roundOf('cpmr')).toMatchObject({ owner: 'runa', history: [{ did: 'claimed' }] });
    expect((await personOf('runa'))?.contactNames).toEqual([
      { name: 'Runa Coxeter', is: 'yes', at: NOW },
    ]);
  });

  it('leaves a round to its own owner', async () => {
    const { claim, roundOf } = await open();

    await claim();

    expect(await roundOf('alias')).toMatchObject({ owner: 'bent' });
  });

  it('takes any spelling of a name for the same', async () => {
    const { ask, claim, entryOf } = await open();

    expect(await claim(true, RUNA, RUNA.id, 'Runa Coxter')).toMatchObject({ kind: 'claimed' });

    expect(await entryOf('cpmr')).toMatchObject({ owner: 'runa' });
    expect(await ask()).toBeUndefined();
  });

  it('changes nothing when it is said again', async () => {
    const { claim, roundOf } = await open();
    const first = await claim();

    expect(await claim()).toEqual(first);
    expect((await roundOf('cpmr'))?.history).toHaveLength(1);
  });

  it('remembers that it is not them', async () => {
    const { ask, claim, entryOf } = await open([runas('cpmr')]);
    await ask();

    expect(await claim(false)).toMatchObject({
      kind: 'not-them',
      person: { contactNames: [{ name: 'Runa Coxeter', is: 'no' }] },
    });

    expect(await entryOf('cpmr')).not.toHaveProperty('owner');
    expect(await ask()).toBeUndefined();
  });

  it('lets a coordinator say who somebody is, whatever they are called, and tells them', async () => {
    const { claim, entryOf, prompted } = await open();

    expect(await claim(true, CARL, 'bent')).toMatchObject({ kind: 'claimed' });

    expect(await entryOf('cpmr')).toMatchObject({ owner: 'bent' });
    expect(await prompted()).toEqual(['cpmr.1.0.handed-over.1 bent']);
  });

  it('gives nothing to whom Udsyn cannot write to', async () => {
    const { claim, documents, entryOf } = await open();
    await documents.create(people, person({ id: 'away', name: RUNA.name, reachable: false }));

    expect(await claim(true, CARL, 'away')).toMatchObject({ kind: 'unreachable' });
    expect(await entryOf('cpmr')).not.toHaveProperty('owner');
  });

  it.each([
    ['somebody else', BENT, 'runa', 'Runa Coxeter', 'not-allowed'],
    ['somebody with another name', BENT, 'bent', 'Runa Coxeter', 'no-such-contact'],
    [
      'a coordinator with another name, for themselves',
      CARL,
      'carl',
      'Runa Coxeter',
      'no-such-contact',
    ],
    ['a name that is no contact', RUNA, 'runa', 'Runa Marie', 'no-such-contact'],
    ['somebody whom Udsyn has not met', CARL, 'gone', 'Runa Coxeter', 'unknown-person'],
  ])('is refused for %s', async (_, by, who, name, kind) => {
    const { claim, entryOf } = await open();

    expect(await claim(true, by, who, name)).toEqual({ kind });
    expect(await entryOf('cpmr')).not.toHaveProperty('owner');
  });
});
