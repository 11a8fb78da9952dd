import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { UdsynError } from '../lib/errors';

/** The folder `manifest/`, next to `src/` and `dist/`. */
const MANIFEST_DIR = path.join(__dirname, '../../manifest');
/** A fixed time, so that the same files always produce the same package. */
const MADE_AT = new Date('2027-01-01T12:00:00Z');

/** The values that the manifest leaves open. */
export interface AppDetails {
  readonly appId: string | undefined;
  /** Host name of the pages that the manifest refers to. */
  readonly domain: string | undefined;
  /** In the language of the manifest. */
  readonly organisation: string;
  readonly version: string;
}

function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = details[name];
    if (value === undefined)
      throw new RangeError(`the manifest has an unknown placeholder: ${name}`);
    // Escaped for use inside a JSON string.
    return JSON.stringify(value).slice(1, -1);
  });
}

/**
 * Builds the Teams app package: manifest, texts and icons of `manifest/` as a zip file, with the
 * details filled in.
 */
export async function createAppPackage({ appId, domain, ...rest }: AppDetails): Promise<Buffer> {
  if (appId === undefined || domain === undefined)
    throw new UdsynError(
      'config/invalid',
      'The Teams app package names the bot and its pages: set MicrosoftAppId and PUBLIC_DOMAIN (.env.example explains both).',
    );
  const zip = new ZipFile();
  for (const name of readdirSync(MANIFEST_DIR).sort()) {
    const content = readFileSync(path.join(MANIFEST_DIR, name));
    const filled = name.endsWith('.json')
      ? Buffer.from(fill(content.toString('utf8'), { appId, domain, ...rest }))
      : content;
    zip.addBuffer(filled, name, { mtime: MADE_AT });
  }
  zip.end();
  return buffer(zip.outputStream);
}
