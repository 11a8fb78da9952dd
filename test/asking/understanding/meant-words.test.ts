import { understood } from '../nordjylland';

describe('meantWords', () => {
  it.each([
    ['sundhed og it', 'find theme health, theme it'],
    ['health and IT', 'find theme health, theme it'],
    ['noget om it', 'find theme it'],
    ['IT', 'find theme it'],
    ['MARKIS / is it still running', 'status of markis'],
    ['har vi noget for unge', 'find theme children'],
    ['samarbejder om tog', 'find theme public-transport'],
    ['MARKIS / tell me about it', 'all about markis'],
    ['what about its ports', 'find theme ports'],
  ])('keeps the small words that are meant in %j: %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });
});
