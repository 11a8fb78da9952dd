import { entries } from '../../../src/catalogue/entry';
import { rounds } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { JENS, METTE } from '../../teams/chat';
import { type Chat, complete, SENTENCE, startLiveBot, storedIn } from './screening-chat';

const ASKED = 'hvilke samarbejder har vi om robotkirurgi?';

/** Jens has submitted a screening; Mette coordinates. */
async function submitted(value = '3') {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat({ user: METTE });
  await mette.say('hej');
  const card = await jens.tap(await complete(jens, value), 'Send ind');
  return { bot, jens, mette, card };
}

const openCase = async (mette: Chat) =>
  mette.tap(await mette.say('indsendte screeninger'), 'Åbn: Robotkirurgi med Skåne');

describe('a submitted screening', () => {
  it('is told to a coordinator, and frozen', async () => {
    const { bot, jens, card } = await submitted();
    const before = await storedIn(bot);

    await jens.say('0');
    const { id } = before[0] ?? { id: '' };
    const late = await jens.send({
      action: 'back',
      screening: id,
      level: 'administrative',
      revision: before[0]?.assessments[0]?.revision ?? 0,
    });

    expect(card.text).toContain('Koordinatoren har fået besked');
    expect(late.text).toContain('Screeningen er sendt ind eller afgjort');
    expect(await storedIn(bot)).toEqual(before);
    expect(bot.screeningNotifier.notices.map(({ what, to }) => `${what} ${to}`)).toEqual([
      `submitted ${METTE.aadObjectId}`,
    ]);
  });

  it('says so when no coordinator could be told', async () => {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });

    const card = await jens.tap(await complete(jens), 'Send ind');

    expect(card.text).toContain('Jeg kunne ikke give en koordinator besked');
  });

  it('is not submitted while questions are unanswered', async () => {
    const bot = await startLiveBot();
    const jens = bot.chat({ user: JENS });
    await jens.say(SENTENCE);
    const [screening] = await storedIn(bot);

    const { text } = await jens.send({ action: 'submit', screening: screening?.id });

    expect(text).toContain('Den kan ikke sendes ind endnu');
    expect((await storedIn(bot))[0]?.state).toBe('draft');
  });

  it('goes by more information, reply and approval into the catalogue, where it is found at once', async () => {
    const { bot, jens, mette } = await submitted();
    const before = await jens.say(ASKED);

    const taken = await mette.tap(await openCase(mette), 'Tag sagen');
    const form = await mette.tap(taken, 'Bed om oplysninger');
    const asked = await mette.tap(form, 'Send til ejeren', { text: 'Hvem betaler rejserne?' });
    const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');
    const replied = await jens.tap(mine, 'Svar og send ind igen', { text: 'Det gør afdelingen.' });
    const again = await openCase(mette);
    const decision = await mette.tap(again, 'Registrér godkendelse');
    const decided = await mette.tap(decision, 'Registrér godkendelsen', {
      body: 'regionsraadet',
      on: '2027-01-05',
      reason: 'Det passer til strategien.',
    });
    const after = await jens.say(ASKED);

    expect(before.text).not.toContain('Robotkirurgi med Skåne');
    expect(taken.text).toContain('Behandles af Mette Sørensen');
    expect(asked.text).toContain('Spørgsmålet er sendt til ejeren.');
    expect(mine.text).toContain('Hvem betaler rejserne?');
    expect(replied.text).toContain('screeningen er sendt ind igen');
    expect(again.text).toContain('Det gør afdelingen.');
    expect(decided.text).toContain('Besluttet af Regionsrådet den 5. januar 2027.');
    expect(after.text).toContain('Robotkirurgi med Skåne');
    const [stored] = await storedIn(bot);
    expect(stored).toMatchObject({ state: 'approved', handler: { id: METTE.aadObjectId } });
    expect(stored).not.toHaveProperty('unsettled');
    expect(bot.screeningNotifier.notices.map(({ what, to }) => `${what} ${to}`)).toEqual([
      `submitted ${METTE.aadObjectId}`,
      `informationWanted ${JENS.aadObjectId}`,
      `replied ${METTE.aadObjectId}`,
      `decided ${JENS.aadObjectId}`,
    ]);
  });

  it('is told in the catalogue with its owner, the decision and the next follow-up', async () => {
    const { bot, jens, mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Registrér godkendelse');
    const value = { body: 'regionsraadet', on: '2027-01-05', reason: 'Godt.' };
    await mette.tap(form, 'Registrér godkendelsen', value);
    const { items } = await bot.documents.query(entries, { limit: 100 });
    const collaboration = items.find(({ document: { basis } }) => basis)?.document.id ?? '';
    await bot.documents.create(
      rounds,
      round({ id: `${collaboration}.1`, collaboration, dueOn: '2028-01-05' }),
    );

    const { text } = await jens.say('fortæl om Robotkirurgi med Skåne');

    expect(text).toContain('Ansvarlig for opfølgning: Jens Ærø');
    expect(text).toContain('Grundlag: Besluttet af Regionsrådet den 5. januar 2027.');
    expect(text).toMatch(/Næste opfølgning: 5.*januar 2028/);
  });

  it('goes on without the reply of an owner who gives none', async () => {
    const { bot, jens, mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');
    const asked = await mette.tap(form, 'Send til ejeren', { text: 'Hvem betaler?' });
    const mine = await jens.tap(await jens.say('mine screeninger'), 'Se resultatet');

    const resumed = await mette.tap(asked, 'Fortsæt uden svar');
    const late = await jens.tap(mine, 'Svar og send ind igen', { text: 'Det gør vi.' });

    expect(resumed.submits.map(({ title }) => title)).toContain('Registrér godkendelse');
    expect(late.text).toContain('Du skrev: "Det gør vi."');
    expect((await storedIn(bot))[0]?.state).toBe('submitted');
  });

  it('is rejected with a reason against the recommendation, and stays in the queue to be read', async () => {
    const { bot, jens, mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Registrér afslag');
    const value = { body: 'regionsraadet', on: '2027-01-05' };

    const unreasoned = await mette.tap(form, 'Registrér afslaget', { ...value, reason: '' });
    const decided = await mette.tap(unreasoned, 'Registrér afslaget', {
      ...value,
      reason: 'Der er ikke penge til det.',
    });

    expect(unreasoned.text).toContain('Beslutningen afviger fra anbefalingen. Skriv hvorfor.');
    expect(decided.text).toContain('Begrundelse: Der er ikke penge til det.');
    expect((await mette.say('afviste screeninger')).text).toContain('Robotkirurgi med Skåne');
    expect((await jens.say(ASKED)).text).not.toContain('Robotkirurgi med Skåne');
    const { items } = await bot.documents.query(entries, { limit: 200 });
    expect(items.filter(({ document }) => document.origin === 'screening')).toEqual([]);
  });

  it.each([
    [{ body: 'ingen', on: '2027-01-05' }, 'Vælg, hvem der besluttede.'],
    [{ body: 'regionsraadet', on: 'i går' }, 'Jeg kunne ikke læse datoen.'],
    [{ body: 'regionsraadet', on: '2028-01-05' }, 'Datoen ligger i fremtiden.'],
  ])('is not decided with %j, and keeps the reason that was typed', async (value, said) => {
    const { bot, mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Registrér godkendelse');

    const again = await mette.tap(form, 'Registrér godkendelsen', { ...value, reason: 'Fordi.' });

    expect(again.text).toContain(said);
    expect(JSON.stringify(again.cards)).toContain('Fordi.');
    expect((await storedIn(bot))[0]?.state).toBe('submitted');
  });

  it('is decided once: who comes second sees how it stands, and what they had typed', async () => {
    const { bot, mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Registrér godkendelse');
    const other = await mette.tap(await openCase(mette), 'Registrér afslag');
    const value = { body: 'regionsraadet', on: '2027-01-05' };
    await mette.tap(form, 'Registrér godkendelsen', { ...value, reason: '' });
    const before = await storedIn(bot);

    const late = await mette.tap(other, 'Registrér afslaget', { ...value, reason: 'For dyrt.' });

    expect(late.text).toContain('allerede taget stilling');
    expect(late.text).toContain('Du skrev: "For dyrt."');
    expect(await storedIn(bot)).toEqual(before);
  });

  it('shows a coordinator the answers to be read only, while its owner changes them', async () => {
    const { mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');
    const asked = await mette.tap(form, 'Send til ejeren', { text: 'Hvem betaler?' });

    const overview = await mette.tap(asked, 'Se alle svar');
    const criterion = await mette.tap(overview, 'Åbn: Ressourcer');

    expect(criterion.text).toContain('Hvor fast er det aftalt, hvilken enhed der har ansvaret?');
    expect(criterion.submits.map(({ data }) => (data as { action: string }).action)).toEqual([
      'overview',
      'continue-screening',
    ]);
    expect((await mette.tap(criterion, 'Tilbage til screeningen')).text).toContain('Hvem betaler?');
  });

  it('is sent back only with a question', async () => {
    const { bot, mette } = await submitted();
    const form = await mette.tap(await openCase(mette), 'Bed om oplysninger');

    const again = await mette.tap(form, 'Send til ejeren', { text: '  ' });

    expect(again.text).toContain('Der stod ikke noget.');
    expect((await storedIn(bot))[0]?.state).toBe('submitted');
  });
});

describe('the queue', () => {
  it('is for coordinators', async () => {
    const { jens } = await submitted();

    expect((await jens.say('indsendte screeninger')).text).toBe(
      'De indsendte screeninger kan kun koordinatorer se.',
    );
    expect((await jens.send({ action: 'list-queue' })).text).toBe(
      'De indsendte screeninger kan kun koordinatorer se.',
    );
  });

  it('is told in English too', async () => {
    const { bot } = await submitted();
    const mette = bot.chat({ user: METTE, locale: 'en-US' });

    expect((await mette.say('which screenings are submitted?')).text).toMatch(
      /^Submitted screenings\n/,
    );
  });
});
