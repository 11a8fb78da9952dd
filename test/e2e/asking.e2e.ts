import type { Language } from '../../src/lib/language';
import { expectCard } from './support/expect-card';
import { journey } from './support/journey';
import { tap } from './support/playground';

const CASES = {
  da: {
    networks: 'hvilke netværk dækker sundheds-it?',
    list: ['1 samarbejde', 'eHealth for Regions', 'Kilde: Bilag 4, tabel 2'],
    detail: [
      'Netværk for regioner i Østersøregionen, der deler viden om anvendelse af sundheds-IT',
      '10.000 EUR',
      'Ane Allermann',
      'vakant',
      'Kilde: Bilag 4, tabel 2',
    ],
    fee: 'hvad er kontingentet til nordsøkommissionen?',
    value: ['Nordsøkommissionen', '4.940 EUR', 'ca. 37.050 kr.', 'Bilag 4, tabel 3'],
    all: 'Alle oplysninger',
    more: 'Vis eller skjul',
    folded: ['Forventet udbytte', 'Bemærk'],
    ambiguous: 'vis eHealth',
    other: 'Mente du samarbejder under "Sundheds-it"?',
    understood: 'Forstået som: Sundheds-it',
    back: 'nej, den anden',
  },
  en: {
    networks: 'which networks cover health IT?',
    list: ['1 collaboration', 'eHealth for Regions', 'Source: Annex 4, table 2'],
    detail: [
      'Network for regions in the Baltic Sea region that share knowledge on the use of health IT',
      'EUR 10,000',
      'Ane Allermann',
      'vacant',
      'Source: Annex 4, table 2',
    ],
    fee: 'what is the membership fee of the North Sea Commission?',
    value: ['North Sea Commission', 'EUR 4,940', 'about DKK 37,050', 'Annex 4, table 3'],
    all: 'All details',
    more: 'Show or hide',
    folded: ['Expected outcome', 'Note'],
    ambiguous: 'show eHealth',
    other: 'Did you mean collaborations under "Health IT"?',
    understood: 'Understood as: Health IT',
    back: 'no, the other one',
  },
};

describe('asking', () => {
  const run = journey();

  it.each<Language>(['da', 'en'])(
    'lists networks, and shows one in full (%s)',
    async (language) => {
      const texts = CASES[language];

      const list = await run.playground.say(texts.networks);
      await expectCard(list, ...texts.list);
      await run.playground.picture(`asking-${language}-1-list`);
      await run.playground.phonePicture(`asking-${language}-1-list`);
      const detail = await run.playground.tapForNew(list, /eHealth for Regions/);

      await expectCard(detail, ...texts.detail);
      await run.playground.picture(`asking-${language}-2-detail`);
      await run.playground.phonePicture(`asking-${language}-2-detail`);
      expect(await detail.innerText()).not.toContain(texts.folded[0]);
      await tap(detail, texts.more);
      await expectCard(detail, ...texts.folded);
    },
  );

  it.each<Language>(['da', 'en'])(
    'offers the other thing that was meant, by a tap and by word (%s)',
    async (language) => {
      const texts = CASES[language];
      const likelier = await run.playground.say(texts.ambiguous);
      await expectCard(likelier, 'Ane Allermann');

      const other = await run.playground.tapForNew(likelier, texts.other);
      await expectCard(other, texts.understood);
      await run.playground.picture(`asking-${language}-5-other`);

      await expectCard(await run.playground.say(texts.back), 'Ane Allermann');
    },
  );

  it.each<Language>(['da', 'en'])('tells a fee, and from where (%s)', async (language) => {
    const texts = CASES[language];

    const value = await run.playground.say(texts.fee);
    await expectCard(value, ...texts.value);
    await run.playground.picture(`asking-${language}-3-value`);
    const detail = await run.playground.tapForNew(value, texts.all);

    await expectCard(detail, 'Ole B. Sørensen', 'Carsten Mogensen');
    await run.playground.picture(`asking-${language}-4-detail-of-value`);
  });
});
