import { linkSchema } from '../../src/cards/card-data';

describe('linkSchema', () => {
  it.each([
    ['https://x.dk/a', 'https://x.dk/a'],
    ['HTTPS:x.dk', 'https://x.dk/'],
    ['https://x.dk/a(b)', 'https://x.dk/a%28b%29'],
    ['https://x.dk/a b">', 'https://x.dk/a%20b%22%3E'],
  ])('writes %s so that nothing ends the link around it', (url, expected) => {
    expect(linkSchema.parse(url)).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'x.dk', 'file:///etc/passwd', ''])('refuses %j', (url) => {
    expect(linkSchema.safeParse(url).success).toBe(false);
  });
});
