import { createHash } from 'node:crypto';
import { htmlPage, PAGE_POLICY } from '../../src/http/serve-pages';

const text = (title: string) => ({
  title,
  introduction: `${title} <script>alert("1")</script>`,
  sections: [{ title: 'A & B', lines: ["it's"] }, { lines: ['alone'] }],
});
const page = htmlPage({ da: text('Dansk æøå'), en: text('English') });

describe('htmlPage', () => {
  it('says the same in Danish and English, each marked as what it is', () => {
    expect(page).toMatch(
      /<article lang="da">\n<h1>Dansk æøå<\/h1>[^]*<article lang="en">\n<h1>English</,
    );
    expect(page).toContain('<title>Dansk æøå · English</title>');
  });

  it('escapes all that it is given', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(page).toContain('<h2>A &amp; B</h2>\n<p>it&#39;s</p>');
  });

  it('has one style, and a policy that allows that and nothing else', () => {
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';

    const hash = createHash('sha256').update(style).digest('base64');
    expect(PAGE_POLICY).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
    expect(page).not.toMatch(/style="|<script|<link|<img/);
  });
});
