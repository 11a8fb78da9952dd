import { planRounds } from '../../src/monitoring/plan-rounds';
import { reminders } from '../../src/monitoring/reminder';
import { rounds } from '../../src/monitoring/round';
import { entry } from '../builders/entry';
import { CONTENT, JENS, startBot } from './chat';

const ROUND = 'cpmr.2027';
const NAME = { da: 'CPMR', en: 'CPMR' };

/** Udsyn with one round planned, due on 3 June 2027. */
async function planned() {
  const bot = startBot();
  const { guides, wheel } = CONTENT;
  await planRounds({ entries: [entry({ name: NAME })], guides, wheel }, bot);
  const stored = async () => (await bot.documents.get(rounds, 'cpmr', ROUND))?.document;
  return { ...bot, stored };
}

const tap = (question: string, choice: string, revision: number) => ({
  action: 'guide-answer',
  round: ROUND,
  question,
  choice,
  revision,
});

describe('monitoring', () => {
  it('is answered with a tap a question, and the card is edited in place', async () => {
    const { chat, stored } = await planned();
    const mette = chat();
    let reply = await mette.send({ action: 'open-guide', round: ROUND }, 'reminder-card');
    const progress: string[] = [];

    for (const { choices } of CONTENT.guides.political.questions) {
      progress.push(reply.text.split('\n')[0] ?? '');
      reply = await mette.tap(reply, choices[0]?.label.da ?? '');
      expect(reply.outgoing.map(({ kind }) => kind)).toEqual(['update']);
    }

    expect(progress[0]).toMatch(/^1 af \d+ · CPMR$/);
    expect(reply.cardId).toBe('reminder-card');
    expect(reply.text).toMatch(/^Opfølgningen på CPMR er besvaret\. Tak\.\nDine svar\n/);
    expect(await stored()).toMatchObject({ state: 'answered' });
    expect((await stored())?.answers.map(({ by }) => by)).toContain('aad-mette');
  });

  it('answers a stale tap with the question that it is at', async () => {
    const { chat, stored } = await planned();
    const first = await chat().send({ action: 'open-guide', round: ROUND });
    const [question, next] = CONTENT.guides.political.questions;
    await chat().tap(first, question?.choices[0]?.label.da ?? '');

    const late = await chat().send(tap(next?.id ?? '', 'no such choice', 1));
    const repeated = await chat().tap(first, question?.choices[1]?.label.da ?? '');

    expect(late.text).toMatch(/^2 af .*\nDet kort var ikke det nyeste/);
    expect(repeated.text).toMatch(/^2 af /);
    expect((await stored())?.answers).toHaveLength(1);
  });

  it('lists what a coordinator has ahead, and begins with a tap', async () => {
    const { chat } = await planned();

    const duties = await chat().say('mine påmindelser');

    expect(duties.text).toMatch(
      /^Dine kommende opfølgninger\nCPMR\nfrist \d+\. \w+ 2027\nTryk på en af dem/,
    );
    expect((await chat().tap(duties, 'Begynd nu: CPMR')).text).toMatch(/^1 af/);
  });

  it('lists nothing for who has nothing ahead', async () => {
    const { chat } = await planned();

    expect((await chat({ user: JENS }).say('mine påmindelser')).text).toContain(
      'Du har ingen opfølgninger foran dig.',
    );
  });

  it('puts a reminder off for a week, once however often it is tapped', async () => {
    const bot = await planned();
    const snooze = { action: 'snooze', round: ROUND, step: 'before-30' };
    bot.clock.set('2027-03-01T09:00:00Z');

    const once = await bot.chat().send(snooze, 'reminder-card');
    bot.clock.set('2027-03-01T10:00:00Z');
    const twice = await bot.chat().send(snooze, 'reminder-card');

    expect(once.text).toBe('Jeg minder dig om CPMR igen 8. marts 2027.');
    expect(once.outgoing.map(({ kind }) => kind)).toEqual(['update']);
    expect(twice.text).toBe(once.text);
    const { items } = await bot.documents.query(reminders, { limit: 50 });
    expect(items.filter(({ document }) => document.step.endsWith('snoozed'))).toHaveLength(1);
  });

  it('puts nothing off that is answered', async () => {
    const { chat } = await planned();
    let reply = await chat().send({ action: 'open-guide', round: ROUND });
    for (const { choices } of CONTENT.guides.political.questions)
      reply = await chat().tap(reply, choices[0]?.label.da ?? '');

    const { text } = await chat().send({ action: 'snooze', round: ROUND, step: 'due' });

    expect(text).toBe('Opfølgningen på CPMR er allerede besvaret.');
  });

  it('speaks English with who chose it', async () => {
    const { chat } = await planned();
    await chat().send({ action: 'language', language: 'en' });

    expect((await chat().send({ action: 'open-guide', round: ROUND })).text).toMatch(/^1 of /);
    expect((await chat().say('my reminders')).text).toContain('CPMR\ndue ');
  });
});
