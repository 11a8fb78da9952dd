import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { ask } from '../../../src/asking/intents/ask';
import { collaboration } from '../../builders/collaboration';
import { knowledge, theme } from '../../builders/knowledge';
import { localized } from '../../builders/localized';
import { asked, DAY, describeQuery, INDEX, understood } from '../nordjylland';

describe('ask', () => {
  it.each([
    ['Mikropol', 'all about mikropol'],
    ['tell me about MARKIS', 'all about markis'],
    ['describe MARKIS', 'all about markis'],
    ['CPMR vs Westlink', 'compare cpmr, westlink'],
    ['what is Horizon 2020?', 'mention body-horizon-2020'],
    ['hvad er formålet med strategien?', 'passage purpose'],
    ['projekter i Rumænien', 'find country ro, kind project'],
    [
      'hvor mange projekter kører i 2012?',
      'count entries of kind project, running 2012-01-01..2012-12-31',
    ],
    ['hvad er det billigste medlemskab?', 'min fee of kind membership-network'],
    ['newest project', 'max start of kind project'],
    ['which country do we have most collaborations with', 'max entries per country of all'],
    [
      'hvad er adressen på NordDanmarks EU-Kontor?',
      'contact-detail not stated of norddanmarks-eu-kontor',
    ],
    ['samarbejder om IT', 'find theme it'],
    ['hvilket netværk har flest medlemmer?', 'max partners of kind membership-network'],
    [
      'hvor mange projekter har et budget på mere end 10 mio. kr.?',
      'count entries of kind project, total-budget over 10000000 DKK',
    ],
    ['hvilken enhed har færrest samarbejder?', 'min entries per unit of all'],
    ['?!', 'unknown'],
    ['', 'unknown'],
  ])('understands %j as %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['HVAD KOSTER WESTLINK', 'cost of westlink'],
    ['  hvad\n\tkoster   westlink ??', 'cost of westlink'],
    ['hvad koster «Westlink»…', 'cost of westlink'],
    ['va koster westlink', 'cost of westlink'],
  ])('ignores capitals, spaces, punctuation and short forms: %j', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each(['robotkirurgien', 'forsikring', 'meditation', 'kvalomatik brunofant'])(
    'finds no collaboration for %j, which none is about',
    (question) => {
      expect(understood(question)).not.toMatch(
        /^(?:all about|cost|purpose|find (?!theme robotic))/,
      );
    },
  );

  it('is the same for the same text, day and memory', () => {
    const { memory } = asked('netværk om transport');
    const again = () => ask('hvad koster den anden?', INDEX, { day: DAY, memory });

    expect(again()).toEqual(again());
  });

  it.each([
    ['2012-03-01', 'find ended 2012-01-01..2012-12-31'],
    ['2013-12-31', 'find ended 2013-01-01..2013-12-31'],
    ['2020-12-31', 'find ended 2020-01-01..2020-12-31'],
  ])('counts years from %s, the day of the question', (day, query) => {
    expect(describeQuery(ask('hvad slutter i år?', INDEX, { day }).query)).toBe(query);
  });
});

describe('what ask tells of its reading', () => {
  it('is what a misspelt word was read as', () => {
    expect(asked('hvad koster Westlik?')).toMatchObject({
      corrections: [{ from: 'westlik', to: 'westlink' }],
      unused: [],
    });
  });

  it('is which collaborations were recognised by part of their name', () => {
    expect(asked('peripheral maritime')).toMatchObject({ guessed: ['cpmr'], corrections: [] });
  });

  it.each([
    ['hvad koster CPMR i kvalomatik', ['kvalomatik']],
    ['dental care for children', ['dental', 'care']],
  ])('is which words of %j the answer does not use', (text, unused) => {
    expect(asked(text).unused).toEqual(expect.arrayContaining(unused));
  });

  it.each(['hvad koster Westlink?', 'hvilke projekter er der i Norge?', 'NTN'])(
    'is nothing for %j',
    (text) => {
      expect(asked(text)).toMatchObject({ guessed: [], corrections: [], unused: [], others: [] });
    },
  );
});

describe('another reading of a question', () => {
  const named = (id: string, name: string) => collaboration({ id, name: localized(name) });
  const index = indexKnowledge(
    knowledge({
      collaborations: [
        named('forum', 'Nordisk Transport Forum'),
        named('council', 'Nordisk Transport Kreds'),
      ],
      vocabulary: { themes: [theme('wind', 'Vindkraft', 'Wind power')] },
    }),
  );
  const read = (text: string) => {
    const { query, alternative } = ask(text, index, { day: DAY });
    return [query, ...(alternative ? [alternative] : [])].map(describeQuery);
  };

  it.each([
    ['nordisk transport', ['all about forum', 'all about council']],
    ['hvad er nordisk transport?', ['purpose of forum', 'purpose of council']],
  ])('is offered for %j, if two names fit it equally', (text, queries) => {
    expect(read(text)).toEqual(queries);
  });

  it('is not a name that matches less of the question', () => {
    expect(read('nordisk transport forum')).toEqual(['all about forum']);
  });

  it.each([
    'hvad koster Nordsøkommissionen?',
    'hvad koster nordsøkomissionen?',
    'hvilke netværk dækker sundheds-IT?',
    'what is ICT for Health supposed to achieve?',
    'hvad er målet med strategien?',
    'hvem er kontakt for NordDanmarks EU-kontor?',
    'hvor mange netværk er der?',
    'gentle teaching',
    'hjælp',
    'kvalomatik brunofant',
  ])('is not offered if one reading is clearly more likely: %s', (text) => {
    expect(asked(text).alternative).toBeUndefined();
  });
});
