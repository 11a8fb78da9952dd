import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { type Language, languageSchema, type Localized } from '../lib/language';
import { stringsFor } from '../texts/strings';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:1.5rem}hr{margin:2.5rem 0}';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Content security policy: a page may load only its own style. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The text of a page in one language. */
export interface PageText {
  readonly title: string;
  readonly introduction?: string;
  readonly sections: readonly { readonly title?: string; readonly lines: readonly string[] }[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function sectionOf({ title, lines }: PageText['sections'][number]): string {
  const heading = title === undefined ? '' : `<h2>${escape(title)}</h2>\n`;
  return heading + lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
}

function articleOf(language: Language, { title, introduction, sections }: PageText): string {
  return [
    `<article lang="${language}">`,
    `<h1>${escape(title)}</h1>`,
    ...(introduction === undefined ? [] : [`<p>${escape(introduction)}</p>`]),
    ...sections.map(sectionOf),
    '</article>',
  ].join('\n');
}

/** Builds a page with the same content in each language, Danish first; all text is escaped. */
export function htmlPage(texts: Readonly<Record<Language, PageText>>): string {
  return [
    '<!doctype html>',
    '<html lang="da">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(texts.da.title)} · ${escape(texts.en.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    languageSchema.options.map((language) => articleOf(language, texts[language])).join('\n<hr>\n'),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Responds with a page; restify would serialise it as JSON. */
export function sendPage(response: Response, status: number, page: string): void {
  response.sendRaw(status, page, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': PAGE_POLICY,
  });
}

function textsOf(
  kind: 'privacy' | 'terms',
  organisation: Localized,
  languageModel: string | undefined,
): Readonly<Record<Language, PageText>> {
  const textIn = (language: Language): PageText => {
    const { pages } = stringsFor(language);
    const { introduction, title, sections } = pages[kind];
    const { on, off, ...model } = pages.languageModel;
    const lines = languageModel === undefined ? off : on(languageModel);
    return {
      title,
      introduction: introduction(organisation[language]),
      sections: kind === 'privacy' ? sections.toSpliced(-1, 0, { ...model, lines }) : sections,
    };
  };
  return { da: textIn('da'), en: textIn('en') };
}

/** Serves the pages that the Teams app manifest refers to: privacy and terms of use. */
export function servePages(
  server: Server,
  organisation: Localized,
  languageModel: string | undefined,
): void {
  for (const kind of ['privacy', 'terms'] as const) {
    const page = htmlPage(textsOf(kind, organisation, languageModel));
    const answer = (_request: Request, response: Response, next: () => void) => {
      sendPage(response, 200, page);
      next();
    };
    server.get(`/${kind}`, answer);
    server.head(`/${kind}`, answer);
  }
}
