import { ask } from '../../src/asking/ask';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { collaboration } from '../builders/collaboration';
import { knowledge, theme } from '../builders/knowledge';
import { localized } from '../builders/localized';
import { asked } from './nordjylland';

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
    'is the passage that names what no collaboration is about: %j',
    (question) => {
      const { answer, alternative } = asked(question);
      expect(answer.kind).toBe('nothing');
      expect(alternative).toEqual({ intent: 'passage', passage: 'health-eu-2020' });
    },
  );

  it('is the second of two names that are named in part alike, for the same question', () => {
    expect(ask('hvem er partnere i nordisk transport?', INDEX, { day: DAY }).query).toMatchObject({
      intent: 'attribute',
      collaborations: ['forum'],
    });
    expect(ask('nordisk transport', INDEX, { day: DAY })).toMatchObject({
      query: { intent: 'detail', collaboration: 'forum' },
      alternative: { intent: 'detail', collaboration: 'council' },
    });
  });

  it('is not another name that less of the question names', () => {
    expect(alternativeTo('nordisk transport forum')).toBeUndefined();
  });

  it('is the theme that a collaboration is called after', () => {
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

  it.each(['hvad er eHealth?', 'what is eHealth?'])('is there for "%s" too', (text) => {
    expect(asked(text).alternative).toMatchObject({ intent: 'find' });
  });

  it('is the passage that is called by the name of a mention', () => {
    expect(asked('Borgmesterpagten')).toMatchObject({
      query: { intent: 'mention', mention: 'body-borgmesterpagten' },
      alternative: { intent: 'passage', passage: 'regional-covenant-of-mayors' },
    });
  });

  it('is not a passage that only has the name among its words', () => {
    expect(asked('Spis Nord').alternative).toBeUndefined();
  });

  it('is the other word of the field that a misspelt one is as near to', () => {
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
  ])('is none where one reading is clearly the likelier: %s', (text) => {
    expect(asked(text).alternative).toBeUndefined();
  });

  it('is none that answers with the same', () => {
    expect(asked('gentle teaching').alternative).toBeUndefined();
  });
});
