import { initiatives } from '../../../src/action-plans/initiative/initiative';
import { approvedInitiative, initiative } from '../../builders/initiative';
import { faultsOf } from '../../cards/lint-card';
import { METTE, startBot } from '../../teams/chat';

/** Mette, a coordinator, with three initiatives. */
async function start() {
  const { chat, documents } = startBot();
  const mette = chat({ user: METTE });
  const group = chat({ user: METTE, place: 'groupChat' });
  await mette.say('hej');
  for (const one of [
    approvedInitiative('2027-01-05', { id: 'a', title: 'Demensvenlige sygehuse' }),
    initiative({ id: 'b', title: 'Robotkirurgi', why: 'Kirurger lærer af hinanden.' }),
    approvedInitiative('2027-01-05', { id: 'c', title: 'Robotkirurgi i Norden' }),
  ])
    await documents.create(initiatives, one);
  const stored = async (id: string) =>
    (await documents.get(initiatives, 'nordjylland', id))?.document;
  return { mette, group, stored };
}

describe('initiatives in words', () => {
  it.each([
    ['hvilke initiativer handler om demens?', 'Demensvenlige sygehuse', 'Robotkirurgi'],
    ['hvilke initiativer mangler beslutning?', 'Robotkirurgi', 'Demensvenlige'],
    ['initiatives about robotkirurgi 2028', 'Robotkirurgi i Norden', 'Demensvenlige'],
  ])('finds: %s', async (text, found, left) => {
    const { mette } = await start();

    const said = await mette.say(text);

    expect(said.text).toContain(found);
    expect(said.text).not.toContain(left);
    expect(faultsOf(said.cards[0] ?? {})).toEqual([]);
  });

  it('says what it looked for where there is none', async () => {
    const { mette } = await start();

    expect((await mette.say('initiativer om psykiatri 2028')).text).toContain(
      'Initiativer: om "psykiatri", i 2028: jeg fandt ingen.',
    );
  });

  it('shows a group only what is decided', async () => {
    const { group } = await start();

    const { text } = await group.say('initiativer om robotkirurgi');

    expect(text).toContain('1 initiativ\n');
    expect(text).toContain('Her i gruppen viser jeg kun det, der er besluttet.');
  });

  it('asks before it deletes, and says where none has the name', async () => {
    const { mette, stored } = await start();

    const asked = await mette.say('slet initiativet Robotkirurgi');
    expect(asked.text).toContain('Slet forslaget: Robotkirurgi?');
    expect((await stored('b'))?.deleted).toBeUndefined();
    await mette.tap(asked, 'Ja, slet det');
    expect((await stored('b'))?.deleted).toBeDefined();
    expect((await mette.say('slet initiativet Månerejser')).text).toContain('intet initiativ');
  });

  it('asks before it starts one, however exactly it is named', async () => {
    const { mette, stored } = await start();

    await mette.say('sæt initiativet om demens i gang');
    const asked = await mette.say('initiativet Demensvenlige sygehuse er begyndt');
    expect((await stored('a'))?.state).toBe('decided');
    expect(asked.text).toContain('Så brug knappen "Sæt i gang"');
    await mette.tap(asked, 'Sæt i gang');
    expect((await stored('a'))?.state).toBe('under-way');
    expect((await mette.say('initiativet Demensvenlige sygehuse er begyndt')).text).toContain(
      'Det kan ikke lade sig gøre',
    );
    const form = await mette.say(
      'initiativet Demensvenlige sygehuse er gennemført: Alle er uddannet',
    );
    expect(JSON.stringify(form.cards)).toContain('Alle er uddannet');
    expect((await stored('a'))?.state).toBe('under-way');
  });

  it('lists the areas where one does not exist', async () => {
    const { mette } = await start();

    const { text } = await mette.say('handlingsplan for kultur 2028');

    expect(text).toContain('Der er ingen handlingsplan for "kultur".');
    expect(text).toContain('Specialsektoren');
  });
});
