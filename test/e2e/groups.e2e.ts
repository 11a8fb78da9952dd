import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';

const CASES = {
  da: {
    ask: 'hvilke netværk dækker sundheds-it?',
    answer: ['eHealth for Regions', 'Kilde: Bilag 4, tabel 2'],
    start: 'ny screening',
    ownChat: 'Screening foregår i din private chat med Udsyn',
    open: 'Åbn chatten med Udsyn',
  },
  en: {
    ask: 'which networks cover health IT?',
    answer: ['eHealth for Regions', 'Source: Annex 4, table 2'],
    start: 'new screening',
    ownChat: 'Screening takes place in your private chat with Udsyn',
    open: 'Open the chat with Udsyn',
  },
};

const PLACES = [
  { place: 'group', chat: 'Projektgruppe' },
  { place: 'channel', chat: 'Internationalt samarbejde - Netværk' },
];

describe('among others', () => {
  const run = journey();

  describe.each(PLACES)('in a $place', ({ place, chat }) => {
    beforeAll(() => run.playground.openChat(chat));

    it.each<Language>(['da', 'en'])('answers a question to it by name (%s)', async (language) => {
      const texts = CASES[language];

      const answer = await run.playground.mention(texts.ask);

      await expectCard(answer, ...texts.answer);
      await run.playground.picture(`${place}-${language}-1-answer`);
    });

    it.each<Language>(['da', 'en'])('takes no screening there (%s)', async (language) => {
      const texts = CASES[language];

      const card = await run.playground.mention(texts.start);

      await expectCard(card, texts.ownChat, texts.open);
      expect(await card.getByRole('textbox').count()).toBe(0);
      await run.playground.picture(`${place}-${language}-2-screening`);
    });
  });
});
