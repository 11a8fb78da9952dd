import { z } from 'zod';
import { cardActionSchema } from '../actions';

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

/** An address in card data, so written that nothing in it ends the markdown link around it. */
export const linkSchema = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
  .transform((url) => new URL(url).href.replace(/\(/g, '%28').replace(/\)/g, '%29'));

/** A button: what it says (plain text in every client) and what it sends. */
const buttonSchema = z.strictObject({ title: z.string().min(1), data: cardActionSchema });

/** A button with the action that it sends. */
export type Button = z.input<typeof buttonSchema>;

export const linesSchema = z.array(z.strictObject({ text: textSchema }));
export const pairsSchema = z.array(z.strictObject({ label: textSchema, value: textSchema }));
export const buttonsSchema = z.array(buttonSchema);
/** Buttons that belong together, a row each: clients show six of a row. */
export const groupsSchema = z.array(z.strictObject({ buttons: buttonsSchema.max(6) }));
