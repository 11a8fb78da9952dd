import type { Locator } from 'playwright-core';
import { expectCard } from './expect-card';
import { tap } from './playground';

const LAST = 16;

/** Answers the questions of a checklist with the same level by tapping, up to the last. */
export async function answerAll(
  card: Locator,
  from: number,
  question: (number: number) => string,
  value = 2,
): Promise<void> {
  for (let number = from; number <= LAST; number++) {
    await expectCard(card, question(number));
    await tap(card, new RegExp(`^${value} · `));
  }
}
