import { entries } from '../../../src/catalogue/entry';
import { readInformationRequest } from '../../../src/monitoring/conditions/information-request';
import { JENS } from '../../teams/chat';
import { GUIDE, monitoring, ROUND, titlesOf } from '../handlers/monitoring-chat';

/** A round of CPMR that recommends to end it, sent in by Jens. */
async function concluded() {
  const answers = GUIDE.questions.map(({ id, choices }) => ({
    question: id,
    choice: (id === 'recommendation' ? choices.at(-1) : choices[0])?.id ?? '',
    by: JENS.aadObjectId,
    at: '2027-02-22T08:00:00.000Z',
  }));
  const bot = await monitoring({ answers, step: 'summary' });
  await bot.jens.send({ action: 'guide-complete', round: ROUND, revision: 0 });
  const duty = async () =>
    (await bot.documents.get(entries, 'nordjylland', 'cpmr'))?.document.facts.conditions?.at(-1);
  return { ...bot, duty };
}

describe('information to Regionsrådet', () => {
  it('is a duty with a date once a round has concluded, and is asked about', async () => {
    const { mette, duty } = await concluded();

    const listed = await mette.say('Hvad skal Regionsrådet orienteres om?');

    expect(await duty()).toMatchObject({ id: `${ROUND}.information`, status: 'open' });
    expect(listed.text).toContain('1 orientering mangler.');
    expect(listed.text).toContain('anbefaler "Træd ud"');
    expect(listed.text).toContain('Udsyns forslag');
    expect((await mette.say('hvilke orienteringer mangler for CPMR?')).text).toContain(
      '1 orientering mangler.',
    );
  });

  it('is closed with the meeting and the item, and not without', async () => {
    const { mette, duty } = await concluded();
    const listed = await mette.say('hvilke orienteringer mangler?');
    const form = await mette.tap(listed, 'Åbn orienteringen om CPMR');
    expect(titlesOf(form)).toEqual(['Orienteret', 'Flyt fristen', 'Bortfalder', 'Vis samarbejdet']);

    const refused = await mette.tap(form, 'Orienteret', { item: 'punkt 12' });
    expect(refused.text).toContain('på hvilket møde');
    const future = await mette.tap(refused, 'Orienteret', {
      informedOn: '2027-02-23',
      item: 'punkt 12',
    });
    expect(future.text).toContain('efter i dag');
    const done = await mette.tap(future, 'Orienteret', {
      informedOn: '2027-02-22',
      item: 'punkt 12',
    });

    expect(done.text).toContain('Orienteringen er registreret.');
    expect(await duty()).toMatchObject({
      status: 'met',
      closed: { note: 'Orienteret 22. februar 2027, punkt 12.' },
    });
    expect((await mette.say('hvilke orienteringer mangler?')).text).toContain(
      'Der mangler ingen orienteringer',
    );
  });

  it.each([
    ['Hvad skal vi orientere Regionsrådet om?', false],
    ['hvad mangler regionsrådet at blive orienteret om', false],
    ['Vis manglende orienteringer', false],
    ['What must the Regional Council be informed about?', false],
    ['which information is still owed for CPMR?', true],
  ])('is what "%s" asks about', (text, isAbout) => {
    expect(readInformationRequest(text)).toEqual({ isAbout });
  });

  it.each([
    'Hvad blev Regionsrådet orienteret om i 2011?',
    'Hvordan skal Regionsrådet orienteres?',
    'Hvilke oplysninger mangler for CPMR?',
    'Hvem orienterer Regionsrådet?',
    'Hvilke betingelser er der for CPMR?',
  ])('is not what "%s" asks about', (text) => {
    expect(readInformationRequest(text)).toBeUndefined();
  });
});
