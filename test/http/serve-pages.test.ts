import { PAGE_POLICY } from '../../src/http/serve-pages';
import { type Endpoint, startEndpoint } from './endpoint';

describe('servePages', () => {
  let at: Endpoint;

  beforeAll(async () => {
    at = await startEndpoint();
  });

  afterAll(() => at.close());

  it.each([
    ['/privacy', 'Udsyn og dine oplysninger', 'Udsyn and your data'],
    ['/terms', 'Vilkår for Udsyn', 'Terms of Udsyn'],
  ])('serves %s in both languages, with the name of the organisation', async (path, da, en) => {
    const response = await at.get(path);

    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toBe(PAGE_POLICY);
    expect(page).toContain(`<h1>${da}</h1>`);
    expect(page).toContain(`<h1>${en}</h1>`);
    expect(page).toContain('ansatte i Region &lt;Prøve&gt;');
    expect(page).toContain('staff of Test Region');
  });

  it('answers to HEAD without a body, and to nothing but GET and HEAD', async () => {
    const head = await at.get('/privacy', { method: 'HEAD' });
    const post = await at.get('/privacy', { method: 'POST' });

    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(post.status).toBe(405);
  });
});
