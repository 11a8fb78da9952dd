import { remindWaits } from '../../../src/screening/deadlines/remind-waits';
import { people } from '../../../src/people/person';
import { person } from '../../builders/person';
import { DEADLINES } from '../../builders/deadlines';
import { CONTENT, JENS, METTE } from '../../teams/chat';
import { answer, complete, notified, startLiveBot, storedIn, submit } from './screening-chat';

const GONE = { reason: 'uninstalled', since: '2026-09-01T08:00:00.000Z' };
const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

/** Jens has a complete draft, Bent is a colleague, and Mette coordinates. */
async function open() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const bent = bot.chat({ user: BENT });
  const mette = bot.chat({ user: METTE });
  await mette.say('hej');
  await bent.say('hej');
  const result = await complete(jens);
  const stored = async () => {
    const [one] = (await storedIn(bot)).filter(
      ({ proposal }) => proposal.name === 'Robotkirurgi med Skåne',
    );
    if (one === undefined) throw new Error('there is no screening');
    return one;
  };
  return { bot, jens, bent, mette, result, stored };
}

describe('a screening that is given to somebody else', () => {
  it('by button asks for a colleague, and says who owns it now', async () => {
    const { bot, jens, result, stored } = await open();

    const form = await jens.tap(result, 'Giv videre');
    const unknown = await jens.tap(form, 'Giv videre', { name: 'Ole Ukendt' });
    const several = await jens.tap(unknown, 'Giv videre', { name: 'bent' });
    const given = await jens.tap(several, 'Bent Holm');

    expect(form.text).toContain('Giv videre: Robotkirurgi med Skåne');
    expect(unknown.text).toContain('Jeg kender ingen, der hedder "');
    expect(given.text).toContain(
      'Robotkirurgi med Skåne er givet videre til Bent Holm, som har fået besked.',
    );
    expect(await stored()).toMatchObject({ owner: 'aad-bent' });
    expect(notified(bot)).toEqual(['given aad-bent']);
    expect(bot.notices[0]?.text).toContain(
      'Jens Ærø har givet screeningen videre til dig: Robotkirurgi med Skåne',
    );
  });

  it('goes to whoever is picked, if the bot has met them', async () => {
    const { jens, result, stored } = await open();
    const form = await jens.tap(result, 'Giv videre');

    const unmet = await jens.tap(form, 'Giv videre', { colleague: 'aad-stranger' });
    const both = await jens.tap(unmet, 'Giv videre', { colleague: 'aad-bent', name: 'Mette' });
    const before = (await stored()).owner;
    const given = await jens.tap(both, 'Giv videre', { colleague: 'aad-bent' });

    expect(JSON.stringify(form.cards)).toContain(
      '"choices":[{"title":"Bent Holm","value":"aad-bent"},{"title":"Mette Sørensen",',
    );
    expect(unmet.text).toContain('Den kollega, du har valgt, har ikke brugt Udsyn endnu.');
    expect(both.text).toContain('Du har valgt Bent Holm, men skrevet "Mette". Hvem mener du?');
    expect(before).not.toBe('aad-bent');
    expect(given.text).toContain('er givet videre til Bent Holm');
  });

  it('is not offered to somebody who has left', async () => {
    const { bot, jens, result } = await open();
    await bot.documents.create(
      people,
      person({ id: 'bent-2', name: 'Bent Aa', reachable: false, unreachable: GONE }),
    );
    const form = await jens.tap(result, 'Giv videre');

    const several = await jens.tap(form, 'Giv videre', { name: 'bent' });
    const gone = await jens.tap(form, 'Giv videre', { name: 'bent a' });

    expect(JSON.stringify(form.cards)).not.toContain('Bent Aa');
    expect(several.text).toContain('Hvem mener du? Jeg kan ikke skrive til Bent Aa.');
    expect(several.submits.map(({ title }) => title)).not.toContain('Bent Aa');
    expect(gone.text).toContain('Jeg kan ikke skrive til Bent Aa.');
    expect(gone.submits.map(({ title }) => title)).not.toContain('Bent Aa');
  });

  it('in words is the one under way, also at a step that takes any text', async () => {
    const { jens, bent, stored } = await open();
    await jens.tap(await jens.say('se alle svar'), 'Tilbage til screeningen');

    const asked = await jens.say('giv screeningen videre til Bent Holm');
    const before = (await stored()).owner;
    const given = await jens.tap(asked, 'Bent Holm');
    const again = await jens.say('giv screeningen videre til Bent Holm');
    const mine = await bent.say('mine screeninger');

    expect(asked.text).toContain('Tryk på navnet for at bekræfte.');
    expect(before).not.toBe('aad-bent');
    expect(given.text).toContain('er givet videre til Bent Holm');
    expect(again.text).not.toContain('er givet videre til Bent Holm');
    expect(mine.text).toContain('Robotkirurgi med Skåne');
    expect((await stored()).proposal.name).toBe('Robotkirurgi med Skåne');
  });

  it('in words is asked about if it may be several', async () => {
    const { jens, stored } = await open();
    await jens.say('pause');
    await jens.say('ny screening');
    await jens.say('Havne i Skåne');
    await jens.say('pause');

    const which = await jens.say('giv screeningen videre til Bent Holm');
    const given = await jens.tap(await jens.tap(which, 'Robotkirurgi med Skåne'), 'Bent Holm');

    expect(which.text).toContain('Hvilken screening mener du?');
    expect(given.text).toContain('Robotkirurgi med Skåne er givet videre til Bent Holm');
    expect(await stored()).toMatchObject({ owner: 'aad-bent' });
  });

  it('cannot be given by somebody else', async () => {
    const { bent, stored } = await open();
    const { id } = await stored();

    const form = await bent.send({ action: 'give-form', screening: id });
    const given = await bent.send({ action: 'give-to', screening: id, person: 'aad-bent' });

    expect(form.text).not.toContain('Robotkirurgi');
    expect(given.text).not.toContain('Robotkirurgi');
    expect(await stored()).toMatchObject({ owner: 'aad-jens' });
  });
});

