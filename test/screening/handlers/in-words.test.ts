import { JENS } from '../../teams/chat';
import { begin, complete, startLiveBot, storedIn, submit } from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

/** Jens proposes, Bent is a colleague, and Mette coordinates. */
async function open() {
  const bot = await startLiveBot();
  const [jens, bent, mette] = [bot.chat({ user: JENS }), bot.chat({ user: BENT }), bot.chat()];
  await bent.say('hej');
  await mette.say('hej');
  const state = async () => (await storedIn(bot))[0]?.state;
  return { bot, jens, bent, mette, state };
}

describe('what a button does', () => {
  it('is done in words, with the same confirmation', async () => {
    const { bot, jens, mette, state } = await open();
    await complete(jens);

    const invite = await jens.say('kan du invitere Bent?');
    expect(invite.text).toContain('Tryk på navnet for at bekræfte.');
    expect((await storedIn(bot))[0]?.assessments).toHaveLength(1);
    await jens.tap(invite, 'Bent Holm');
    expect((await storedIn(bot))[0]?.assessments).toHaveLength(2);

    const form = await jens.say('send sagen ind');
    expect(await state()).toBe('draft');
    await jens.tap(form, 'Send ind nu');
    expect(await state()).toBe('submitted');

    expect((await mette.say('hvilke screeninger venter på mig?')).text).toContain('Til behandling');
    expect((await mette.say('sagsnotat Robotkirurgi')).text).toContain('Sagsnotat: Robotkirurgi');
    expect((await mette.say('sagsnotat Havne')).text).toContain('der hedder "Havne"');
    await mette.say('tag sagen');
    expect((await storedIn(bot))[0]?.handler?.id).toBe('aad-mette');
    expect((await mette.say('afvis sagen')).text).toContain('Robotkirurgi med Skåne');
    expect(await state()).toBe('submitted');
  });

  it('undoes what can be undone of a case', async () => {
    const { jens, state } = await open();
    await submit(jens, await complete(jens));

    const form = await jens.say('fortryd');
    expect(form.text).toContain('Træk tilbage: Robotkirurgi med Skåne');
    await jens.tap(form, 'Træk tilbage', { text: 'Partneren har trukket sig' });
    expect(await state()).toBe('withdrawn');
    await jens.say('fortryd');
    expect(await state()).toBe('submitted');
  });

  it('is refused with the reason where it cannot be done', async () => {
    const { jens, bent, state } = await open();
    await begin(jens, 4);

    expect((await jens.say('send ind')).text).toContain('kan ikke sendes ind endnu');
    expect((await bent.say('send ind')).text).toContain('Jeg fandt ingen screening');
    expect(await state()).toBe('draft');
  });

  it('leaves questions and facts alone', async () => {
    const { bot, jens } = await open();
    await begin(jens);

    expect((await jens.say('vis CPMR')).text).toContain('CPMR (Conference of Peripheral');
    await jens.say('Godkend medicin på tværs af grænser');
    expect((await storedIn(bot))[0]?.proposal.name).toBe('Godkend medicin på tværs af grænser');
    expect((await jens.say('hvordan screener jeg et samarbejde?')).text).toContain('ny screening');
  });
});
