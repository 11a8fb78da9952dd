/** What XML 1.0 cannot hold even when it is escaped: control characters, halves of pairs, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** They turn text round, so that it reads as something else than what it is. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text without what would make a document unreadable, or readable as something else. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(TURNS, '');
}

/** The lines of a text, as every system ends them. */
export function xmlLines(text: string): string[] {
  return xmlText(text).split(/\r\n|[\r\n\u2028\u2029]/u);
}

/** A piece of a document in words: what Word and plain text both can show. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'quiet' | 'quote' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Of the columns, in percent. */
      readonly widths: readonly number[];
    }
  /** Something that a person wrote as an address. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string };
