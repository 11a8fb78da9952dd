import { entries } from '../../../src/catalogue/entry';
import { collaboration } from '../../builders/collaboration';
import { entry } from '../../builders/entry';
import { rounds } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { JENS, METTE, startBot } from '../../teams/chat';
import { titlesOf } from './monitoring-chat';

/** Udsyn with one entry whose contact is called as Jens is. */
async function catalogued() {
  const bot = startBot();
  const { contacts } = collaboration();
  const administrative = [{ name: JENS.name }];
  const named = entry({ id: 'helps', contacts: { ...contacts, administrative } });
  await bot.documents.create(entries, named);
  const owner = async () =>
    (await bot.documents.get(entries, 'nordjylland', 'helps'))?.document.owner;
  return { ...bot, jens: bot.chat({ user: JENS }), owner };
}

describe('a name in the catalogue', () => {
  it('is asked about when its bearer says hello, once', async () => {
    const { jens } = await catalogued();

    const first = await jens.say('hej');
    const second = await jens.say('hej');

    expect(first.text).toContain('Er du Jens Ærø i kataloget?');
    expect(second.text).not.toContain('Er du');
  });

  it('makes its bearer the owner when they say yes', async () => {
    const { jens, owner } = await catalogued();

    const said = await jens.tap(await jens.say('hej'), 'Ja, det er mig');

    expect(said.text).toMatch(/^Tak\. Du er nu ansvarlig for 1 samarbejde\./);
    expect(await owner()).toBe(JENS.aadObjectId);
  });

  it('stays nobody’s when they say no, and is not asked about again', async () => {
    const { jens, owner } = await catalogued();

    const said = await jens.tap(await jens.say('hej'), 'Nej');

    expect(said.text).toBe('Tak. Så spørger jeg ikke igen.');
    expect(await owner()).toBeUndefined();
    expect((await jens.say('mine påmindelser')).text).not.toContain('Er du');
  });

  it('is not asked about in a group', async () => {
    const { chat } = await catalogued();

    const { text } = await chat({ user: JENS, place: 'groupChat' }).say('hej');

    expect(text).not.toContain('Er du');
  });

  it('is given to its bearer by a coordinator who looks at what is nobody’s', async () => {
    const { chat, documents, jens, owner } = await catalogued();
    await documents.create(rounds, round({ collaboration: 'helps' }));
    await jens.say('hvem sidder i CPMR?');
    const mette = chat({ user: METTE });

    const view = await mette.send({ action: 'view-round', round: 'helps.1' });
    const said = await mette.tap(view, 'Ja, det er Jens Ærø');

    expect(view.text).toContain('Kataloget nævner Jens Ærø som kontaktperson. Er det Jens Ærø');
    expect(said.text).toBe('Jens Ærø er nu ansvarlig for 1 samarbejde og får besked.');
    expect(await owner()).toBe(JENS.aadObjectId);
  });

  it('is offered to nobody but coordinators, and not to be given away', async () => {
    const { chat, documents, jens, owner } = await catalogued();
    await documents.create(rounds, round({ collaboration: 'helps' }));
    await chat({ user: METTE }).say('hej');

    const view = await jens.send({ action: 'view-round', round: 'helps.1' });
    const claim = { action: 'claim-duties', contact: JENS.name, is: true };
    const said = await jens.send({ ...claim, person: METTE.aadObjectId });

    expect(titlesOf(view)).not.toContain('Ja, det er Jens Ærø');
    expect(said.text).toBe('Det kan kun en koordinator.');
    expect(await owner()).toBeUndefined();
  });

  it('is not given to somebody else who sends the tap', async () => {
    const { chat, owner } = await catalogued();

    await chat().send({ action: 'claim-duties', contact: JENS.name, is: true });

    expect(await owner()).toBeUndefined();
  });
});
