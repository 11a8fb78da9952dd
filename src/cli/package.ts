import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readConfig } from '../config';
import { loadContent } from '../content/load-content';
import { endWith } from '../end-with';
import { createAppPackage } from './app-package';

const ROOT = path.join(__dirname, '../..');
const TARGET = path.join(ROOT, 'dist/udsyn.zip');

async function main(): Promise<void> {
  if (existsSync(path.join(ROOT, '.env'))) process.loadEnvFile(path.join(ROOT, '.env'));
  const { bot, publicDomain: domain, organisation } = readConfig();
  const about: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(about);
  const zip = await createAppPackage({
    appId: bot.appId,
    domain,
    organisation: loadContent(organisation).organisation.name.da,
    version,
  });
  mkdirSync(path.dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, zip);
  process.stdout.write(
    [
      `Made       ${path.relative(process.cwd(), TARGET)}   (upload it in the Teams admin centre)`,
      `Must exist https://${domain ?? ''}, https://${domain ?? ''}/privacy and https://${domain ?? ''}/terms`,
      '',
    ].join('\n'),
  );
}

main().catch(endWith);
