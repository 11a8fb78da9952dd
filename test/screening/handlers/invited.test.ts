import { JENS } from '../../teams/chat';
import { complete, startLiveBot } from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };

describe('a colleague who was invited', () => {
  it('is named before a submission without their answers, and continues in words', async () => {
    const bot = await startLiveBot();
    const [jens, bent] = [bot.chat({ user: JENS }), bot.chat({ user: BENT })];
    await bent.say('hej');
    await complete(jens);
    expect((await jens.say('send ind')).text).not.toContain('ikke færdig med tjeklisten');
    await jens.tap(await jens.say('inviter Bent'), 'Bent Holm');

    expect((await jens.say('send ind')).text).toContain(
      'Inviteret, men ikke færdig med tjeklisten: Bent Holm.',
    );
    expect((await bent.say('fortsæt')).text).toContain('1 af 16');
  });

  it('chooses between their own draft and the invitation when they continue', async () => {
    const bot = await startLiveBot();
    const [jens, bent] = [bot.chat({ user: JENS }), bot.chat({ user: BENT })];
    await bent.say('ny screening');
    await bent.say('Havne i Skåne');
    await bent.say('pause');
    await complete(jens);
    await jens.tap(await jens.say('inviter Bent'), 'Bent Holm');

    const which = await bent.say('fortsæt');
    const assessed = await bent.tap(which, 'Robotkirurgi med Skåne');
    await bent.say('pause');
    const own = await bent.tap(await bent.say('fortsæt'), 'Havne i Skåne');

    expect(which.text).toContain('Hvilken screening mener du?');
    expect(assessed.text).toContain('1 af 16');
    expect(own.text).toContain('1 af 4 · Forslaget');
  });

  it('is told that the case was submitted before they had finished', async () => {
    const bot = await startLiveBot();
    const [jens, bent] = [bot.chat({ user: JENS }), bot.chat({ user: BENT })];
    await bent.say('hej');
    await complete(jens);
    await jens.tap(await jens.say('inviter Bent'), 'Bent Holm');

    await jens.tap(await jens.say('send ind'), 'Send ind');

    expect(bot.notices.map(({ text }) => text)).toContainEqual(
      expect.stringContaining(
        'Jens Ærø har sendt Robotkirurgi med Skåne ind, før du blev færdig med at vurdere.',
      ),
    );
  });
});
