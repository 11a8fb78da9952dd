import { answer, isAnswered, shownIds } from '../../../src/asking/answer/answer';
import type { Memory, Query } from '../../../src/asking/answer/query';
import { ask, askQuery } from '../../../src/asking/intents/ask';
import { ambiguousQuestion } from '../ambiguous-question';
import { DAY, INDEX } from '../nordjylland';

const context = { day: DAY };

/** Asks the questions in turn, and returns the last answer. */
function conversation(...questions: readonly string[]) {
  let memory: Memory | undefined;
  let asked = ask('', INDEX, context);
  for (const question of questions) {
    asked = ask(question, INDEX, { ...context, memory });
    ({ memory } = asked);
  }
  return asked;
}
const shown = (...questions: readonly string[]) => shownIds(conversation(...questions).answer);

describe('ask', () => {
  it('remembers the question and its answer', () => {
    const { memory, query, answer: answered } = ask('projekter i Sverige', INDEX, context);

    expect(memory).toEqual({
      query,
      results: shownIds(answered),
      text: 'projekter i Sverige',
    });
    expect(query).toMatchObject({ intent: 'find' });
  });

  it.each(['xyzzy', 'hej', 'tak'])('still talks about what preceded %j', (text) => {
    expect(conversation('CPMR', text, 'hvad koster det?').query).toEqual({
      intent: 'attribute',
      attributes: ['cost'],
      collaborations: ['cpmr'],
    });
  });

  it.each(['vis CPMR', 'show me ERTICO'])('shows all of what is to be shown: %s', (text) => {
    expect(conversation('hvad koster CPMR?', text).query.intent).toBe('detail');
    expect(conversation('hvad koster CPMR?', `og ${text}`).query.intent).toBe('attribute');
  });

  it('remembers a passage as what is talked about', () => {
    const { memory } = conversation('CPMR', 'hvad er tjeklister?');

    expect(memory).toMatchObject({
      query: { intent: 'passage', passage: 'checklists' },
      text: 'hvad er tjeklister?',
      results: [],
    });
  });

  it.each([
    'hvornår blev netværket om akut sygepleje godkendt og af hvem?',
    'hvornår blev Sårkontakt godkendt?',
    'who approved the network on acute nursing?',
  ])('does not answer a question with a subject of its own about the last one: %s', (text) => {
    expect(conversation('hvad er Nordsøkommissionen?', text).answer.kind).toBe('nothing');
  });

  it.each([
    'hvad koster alle vores samarbejder i alt om året?',
    'hvor mange samarbejder har vi i alt?',
    'what do our collaborations cost in total in 2012?',
  ])('asks about all of ours whatever was asked before: %s', (text) => {
    const before = 'hvilke samarbejder har vi med Sverige i 2011?';

    expect(conversation(before, text).query).toEqual(conversation(text).query);
  });

  it('remembers nothing after "forget"', () => {
    const { memory } = ask('CPMR', INDEX, context);

    expect(ask('glem det', INDEX, { ...context, memory }).memory).toBeUndefined();
  });

  it('reports the correction of a misspelt name', () => {
    expect(ask('hvad koster Westlik?', INDEX, context)).toMatchObject({
      query: { collaborations: ['westlink'] },
      corrections: [{ from: 'westlik', to: 'westlink' }],
    });
  });

  it('reports the words that the answer does not use, as they were typed', () => {
    expect(ask('hvad koster CPMR?', INDEX, context).unused).toEqual([]);
    expect(ask('hvad koster CPMR Xyzzy?', INDEX, context).unused).toEqual(['Xyzzy']);
  });

  it('asks about what the last question was about', () => {
    expect(conversation('hvad koster CPMR?', 'og hvornår slutter det?').query).toMatchObject({
      intent: 'attribute',
      collaborations: ['cpmr'],
    });
    expect(conversation('hvad koster CPMR?', 'og ERTICO?').query).toEqual({
      intent: 'attribute',
      attributes: ['cost'],
      collaborations: ['ertico'],
    });
  });

  it('narrows the last list, and asks for one item of it', () => {
    const networks = shown('hvilke netværk er der?');
    const norwegian = shown('hvilke netværk er der?', 'hvilke af dem er i Norge?');

    expect(norwegian.length).toBeGreaterThan(0);
    expect(norwegian.length).toBeLessThan(networks.length);
    expect(networks).toEqual(expect.arrayContaining(norwegian));
    expect(shown('hvilke netværk er der?', 'hvad koster den anden?')).toEqual([networks[1]]);
  });

  it('starts anew with a question that has its own subject', () => {
    expect(shown('hvad koster CPMR?', 'hvilke netværk er vi med i?')).toEqual(
      shown('hvilke netværk er vi med i?'),
    );
  });

  it.each(['which networks cover health IT?', 'hvilke netværk dækker sundheds-it?'])(
    'takes the "it" of a name for no reference, when asked twice: %s',
    (question) => {
      expect(conversation(question, question).query).toEqual(conversation(question).query);
    },
  );

  it.each(['vis eHealth', 'show eHealth'])('shows what has exactly that name: %s', (question) => {
    expect(conversation(question).query).toEqual({
      intent: 'detail',
      collaboration: 'ehealth-for-regions',
    });
  });
});

