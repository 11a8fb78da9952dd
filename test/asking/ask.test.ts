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

  it.each(['xyzzy', 'hej', 'hvad er tjeklister?', 'KASK'])(
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

describe('run', () => {
  it('answers a query as if it had been asked, without a guess', () => {
    const asked = ask('hvad koster CPMR?', INDEX, context);

    expect(run(asked.query, INDEX, context)).toEqual({ ...asked, guessed: [], corrections: [] });
  });
});
