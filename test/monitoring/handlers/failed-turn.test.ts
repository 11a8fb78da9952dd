import { type Reminder, reminders } from '../../../src/monitoring/reminders/reminder';
import { reminder } from '../../builders/reminder';
import { monitoring } from './monitoring-chat';

async function withFailed(given: Partial<Reminder> = {}) {
  const bot = await monitoring();
  const { nextAt, assignee, ...failed } = reminder({
    state: 'failed',
    reason: 'http-400',
    dueAt: '2027-02-19T08:00:00.000Z',
    ...given,
  });
  await bot.documents.create(reminders, failed);
  const stored = async () =>
    (await bot.documents.get(reminders, failed.month, failed.id))?.document;
  return { ...bot, reminderOf: stored };
}

describe('reminders that did not arrive', () => {
  it('are listed with why, for coordinators', async () => {
    const { mette, jens } = await withFailed();

    const { text } = await mette.say('fejlede påmindelser');

    expect(text).toContain('CPMR\nPå dagen, 19. februar 2027: Teams svarede http-400');
    expect((await jens.say('fejlede påmindelser')).text).toBe('Det kan kun en koordinator.');
  });

  it('are sent again with a tap, once', async () => {
    const { mette, reminderOf } = await withFailed();
    const list = await mette.say('fejlede påmindelser');

    const once = await mette.tap(list, 'Send igen: CPMR (På dagen)');
    const twice = await mette.tap(list, 'Send igen: CPMR (På dagen)');

    expect(once.text).toBe('Påmindelsen om CPMR bliver sendt igen 22. februar 2027.');
    expect(twice.text).toBe('Den påmindelse er allerede på vej igen.');
    expect(await reminderOf()).toMatchObject({ state: 'planned', attempts: 0 });
  });

  it('are sent again all at once, once', async () => {
    const { documents, mette, jens, reminderOf } = await withFailed();
    const { nextAt, assignee, ...other } = reminder({ step: 'before-7', state: 'failed' });
    await documents.create(reminders, other);
    const list = await mette.say('fejlede påmindelser');
    const button = list.submits.find(({ title }) => title === 'Send alle 2 igen');

    const foreign = await jens.send(button?.data ?? {});
    const once = await mette.tap(list, 'Send alle 2 igen');
    const twice = await mette.tap(list, 'Send alle 2 igen');

    expect(foreign.text).toBe('Det kan kun en koordinator.');
    expect(once.text).toBe('2 påmindelser bliver sendt igen.');
    expect(twice.text).toBe('Ingen af dem venter på at blive sendt igen.');
    expect(await reminderOf()).toMatchObject({ state: 'planned', attempts: 0 });
  });

  it('are sent again by coordinators only, and only where somebody still waits', async () => {
    const { jens, mette, reminderOf } = await withFailed({ plan: 7 });
    const { id = '', month = '' } = (await reminderOf()) ?? {};
    const tap = { action: 'resend', reminder: id, month };

    expect((await jens.send(tap)).text).toBe('Det kan kun en koordinator.');
    expect((await mette.send(tap)).text).toBe('Den opfølgning venter ikke længere på svar.');
    expect((await mette.send({ ...tap, reminder: 'x' })).text).toMatch(/findes ikke længere/);
    expect((await mette.say('fejlede påmindelser')).text).toContain(
      'Alle påmindelser er kommet frem.',
    );
  });
});
