import { entries, withAllConditions } from '../../../src/catalogue/entry';
import { readInformationRequest } from '../../../src/monitoring/conditions/information-request';
import { changeDocument } from '../../../src/store/document-store';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import type { Round } from '../../../src/monitoring/rounds/round';
import { CONTENT, JENS } from '../../teams/chat';
import { monitoring, ROUND, titlesOf } from '../handlers/monitoring-chat';

/** A round of CPMR that recommends or confirms its end, sent in by Jens. */
async function concluded(kind: Round['kind'] = 'yearly') {
  const guide = guideFor(kind, CONTENT.guides.political);
  const answers = guide.questions.map(({ id, choices }) => ({
    question: id,
    choice: (choices.find((one) => one.id === 'end') ?? choices[0])?.id ?? '',
    note: 'Det står i referatet.',
    by: JENS.aadObjectId,
    at: '2027-02-22T08:00:00.000Z',
  }));
  const bot = await monitoring({ kind, guide, answers, step: 'summary' });
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

  it('is not owed for a closing round, which recommends nothing', async () => {
    const { duty, stored } = await concluded('closing');

    expect((await stored())?.conclusion).toBe('end');
    expect(await duty()).toBeUndefined();
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

    expect(form.text).toContain('En koordinator orienterer Regionsrådet.');
    expect(form.text).not.toContain('Ansvarlig');
    expect(done.text).toContain('Orienteringen er registreret.');
    expect(done.text).toContain('Orienteret 22. februar 2027, punkt 12.');
    expect(done.text).toContain('af Mette Sørensen');
    expect(await duty()).toMatchObject({
      status: 'met',
      closed: { note: 'Orienteret 22. februar 2027, punkt 12.' },
    });
    expect((await mette.say('hvilke orienteringer mangler?')).text).toContain(
      'Der mangler ingen orienteringer',
    );
  });

  it('is owed again once it is reopened with a reason', async () => {
    const { mette, duty } = await concluded();
    const listed = await mette.say('hvilke orienteringer mangler?');
    const form = await mette.tap(listed, 'Åbn orienteringen om CPMR');
    const done = await mette.tap(form, 'Orienteret', { informedOn: '2027-02-22', item: '12' });

    const unreasoned = await mette.tap(done, 'Genåbn', { note: 'fejl' });
    const reopened = await mette.tap(unreasoned, 'Genåbn', { note: 'Det var et andet møde.' });

    expect(unreasoned.text).toContain('med mindst tre ord');
    expect(reopened.text).toContain('Pligten til at orientere er genåbnet');
    expect(titlesOf(reopened)).toContain('Orienteret');
    expect(await duty()).toMatchObject({ status: 'open' });
    expect((await duty())?.remindOn).toBeDefined();
  });

  it.each(['sag', 'senere'])('cannot have been given before the decision "%s"', async (source) => {
    const { mette, documents } = await monitoring();
    const later = {
      ...{ screening: 'senere', matter: 'change' as const, decidedOn: '2027-02-15' },
      ...{ body: 'fu', reason: '' },
    };
    const basis = {
      ...{ screening: 'sag', decidedOn: '2027-02-15', body: 'fu', outcome: 'approved' as const },
      ...{ reason: '', recommendation: 'recommend' },
    };
    const duty = {
      ...{ id: `${source}.information`, kind: 'information' as const },
      ...{ text: 'Pligt', status: 'open' as const },
    };
    await changeDocument(
      entries,
      { partition: 'nordjylland', id: 'cpmr' },
      (one) => ({
        ok: true,
        document: withAllConditions({ ...one, basis, decisions: [later] }, [duty]),
      }),
      { documents },
    );
    const listed = await mette.say('hvilke orienteringer mangler?');
    const form = await mette.tap(listed, 'Åbn orienteringen om CPMR');

    const early = await mette.tap(form, 'Orienteret', { informedOn: '2027-02-14', item: '1' });

    expect(early.text).toContain('Mødet kan ikke ligge før');
  });

  it('is asked about by what it is about, and never said to be none where that is unclear', async () => {
    const { mette } = await concluded();

    const ofArea = await mette.say('Mangler vi at orientere Regionsrådet om Regional udvikling?');
    const ofOther = await mette.say('Mangler vi at orientere Regionsrådet om sundhed?');
    const unclear = await mette.say('Mangler vi at orientere Regionsrådet om fredagskage?');
    const any = await mette.say('Mangler vi at orientere Regionsrådet om noget?');

    expect(ofArea.text).toContain('1 orientering mangler.');
    expect(ofOther.text).toMatch(/ingen orientering om Sundhed/u);
    expect(unclear.text).toContain('kan ikke se, hvilket samarbejde eller område "fredagskage" er');
    expect(unclear.text).toContain('1 orientering mangler.');
    expect(any.text).toContain('1 orientering mangler.');
    expect(any.text).not.toContain('kan ikke se');
  });

  it('is shown with date, item and by whom once it was given', async () => {
    const { mette, jens } = await concluded();
    const form = await mette.tap(
      await mette.say('hvilke orienteringer mangler?'),
      'Åbn orienteringen om CPMR',
    );
    const missing = await jens.say('Er Regionsrådet orienteret om CPMR?');
    await mette.tap(form, 'Orienteret', { informedOn: '2027-02-22', item: 'punkt 12' });

    const given = await jens.say('Hvad er Regionsrådet blevet orienteret om?');

    expect(missing.text).toContain('0 orienteringer er givet, 1 mangler.');
    expect(given.text).toContain('1 orientering er givet, 0 mangler.');
    expect(given.text).toContain('Orienteret 22. februar 2027, punkt 12.');
    expect(given.text).toContain('orienteret 22. februar 2027 af Mette Sørensen.');
  });

  it('is reached by everybody, eight at a time, and opened by those who may', async () => {
    const bot = await monitoring();
    const duty = (number: number) => ({
      id: `d${number}.information`,
      kind: 'information' as const,
      text: `Pligt ${number}`,
      status: 'open' as const,
      deadline: `2027-02-${number + 10}`,
    });
    await changeDocument(
      entries,
      { partition: 'nordjylland', id: 'cpmr' },
      (one) => ({
        ok: true,
        document: withAllConditions(
          one,
          Array.from({ length: 10 }, (_, index) => duty(index)),
        ),
      }),
      bot,
    );
    const other = bot.chat({ user: { id: '29:bo', name: 'Bo', aadObjectId: 'aad-bo' } });

    const first = await other.say('hvilke orienteringer mangler?');
    const rest = await other.tap(first, 'Vis 2 flere');

    expect(first.text).toContain('10 orienteringer mangler, 10 er over fristen.');
    expect(rest.text).toContain('Pligt 9');
    expect(titlesOf(first)).not.toContain('Åbn orienteringen om CPMR');
    expect(titlesOf(first)).toContain('Vis CPMR');
  });

  it.each([
    ['Hvad skal vi orientere Regionsrådet om?', {}],
    ['hvad mangler regionsrådet at blive orienteret om', {}],
    ['Vis manglende orienteringer', {}],
    ['What must the Regional Council be informed about?', {}],
    ['which information is still owed for CPMR?', { about: 'cpmr' }],
    ['mangler vi at orientere regionsrådet om noget?', {}],
    ['mangler vi at orientere regionsrådet om noget inden for sundhed?', { about: 'sundhed' }],
    ['er Regionsrådet orienteret om CPMR?', { about: 'cpmr', isGiven: true }],
    ['Hvad er Regionsrådet blevet orienteret om?', { isGiven: true }],
    ['Has the Regional Council been informed about CPMR?', { about: 'cpmr', isGiven: true }],
  ])('is what "%s" asks about', (text, request) => {
    expect(readInformationRequest(text)).toEqual({ isGiven: false, ...request });
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
