import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { fill, tap } from './support/playground';

const CASES = {
  da: {
    ask: 'hvad er telefonnummeret til ERTICO?',
    notStated: 'Kilderne oplyser hverken telefonnummer',
    button: 'Spørg koordinatoren',
    preview: 'Der er ikke sendt noget endnu.',
    sendQuestion: 'Send til koordinatoren',
    sent: 'Svaret kommer her.',
    inquiry: 'Et spørgsmål fra en kollega',
    send: 'Send svaret',
    empty: 'Skriv dit svar, før du sender.',
    answer: 'Ring til omstillingen.',
    answered: 'Besvaret af',
    reply: 'Svar fra koordinatoren',
  },
  en: {
    ask: 'what is the phone number of ERTICO?',
    notStated: 'The sources give no telephone numbers',
    button: 'Ask the coordinator',
    preview: 'Nothing has been sent yet.',
    sendQuestion: 'Send to the coordinator',
    sent: 'You will get the answer here.',
    inquiry: 'A question from a colleague',
    send: 'Send answer',
    empty: 'Enter your answer before you send it.',
    answer: 'Call the switchboard.',
    answered: 'Answered by',
    reply: 'Answer from the coordinator',
  },
};

/** In the Playground Mette is the one person who can be seen: she asks, and she coordinates. */
describe('asking the coordinator', () => {
  const run = journey();

  it.each<Language>(['da', 'en'])(
    'carries the question there and the answer back (%s)',
    async (language) => {
      const { playground } = run;
      const texts = CASES[language];
      const notStated = await playground.say(texts.ask);
      await expectCard(notStated, texts.notStated);
      const preview = await playground.tapForNew(notStated, texts.button);
      await expectCard(preview, texts.preview);
      await playground.picture(`inquiry-${language}-0-preview`);
      await playground.phonePicture(`inquiry-${language}-0-preview`);
      await tap(preview, texts.sendQuestion);
      await expectCard(await playground.cardWith(texts.sent), texts.sent, texts.ask);
      const inquiry = await playground.cardWith(texts.inquiry);
      await expectCard(inquiry, texts.ask);
      await playground.picture(`inquiry-${language}-1-asked`);

      await tap(inquiry, texts.send);
      await expectCard(inquiry, texts.empty);
      await fill(inquiry, texts.answer);
      await tap(inquiry, texts.send);

      await expectCard(inquiry, texts.answered, texts.answer);
      const reply = await playground.cardWith(texts.reply);
      await expectCard(reply, texts.ask, texts.answer, texts.answered);
      await playground.picture(`inquiry-${language}-2-answered`);
      await playground.phonePicture(`inquiry-${language}-2-answered`);
    },
  );
});
