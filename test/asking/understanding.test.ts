import { ask } from '../../src/asking/ask';
import { asksForOtherReading } from '../../src/asking/asks-for-other-reading';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { recogniser } from '../../src/asking/recognise';
import { understand } from '../../src/asking/understand';
import { collaboration } from '../builders/collaboration';
import { knowledge, theme, term } from '../builders/knowledge';
import { localized } from '../builders/localized';
import { asked, DAY, INDEX, understood } from './nordjylland';

describe('asks for other reading', () => {
  describe('asksForOtherReading', () => {
    it.each([
      'nej, den anden',
      'Nej den anden!',
      'den anden',
      'Den anden, tak.',
      'det andet',
      'jeg mente den anden',
      'nej, jeg mente den anden',
      'no, the other one',
      'The other one please',
      'I meant the other one',
      'the other',
      'ja',
      'Ja tak',
      'ja, det gjorde jeg',
      'yes, please',
    ])('recognises "%s"', (text) => {
      expect(asksForOtherReading(text)).toBe(true);
    });

    it.each([
      'hvem sidder i den anden?',
      'hvad koster den anden?',
      'what about the other one',
      'den anden måned',
      'nej',
      'no thanks',
      'jamen',
      'ja, og hvad koster det?',
      '',
    ])('does not recognise "%s"', (text) => {
      expect(asksForOtherReading(text)).toBe(false);
    });
  });
});

describe('other reading', () => {
  const DAY = '2012-03-01';
  const named = (id: string, name: string, themes: string[] = []) =>
    collaboration({ id, name: localized(name), themes });
  const INDEX = indexKnowledge(
    knowledge({
      collaborations: [
        named('forum', 'Nordisk Transport Forum'),
        named('council', 'Nordisk Transport Kreds'),
        named('power', 'Vindkraft', ['wind']),
        named('island', 'Energi-ø', ['wind', 'bathing']),
        named('mill', 'Møllen', ['wheels']),
      ],
      vocabulary: {
        themes: [
          theme('wind', 'Vindkraft', 'Wind power'),
          theme('bathing', 'Vandbad', 'Bathing'),
          theme('wheels', 'Vandrad', 'Wheels'),
        ],
      },
    }),
  );
  const alternativeTo = (text: string) => ask(text, INDEX, { day: DAY }).alternative;

  describe('otherReading', () => {
    it.each(['robotkirurgi', 'samarbejder om robotkirurgi', 'do we do robotic surgery?'])(
      'is the passage about something that no collaboration covers: %j',
      (question) => {
        const { answer, alternative } = asked(question);
        expect(answer.kind).toBe('nothing');
        expect(alternative).toEqual({ intent: 'passage', passage: 'health-eu-2020' });
      },
    );

    it('is the second of two similar names, with the same question', () => {
      expect(ask('hvem er partnere i nordisk transport?', INDEX, { day: DAY }).query).toMatchObject(
        {
          intent: 'attribute',
          collaborations: ['forum'],
        },
      );
      expect(ask('nordisk transport', INDEX, { day: DAY })).toMatchObject({
        query: { intent: 'detail', collaboration: 'forum' },
        alternative: { intent: 'detail', collaboration: 'council' },
      });
    });

    it('is not a name that matches less of the question', () => {
      expect(alternativeTo('nordisk transport forum')).toBeUndefined();
    });

    it('is the theme that a collaboration is named after', () => {
      expect(ask('Vindkraft', INDEX, { day: DAY })).toMatchObject({
        query: { intent: 'detail', collaboration: 'power' },
        alternative: { intent: 'find', filters: [{ by: 'theme', id: 'wind' }] },
      });
    });

    it.each([
      ['eHealth', 'ehealth-for-regions', { by: 'theme', id: 'health-it' }],
      ['ØKS', 'interreg-iva-oeks', { by: 'programme', id: 'interreg-iva-oeks' }],
    ])('is the theme or programme of the same name: %s', (text, collaboration, filter) => {
      expect(asked(text)).toMatchObject({
        query: { intent: 'detail', collaboration },
        alternative: { intent: 'find', filters: [filter] },
      });
    });

    it.each(['hvad er eHealth?', 'what is eHealth?'])('exists for "%s" too', (text) => {
      expect(asked(text).alternative).toMatchObject({ intent: 'find' });
    });

    it('is the passage with the name of a mention', () => {
      expect(asked('Borgmesterpagten')).toMatchObject({
        query: { intent: 'mention', mention: 'body-borgmesterpagten' },
        alternative: { intent: 'passage', passage: 'regional-covenant-of-mayors' },
      });
    });

    it('is not a passage that merely has the name among its keywords', () => {
      expect(asked('Spis Nord').alternative).toBeUndefined();
    });

    it('is the other word that is equally near to a misspelt one', () => {
      const { query, alternative } = ask('vandxad', INDEX, { day: DAY });

      const themes = [query, alternative].map(
        (one) => one?.intent === 'find' && one.filters.map((filter) => 'id' in filter && filter.id),
      );
      expect(themes.toSorted()).toEqual([['bathing'], ['wheels']]);
    });

    it.each([
      'hvad koster Nordsøkommissionen?',
      'hvad koster nordsøkomissionen?',
      'hvilke netværk dækker sundheds-IT?',
      'what is ICT for Health supposed to achieve?',
      'hvad er målet med strategien?',
      'hvem er kontakt for NordDanmarks EU-kontor?',
      'hvor mange netværk er der?',
      'hjælp',
      'kvalomatik brunofant',
    ])('does not exist if one reading is clearly more likely: %s', (text) => {
      expect(asked(text).alternative).toBeUndefined();
    });

    it('does not exist with the same answer', () => {
      expect(asked('gentle teaching').alternative).toBeUndefined();
    });
  });
});

