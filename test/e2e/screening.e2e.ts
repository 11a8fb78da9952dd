import type { Language } from '../../src/lib/language';
import { answerAll } from './support/answer-all';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { fill, pick, tap } from './support/playground';
import { SCREENING } from './support/screening-texts';

describe('screening', () => {
  const run = journey();

  describe.each<Language>(['da', 'en'])('(%s)', (language) => {
    const texts = SCREENING[language];
    const { asks, fact, question, note, overview } = texts;
    const picture = (name: string) => run.playground.picture(`screening-${language}-${name}`);
    const phonePicture = (name: string) =>
      run.playground.phonePicture(`screening-${language}-${name}`);
    const count = () => run.playground.cards.count();

    it('understands a sentence, and tells at once what resembles it', async () => {
      const card = await run.playground.say(texts.sentence);

      await expectCard(card, texts.name, ...texts.understood, ...texts.overlaps);
      await picture('01-proposal');
      await phonePicture('01-proposal');
      const detail = await run.playground.tapForNew(card, /ICT for Health/);
      await expectCard(detail, 'ICT for Health', 'Interreg');
    });

    it('lets a fact be changed, and says so when it cannot read the amount', async () => {
      const card = await run.playground.cardWith(texts.anyway);
      await tap(card, texts.edit);
      await picture('02-facts');
      await tap(card, new RegExp(texts.editCost));
      await expectCard(card, asks.cost);
      await fill(card, texts.badCost, asks.cost);
      await tap(card, texts.save);
      await expectCard(card, texts.badCostSaid);
      await picture('03-bad-cost');
      await fill(card, texts.cost, asks.cost);

      await tap(card, texts.save);

      await expectCard(card, texts.name, texts.cost);
      await tap(card, texts.anyway);
      await expectCard(card, fact(1), asks.level);
      await picture('04-level');
    });

    it('asks for what is missing on a card a group, and takes it by field and message', async () => {
      const card = await run.playground.cardWith(asks.level);
      await pick(card, texts.level);
      await pick(card, texts.area);
      await fill(card, texts.purpose, asks.purpose);
      await tap(card, texts.save);
      await expectCard(card, fact(3), asks.funding);
      await pick(card, texts.no);
      await picture('05-money');
      await tap(card, texts.save);
      await expectCard(card, fact(4), asks.appointment, asks.unit);
      const cards = await count();
      const last = await run.playground.say(texts.no);
      await expectCard(last, fact(4), asks.unit);
      expect(await count()).toBe(cards + 1);
      // Before something is typed: the Playground draws the card again when its width changes.
      await phonePicture('05-responsible');
      await fill(last, texts.unit, texts.otherUnit);
      await fill(last, texts.responsible, texts.otherPerson);

      await tap(last, texts.save);

      await expectCard(last, texts.name, ...texts.complete);
      await picture('05-complete');
      await tap(last, texts.anyway);
      await expectCard(last, question(1));
      await picture('06-question');
      await phonePicture('06-question');
    });

    it('edits the card in place when a button is tapped', async () => {
      const card = await run.playground.cardWith(question(1));
      const cards = await count();

      await tap(card, /^2 · /);

      await expectCard(card, question(2));
      expect(await count()).toBe(cards);
    });

    it('takes typed answers, goes back with the answer marked, and undoes the last', async () => {
      await expectCard(await run.playground.say('3'), question(3));
      const fourth = await run.playground.say(texts.unknown);
      await expectCard(fourth, question(4));
      await tap(fourth, texts.back);
      await expectCard(fourth, question(3), texts.unknownButton, texts.given);
      await picture('07-back');

      await tap(fourth, texts.undo);

      await expectCard(fourth, question(3));
      await fourth.getByRole('button', { name: texts.unknownButton, exact: true }).waitFor();
      await tap(fourth, texts.back);
      await expectCard(fourth, question(2));
      expect(await fourth.getByRole('button', { name: texts.givenThree }).count()).toBe(1);
    });

    it('answers a tap on an old card with the current step, and changes nothing', async () => {
      const old = await run.playground.cardWith(question(3));
      await tap(old, /^0 · /);
      await expectCard(old, texts.stale, question(2));
      await picture('08-stale');

      await tap(old, texts.givenThree);

      await expectCard(old, question(3));
      await tap(old, texts.unknownButton);
      await expectCard(old, question(4));
    });

    it('keeps a comment with a link, and says so when the link is none', async () => {
      const card = await run.playground.cardWith(question(4));
      await tap(card, note.write);
      await fill(card, note.text, note.comment);
      await fill(card, note.badLink, note.evidence);
      await tap(card, note.save);
      await expectCard(card, note.badLinkSaid);
      expect(await card.getByRole('textbox', { name: note.comment }).inputValue()).toBe(note.text);
      await picture('09-bad-link');
      await fill(card, note.link, note.evidence);

      await tap(card, note.save);

      await expectCard(card, question(4), note.own, note.link);
      await picture('10-commented');
      await tap(card, /^3 · /);
      await expectCard(card, question(5));
    });

    it('shows all answers, and those of one part with comments', async () => {
      const card = await run.playground.cardWith(question(5));
      await tap(card, overview.open);
      await expectCard(card, ...overview.folded);
      await picture('11-overview');
      await tap(card, overview.part);
      await expectCard(card, ...overview.unfolded, note.link);
      await picture('12-part');
      await phonePicture('12-part');

      await tap(card, overview.back);

      await expectCard(card, question(5));
    });

    it('answers a question asked in between, and offers to go on', async () => {
      const answer = await run.playground.say(texts.between);
      await expectCard(answer, texts.fee);
      const offer = await run.playground.cardWith(texts.offer);
      await picture('13-between');

      await tap(offer, texts.resume);

      await expectCard(offer, question(5));
      await tap(offer, /^2 · /);
      await expectCard(offer, question(6));
    });

    it('goes on at the same question after a pause and a hard end of the bot', async () => {
      const card = await run.playground.cardWith(question(6));
      await tap(card, texts.pause);
      await expectCard(card, texts.paused);
      await picture('14-paused');
      await run.killAndStartAgain();
      const listed = await run.playground.say(texts.mine);
      await expectCard(listed, texts.name, texts.listed);
      await picture('15-mine');

      const resumed = await run.playground.say(texts.goOn);

      await expectCard(resumed, question(6));
    });

    it('comes to a result that it explains', async () => {
      const card = await run.playground.cardWith(question(6));
      const cards = await count();

      await answerAll(card, 6, question);

      await expectCard(card, ...texts.result);
      expect(await count()).toBe(cards);
      await picture('16-result');
      await phonePicture('16-result');
      await tap(card, texts.explain);
      await expectCard(card, ...texts.explained);
      await picture('17-explained');
      await tap(card, overview.back);
      await expectCard(card, ...texts.result);
    });

    it('takes the other checklist too, and shows both side by side', async () => {
      const card = await run.playground.cardWith(texts.result[1] ?? '');
      await tap(card, texts.political);
      await expectCard(card, question(1), texts.politicalFirst);
      await picture('18-political');
      await answerAll(card, 1, question);
      await expectCard(card, ...texts.politicalResult);
      await picture('19-political-result');

      await tap(card, texts.compare);

      await expectCard(card, ...texts.compared);
      await picture('20-compared');
      await phonePicture('20-compared');
    });

    it('is handed in, which ends what is typed into it', async () => {
      const card = await run.playground.cardWith(texts.compared[0] ?? '');
      await tap(card, overview.back);
      await tap(card, texts.submit);
      await expectCard(card, texts.frozen);
      await picture('21-confirm');
      await tap(card, texts.submitNow);

      await expectCard(card, texts.submitted, ...texts.result.slice(1, 3));
      await picture('22-submitted');
    });
  });
});
