import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';
import { z } from 'zod';
import { type CardAction, cardActionSchema } from '../actions';

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

/**
 * What a button is on its card: the one thing to do next, one of several, one that cannot easily be
 * undone, one for the menu, or both of the last.
 */
export const BUTTON_ROLES = ['primary', 'normal', 'destructive', 'secondary', 'remove'] as const;
type ButtonRole = (typeof BUTTON_ROLES)[number];

/** What a button is on every card, unless the card says otherwise; the others are normal. */
const ROLES: Partial<Record<CardAction['action'], ButtonRole>> = {
  'answer-inquiry': 'primary',
  'send-inquiry': 'primary',
  'cancel-inquiry': 'secondary',
  skip: 'secondary',
  back: 'secondary',
  undo: 'secondary',
  pause: 'secondary',
  confirm: 'primary',
  note: 'primary',
  overview: 'secondary',
  'note-form': 'secondary',
  'edit-facts': 'secondary',
  agreement: 'secondary',
  compare: 'secondary',
  'other-level': 'secondary',
  invite: 'primary',
  'decline-invitation': 'destructive',
  'submit-form': 'primary',
  submit: 'primary',
  reply: 'primary',
  request: 'primary',
  decide: 'primary',
  correct: 'primary',
  'correct-form': 'secondary',
  reopen: 'primary',
  'reopen-form': 'secondary',
  condition: 'primary',
  take: 'primary',
  resume: 'primary',
  restore: 'primary',
  'keep-draft': 'primary',
  'give-form': 'secondary',
  give: 'primary',
  'withdraw-form': 'remove',
  withdraw: 'destructive',
  'delete-form': 'remove',
  'delete-draft': 'destructive',
  duplicate: 'secondary',
  'guide-note': 'primary',
  'guide-share': 'primary',
  'guide-correct': 'primary',
  'guide-complete': 'primary',
  'guide-back': 'secondary',
  'guide-go': 'secondary',
  'guide-pause': 'secondary',
  'guide-note-form': 'secondary',
  'hand-over': 'primary',
  'decline-duty': 'destructive',
  'stand-in': 'primary',
  'no-stand-in': 'remove',
  'open-guide': 'primary',
  'move-round': 'primary',
  'skip-round': 'destructive',
};

/** The most buttons of a card that are shown outside its menu. */
const MOST_SHOWN = 5;
/** Teams shows no more actions of one set where it knows no menu. */
const MOST_IN_SET = 6;

const placedButtonSchema = z.looseObject({
  role: z.enum(['', ...BUTTON_ROLES]).optional(),
  data: z.looseObject({ action: z.string() }).optional(),
});
const elementSchema = z.looseObject({
  type: z.string(),
  actions: z.array(placedButtonSchema).optional(),
});
const cardSchema = z.looseObject({ body: z.array(elementSchema) });
type Element = z.infer<typeof elementSchema>;
type RenderedButton = z.infer<typeof placedButtonSchema>;
interface Placed {
  readonly button: RenderedButton;
  readonly role: ButtonRole;
}

function roleOf({ role = '', data }: RenderedButton): ButtonRole {
  if (role !== '') return role;
  const roles: Readonly<Record<string, ButtonRole | undefined>> = ROLES;
  return roles[data?.action ?? ''] ?? 'normal';
}

const isInMenu = ({ role }: Placed) => role === 'secondary' || role === 'remove';
const inMenu = ({ button, role }: Placed): Placed => ({
  button,
  role: role === 'destructive' ? 'remove' : 'secondary',
});
const outOfMenu = ({ button, role }: Placed): Placed => ({
  button,
  role: role === 'remove' ? 'destructive' : 'normal',
});

/** A button with the style and the place that its role has in Adaptive Cards. */
function styled({ button: { role: _, ...button }, role }: Placed): RenderedButton {
  const isDestructive = role === 'destructive' || role === 'remove';
  return {
    ...button,
    ...(role === 'primary' && { style: 'positive' }),
    ...(isDestructive && { style: 'destructive' }),
    ...((role === 'secondary' || role === 'remove') && { mode: 'secondary' }),
  };
}

