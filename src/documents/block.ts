/**
 * Characters that XML 1.0 cannot contain even when escaped: control characters, unpaired
 * surrogates, U+FFFE and U+FFFF.
 */
const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Bidirectional controls, which can make text look different from what it is. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text without characters that would make a document unreadable or misleading. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(BIDI_CONTROLS, '');
}

/** Splits a text into lines at the line endings of every system. */
export function xmlLines(text: string): string[] {
  return xmlText(text).split(/\r\n|[\r\n\u2028\u2029]/u);
}

/** A block of a document that both Word and plain text can show. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly isOnNewPage?: true }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'quiet' | 'quote' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Column widths in percent. */
      readonly widths: readonly number[];
    }
  /** A URL that a person typed. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string };
