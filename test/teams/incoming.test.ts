import { isPersonal, personIdOf } from '../../src/teams/incoming';

describe('isPersonal', () => {
  it.each([
    [true, { conversationType: 'personal' }],
    [true, {}],
    [true, { isGroup: false }],
    [false, { isGroup: true }],
    [false, { conversationType: 'groupChat', isGroup: true }],
    [false, { conversationType: 'channel' }],
  ])('is %s of %j', (expected, conversation) => {
    expect(isPersonal({ conversation: { id: 'c', ...conversation } })).toBe(expected);
  });
});

describe('personIdOf', () => {
  it('is the id of the directory, and that of the channel where there is none', () => {
    expect(personIdOf({ from: { id: '29:x', aadObjectId: 'aad' } })).toBe('aad');
    expect(personIdOf({ from: { id: '29:x' } })).toBe('29:x');
    expect(personIdOf({ from: { id: '29:x', aadObjectId: null } })).toBe('29:x');
  });

  it('is the same however the directory writes it', () => {
    expect(personIdOf({ from: { id: '29:X', aadObjectId: 'AAD-1F' } })).toBe('aad-1f');
  });
});
