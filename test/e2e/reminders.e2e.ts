import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { tap } from './support/playground';

/** The day on which the wheel begins to turn: the first round is due in thirty days, so its first reminder goes out. */
const FIRST = '2027-03-01T08:59:25+01:00';
/** A week later. Both leave a busy machine time to open the chat: the Playground loses what arrives before that. */
const AGAIN = '2027-03-08T08:59:25+01:00';

/** A machine that is busy opens the chat late. */
const PATIENCE = 60_000;

const CASES = {
  da: {
    hello: 'hej',
    title: 'Årlig opfølgning: Assembly of European Regions (AER)',
    due: ['Frist 31. marts 2027, om 30 dage.', 'evalueringen fra 2008 anbefaler', '8 spørgsmål'],
    snooze: 'Udsæt',
    week: 'En uge',
    snoozed: 'igen 8. marts 2027',
    begin: 'Begynd nu',
    question: (number: number) => `${number} af 8 · `,
    ready: 'Se svarene igennem',
    send: 'Send ind',
    answered: ['er besvaret. Tak.', 'er Udsyns forslag'],
    mine: 'mine påmindelser',
    wheel: 'årshjul',
    wheelTitle: 'Årshjul: marts 2027',
    ask: 'hvad koster AER?',
    confirmed: 'Bekræftet 8. marts 2027 af Mette',
    report: 'rapport 2027',
    reported: 'Rapport i Word',
  },
  en: {
    hello: 'hello',
    title: 'Yearly monitoring: Assembly of European Regions (AER)',
    due: ['Due 31 March 2027, in 30 days.', 'the 2008 evaluation recommends', '8 questions'],
    snooze: 'Snooze',
    week: 'For a week',
    snoozed: '8 March 2027',
    begin: 'Start now',
    question: (number: number) => `${number} of 8 · `,
    ready: 'Check your answers',
    send: 'Submit',
    answered: ['Thank you. The monitoring round for', "are Udsyn's proposal"],
    mine: 'my reminders',
    wheel: 'monitoring overview',
    wheelTitle: 'March 2027',
    ask: 'what does AER cost?',
    confirmed: 'Confirmed on 8 March 2027 by Mette',
    report: 'report 2027',
    reported: 'Report in Word',
  },
};

describe.each<Language>(['da', 'en'])('reminders (%s)', (language) => {
  const texts = CASES[language];
  const clock = { start: FIRST };
  const run = journey(() => ({ CLOCK_START: clock.start }));
  const picture = (name: string) => run.playground.picture(`reminders-${language}-${name}`);

  it('arrive by themselves', async () => {
    await run.playground.say(texts.hello);
    await run.playground.cards
      .filter({ hasText: texts.title })
      .last()
      .waitFor({ timeout: PATIENCE });

    const reminder = await run.playground.cardWith(texts.title);

    await expectCard(reminder, ...texts.due);
    await picture('1-arrived');
    await run.playground.phonePicture(`reminders-${language}-1-arrived`);
  });

  it('can be put off for a week', async () => {
    const reminder = await run.playground.cardWith(texts.title);
    await tap(reminder, texts.snooze);
    await expectCard(reminder, texts.week);
    await picture('2-snoozing');

    await tap(reminder, texts.week);

    await expectCard(reminder, texts.snoozed);
    await picture('3-snoozed');
  });

  it('come back after that, also when the bot was killed meanwhile', async () => {
    clock.start = AGAIN;
    await run.killAndStartAgain();

    const reminder = await run.playground.cardWith(texts.title);

    await expectCard(reminder, texts.begin);
    await picture('4-again');
  });

  it('lead through the guide, in one card', async () => {
    const card = await run.playground.cardWith(texts.title);
    const cards = await run.playground.cards.count();
    await tap(card, texts.begin);
    for (let number = 1; number <= 8; number++) {
      await expectCard(card, texts.question(number));
      if (number === 1) await picture('5-guide');
      await card.getByRole('button').first().click();
    }
    await expectCard(card, texts.ready);
    await picture('6-summary');

    await tap(card, texts.send);

    await expectCard(card, ...texts.answered);
    expect(await run.playground.cards.count()).toBe(cards);
    await picture('7-answered');
  });

  it('leave the list when they are answered, and confirm what the catalogue says', async () => {
    const mine = await run.playground.say(texts.mine);
    await expectCard(mine, 'Asturien');
    expect(await mine.innerText()).not.toContain('(AER)');
    await picture('8-mine');
    await expectCard(await run.playground.say(texts.wheel), texts.wheelTitle);
    await picture('9-wheel');

    const answer = await run.playground.say(texts.ask);

    await expectCard(answer, texts.confirmed);
    await picture('10-confirmed');
  });

  it('are told of in a report that opens', async () => {
    const report = await run.playground.say(texts.report);

    await expectCard(report, texts.reported);
    await picture('11-report');
    const links = await report.getByRole('link').all();
    for (const link of links) {
      const response = await fetch((await link.getAttribute('href')) ?? '');
      expect(response.status).toBe(200);
      // Both are zip archives.
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
    expect(links).toHaveLength(2);
  });
});
