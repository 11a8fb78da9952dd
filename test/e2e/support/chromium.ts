import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { WORKER } from './ports';

/** Debian's browsers; the one without a window takes a sixth less time. */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;

/** Where the browser is: one of Debian's, unless CHROMIUM names another. */
export const CHROMIUM = process.env['CHROMIUM'] ?? DEBIAN.find(existsSync) ?? DEBIAN[1];

/** The profile keeps the compiled scripts of the Playground, which take seconds to compile. */
const PROFILE = path.join(__dirname, '../../../node_modules/.cache/chromium', String(WORKER));

/** Starts the browser without a window; it reaches nothing but this machine. */
export function launchChromium(viewport: {
  width: number;
  height: number;
}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(PROFILE, {
    executablePath: CHROMIUM,
    viewport,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The Playground asks Microsoft for fonts. A route of Playwright would turn the cache off.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
