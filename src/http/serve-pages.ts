import type { Request, Response, Server } from 'restify';
import { stringsFor } from '../texts/strings';
import type { Language, Localized } from '../lib/language';
import { htmlPage, PAGE_POLICY, type PageText } from './html-page';

/** Answers with a page; restify would make JSON of it. */
export function sendPage(response: Response, status: number, page: string): void {
  response.sendRaw(status, page, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': PAGE_POLICY,
  });
}

function textsOf(
  kind: 'privacy' | 'terms',
  organisation: Localized,
): Readonly<Record<Language, PageText>> {
  const textIn = (language: Language): PageText => {
    const { introduction, ...rest } = stringsFor(language).pages[kind];
    return { ...rest, introduction: introduction(organisation[language]) };
  };
  return { da: textIn('da'), en: textIn('en') };
}

/** Serves the pages that the Teams app names: what Udsyn keeps, and on which terms it is used. */
export function servePages(server: Server, organisation: Localized): void {
  for (const kind of ['privacy', 'terms'] as const) {
    const page = htmlPage(textsOf(kind, organisation));
    const answer = (_request: Request, response: Response, next: () => void) => {
      sendPage(response, 200, page);
      next();
    };
    server.get(`/${kind}`, answer);
    server.head(`/${kind}`, answer);
  }
}
