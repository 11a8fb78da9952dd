import { ask, askQuery } from '../../../src/asking/intents/ask';
import { DAY, INDEX } from '../nordjylland';

const context = { day: DAY };

describe('ask', () => {
  it('remembers the question and its answer', () => {
    const { memory } = ask('projekter i Rumænien', INDEX, context);

    expect(memory).toEqual({
      query: {
        intent: 'find',
        filters: [
          { by: 'country', id: 'ro' },
          { by: 'kind', id: 'project' },
        ],
      },
      results: ['tirgu-mures-boernehjem'],
    });
  });

  it.each(['xyzzy', 'hej', 'hvad er tjeklister?'])(
    'remembers what preceded %j, which shows no collaboration',
    (text) => {
      const { memory } = ask('CPMR', INDEX, context);

      expect(ask(text, INDEX, { ...context, memory }).memory).toBe(memory);
    },
  );

  it('remembers nothing after "forget"', () => {
    const { memory } = ask('CPMR', INDEX, context);

    expect(ask('glem det', INDEX, { ...context, memory }).memory).toBeUndefined();
  });

  it('reports the correction of a misspelt name', () => {
    expect(ask('Westlik', INDEX, context)).toMatchObject({
      guessed: ['westlink'],
      corrections: [{ from: 'westlik', to: 'westlink' }],
    });
  });
});

describe('the other reading of a question', () => {
  const first = () => ask('eHealth', INDEX, context);

  it.each(['nej, den anden', 'no, the other one', 'ja'])('is chosen by "%s"', (text) => {
    const { query, alternative, memory } = first();

    const other = ask(text, INDEX, { ...context, memory });

    expect(other).toMatchObject({ query: alternative, choseOther: true, alternative: query });
    expect(other.answer.kind).toBe('list');
  });

  it('can be switched back and forth', () => {
    const { query, memory } = first();

    const other = ask('den anden', INDEX, { ...context, memory });
    const back = ask('den anden', INDEX, { ...context, memory: other.memory });

    expect(back.query).toEqual(query);
  });

  it('is remembered although the answer shows no collaboration', () => {
    const { memory } = ask('Borgmesterpagten', INDEX, context);

    expect(ask('nej, den anden', INDEX, { ...context, memory }).query).toEqual({
      intent: 'passage',
      passage: 'regional-covenant-of-mayors',
    });
  });

  it.each(['hvilke netværk er der?', 'kvalomatik brunofant'])(
    'no longer applies after "%s"',
    (text) => {
      const next = ask(text, INDEX, { ...context, memory: first().memory });

      expect(next.memory).not.toHaveProperty('alternative');
      expect(
        ask('den anden', INDEX, { ...context, memory: next.memory }).choseOther,
      ).toBeUndefined();
    },
  );

  it('leaves follow-up questions to the reading that was answered', () => {
    expect(ask('hvad koster det?', INDEX, { ...context, memory: first().memory }).query).toEqual({
      intent: 'attribute',
      attribute: 'cost',
      collaborations: ['ehealth-for-regions'],
    });
  });
});

describe('askQuery', () => {
  it('answers a query as if it had been asked, without a guess', () => {
    const asked = ask('hvad koster CPMR?', INDEX, context);

    expect(askQuery(asked.query, INDEX, context)).toEqual({
      ...asked,
      guessed: [],
      corrections: [],
    });
  });

  it('offers the previous reading when it runs the alternative', () => {
    const { query, alternative, memory } = ask('eHealth', INDEX, context);

    expect(alternative && askQuery(alternative, INDEX, { ...context, memory }).alternative).toEqual(
      query,
    );
    expect(askQuery(query, INDEX, { ...context, memory }).alternative).toBeUndefined();
  });
});
