import { changes } from '../../../src/catalogue/change';
import { entries } from '../../../src/catalogue/entry';
import { handOver } from '../../../src/monitoring/owners/hand-over';
import { replaceLeavers } from '../../../src/monitoring/owners/replace-leavers';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { markUnreachable } from '../../../src/people/meet-person';
import type { DocumentStore } from '../../../src/store/document-store';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { BENT, CARL, METTE, openOwned, POLICY, ROLES } from '../owned';

const owned = { owner: 'mette', ownerName: METTE.name };

async function open(hasLeft: boolean) {
  const contacts = {
    appointment: 'appointed' as const,
    political: [{ name: 'Ulla Astman' }],
    administrative: [{ name: METTE.name }, { name: 'Runa Coxeter' }],
    vacancies: [],
  };
  const known = await openOwned({
    people: [METTE, BENT, CARL].map((one) => person(one)),
    entries: [entry({ contacts }, owned)],
    rounds: [round(owned)],
  });
  if (hasLeft) {
    await markUnreachable('mette', 'uninstalled', known);
    await passOnDuties(POLICY, known);
  }
  const hand = () => handOver({ round: 'cpmr.1', to: 'bent', by: CARL }, ROLES, POLICY, known);
  const history = async () =>
    (await known.documents.query(changes, { partition: 'cpmr', limit: 10 })).items.map(
      ({ document: { what, before, after, name } }) => [what, before, after, name],
    );
  return { ...known, hand, history };
}

describe('replace leavers', () => {
  it('keeps no contact who has left, and puts the new owner in their place', async () => {
    const { hand, entryOf, history } = await open(true);

    await hand();
    await hand();

    expect(await entryOf('cpmr')).toMatchObject({
      origin: 'edited',
      facts: {
        contacts: {
          political: [{ name: 'Ulla Astman' }],
          administrative: [{ name: BENT.name }, { name: 'Runa Coxeter' }],
        },
      },
      corrected: [{ fact: 'administrative-contact', by: 'carl' }],
    });
    // Otherwise the round would count as written to the catalogue already.
    expect((await entryOf('cpmr'))?.corrected?.[0]).not.toHaveProperty('round');
    expect(await history()).toEqual([
      [
        'administrative-contact',
        `${METTE.name}; Runa Coxeter`,
        `${BENT.name}; Runa Coxeter`,
        CARL.name,
      ],
    ]);
  });

  it('records who is replaced before it replaces them, and once', async () => {
    const { documents, entryOf, history, ...ports } = await open(true);
    const failing: DocumentStore = {
      ...documents,
      replace: async (collection, document, version) => {
        if (collection.name === entries.name) throw new Error('unreachable');
        return documents.replace(collection, document, version);
      },
    };
    const handedOver = { round: 'cpmr.1', collaboration: 'cpmr', to: BENT, by: CARL };

    await expect(replaceLeavers(handedOver, { ...ports, documents: failing })).rejects.toThrow();
    expect(await history()).toHaveLength(1);
    expect((await entryOf('cpmr'))?.facts.contacts.administrative[0]?.name).toBe(METTE.name);
    await replaceLeavers(handedOver, { ...ports, documents });

    expect(await history()).toHaveLength(1);
    expect((await entryOf('cpmr'))?.facts.contacts.administrative[0]?.name).toBe(BENT.name);
  });

  it('keeps a contact who only hands a duty over', async () => {
    const { hand, entryOf, history } = await open(false);

    await hand();

    expect((await entryOf('cpmr'))?.facts.contacts.administrative).toHaveLength(2);
    expect((await entryOf('cpmr'))?.facts.contacts.administrative[0]?.name).toBe(METTE.name);
    expect(await history()).toEqual([]);
  });
});
