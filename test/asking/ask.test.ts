import { ask, run } from '../../src/asking/ask';
import { DAY, INDEX } from './nordjylland';

const context = { day: DAY };

describe('ask', () => {
  it('remembers the question and what it was answered with', () => {
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
    'remembers what came before %j, which shows no collaboration',
    (text) => {
      const { memory } = ask('CPMR', INDEX, context);

      expect(ask(text, INDEX, { ...context, memory }).memory).toBe(memory);
    },
  );

  it('remembers nothing after being told to forget', () => {
    const { memory } = ask('CPMR', INDEX, context);

    expect(ask('glem det', INDEX, { ...context, memory }).memory).toBeUndefined();
  });

  it('says what it took a misspelt name for', () => {
    expect(ask('Westlik', INDEX, context)).toMatchObject({
      guessed: ['westlink'],
      corrections: [{ from: 'westlik', to: 'westlink' }],
    });
  });
});

describe('the other reading of a question', () => {
  const first = () => ask('eHealth', INDEX, context);

  it.each(['nej, den anden', 'no, the other one', 'ja'])('is gone to by "%s"', (text) => {
    const { query, alternative, memory } = first();

    const other = ask(text, INDEX, { ...context, memory });

    expect(other).toMatchObject({ query: alternative, takenUp: true, alternative: query });
    expect(other.answer.kind).toBe('list');
  });

  it('is gone to and fro', () => {
    const { query, memory } = first();

    const other = ask('den anden', INDEX, { ...context, memory });
    const back = ask('den anden', INDEX, { ...context, memory: other.memory });

    expect(back.query).toEqual(query);
  });

  it('is remembered though the answer shows no collaboration', () => {
    const { memory } = ask('Borgmesterpagten', INDEX, context);

    expect(ask('nej, den anden', INDEX, { ...context, memory }).query).toEqual({
      intent: 'passage',
      passage: 'regional-covenant-of-mayors',
    });
  });

  it.each(['hvilke netværk er der?', 'kvalomatik brunofant'])(
    'is no longer meant after "%s"',
    (text) => {
      const next = ask(text, INDEX, { ...context, memory: first().memory });

      expect(next.memory).not.toHaveProperty('alternative');
      expect(ask('den anden', INDEX, { ...context, memory: next.memory }).takenUp).toBeUndefined();
    },
  );

  it('leaves follow-up questions to the one that was answered', () => {
    expect(ask('hvad koster det?', INDEX, { ...context, memory: first().memory }).query).toEqual({
      intent: 'attribute',
      attribute: 'cost',
      collaborations: ['ehealth-for-regions'],
    });
  });
});

describe('run', () => {
  it('answers a query as if it had been asked, without a guess', () => {
    const asked = ask('hvad koster CPMR?', INDEX, context);

    expect(run(asked.query, INDEX, context)).toEqual({ ...asked, guessed: [], corrections: [] });
  });

  it('offers the last reading in turn when it runs the one that was offered', () => {
    const { query, alternative, memory } = ask('eHealth', INDEX, context);

    expect(alternative && run(alternative, INDEX, { ...context, memory }).alternative).toEqual(
      query,
    );
    expect(run(query, INDEX, { ...context, memory }).alternative).toBeUndefined();
  });
});