/** Only the first primary button stays primary. */
function withOnePrimary(all: readonly Placed[]): Placed[] {
  const first = all.find(({ role }) => role === 'primary');
  return all.map((one) =>
    one.role === 'primary' && one !== first ? { ...one, role: 'normal' } : one,
  );
}

/** Of what is too much to show, the last goes into the menu; a menu that hides one of two, or all, is no help. */
function placedIn(all: readonly Placed[], most: number): Placed[] {
  const menu = all.filter(isInMenu);
  const shown = all.filter((one) => !isInMenu(one));
  if (menu.length > 0 && (shown.length === 0 || (menu.length === 1 && shown.length === 1)))
    return placedIn(
      all.map((one) => (isInMenu(one) ? outOfMenu(one) : one)),
      most,
    );
  const others = shown.filter(({ role }) => role !== 'primary');
  const surplus = others.slice(Math.max(0, most - (shown.length - others.length)));
  return all.map((one) => (surplus.includes(one) ? inMenu(one) : one));
}

const setOf = (set: Element, placed: readonly Placed[]): Element => ({
  ...set,
  actions: placed.map(styled),
});

function chunks<One>(all: readonly One[], size: number): One[][] {
  return all.length === 0 ? [] : [all.slice(0, size), ...chunks(all.slice(size), size)];
}

interface PlacedSet {
  readonly set: Element;
  readonly placed: readonly Placed[];
}

/** The rows of buttons with the menu at the end of the last, or after it where that is full. */
function withMenu(sets: readonly PlacedSet[]): Element[] {
  const menu = sets.flatMap(({ placed }) => placed.filter(isInMenu));
  const rows = sets
    .map(({ set, placed }) => ({ set, placed: placed.filter((one) => !isInMenu(one)) }))
    .filter(({ placed }) => placed.length > 0);
  const last = rows.at(-1);
  const [first] = sets;
  if (last === undefined || first === undefined) return [];
  const fits = last.placed.length + menu.length <= MOST_IN_SET;
  return [
    ...rows.slice(0, -1).map(({ set, placed }) => setOf(set, placed)),
    setOf(last.set, fits ? [...last.placed, ...menu] : last.placed),
    ...(fits ? [] : chunks(menu, MOST_IN_SET).map((some) => setOf(first.set, some))),
  ];
}

const isSet = ({ type }: Element) => type === 'ActionSet';

/** The number of buttons inside other elements, which stay where they are. */
const nestedIn = (body: readonly Element[]) =>
  JSON.stringify(body.filter((one) => !isSet(one))).split('"type":"ActionSet"').length - 1;

/**
 * Arranges the buttons of a card, which are its last elements: one is primary, five are shown, and
 * the others are in a menu, which clients limited to Adaptive Cards 1.2 show as buttons after them.
 */
export function arrangeButtons(card: object): object {
  const { body, ...rest } = cardSchema.parse(card);
  const sets = body.filter(isSet);
  const placed = placedIn(
    withOnePrimary(
      sets.flatMap(({ actions = [] }) =>
        actions.map((button) => ({ button, role: roleOf(button) })),
      ),
    ),
    MOST_SHOWN - nestedIn(body),
  );
  const placedSets = sets.map((set) => ({
    set,
    placed: placed.filter(({ button }) => set.actions?.includes(button) === true),
  }));
  // What is separated, such as the rating of an answer, stays apart.
  const isApart = ({ set }: PlacedSet) => set['separator'] === true;
  return {
    ...rest,
    body: [
      ...body.filter((one) => !isSet(one)),
      ...withMenu(placedSets.filter((one) => !isApart(one))),
      ...placedSets.filter(isApart).map((one) => setOf(one.set, one.placed)),
    ],
  };
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
