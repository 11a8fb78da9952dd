import { existsSync } from 'node:fs';
import { CHROMIUM } from './chromium';

/** Ends the run in one sentence, before any test, where there is no browser. Jest wants it as default. */
export default function requireChromium(): void {
  if (existsSync(CHROMIUM)) return;
  process.stderr.write(
    `The browser tests need Chromium, and there is none at ${CHROMIUM}: "apt-get install chromium-headless-shell", or set CHROMIUM to where it is.\n`,
  );
  process.exit(1);
}
