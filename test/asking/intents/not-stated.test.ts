import { asked, understood } from '../nordjylland';

describe('who belongs to a body', () => {
  it.each([
    'hvem sidder i Vækstforum?',
    'Hvem er medlem af Forretningsudvalget?',
    'Who is on the Executive Committee?',
    'Hvem er formand for Regionsrådet?',
  ])('is not stated: %s', (question) => {
    expect(understood(question)).toMatch(/not stated/);
  });

  it.each([
    'hvem sidder i CPMR?',
    'hvilke netværk har Vækstforum besluttet?',
    'hvem er Vækstforum?',
  ])('is not what is asked by %s', (question) => {
    expect(understood(question)).not.toMatch(/not stated/);
  });
});

describe('a question of common words', () => {
  it('finds the passage whose title it is', () => {
    expect(understood('Hvorfor skal vi overhovedet arbejde internationalt?')).toBe('passage why');
  });

  it.each(['hvordan går det?', 'hvad gør vi så nu her?'])('finds no passage in %j', (question) => {
    expect(understood(question)).not.toMatch(/^passage/);
  });
});

describe('what a new collaboration is weighed by', () => {
  it('is a question and starts no screening', () => {
    expect(understood('Hvad skal vi vurdere, før vi går ind i et nyt samarbejde?')).toBe(
      'passage criteria',
    );
  });
});

describe('the facts of a collaboration that no source knows', () => {
  it.each([
    ['hvad koster Havneklynge?', 'Havneklynge'],
    ['hvad koster havneklynge?', 'havneklynge'],
    ['hvem er kontaktperson for Klimahub?', 'Klimahub'],
    ['hvornår slutter brintdal?', 'brintdal'],
    ['what does Green Port Alliance cost?', 'Green Port Alliance'],
    ['hvem står for Nordic Health Hub?', 'Nordic Health Hub'],
  ])('are not those of another one: %s', (question, name) => {
    const { query, unused } = asked(question);

    expect(query.intent).toBe('unknown');
    expect([...new Set(unused)].join(' ')).toBe(name);
  });

  it.each(['hvad koster Westlinkk?', 'hvad koster havnesamarbejdet?'])(
    'are found where the name is misspelt or says its subject: %s',
    (question) => {
      expect(understood(question)).toMatch(/cost/);
    },
  );
});