describe('recognise', () => {
  const recognise = recogniser(
    indexKnowledge(
      knowledge({
        vocabulary: {
          areas: [term('health-area', 'Sundhed', 'Health')],
          themes: [theme('ports', 'Havne', 'Ports'), theme('health', 'Sundhed', 'Health')],
          countries: [
            { ...term('se', 'Sverige', 'Sweden'), places: ['skåne', 'västra götaland'] },
            term('no', 'Norge', 'Norway'),
          ],
          programmes: [term('interreg', 'Interreg', 'Interreg')],
        },
      }),
    ),
  );

  describe('recogniser', () => {
    it('recognises the terms of a text in either language', () => {
      expect(recognise('et Interreg-projekt med Norge om havne')).toEqual({
        areas: [],
        countries: ['no'],
        themes: ['ports'],
        programmes: ['interreg'],
      });
      expect(recognise('ports with Norway').themes).toEqual(['ports']);
    });

    it.each([
      'med Skåne',
      'Region Skånes sygehuse',
      'skane',
      'with Västra Götaland',
      'Sverige, Skåne',
    ])('knows the country of the place in "%s"', (text) => {
      expect(recognise(text).countries).toEqual(['se']);
    });

    it('does not find a place inside a word', () => {
      expect(recognise('Skånsom behandling i Västra').countries).toEqual([]);
    });

    it('distinguishes an area from a theme of the same name, as in a question', () => {
      expect(recognise('sundhed')).toMatchObject({ areas: [], themes: ['health'] });
      expect(recognise('området sundhed')).toMatchObject({ areas: ['health-area'], themes: [] });
    });
  });
});

describe('understand', () => {
  const read = (text: string) => understand(text, INDEX, { day: DAY });

  describe('understand', () => {
    it.each([
      ['ny screening', 'command start-screening'],
      ['hvornår slutter MARKIS?', 'end of markis'],
      ['tell me about MARKIS', 'all about markis'],
      ['sammenlign MARKIS og Mikropol', 'compare markis, mikropol'],
      ['KASK', 'mention body-kask-samarbejdet'],
      ['what does annex 6 say about consultants?', 'passage competence-plan'],
      ['projekter i Rumænien', 'find country ro, kind project'],
      ['samarbejder i Norge / hvilke af dem har kontingent?', 'find country no, property fee'],
      ['hvor mange projekter er der?', 'count entries of kind project'],
      ['hvad er mailen til Runa Coxeter?', expect.stringMatching(/^contact-detail not stated of /)],
      ['hvor mange biler har CPMR?', 'other not stated of cpmr'],
      ['?!', 'unknown'],
      ['', 'unknown'],
    ])('reads %j as one of the ten intents', (question, query) => {
      expect(understood(question)).toEqual(query);
    });

    it('is deterministic for the same text, day and memory', () => {
      const { memory } = asked('netværk om transport');
      const again = () => understand('hvad koster den anden?', INDEX, { day: DAY, memory }).query;

      expect(again()).toEqual(again());
    });

    it('counts years from the day of the question', () => {
      const filters = ['2012-03-01', '2020-12-31'].map(
        (day) => understand('hvad slutter i år?', INDEX, { day }).query,
      );

      expect(filters).toEqual(
        ['2012', '2020'].map((year) => ({
          intent: 'find',
          filters: [{ by: 'time', relation: 'ended', from: `${year}-01-01`, to: `${year}-12-31` }],
        })),
      );
    });

    it('reports what a misspelt or partial name was taken for', () => {
      expect(read('hvad koster Westlik?')).toMatchObject({
        guessed: ['westlink'],
        corrections: [{ from: 'westlik', to: 'westlink' }],
      });
      expect(read('peripheral maritime')).toMatchObject({ guessed: ['cpmr'], corrections: [] });
    });

    it.each(['hvad koster Westlink?', 'hvad laver Coxeter?', 'NTN', 'xyzzy'])(
      'guesses nothing in %j',
      (text) => {
        expect(read(text)).toMatchObject({ guessed: [], corrections: [] });
      },
    );

    it.each([
      ['HVAD KOSTER WESTLINK', 'cost of westlink'],
      ['  hvad\n\tkoster   westlink ??', 'cost of westlink'],
      ['hvad koster «Westlink»…', 'cost of westlink'],
    ])('ignores capitals, spaces and punctuation: %j', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});
