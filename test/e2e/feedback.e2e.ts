import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { tap } from './support/playground';

const CASES = {
  da: {
    ask: 'hvad koster Nordsøkommissionen?',
    fee: '4.940 EUR',
    notUseful: '👎 Ikke nyttigt',
    why: 'Hvad var der galt?',
    reason: 'Forældet',
    noted: 'Tak, det er noteret: Forældet.',
    vain: 'kender I kvalomatik?',
    list: 'ubesvarede spørgsmål',
    listed: [
      'Spørgsmål uden et nyttigt svar',
      'kender I kvalomatik? · ikke besvaret',
      'hvad koster Nordsøkommissionen? · Forældet',
    ],
  },
  en: {
    ask: 'what does the North Sea Commission cost?',
    fee: 'EUR 4,940',
    notUseful: '👎 Not useful',
    why: 'What was wrong?',
    reason: 'Incomplete',
    noted: 'Thank you. Noted: Incomplete.',
    vain: 'do you know kvalomatik?',
    list: 'unanswered questions',
    listed: [
      'Questions without a useful answer',
      'do you know kvalomatik? · not answered',
      'what does the North Sea Commission cost? · Incomplete',
    ],
  },
};

describe('feedback', () => {
  const run = journey();

  it.each<Language>(['da', 'en'])(
    'takes why an answer was of no use, and lists what was asked in vain for a coordinator (%s)',
    async (language) => {
      const { playground } = run;
      const texts = CASES[language];
      const answer = await playground.say(texts.ask);
      await expectCard(answer, texts.fee);

      const why = await playground.tapForNew(answer, texts.notUseful);
      await expectCard(why, texts.why);
      await tap(why, texts.reason);
      await expectCard(why, texts.noted);

      await playground.say(texts.vain);
      await expectCard(await playground.say(texts.list), ...texts.listed);
      await playground.picture(`feedback-${language}`);
    },
  );
});
