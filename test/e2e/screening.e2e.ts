import type { Language } from '../../src/language';
import { expectCard } from './expect-card';
import { journey } from './journey';
import { fill, tap } from './playground';
import { SCREENING } from './screening-texts';

describe.each<Language>(['da', 'en'])('screening (%s)', (language) => {
  const texts = SCREENING[language];
  const run = journey();
  const picture = (name: string) => run.playground.picture(`screening-${language}-${name}`);

  it('takes the facts by input, button and message, in one card', async () => {
    const card = await run.playground.say(texts.start);
    await expectCard(card, texts.fact(1), texts.asks.name);
    await picture('01-name');
    await fill(card, texts.name);
    await tap(card, texts.save);
    await expectCard(card, texts.fact(2), texts.asks.area);
    await picture('02-area');
    await tap(card, texts.area);
    await expectCard(card, texts.fact(3), texts.asks.partners);
    const cards = await run.playground.cards.count();

    const next = await run.playground.say(texts.partners);

    await expectCard(next, texts.fact(4), texts.asks.cost);
    expect(await run.playground.cards.count()).toBe(cards + 1);
  });

  it('reads an amount of money, and says so when it cannot', async () => {
    const card = await run.playground.cardWith(texts.asks.cost);
    await fill(card, texts.badCost);
    await tap(card, texts.save);
    await expectCard(card, texts.badCostSaid, texts.fact(4));
    await picture('03-bad-cost');
    await fill(card, texts.cost);

    await tap(card, texts.save);

    await expectCard(card, texts.fact(5), texts.asks.unit);
    await tap(card, texts.skip);
    await expectCard(card, texts.question(1));
    await picture('04-question');
    await run.playground.phonePicture(`screening-${language}-04-question`);
  });

  it('edits the card in place when a button is tapped', async () => {
    const card = await run.playground.cardWith(texts.question(1));
    const cards = await run.playground.cards.count();

    await tap(card, /^2 · /);

    await expectCard(card, texts.question(2));
    expect(await run.playground.cards.count()).toBe(cards);
  });

  it('takes typed answers, and goes back with the answer marked', async () => {
    const third = await run.playground.say('3');
    await expectCard(third, texts.question(3));
    const fourth = await run.playground.say(texts.unknown);
    await expectCard(fourth, texts.question(4));

    await tap(fourth, texts.back);

    await expectCard(fourth, texts.question(3), `${texts.unknownButton} ✓`);
    await picture('05-back');
    await tap(fourth, texts.back);
    await expectCard(fourth, texts.question(2));
    expect(await fourth.getByRole('button', { name: /^3 · .* ✓$/ }).count()).toBe(1);
  });

  it('answers a tap on an old card with the current step, and changes nothing', async () => {
    const old = await run.playground.cardWith(texts.question(3));

    await tap(old, /^0 · /);

    await expectCard(old, texts.stale, texts.question(2));
    await picture('06-stale');
    await tap(old, /^3 · /);
    await expectCard(old, texts.question(3), `${texts.unknownButton} ✓`);
    await tap(old, `${texts.unknownButton} ✓`);
    await expectCard(old, texts.question(4));
  });

  it('pauses and goes on by button', async () => {
    const card = await run.playground.cardWith(texts.question(4));
    await tap(card, texts.pause);
    await expectCard(card, texts.paused);
    await picture('07-paused');

    const resumed = await run.playground.tapForNew(card, texts.resume);

    await expectCard(resumed, texts.question(4));
    await tap(resumed, /^2 · /);
    await expectCard(resumed, texts.question(5));
  });

  it('goes on at the same question after the bot was killed', async () => {
    await run.killAndStartAgain();

    const card = await run.playground.say(texts.goOn);

    await expectCard(card, texts.question(5));
    await picture('08-after-restart');
  });

  it('comes to a result with its reasons and its origin', async () => {
    const card = await run.playground.cardWith(texts.question(5));
    const cards = await run.playground.cards.count();
    for (let number = 5; number <= 15; number++) {
      await tap(card, /^2 · /);
      await expectCard(card, texts.question(number + 1));
    }

    await tap(card, /^2 · /);

    await expectCard(card, ...texts.result);
    expect(await run.playground.cards.count()).toBe(cards);
    await picture('09-result');
    await run.playground.phonePicture(`screening-${language}-09-result`);
    await expectCard(await run.playground.say(texts.mine), texts.name, texts.completed);
    await picture('10-mine');
  });
});
