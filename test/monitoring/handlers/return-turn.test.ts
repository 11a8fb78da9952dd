import { changeOwner } from '../../../src/monitoring/owners/change-owner';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { markUnreachable } from '../../../src/people/meet-person';
import { recordingDutiesNotifier } from '../../fakes/recording-duties-notifier';
import { CONTENT, JENS, METTE } from '../../teams/chat';
import { monitoring } from './monitoring-chat';

/** Jens, who answered for CPMR, has removed Udsyn. */
async function left() {
  const bot = await monitoring();
  await markUnreachable(JENS.aadObjectId, 'uninstalled', bot);
  const roles = { coordinators: [METTE.aadObjectId], everybodyCoordinates: false };
  const ports = { ...bot, content: CONTENT, dutiesNotifier: recordingDutiesNotifier() };
  await passOnDuties(roles, CONTENT.policy, ports);
  return bot;
}

describe('somebody who is back', () => {
  it('is told once what passed on and who has it, and takes back what nobody has', async () => {
    const { jens, stored } = await left();

    const back = await jens.say('hej');
    const taken = await jens.tap(back, 'Tag det tilbage, som ingen har');

    expect(back.text).toContain(
      'Velkommen tilbage\nMens jeg ikke kunne nå dig, gik ansvaret for dette videre:\n• CPMR: ingen, så det ligger hos koordinatoren',
    );
    expect(back.text).not.toContain('bed dem eller en koordinator');
    expect(taken.text).toBe('Tak. Du er igen ansvarlig for 1 samarbejde.');
    expect(await stored()).toMatchObject({ owner: JENS.aadObjectId });
    expect((await jens.say('hej')).text).not.toContain('Velkommen tilbage');
  });

  it('is told whom to ask for what somebody has taken over', async () => {
    const bot = await left();
    const to = { id: METTE.aadObjectId, name: METTE.name };
    const taken = { collaboration: 'cpmr', to, by: to, did: 'claimed' } as const;
    await changeOwner(taken, CONTENT.policy, { ...bot, content: CONTENT });

    const back = await bot.jens.say('hej');
    const late = await bot.jens.send({ action: 'take-back' });

    expect(back.text).toContain('• CPMR: Mette Sørensen');
    expect(back.text).toContain('bed dem eller en koordinator');
    expect(late.text).toMatch(/^Andre har taget det på sig/);
  });

  it('is told when Udsyn is installed again', async () => {
    const { jens } = await left();

    const { text } = await jens.receive({ type: 'installationUpdate', action: 'add' });

    expect(text).toMatch(/^Velkommen tilbage/);
  });

  it('is told in their own chat, and nobody else is', async () => {
    const { chat, mette, stored } = await left();

    const group = await chat({ user: JENS, place: 'groupChat' }).say('hej');
    const other = await mette.send({ action: 'take-back' });

    expect(group.text).not.toContain('Velkommen tilbage');
    expect(other.text).toBe('Der er ikke noget at tage tilbage.');
    expect(await stored()).not.toHaveProperty('owner');
  });
});
