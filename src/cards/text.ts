import { z } from 'zod';

/** Characters that a TextBlock would read as markdown: links, emphasis, code. */
const MARKDOWN = /[\\`*_[\]<>~|]/g;
/** `&lt;` would be shown as `<`; an ampersand that begins no such thing stays as it is. */
const ENTITY = /&(?=#?\w+;)/g;
/** At the start of a line these begin a list or a heading, if a space follows: a no-break space does not count as one. */
const LIST = /^([ \t]*(?:\d+[.)]|[-+#]+))[ \t]/gm;

/** Text as a TextBlock shows it to the letter, whatever a person typed. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKDOWN, '\\$&').replace(ENTITY, '\\&').replace(LIST, '$1\u00a0');
}

/** The text again, as a reader sees it. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_[\]<>~|&])/g, '$1');
}

/** Text in card data: shown as it is, never read as markdown. */
export const textSchema = z.string().transform(escapeMarkdown);
