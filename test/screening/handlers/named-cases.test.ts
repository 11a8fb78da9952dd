import { createScreening } from '../../../src/screening/case/screening';
import { proposal, screening } from '../../builders/screening';
import { JENS } from '../../teams/chat';
import { startLiveBot } from './screening-chat';

const AT = '2027-01-08T08:00:00.000Z';
const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

/** Jens owns cases, Bent is a colleague, and Mette coordinates. */
async function open() {
  const bot = await startLiveBot();
  const [jens, bent, mette] = [bot.chat({ user: JENS }), bot.chat({ user: BENT }), bot.chat()];
  for (const chat of [jens, bent, mette]) await chat.say('hej');
  /** A case of Jens's. */
  const put = async (name: string, given: Partial<Parameters<typeof screening>[0]> = {}) =>
    createScreening(
      screening({
        id: `case-${name}`,
        state: 'draft',
        owner: JENS.aadObjectId,
        ownerName: JENS.name,
        updatedAt: AT,
        proposal: proposal({ name, responsible: 'Karen Dahl' }),
        ...given,
      }),
      { documents: bot.documents },
    );
  return { bot, jens, bent, mette, put };
}
const SUBMITTED = { state: 'submitted', submittedAt: AT } as const;

describe('a question that names a case', () => {
  it.each([
    'hvad koster Havneklynge?',
    'hvem står for Havneklynge?',
    'hvad er status på Havneklynge?',
  ])('is answered with the case to whoever may see it: "%s"', async (question) => {
    const { jens, mette, put } = await open();
    await put('Havneklynge', SUBMITTED);

    for (const chat of [jens, mette]) {
      const { text } = await chat.say(question);
      expect(text).toContain('Havneklynge\nForeslået, ikke besluttet');
      expect(text).toContain('Karen Dahl');
    }
  });

  it('is answered for others as if there were no case', async () => {
    const question = 'hvad koster Havneklynge?';
    const without = await open();
    const others = await open();
    await others.put('Havneklynge');

    expect((await others.bent.say(question)).text).toBe((await without.bent.say(question)).text);
    // Coordinators see no drafts.
    expect((await others.mette.say(question)).text).toBe((await without.mette.say(question)).text);
  });

  it('is the catalogue’s where the catalogue knows the name', async () => {
    const { jens, put } = await open();
    await put('CPMR', SUBMITTED);
    await put('Sundhed');

    expect((await jens.say('hvad koster CPMR?')).text).toContain('6.513 EUR');
    expect((await jens.say('hvilke samarbejder om sundhed har vi?')).text).toContain('samarbejder');
  });

  it.each([
    'hvilke samarbejder har vi om robotkirurgi?',
    'which collaborations do we have on robotkirurgi?',
    'har vi nogen samarbejder om robotkirurgi? alle sammen',
  ])('is no question for several with a word of its name: "%s"', async (question) => {
    const { jens, put } = await open();
    await put('Robotkirurgi med Skåne');

    expect((await jens.say(question)).text).not.toContain('Foreslået, ikke besluttet');
    expect((await jens.say('hvad koster robotkirurgi?')).text).toContain('Robotkirurgi med Skåne');
  });

  it('is asked back where several cases have the name', async () => {
    const { jens, put } = await open();
    await put('Havneklynge Nord');
    await put('Havneklynge Syd');

    const { text, submits } = await jens.say('hvad koster Havneklynge?');
    expect(text).toContain('Hvilken screening mener du?');
    expect(submits).toHaveLength(2);
  });
});

describe('a person’s own cases', () => {
  it('are found by name, however many there are', async () => {
    const { jens, put } = await open();
    await put('Brintdal', { updatedAt: '2026-01-01T08:00:00.000Z' });
    for (let number = 1; number <= 11; number += 1) await put(`Forslag ${number}`);

    expect((await jens.say('åbn kladden Brintdal')).text).toContain('Brintdal');
    expect((await jens.say('hvad koster Brintdal?')).text).toContain('Foreslået, ikke besluttet');
  });

  it.each(['mine sager', 'vis mine forslag', 'my cases'])('are listed: "%s"', async (typed) => {
    const { jens, put } = await open();
    await put('Brintdal');

    expect((await jens.say(typed)).text).toContain('Brintdal');
  });

  it('are shown by how far they are', async () => {
    const { jens, put } = await open();
    await put('Brintdal', SUBMITTED);

    expect((await jens.say('hvor langt er min sag?')).text).toContain('Brintdal');
  });
});

describe('a change of an approved case', () => {
  it('is proposed in words as by its button', async () => {
    const { jens, bent, put } = await open();
    const approved = {
      state: 'approved',
      submittedAt: AT,
      decision: {
        outcome: 'approved',
        body: 'regionsraadet',
        on: '2027-01-09',
        item: 'punkt 3',
        reason: 'Den passer til strategien.',
        recommendation: 'recommended',
        by: { id: 'aad-mette', name: 'Mette Sørensen' },
        at: AT,
      },
    } as const;
    await put('Havneklynge', approved);

    expect((await jens.say('foreslå ændring af Havneklynge')).text).toContain(
      'Her er et forslag om ændring',
    );
    expect((await bent.say('foreslå ændring af Havneklynge')).text).toContain(
      'Jeg fandt ingen screening, der hedder "Havneklynge".',
    );
  });
});
