import { JENS, METTE } from '../../teams/chat';
import { answer, type Chat, complete, startLiveBot, storedIn } from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
const BENTE = { id: '29:bente', name: 'Bente Krog', aadObjectId: 'aad-bente' };

/** Jens has answered everything, and is about to invite. */
async function aboutToInvite() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const bent = bot.chat({ user: BENT });
  await bent.say('hej');
  const result = await complete(jens, '2');
  const form = await jens.tap(result, 'Invitér en kollega');
  return { bot, jens, bent, form, result };
}

const beginAsBent = async (bent: Chat) =>
  bent.tap(await bent.say('mine screeninger'), 'Fortsæt screeningen: Robotkirurgi med Skåne');

describe('a colleague', () => {
  it('is invited by the full name, and told so', async () => {
    const { bot, jens, form } = await aboutToInvite();

    const { text } = await jens.tap(form, 'Find kollegaen', { name: 'bent holm' });

    expect(text).toContain('Bent Holm er inviteret.');
    expect(bot.screeningNotifier.notices).toEqual([
      expect.objectContaining({ what: 'invited', to: BENT.aadObjectId, by: JENS.name }),
    ]);
  });

  it('is asked about first when the name could be several people', async () => {
    const { bot, jens, form } = await aboutToInvite();
    await bot.chat({ user: BENTE }).say('hej');

    const which = await jens.tap(form, 'Find kollegaen', { name: 'bent' });
    const { text } = await jens.tap(which, 'Bente Krog');

    expect(bot.screeningNotifier.notices.map(({ to }) => to)).toEqual([BENTE.aadObjectId]);
    expect(which.submits.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Bent Holm', 'Bente Krog']),
    );
    expect(text).toContain('Bente Krog er inviteret.');
  });

  it.each([
    ['', 'Der stod ikke noget.'],
    ['Ingeborg', 'Jeg kender ikke nogen af det navn.'],
    ['Jens Ærø', 'Du vurderer den allerede selv.'],
    ['jens', 'Du vurderer den allerede selv.'],
  ])('is not invited as %j', async (name, said) => {
    const { bot, jens, form } = await aboutToInvite();

    expect((await jens.tap(form, 'Find kollegaen', { name })).text).toContain(said);
    expect(bot.screeningNotifier.notices).toEqual([]);
  });

  it('is invited once, however often it is tapped', async () => {
    const { bot, jens, form } = await aboutToInvite();
    const [screening] = await storedIn(bot);
    await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });

    const { text } = await jens.send({
      action: 'invite-person',
      screening: screening?.id,
      person: BENT.aadObjectId,
    });
    const again = await jens.tap(form, 'Find kollegaen', { name: 'bent' });

    expect(text).toContain('Bent Holm er allerede med.');
    expect(again.text).toContain('Bent Holm er allerede med.');
    expect(bot.screeningNotifier.notices).toHaveLength(1);
  });

  it.each(['nej tak', 'no thanks'])(
    'declines by writing "%s": the owner is told, and may invite again',
    async (said) => {
      const { bot, jens, bent, form } = await aboutToInvite();
      await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });

      const { text } = await bent.say(said);
      const again = await bent.say(said);

      expect(text).toMatch(/Robotkirurgi med Skåne.*Jens Ærø/);
      expect(again.text).not.toContain('Robotkirurgi');
      expect((await bent.say('mine screeninger')).text).not.toContain('Robotkirurgi');
      expect((await storedIn(bot))[0]?.assessments.map(({ name }) => name)).toEqual(['Jens Ærø']);
      const { text: back } = await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
      expect(back).toContain('Bent Holm er inviteret.');
      expect(bot.screeningNotifier.notices.map(({ what, to }) => `${what} ${to}`)).toEqual([
        'invited aad-bent',
        'declined aad-jens',
        'invited aad-bent',
      ]);
    },
  );

  it('is asked once more before half an assessment is thrown away', async () => {
    const { bot, jens, bent, form } = await aboutToInvite();
    await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
    const first = await beginAsBent(bent);
    await bent.tap(first, '3 ·');
    const [before] = await storedIn(bot);

    const asked = await bent.say('Nej tak');
    const during = await storedIn(bot);
    const left = await bent.tap(asked, 'Nej tak');

    expect(asked.text).toContain('Siger du nej tak, bliver dine svar og kommentarer slettet.');
    expect(asked.submits.map(({ title }) => title)).toEqual(['Fortsæt screeningen', 'Nej tak']);
    expect(during).toEqual([before]);
    expect(left.text).toBe(
      'Tak for svaret. Du skal ikke vurdere Robotkirurgi med Skåne, og Jens Ærø har fået besked.',
    );
  });

  it('does not decline when through the checklist', async () => {
    const { bot, jens, bent, form } = await aboutToInvite();
    await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
    await beginAsBent(bent);
    await answer(bent, '2');
    const [screening] = await storedIn(bot);

    const stays = await bent.send({ action: 'decline-invitation', screening: screening?.id });

    expect(stays.text).toContain('Du har været hele tjeklisten igennem');
    expect(await storedIn(bot)).toEqual([screening]);
  });

  it('answers alone, by typing and tapping, and sees the others afterwards', async () => {
    const { bot, jens, bent, form } = await aboutToInvite();
    await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
    const [screening] = await storedIn(bot);
    const levelled = { screening: screening?.id, level: 'administrative' };
    const list = await bent.say('mine screeninger');
    const first = await bent.tap(list, 'Fortsæt screeningen: Robotkirurgi med Skåne');

    const early = await bent.send({ action: 'agreement', ...levelled });
    const note = await bent.send({ action: 'case-note', screening: screening?.id });
    const second = await bent.tap(first, '3 ·');
    const last = await answer(bent, '3');
    const agreement = await bent.tap(last, 'Se enighed');

    const hidden = 'Du ser de andres svar, når du selv har været tjeklisten igennem.';
    expect(early.text).toBe(hidden);
    expect(note.text).toBe(hidden);
    expect(second.text).toMatch(/^2 af 16/);
    expect(last.text).toContain('2 har vurderet.');
    expect(agreement.text).toContain('Jens Ærø: 2 · Bent Holm: 3');
    expect((await storedIn(bot))[0]?.assessments.map(({ name }) => name)).toEqual([
      'Jens Ærø',
      'Bent Holm',
    ]);
  });

  it('changes no facts and submits nothing', async () => {
    const { bot, jens, bent, form } = await aboutToInvite();
    await jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
    const [before] = await storedIn(bot);
    const one = { screening: before?.id };

    for (const action of [
      { action: 'fact', level: 'administrative', revision: 0, fact: 'name', text: 'x' },
      { action: 'edit-facts' },
      { action: 'submit' },
      { action: 'withdraw' },
      { action: 'duplicate' },
      { action: 'other-level' },
      { action: 'invite-person', person: METTE.aadObjectId },
    ])
      await bent.send({ ...action, ...one });

    expect(await storedIn(bot)).toEqual([before]);
  });
});
