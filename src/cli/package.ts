import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { loadEnvironmentFile, readSettings, settingsSchema } from '../settings';
import { loadContent } from '../content/load-content';
import { endWith } from '../lib/errors';
import { createAppPackage } from './app-package';

const ROOT = path.join(__dirname, '../..');
const TARGET = path.join(ROOT, 'dist/udsyn.zip');
const NEEDED = { MicrosoftAppId: true, PUBLIC_DOMAIN: true, ORGANISATION: true } as const;

async function main(): Promise<void> {
  loadEnvironmentFile();
  const settings = readSettings(settingsSchema.pick(NEEDED));
  const domain = settings.PUBLIC_DOMAIN;
  const about: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(about);
  const zip = await createAppPackage({
    appId: settings.MicrosoftAppId,
    domain,
    organisation: loadContent(settings.ORGANISATION).organisation.name.da,
    version,
  });
  mkdirSync(path.dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, zip);
  process.stdout.write(
    [
      `Created    ${path.relative(process.cwd(), TARGET)}   (upload it in the Teams admin centre)`,
      `Required   https://${domain ?? ''}, https://${domain ?? ''}/privacy and https://${domain ?? ''}/terms`,
      '',
    ].join('\n'),
  );
}

main().catch(endWith);
