import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';
import { z } from 'zod';
import { cardActionSchema } from '../actions';
import { arrangeButtons, BUTTON_ROLES } from './arrange-buttons';

/** The folder `cards/`, next to `src/` and `dist/`. */
const CARDS_DIR = path.join(__dirname, '../../cards');

/** A template with the schema of its data. */
export interface Card<Data extends z.ZodType> {
  readonly name: string;
  readonly data: Data;
  /**
   * Validates the data before expanding the template, because the engine leaves a missing value as
   * `${x}`.
   */
  render(data: z.input<Data>): object;
}

/** Binds `cards/<name>.card.json` to the schema of its data. */
export function defineCard<Data extends z.ZodType>(name: string, data: Data): Card<Data> {
  const template = new Template(
    JSON.parse(readFileSync(path.join(CARDS_DIR, `${name}.card.json`), 'utf8')) as object,
  );
  return {
    name,
    data,
    render: (input) =>
      arrangeButtons(template.expand({ $root: data.parse(input) as object }) as object),
  };
}

/** Characters that a TextBlock would interpret as markdown: links, emphasis, code. */
const MARKDOWN = /[\\`*_[\]<>~|]/g;
/**
 * The ampersand of an entity, because `&lt;` would be shown as `<`; other ampersands stay as they
 * are.
 */
const ENTITY = /&(?=#?\w+;)/g;
/**
 * The start of a list or a heading, which needs a following space; a no-break space does not count.
 */
const LIST = /^([ \t]*(?:\d+[.)]|[-+#]+))[ \t]/gm;

/** Escapes text so that a TextBlock shows it literally. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKDOWN, '\\$&').replace(ENTITY, '\\&').replace(LIST, '$1\u00a0');
}

/** Reverses the escaping. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_[\]<>~|&])/g, '$1');
}

/** Text in card data, shown literally and never interpreted as markdown. */
export const textSchema = z.string().transform(escapeMarkdown);

/** A URL in card data, encoded so that it cannot end the markdown link around it. */
export const linkSchema = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
  .transform((url) => new URL(url).href.replace(/\(/g, '%28').replace(/\)/g, '%29'));

/** A button: its title (plain text in every client), the action that it sends, and what it is. */
const buttonSchema = z.strictObject({
  title: z.string().min(1),
  data: cardActionSchema,
  /** Empty: what a button with this action is on every card. */
  role: z.enum(['', ...BUTTON_ROLES]).default(''),
});

/** A button with the action that it sends. */
export type Button = z.input<typeof buttonSchema>;

/** Lines of text in card data. */
export const linesSchema = z.array(z.strictObject({ text: textSchema }));
/** Labels with values in card data. */
export const pairsSchema = z.array(z.strictObject({ label: textSchema, value: textSchema }));
/** Buttons in card data. */
export const buttonsSchema = z.array(buttonSchema);
/** Groups of buttons, one row each; clients show at most six per row. */
export const groupsSchema = z.array(z.strictObject({ buttons: buttonsSchema.max(6) }));
