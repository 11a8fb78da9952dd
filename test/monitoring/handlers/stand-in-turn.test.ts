import { people } from '../../../src/people/person';
import { JENS, METTE } from '../../teams/chat';
import { monitoring } from './monitoring-chat';

describe('a stand-in', () => {
  const begun = async () => {
    const bot = await monitoring();
    const standIn = async () =>
      (await bot.documents.get(people, JENS.aadObjectId, JENS.aadObjectId))?.document.standIn;
    return { ...bot, standIn, form: await bot.jens.send({ action: 'stand-in-form' }) };
  };

  it('is noted by name, shown, and taken away again', async () => {
    const { jens, form, standIn } = await begun();

    const set = await jens.tap(form, 'Gem', { name: METTE.name });
    const noted = await standIn();
    const shown = await jens.send({ action: 'stand-in-form' });
    const removed = await jens.tap(shown, 'Ingen stedfortræder');

    expect(set.text).toBe('Mette Sørensen er nu din stedfortræder.');
    expect(noted).toEqual({ id: METTE.aadObjectId, name: METTE.name });
    expect(shown.text).toContain('Mette Sørensen kan svare for dig');
    expect(removed.text).toBe('Du har ingen stedfortræder mere.');
    expect(await standIn()).toBeUndefined();
  });

  it.each([
    ['', 'Skriv et navn.'],
    ['Ole', 'Jeg kender ingen, der hedder "Ole".'],
    [JENS.name, 'Det kan ikke være dig selv.'],
  ])('is not %j', async (name, said) => {
    const { jens, form, standIn } = await begun();

    expect((await jens.tap(form, 'Gem', { name })).text).toContain(said);
    expect(await standIn()).toBeUndefined();
  });
});
