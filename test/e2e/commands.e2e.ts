import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { tap } from './support/playground';

const CASES = {
  da: {
    hello: 'hej',
    greeting: 'Hej! Spørg om et samarbejde',
    help: 'hjælp',
    helpTitle: 'Det kan du bruge mig til',
    helpButton: 'Se, hvad jeg kan',
    example: 'Hvad koster Nordsøkommissionen?',
    answer: '4.940 EUR',
    screenings: 'mine screeninger',
    noScreenings: 'Du har ingen screeninger endnu.',
    reminders: 'mine påmindelser',
    remindersTitle: 'Uden ansvarlig',
    begin: 'Begynd nu',
    guide: '1 af 8 · ',
    notFound: 'Jeg fandt ikke noget i kataloget eller strategien om "kvalomatik" og',
    language: '/sprog',
    which: 'Hvilket sprog skal jeg svare på?',
    other: 'English',
    changed: 'I will answer in English from now on.',
    afterwards: 'Hello! Ask about a collaboration',
  },
  en: {
    hello: 'hello',
    greeting: 'Hello! Ask about a collaboration',
    help: 'help',
    helpTitle: 'What I can do for you',
    helpButton: 'See what I can do',
    example: 'What does the CPMR cost?',
    answer: 'EUR 6,513',
    screenings: 'my screenings',
    noScreenings: 'You have no screenings yet.',
    reminders: 'my reminders',
    remindersTitle: 'No one responsible',
    begin: 'Start now',
    guide: '1 of 8 · ',
    notFound: 'I found nothing in the catalogue or the strategy about "kvalomatik" and',
    language: '/language',
    which: 'Which language should I answer in?',
    other: 'Dansk',
    changed: 'Jeg svarer nu på dansk.',
    afterwards: 'Hej! Spørg om et samarbejde',
  },
};

describe.each<Language>(['da', 'en'])('commands (%s)', (language) => {
  const texts = CASES[language];
  const run = journey();
  const picture = (name: string) => run.playground.picture(`commands-${language}-${name}`);

  it('greets', async () => {
    await picture('1-welcome');

    await expectCard(await run.playground.say(texts.hello), texts.greeting);
  });

  it('helps, with examples that answer when tapped', async () => {
    const help = await run.playground.say(texts.help);
    await expectCard(help, texts.helpTitle, texts.example);
    await picture('2-help');

    const answer = await run.playground.tapForNew(help, texts.example);

    await expectCard(answer, texts.answer);
  });

  it('says honestly what it does not find', async () => {
    const card = await run.playground.say('kvalomatik brunofant');

    await expectCard(card, texts.notFound);
    await picture('3-not-found');
    await expectCard(await run.playground.tapForNew(card, texts.helpButton), texts.example);
  });

  it('lists screenings and reminders', async () => {
    await expectCard(await run.playground.say(texts.screenings), texts.noScreenings);
    const duties = await run.playground.say(texts.reminders);
    await expectCard(duties, texts.remindersTitle);
    await picture('4-mine');

    const round = await run.playground.tapForNew(duties, /^(Åbn|Open): /);
    await expectCard(round, texts.begin);
    await tap(round, texts.begin);

    await expectCard(round, texts.guide);
  });

  it('changes the language for good', async () => {
    const card = await run.playground.say(texts.language);
    await expectCard(card, texts.which, 'Dansk', 'English');

    const changed = await run.playground.tapForNew(card, texts.other);

    await expectCard(changed, texts.changed);
    await picture('5-language');
    await expectCard(await run.playground.say(texts.hello), texts.afterwards);
  });
});
