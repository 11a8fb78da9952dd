import { JENS } from '../../teams/chat';
import { begin, complete, startLiveBot, storedIn } from './screening-chat';

const BENT = { id: '29:bent', name: 'Bent Holm', aadObjectId: 'aad-bent' };
const HOUR = 3_600_000;

/** Jens has invited Bent just now. */
async function invited() {
  const bot = await startLiveBot();
  const jens = bot.chat({ user: JENS });
  const bent = bot.chat({ user: BENT });
  await bent.say('hej');
  const form = await jens.tap(await complete(jens, '2'), 'Invitér en kollega');
  const invite = () => jens.tap(form, 'Find kollegaen', { name: 'Bent Holm' });
  await invite();
  const assessors = async () => {
    const [screening] = (await storedIn(bot)).filter(({ owner }) => owner === JENS.aadObjectId);
    return screening?.assessments.map(({ name }) => name);
  };
  return { bot, bent, invite, assessors };
}

describe('typedInvitationTurn', () => {
  it('takes a no right after the invitation', async () => {
    const { bent, assessors } = await invited();

    await bent.say('nej tak');

    expect(await assessors()).toEqual(['Jens Ærø']);
  });

  it('asks again when something else was asked since', async () => {
    const { bent, assessors } = await invited();
    await bent.say('hvad koster CPMR?');

    const { text, submits } = await bent.say('nej tak');

    expect(text).toContain('Jens Ærø beder dig vurdere: Robotkirurgi med Skåne');
    expect(submits.map(({ title }) => title)).toEqual(['Begynd vurderingen', 'Nej tak']);
    expect(await assessors()).toEqual(['Jens Ærø', 'Bent Holm']);
  });

  it('asks again when the invitation is an hour old, and then takes the no', async () => {
    const { bot, bent, assessors } = await invited();
    bot.clock.set(new Date(bot.clock.now().getTime() + HOUR).toISOString());

    const again = await bent.say('no thanks');
    const before = await assessors();
    await bent.tap(again, 'N');

    expect([before, await assessors()]).toEqual([['Jens Ærø', 'Bent Holm'], ['Jens Ærø']]);
  });

  it('asks again when a screening of their own is under way', async () => {
    const { bent, invite, assessors } = await invited();
    await bent.say('nej tak');
    await begin(bent, 1);
    await invite();

    await bent.say('nej, tak');

    expect(await assessors()).toEqual(['Jens Ærø', 'Bent Holm']);
  });
});
