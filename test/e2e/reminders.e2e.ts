import type { Language } from '../../src/language';
import { expectCard } from './expect-card';
import { journey } from './journey';
import { tap } from './playground';

/** A Monday on which two reminders go out, at nine: time enough to open the chat before. */
const CLOCK_START = '2027-02-22T08:59:45+01:00';

const CASES = {
  da: {
    hello: 'hej',
    title: 'Årlig opfølgning: ',
    network: 'Forskningssamarbejde',
    due: ['Frist 1. marts 2027, om 7 dage.', 'mindst én gang om året'],
    snooze: 'Mind mig om en uge',
    snoozed: 'Jeg minder dig om eHealth for Regions igen 1. marts 2027.',
    begin: 'Begynd nu',
    question: (number: number) => `${number} af 7 · `,
    answered: ['er besvaret. Tak.', 'Dine svar', 'Fortsæt som nu', 'er Udsyns forslag'],
    mine: 'mine påmindelser',
  },
  en: {
    hello: 'hello',
    title: 'Yearly monitoring: ',
    network: 'Research cooperation',
    due: ['Due 1 March 2027, in 7 days.', 'at least once a year'],
    snooze: 'Remind me in a week',
    snoozed: 'I will remind you of eHealth for Regions again on 1 March 2027.',
    begin: 'Begin now',
    question: (number: number) => `${number} of 7 · `,
    answered: [
      'is answered. Thank you.',
      'Your answers',
      'Continue as now',
      "are Udsyn's proposal",
    ],
    mine: 'my reminders',
  },
};

describe.each<Language>(['da', 'en'])('reminders (%s)', (language) => {
  const texts = CASES[language];
  const run = journey(() => ({ CLOCK_START }));
  const picture = (name: string) => run.playground.picture(`reminders-${language}-${name}`);

  it('arrive by themselves', async () => {
    await run.playground.say(texts.hello);
    const before = await run.playground.cards.count();

    await run.playground.cards.nth(before + 1).waitFor({ timeout: 90_000 });

    const reminder = await run.playground.cardWith(`${texts.title}eHealth for Regions`);
    await expectCard(reminder, ...texts.due);
    await picture('1-arrived');
    await run.playground.phonePicture(`reminders-${language}-1-arrived`);
  });

  it('can be put off for a week', async () => {
    const reminder = await run.playground.cardWith(`${texts.title}eHealth for Regions`);

    await tap(reminder, texts.snooze);

    await expectCard(reminder, texts.snoozed);
    await picture('2-snoozed');
  });

  it('lead through the guide, in one card', async () => {
    const card = await run.playground.cardWith(`${texts.title}${texts.network}`);
    const cards = await run.playground.cards.count();
    await tap(card, texts.begin);
    for (let number = 1; number <= 7; number++) {
      await expectCard(card, texts.question(number));
      if (number === 1) await picture('3-guide');
      await card.getByRole('button').first().click();
    }

    await expectCard(card, ...texts.answered);
    expect(await run.playground.cards.count()).toBe(cards);
    await picture('4-answered');
  });

  it('leave the list when they are answered', async () => {
    const mine = await run.playground.say(texts.mine);

    await expectCard(mine, 'eHealth for Regions');
    expect(await mine.innerText()).not.toContain(texts.network);
    await picture('5-mine');
  });
});
