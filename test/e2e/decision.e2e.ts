import { type Language, languageSchema } from '../../src/lib/language';
import { readWord } from '../documents/word-text';
import { answerAll } from './support/answer-all';
import { type Colleague, openColleague } from './support/colleague';
import { DECISION } from './support/decision-texts';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { choose, fill, pick, tap } from './support/playground';

/** A Sunday: no reminder comes in between. */
const CLOCK_START = '2027-01-10T12:00:00+01:00';

describe('from invitation to decision', () => {
  const run = journey(() => ({ CLOCK_START }));

  describe.each<Language>(['da', 'en'])('(%s)', (language) => {
    const texts = DECISION[language];
    let jens: Colleague;
    const picture = (name: string) => run.playground.picture(`decision-${language}-${name}`);
    const phonePicture = (name: string) =>
      run.playground.phonePicture(`decision-${language}-${name}`);

    beforeAll(async () => {
      jens = await openColleague(language);
    });

    afterAll(() => jens.close());

    it('invites a colleague whom the bot knows, and nobody else', async () => {
      await jens.say(texts.hello);
      const card = await run.playground.say(texts.sentence);
      await tap(card, texts.anyway);
      await expectCard(card, texts.askArea);
      await pick(card, texts.area);
      await tap(card, texts.saveFacts);
      for (const number of [3, 4]) {
        await expectCard(card, texts.fact(number));
        await tap(card, texts.saveFacts);
      }
      await tap(card, texts.anyway);
      await answerAll(card, 1, texts.question);
      await tap(card, texts.invite);
      await fill(card, texts.nobody, texts.colleague);
      await tap(card, texts.find);
      await expectCard(card, texts.nobodySaid);
      await picture('01-nobody');

      await fill(card, 'jens ærø', texts.colleague);
      await tap(card, texts.find);

      await expectCard(card, texts.invited);
      await picture('02-invited');
      await tap(card, texts.toScreening);
      await expectCard(card, texts.waiting);
      expect(jens.text()).toContain(texts.received);
    });

    it('lets each answer alone, and then shows where they differ', async () => {
      await jens.tap(texts.begin);
      for (let number = 1; number <= 16; number++) {
        expect(jens.text()).toContain(texts.question(number));
        await jens.tap(number > 12 ? '0' : '2');
      }
      expect(jens.text()).toContain(texts.together);
      // The owner is told on the next tick, before the list is asked for.
      await run.playground.cardWith(texts.hasAssessed);

      const listed = await run.playground.say(texts.mine);
      await tap(listed, new RegExp(texts.name));

      await expectCard(listed, texts.together);
      await picture('03-together');
      await phonePicture('03-together');
      await tap(listed, texts.agreement);
      await expectCard(listed, ...texts.differing, 'Jens Ærø');
      await picture('04-agreement');
      await tap(listed, texts.toScreening);
    });

    it('hands it in, is asked for more, and replies', async () => {
      const card = await run.playground.cardWith(texts.together);
      await tap(card, texts.submit);
      await tap(card, texts.submitNow);
      await expectCard(card, texts.submitted);
      await picture('05-submitted');
      expect(jens.text()).toContain(texts.told);
      await jens.tap(texts.take);
      expect(jens.text()).toContain(texts.handled);
      await jens.tap(texts.ask);
      await jens.tap(texts.send, { text: texts.wanted });
      const asked = await run.playground.cardWith(texts.missing);
      await expectCard(asked, texts.wanted);
      await picture('06-asked');
      await phonePicture('06-asked');
      await fill(asked, texts.answer);

      await tap(asked, texts.reply);

      await expectCard(asked, texts.replied);
      expect(jens.text()).toContain(texts.answered);
      expect(jens.text()).toContain(texts.answer);
    });

    it('lists what is submitted, to be taken over and asked about', async () => {
      const queue = await run.playground.say(texts.queue);
      await expectCard(queue, texts.name, ...texts.queued);
      await picture('07-queue');

      const card = await run.playground.tapForNew(queue, new RegExp(texts.name));

      await expectCard(card, ...texts.thread, texts.handled);
      await tap(card, texts.takeOver);
      await expectCard(card, texts.taken);
      await jens.expect(texts.takenOver);
      await picture('08-case');
      await phonePicture('08-case');
      await tap(card, texts.ask);
      await expectCard(card, texts.send);
      await picture('09-request');
    });

    it('records what a body recommends as the first step of the chain', async () => {
      const queue = await run.playground.say(texts.queue);
      const card = await run.playground.tapForNew(queue, new RegExp(texts.name));
      await tap(card, texts.recommend);
      await expectCard(card, texts.recommendForm);
      await choose(card, texts.who, texts.first);
      await fill(card, texts.item, texts.itemLabel);
      await fill(card, texts.because, texts.reason);
      await tap(card, texts.saveRecommendation);
      // In her own case: that is shown before it is recorded.
      await expectCard(card, texts.recordAnyway);
      await tap(card, texts.recordAnyway);

      await expectCard(card, texts.recommended, ...texts.firstStep);
      await picture('09-recommended');
      await phonePicture('09-recommended');
    });

    it('records the decision with its reason', async () => {
      const queue = await run.playground.say(texts.queue);
      const card = await run.playground.tapForNew(queue, new RegExp(texts.name));
      await tap(card, texts.approve);
      await expectCard(card, texts.form);
      await picture('10-form');
      await phonePicture('10-form');
      await tap(card, texts.save);
      await expectCard(card, texts.noBody);
      await choose(card, texts.who, texts.body);
      await fill(card, texts.because, texts.reason);

      // Against the result, and in her own case: both are shown before it is recorded.
      await tap(card, texts.save);
      await expectCard(card, texts.recordAnyway);
      await picture('10-warned');
      await tap(card, texts.recordAnyway);

      await expectCard(card, ...texts.decided, ...texts.firstStep);
      await picture('11-decided');
      await phonePicture('11-decided');
      await jens.expect(texts.assessedDecided);
    });

    it('can be asked about at once', async () => {
      const found = await run.playground.say(texts.about);
      await expectCard(found, texts.found);
      await picture('12-found');

      const entry = await run.playground.tapForNew(found, new RegExp(texts.found));

      await expectCard(entry, ...texts.entry);
      await picture('13-entry');
      const listed = await run.playground.say(texts.mine);
      await expectCard(listed, texts.name, texts.listed);
    });

    it('has a case note that opens, in both languages', async () => {
      const decided = await run.playground.cardWith(texts.decided[0] ?? '');

      const note = await run.playground.tapForNew(decided, texts.caseNote);

      await expectCard(note, ...texts.noted);
      await picture('14-note');
      for (const one of languageSchema.options) {
        const link = note.getByRole('link', { name: texts.links[one] });
        const response = await fetch((await link.getAttribute('href')) ?? '');
        const { text } = readWord(Buffer.from(await response.arrayBuffer()));
        for (const part of texts.word[one]) expect(text).toContain(part);
      }
    });
  });
});
