import { cardActionSchema } from '../src/actions';

describe('cardActionSchema', () => {
  const AT = { screening: 's', level: 'political', revision: 0 };
  const answer = { action: 'answer', question: 'q', ...AT };

  it.each([0, 1, 2, 3, 'unknown'])('accepts %s', (value) => {
    expect(cardActionSchema.safeParse({ ...answer, value }).success).toBe(true);
  });

  it.each([-1, 4, 1.5, '3', null, undefined, 'UNKNOWN'])('does not accept %s', (value) => {
    expect(cardActionSchema.safeParse({ ...answer, value }).success).toBe(false);
  });

  it('treats a missing input as empty text, because clients omit empty inputs', () => {
    const request = { action: 'request', screening: 's' };

    expect(cardActionSchema.parse(request)).toEqual({ ...request, text: '', answerBy: '' });
  });

  it('accepts those inputs of a card that asks for facts that are filled in', () => {
    const facts = { action: 'facts', asked: ['name', 'level'], then: 'next', ...AT };
    const filled = { ...facts, 'fact-name': 'Blue', 'other-unit': 'SPK' };

    expect(cardActionSchema.parse({ ...filled, 'fact-constructor': 'x' })).toEqual(filled);
  });

  it.each([
    { action: 'ask', question: 'x'.repeat(301) },
    { action: 'facts', ...AT, asked: ['name'], then: 'next', 'fact-name': 'x'.repeat(2001) },
    { action: 'facts', ...AT, asked: ['constructor'], then: 'next' },
    { action: 'facts', ...AT, asked: ['name'], then: 'away' },
    { action: 'back', ...AT, revision: -1 },
    { action: 'back', ...AT, level: 'regional' },
    { action: 'back', screening: 's', revision: 0 },
    { action: 'go', ...AT, to: { kind: 'fact', fact: 'constructor' } },
    { action: 'go', ...AT, to: { kind: 'decided' } },
    { action: 'note', ...AT, question: 'q', comment: 'x'.repeat(2001) },
    { action: 'decide-form', screening: 's', outcome: 'maybe' },
    { action: 'decide', screening: 's', outcome: 'maybe', body: 'b', on: '2027-01-01' },
    { action: 'submit', screening: '' },
    { action: 'submit', screening: 's', seen: -1 },
    { action: 'start-screening', text: 'x'.repeat(1001) },
    { action: 'snooze', round: 'r' },
    { action: 'Help' },
    { action: 'lift', filters: [] },
    { action: 'lift', filters: Array.from({ length: 9 }, () => ({ by: 'word', word: 'x' })) },
    { action: 'lift', filters: [{ by: 'secret', id: 'x' }] },
    { action: 'more', from: 10, filters: [{ by: 'property', id: '__proto__' }] },
    {
      action: 'rate',
      useful: 'yes',
      question: 'x',
      intent: 'find',
      answered: true,
      month: '2027-01',
    },
    {
      action: 'rate',
      useful: true,
      question: 'x',
      intent: 'find',
      answered: true,
      month: '2027-13',
    },
    {
      action: 'rate',
      useful: true,
      question: '',
      intent: 'find',
      answered: true,
      month: '2027-01',
    },
    { action: 'rate-reason', feedback: 'f', month: '2027-01', reason: 'rude' },
    { action: 'ask-coordinator', question: 'x'.repeat(301) },
    { action: 'answer-inquiry', inquiry: 'i', text: 'x'.repeat(2001) },
  ])('refuses values out of bounds', (action) => {
    expect(cardActionSchema.safeParse(action).success).toBe(false);
  });

  it('drops unknown fields', () => {
    expect(cardActionSchema.parse({ action: 'help', admin: true })).toEqual({ action: 'help' });
  });
});
