import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { PAGE_STYLE, takePhonePicture, takePicture } from './pictures';
import { PLAYGROUND_URL } from './ports';

const PATIENCE = 60_000;
/** Milliseconds in which the Playground draws an edited card again, with fields that are empty. */
const DRAWN = 200;
const DESKTOP = { width: 1280, height: 1000 };

/** A chat in the Microsoft 365 Agents Playground, in a real browser. */
export interface Playground {
  readonly page: Page;
  /** All cards of the chat that is open, oldest first; in a channel, those of the newest post first. */
  readonly cards: Locator;
  /** The card that shows a text, once it is there; it stays the same one when the bot edits it. */
  cardWith(text: string): Promise<Locator>;
  /** Writes a message, and returns the card that answers it. */
  say(text: string): Promise<Locator>;
  /** Writes a message with a mention of the bot, as in a group chat or a channel. */
  mention(text: string): Promise<Locator>;
  /** Taps a button that is answered with a new card, and returns that card. */
  tapForNew(card: Locator, title: string | RegExp): Promise<Locator>;
  /** Goes to another chat or channel of the list on the left, in which nothing has been said yet. */
  openChat(name: string): Promise<void>;
  /** Keeps a picture of the chat as it is. */
  picture(name: string): Promise<void>;
  /** Keeps a picture of the chat as wide as a phone. */
  phonePicture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** What the Playground calls the button of a card's menu. */
const MENU = 'More options';

/** Taps a button or a row of a card by its accessible name; one in the menu, after the menu is opened. */
export async function tap(card: Locator, title: string | RegExp): Promise<void> {
  const button = card.getByRole('button', { name: title, exact: true }).first();
  const menus = card.getByRole('button', { name: MENU });
  const item = card.page().getByRole('menuitem', { name: title, exact: true }).first();
  await button.or(menus.first()).first().waitFor();
  for (let menu = 0; !(await button.isVisible()) && menu < (await menus.count()); menu++) {
    await menus.nth(menu).click();
    if (await item.isVisible()) return item.click();
    await card.page().keyboard.press('Escape');
  }
  await button.click();
}

/** Types into the input of a card, the one with this label where there are several, and leaves it. */
export async function fill(card: Locator, text: string, label?: string): Promise<void> {
  const input = card.getByRole('textbox', label === undefined ? {} : { name: label, exact: true });
  const deadline = performance.now() + PATIENCE;
  // The Playground takes what was typed a moment later than a test could tap, and may draw a card
  // twice: what was typed in between is gone, so that it is typed until it stays.
  do {
    await input.fill(text);
    await input.blur();
    await wait(DRAWN);
  } while ((await input.inputValue()) !== text && performance.now() < deadline);
}

/** Chooses one of the options that a card shows. */
export async function pick(card: Locator, title: string): Promise<void> {
  await card.getByRole('radio', { name: title, exact: true }).first().click();
}

/** Chooses from the list with this label. */
export async function choose(card: Locator, label: string, title: string): Promise<void> {
  await card.getByRole('combobox', { name: label }).click();
  await card.page().getByRole('option', { name: title, exact: true }).click();
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(PLAYGROUND_URL);
  await page.getByRole('textbox').first().waitFor();
  await page.addStyleTag({ content: PAGE_STYLE });
  return page;
}

/** Opens the Playground; with a bot that has not met Mette, its welcome is waited for. */
export async function openPlayground({ welcome }: { welcome: boolean }): Promise<Playground> {
  const context = await launchChromium(DESKTOP);
  const page = await openPage(context);
  page.setDefaultTimeout(PATIENCE);
  const cards = page.locator('.ac-adaptiveCard, [data-tid=hero-card]');
  // In a channel, the first composer is for a new post and the others answer older ones.
  const composer = page.locator('[data-lexical-editor=true]').first();
  const answered = async (act: () => Promise<void>): Promise<Locator> => {
    const before = await cards.count();
    const inChannel = (await page.getByRole('button', { name: 'Post', exact: true }).count()) > 0;
    await act();
    await cards.nth(before).waitFor();
    return cards.nth(inChannel ? 0 : before);
  };
  if (welcome) await cards.first().waitFor();
  // What is written before the bot has been told of the chat may be lost.
  else
    await page
      .getByText(/installationUpdate/)
      .first()
      .waitFor({ state: 'attached' });
  return {
    page,
    cards,
    cardWith: async (text) => {
      await cards.filter({ hasText: text }).last().waitFor();
      const texts = await cards.allInnerTexts();
      return cards.nth(texts.findLastIndex((one) => one.includes(text)));
    },
    say: (text) =>
      answered(async () => {
        await composer.click();
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }),
    mention: (text) =>
      answered(async () => {
        await composer.click();
        await page.keyboard.type('@');
        await page.getByRole('menuitem').filter({ hasText: 'Udsyn' }).click();
        await page.keyboard.type(` ${text}`);
        await page.keyboard.press('Enter');
      }),
    tapForNew: (card, title) => answered(() => tap(card, title)),
    openChat: async (name) => {
      await page.getByRole('treeitem', { name }).click();
      await cards.first().waitFor({ state: 'detached' });
    },
    picture: (name) => takePicture(page, name),
    phonePicture: (name) => takePhonePicture(page, name),
    close: () => context.close(),
  };
}
