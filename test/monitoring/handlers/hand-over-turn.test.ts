import { entries } from '../../../src/catalogue/entry';
import { people } from '../../../src/people/person';
import { person } from '../../builders/person';
import { METTE } from '../../teams/chat';
import { monitoring, ROUND, titlesOf } from './monitoring-chat';

const FORM = { action: 'hand-over-form', round: ROUND };

describe('handing over', () => {
  it('gives the collaboration to the colleague who is named', async () => {
    const { jens, stored, documents } = await monitoring();

    const done = await jens.tap(await jens.send(FORM), 'Giv videre', {
      name: 'mette sørensen',
      note: 'Du kender dem.',
    });

    expect(done.text).toBe('Mette Sørensen er nu ansvarlig for CPMR og får besked.');
    expect(await stored()).toMatchObject({ owner: METTE.aadObjectId, ownerName: METTE.name });
    const entry = await documents.get(entries, 'nordjylland', 'cpmr');
    expect(entry?.document.owner).toBe(METTE.aadObjectId);
  });

  it('asks which of several is meant, and keeps the message', async () => {
    const { jens, documents, stored } = await monitoring();
    await documents.create(people, person({ id: 'm2', name: 'Mette Holm' }));
    const form = await jens.send(FORM);

    const which = await jens.tap(form, 'Giv videre', { name: 'Mette', note: 'Hej' });
    await jens.tap(which, 'Mette Holm', { note: 'Hej' });

    expect(which.text).toMatch(/^Hvem mener du\?\n/);
    expect(titlesOf(which).slice(0, 2).sort()).toEqual(['Mette Holm', 'Mette Sørensen']);
    expect(JSON.stringify(which.cards)).toContain('"value":"Hej"');
    expect((await stored())?.owner).toBe('m2');
  });

  it.each([
    ['', 'Skriv et navn.'],
    ['Ole', 'Jeg kender ingen, der hedder "Ole".'],
  ])('says that %j is nobody', async (name, said) => {
    const { jens, stored } = await monitoring();

    const { text } = await jens.tap(await jens.send(FORM), 'Giv videre', { name });

    expect(text).toContain(said);
    expect((await stored())?.ownerName).toBe('Jens Ærø');
  });

  it('is not for whom Udsyn cannot write to', async () => {
    const { jens, documents } = await monitoring();
    await documents.create(people, person({ id: 'o', name: 'Ole Bo', reachable: false }));

    const { text } = await jens.tap(await jens.send(FORM), 'Giv videre', { name: 'Ole Bo' });

    expect(text).toMatch(/^Ole Bo kan jeg ikke skrive til/);
  });

  it('is not for what is closed or somebody else’s', async () => {
    const closed = await monitoring({ state: 'skipped' });
    const other = await monitoring({ owner: 'somebody' });
    const tap = { action: 'hand-over-to', round: ROUND, person: METTE.aadObjectId };

    expect((await closed.jens.send(tap)).text).toMatch(/er sprunget over denne gang/);
    expect((await other.jens.send(tap)).text).toMatch(/^Den opfølgning hører til en anden/);
    expect((await other.jens.send({ ...tap, round: 'no.1' })).text).toMatch(/findes ikke længere/);
  });
});

describe('declining', () => {
  it('gives it to the coordinator', async () => {
    const { jens, stored } = await monitoring();
    const form = await jens.send({ action: 'decline-form', round: ROUND });

    const done = await jens.tap(form, 'Det er ikke mig', { note: 'Spørg Runa.' });

    expect(done.text).toBe('Tak. CPMR går til koordinatoren, som finder en anden.');
    expect((await stored())?.owner).toBeUndefined();
    expect((await stored())?.history.at(-1)).toMatchObject({ did: 'declined' });
  });

  it('is for the owner only', async () => {
    const { mette, stored } = await monitoring();

    const { text } = await mette.send({ action: 'decline-duty', round: ROUND });

    expect(text).toMatch(/^Den opfølgning hører til en anden/);
    expect((await stored())?.ownerName).toBe('Jens Ærø');
  });
});
