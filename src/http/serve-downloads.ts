import type { Request, Response, Server } from 'restify';
import type { Language } from '../lib/language';
import { stringsFor } from '../texts/strings';
import { htmlPage, type PageText, sendPage } from './serve-pages';

const LONGEST = 80;
/** Characters that are invalid in a file name on some system, or that disguise the extension. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  Æ: 'Ae',
  Ø: 'Oe',
  Å: 'Aa',
};

/** For clients without Danish letters: "Robotkirurgi paa tvaers". */
function toAscii(text: string): string {
  return text
    .replace(/[æøåÆØÅ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '_')
    .replace(/["\\%]/g, '_');
}

/**
 * The header that saves a file under this title, including Danish letters, instead of opening it in
 * the page.
 */
export function contentDisposition(title: string, extension: string): string {
  const clean = title.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const short = Array.from(clean)
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = `${short === '' ? 'Udsyn' : short}.${extension}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${toAscii(name)}"; filename*=UTF-8''${encoded}`;
}

/** A document to send. */
interface ServedFile {
  /** The file name without the extension. */
  readonly title: string;
  readonly extension: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Finds the document that a token permits; `undefined` for any other token. */
export type OpenDownload = (token: string) => Promise<ServedFile | undefined>;

const PATH = '/downloads/';

const goneIn = (language: Language): PageText => {
  const { title, lines } = stringsFor(language).pages.gone;
  return { title, sections: [{ lines }] };
};
const GONE = htmlPage({ da: goneIn('da'), en: goneIn('en') });

/** The URL of a request as it may be logged, without the token that would open a document. */
export function loggedUrl(url: string | undefined): string | undefined {
  const at = url?.indexOf(PATH) ?? -1;
  return url === undefined || at < 0 ? url : `${url.slice(0, at + PATH.length)}…`;
}

/**
 * Serves documents by temporary links; invalid, expired and foreign tokens all get the same page.
 */
export function serveDownloads(server: Server, open: OpenDownload): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('X-Robots-Tag', 'noindex');
    const { token } = request.params as { readonly token?: string };
    const file = token === undefined ? undefined : await open(token);
    if (file === undefined) {
      sendPage(response, 404, GONE);
      return;
    }
    response.sendRaw(200, file.body, {
      'Content-Type': file.type,
      'Content-Length': String(file.body.length),
      'Content-Disposition': contentDisposition(file.title, file.extension),
    });
  };
  server.get(`${PATH}:token`, answer);
  server.head(`${PATH}:token`, answer);
}
