import path from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures are kept only for somebody who looks at them: they take a quarter of the time. */
const FOLDER = process.env['E2E_OUTPUT'] ?? '';
const TALLEST = 2400;
const PHONE = { width: 390, height: 844 };
const LEFT = 'div:has(> div > [aria-label="Chat and Teams Channel"])';

/**
 * Hides the log of activities and stops animations, which take a quarter of the time. The Playground
 * has no layout for phones: on one, only the chat is left, and cards fit the screen.
 */
export const PAGE_STYLE = `${LEFT} + div + div { display: none }
*, *::before, *::after { animation: none !important; transition: none !important }
@media (max-width: ${PHONE.width}px) {
  div:has(> div > h1), ${LEFT} { display: none }
  div { min-width: 0 !important }
  .fai-OutputCard { width: 320px; padding: 0 !important }
  div:has(> .ac-preview-panel) { width: 100% !important; box-sizing: border-box }
}`;

/** Pixels of the conversation that are scrolled out of sight. */
const HIDDEN = `Math.max(0, ...[...document.querySelectorAll('${LEFT} + div div')].map(
  ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
))`;

/** Keeps a picture of a page, made as tall as the conversation in it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (FOLDER === '') return;
  const size = page.viewportSize() ?? PHONE;
  const hidden = await page.evaluate<number>(HIDDEN);
  const height = Math.min(TALLEST, size.height + hidden);
  await page.setViewportSize({ ...size, height });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true });
  await page.setViewportSize(size);
}

/** Keeps a picture of the chat alone, as wide as a phone. */
export async function takePhonePicture(page: Page, name: string): Promise<void> {
  if (FOLDER === '') return;
  const size = page.viewportSize() ?? PHONE;
  await page.setViewportSize(PHONE);
  await takePicture(page, `${name}-phone`);
  await page.setViewportSize(size);
}