describe('a case that changes owner, waits for an answer, and is approved on two conditions', () => {
  it('tells everybody, is reminded, and keeps both conditions with their deadlines', async () => {
    const { bot, jens, bent, mette, result, stored } = await open();
    const form = await jens.tap(result, 'Giv videre');
    await jens.tap(form, 'Giv videre', { name: 'Bent Holm' });

    // Bent checks the facts and answers the checklist himself.
    await bent.tap(await bent.say('mine screeninger'), 'Fortsæt');
    await bent.say('fortsæt');
    await submit(bent, await answer(bent, '3'));
    expect(await stored()).toMatchObject({ state: 'submitted', owner: 'aad-bent' });

    const openCase = async () =>
      mette.tap(await mette.say('indsendte screeninger'), 'Åbn: Robotkirurgi med Skåne');
    const ask = await mette.tap(await openCase(), 'Bed om oplysninger');
    const asked = await mette.tap(ask, 'Send til forslagsstilleren', {
      text: 'Hvem betaler rejserne? Svar senest 15/9.',
    });
    expect(asked.text).toContain('Svarfristen er 15. september 2027.');

    const named = await mette.say('giv sagen om robotkirurgi videre til Jens Ærø');
    const given = await mette.tap(named, 'Jens Ærø');
    expect(given.text).toContain('er givet videre til Jens Ærø, som har fået besked.');

    const days = ['2027-09-13', '2027-09-15', '2027-09-16'];
    for (const day of ['2027-01-11', ...days]) {
      bot.clock.set(`${day}T09:00:00Z`);
      await remindWaits({ deadlines: DEADLINES, policy: CONTENT.policy }, bot.services);
      await bot.services.outbox.sendDue();
    }

    const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');
    expect(mine.text).toContain('Svar senest 15. september 2027.');
    await jens.tap(mine, 'Svar og send ind igen', { text: 'Det gør afdelingen.' });
    const decision = await mette.tap(await openCase(), 'Registrér godkendelse');
    const value = {
      body: 'regionsraadet',
      on: '2027-09-16',
      reason: 'Det passer til strategien.',
      conditions:
        'Find medfinansiering, senest 1. oktober 2027\nAftal ejerskab, senest 1. december 2027',
    };
    const warned = await mette.tap(decision, 'Registrér godkendelsen', value);
    if ((await stored()).state === 'submitted')
      await mette.tap(warned, 'Registrér alligevel', value);

    expect(await stored()).toMatchObject({
      state: 'approved',
      owner: 'aad-jens',
      decision: {
        conditions: [
          { text: 'Find medfinansiering', deadline: '2027-10-01' },
          { text: 'Aftal ejerskab', deadline: '2027-12-01' },
        ],
      },
    });
    expect(notified(bot)).toEqual([
      'given aad-bent',
      'submitted aad-mette',
      'asked aad-bent',
      'given aad-jens',
      'given-away aad-bent',
      'unanswered aad-jens',
      'unanswered aad-jens',
      'answer-overdue aad-mette',
      'replied aad-mette',
      'approved aad-jens',
      'to-assessor aad-bent',
    ]);
  });
});