describe('a question of several parts', () => {
  it('is answered part by part', () => {
    const { query, others } = ask('Hvad koster CPMR? Og hvornår slutter Mikropol?', INDEX, context);

    expect([query, ...others.map((part) => part.query)]).toEqual([
      { intent: 'attribute', attributes: ['cost'], collaborations: ['cpmr'] },
      { intent: 'attribute', attributes: ['end'], collaborations: ['mikropol'] },
    ]);
    expect(others.map((part) => shownIds(part.answer))).toEqual([['mikropol']]);
  });

  it('asks for several facts of one collaboration at once', () => {
    const { query, others } = ask('Hvad koster CPMR, og hvem er kontaktperson?', INDEX, context);

    expect(query).toEqual({
      intent: 'attribute',
      attributes: ['cost', 'contacts-administrative'],
      collaborations: ['cpmr'],
    });
    expect(others).toEqual([]);
  });

  it('shares its subject, also if only the first part names it', () => {
    const { answer: answered, others } = ask(
      'Hvilke netværk handler om transport? Hvem er kontaktperson for dem?',
      INDEX,
      context,
    );
    const [contacts] = others;

    expect(shownIds(answered)).toHaveLength(4);
    expect(contacts?.query).toEqual({
      intent: 'attribute',
      attributes: ['contacts-administrative'],
      collaborations: shownIds(answered),
    });
  });

  it.each([
    ['hvor mange netværk er der, og hvor mange projekter?', [16, 12]],
    ['Which networks work with health IT, and what does ERTICO cost?', [1, 1]],
    ['Hvem er kontaktperson for CPMR, og hvor mange projekter er der?', [1, 12]],
  ])('keeps lists, numbers and facts apart: %s', (question, counts) => {
    const { answer: answered, others } = ask(question, INDEX, context);
    const all = [answered, ...others.map((part) => part.answer)];

    expect(all.map((one) => shownIds(one).length)).toEqual(counts);
  });

  it('is followed by a question about its last part', () => {
    expect(
      conversation('Hvad koster CPMR? Og hvornår slutter Mikropol?', 'hvad koster det?').query,
    ).toMatchObject({ intent: 'attribute', collaborations: ['mikropol'] });
  });

  it('is one question where "and" joins two of a kind', () => {
    const { answer: answered, others } = ask('hvad koster CPMR og ERTICO?', INDEX, context);

    expect(shownIds(answered)).toEqual(['cpmr', 'ertico']);
    expect(others).toEqual([]);
  });

  it('leaves out a greeting and a thank-you', () => {
    const { query, others } = ask('Hej! Hvad koster CPMR? Tak for hjælpen.', INDEX, context);

    expect(query).toMatchObject({ intent: 'attribute', collaborations: ['cpmr'] });
    expect(others).toEqual([]);
  });
});

describe('the other reading of a question', () => {
  const entry: Query = { intent: 'detail', collaboration: 'ehealth-for-regions' };
  const theme: Query = { intent: 'find', filters: [{ by: 'theme', id: 'health-it' }] };
  const memory: Memory = {
    query: entry,
    results: ['ehealth-for-regions'],
    alternative: theme,
    text: 'eHealth',
  };

  it('is offered where another query is nearly as likely, and has another answer', () => {
    const { query, alternative, memory: kept } = ambiguousQuestion(DAY);
    const other = answer(alternative, INDEX, DAY);

    expect(alternative).not.toEqual(query);
    expect(isAnswered(other)).toBe(true);
    expect(kept?.alternative).toEqual(alternative);
  });

  it.each(['nej, den anden', 'no, the other one', 'ja'])('is chosen by "%s"', (text) => {
    const other = ask(text, INDEX, { ...context, memory });

    expect(other).toMatchObject({ query: theme, choseOther: true, alternative: entry });
    expect(other.answer.kind).toBe('list');
  });

  it('can be switched back and forth', () => {
    const other = ask('den anden', INDEX, { ...context, memory });
    const back = ask('den anden', INDEX, { ...context, memory: other.memory });

    expect(back.query).toEqual(entry);
  });

  it('is remembered although the answer shows no collaboration', () => {
    const mention: Query = { intent: 'mention', mention: 'body-borgmesterpagten' };
    const passage: Query = { intent: 'passage', passage: 'regional-covenant-of-mayors' };
    const offered = { query: mention, results: [], alternative: passage };

    const other = ask('nej, den anden', INDEX, { ...context, memory: offered });

    expect(other.query).toEqual(passage);
    expect(other.memory).toMatchObject({ query: passage, alternative: mention });
  });

  it.each(['hvilke netværk er der?', 'kvalomatik brunofant'])(
    'no longer applies after "%s"',
    (text) => {
      const next = ask(text, INDEX, { ...context, memory });

      expect(next.memory?.alternative).not.toEqual(theme);
      expect(ask('den anden', INDEX, { ...context, memory: next.memory }).query).not.toEqual(theme);
    },
  );

  it('leaves follow-up questions to the reading that was answered', () => {
    expect(ask('hvad koster det?', INDEX, { ...context, memory }).query).toEqual({
      intent: 'attribute',
      attributes: ['cost'],
      collaborations: ['ehealth-for-regions'],
    });
  });
});

describe('askQuery', () => {
  const theme: Query = { intent: 'find', filters: [{ by: 'theme', id: 'health-it' }] };

  it('answers a query as if it had been asked, without a text', () => {
    const asked = ask('hvad koster CPMR?', INDEX, context);

    expect(askQuery(asked.query, INDEX, context)).toEqual({
      query: asked.query,
      answer: asked.answer,
      others: [],
      memory: { query: asked.query, results: ['cpmr'] },
      guessed: [],
      corrections: [],
      unused: [],
      isUnsure: false,
    });
  });

  it('offers the previous reading when it runs the alternative', () => {
    const query: Query = { intent: 'detail', collaboration: 'ehealth-for-regions' };
    const memory = { query, results: ['ehealth-for-regions'], alternative: theme };

    expect(askQuery(theme, INDEX, { ...context, memory }).alternative).toEqual(query);
    expect(askQuery(query, INDEX, { ...context, memory }).alternative).toBeUndefined();
  });
});
