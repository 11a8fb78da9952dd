import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const PATIENCE = 30_000;
const LOOK_AGAIN = 40;

/** Waits until a card shows every one of some texts; fails with what it shows instead. */
export async function expectCard(card: Locator, ...texts: readonly string[]): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  const read = async () => (await card.innerText()).replace(/[\s\u00a0]+/g, ' ');
  let shown = await read();
  while (!texts.every((text) => shown.includes(text)) && performance.now() < deadline) {
    await wait(LOOK_AGAIN);
    shown = await read();
  }
  for (const text of texts) expect(shown).toContain(text);
}
