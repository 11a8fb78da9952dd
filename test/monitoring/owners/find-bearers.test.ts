import { findContactCandidates } from '../../../src/monitoring/owners/contact-candidates';
import type { Round } from '../../../src/monitoring/rounds/round';
import type { Person } from '../../../src/people/person';
import { collaboration } from '../../builders/collaboration';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { BENT, NOW, openOwned } from '../owned';

const RUNA = { id: 'runa', name: 'Runa Marie Coxeter' };

/** Who may be the contact of CPMR ("Runa Coxter", a spelling of Runa Coxeter), as "name: contact". */
async function found(
  given: { runa?: Partial<Person>; owner?: string; round?: Partial<Round> } = {},
): Promise<string[]> {
  const { contacts } = collaboration();
  const administrative = [{ name: 'Runa Coxter' }, { name: 'Lene Schmit' }];
  const owned = await openOwned({
    people: [person({ ...RUNA, ...given.runa }), person(BENT)],
    entries: [
      entry({ contacts: { ...contacts, administrative } }, given.owner ? { owner: 'bent' } : {}),
    ],
  });
  const contactCandidates = await findContactCandidates(round(given.round), owned);
  return contactCandidates.map(({ person: { name }, contact }) => `${name}: ${contact}`);
}

describe('findBearers', () => {
  it('finds whoever may be called as a contact is, under any spelling', async () => {
    expect(await found()).toEqual(['Runa Marie Coxeter: Runa Coxeter']);
  });

  it.each([
    ['who cannot be written to', { runa: { reachable: false } }],
    [
      'who has said that it is not them',
      { runa: { contactNames: [{ name: 'Runa Coxeter', is: 'no' as const, at: NOW }] } },
    ],
    [
      'who does not answer for this one',
      { round: { history: [{ at: NOW, by: 'runa', name: 'Runa', did: 'declined' as const }] } },
    ],
    ['where somebody answers for the collaboration', { owner: 'bent' }],
    ['where somebody answers for the round', { round: { owner: 'bent' } }],
    ['where nothing is open', { round: { state: 'answered' as const } }],
    ['where the catalogue has no such collaboration', { round: { collaboration: 'gone' } }],
  ])('finds nobody %s', async (_, given) => {
    expect(await found(given)).toEqual([]);
  });
});
