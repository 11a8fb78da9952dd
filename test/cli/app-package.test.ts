import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readPlanRequest } from '../../src/action-plans/plan/plan-request';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { ask } from '../../src/asking/intents/ask';
import { createAppPackage } from '../../src/cli/app-package';
import { loadContent } from '../../src/content/load-content';
import { UdsynError } from '../../src/lib/errors';
import { zipEntries } from './zip-entries';

const APP_ID = '6f0b0f3c-2f50-4f0b-9a3b-0b6f6e0f5b11';
const DETAILS = {
  appId: APP_ID,
  domain: 'udsyn.example.dk',
  organisation: 'Region Nordjylland',
  version: '1.2.3',
};

const manifestSchema = z.object({
  localizationInfo: z.object({
    defaultLanguageTag: z.literal('da'),
    additionalLanguages: z.tuple([
      z.object({ languageTag: z.literal('en'), file: z.literal('en.json') }),
    ]),
  }),
  bots: z.tuple([
    z.object({
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
});

const patternsSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  patternProperties: z.record(z.string(), z.object({ maxLength: z.number().optional() })),
});

/**
 * The faults that Microsoft's schema finds in a manifest; in its own process, because jest cannot
 * load what it needs.
 */
function faultsOf(manifest: Buffer): unknown {
  const script = `
    const { AppManifestUtils } = require('@microsoft/app-manifest');
    const manifest = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    manifest.$schema ??= 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.19/MicrosoftTeams.schema.json';
    AppManifestUtils.validateAgainstSchema(manifest).then((faults) => {
      process.stdout.write(JSON.stringify(faults));
    });`;
  const options = { cwd: __dirname, input: manifest, encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], options));
}

/**
 * Width, height, bit depth and colour type from the header of a PNG: 2 is colour, 6 is colour with
 * transparency.
 */
function headerOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(24), png.readUInt8(25)];
}

describe('createAppPackage', () => {
  let files: Map<string, Buffer>;
  const file = (name: string) => files.get(name) ?? Buffer.alloc(0);
  const json = (name: string): unknown => JSON.parse(file(name).toString('utf8'));
  const english = () => z.record(z.string(), z.string()).parse(json('en.json'));

  beforeAll(async () => {
    files = zipEntries(await createAppPackage(DETAILS));
  });

  it('contains the manifest, its English texts and two icons, and nothing else', () => {
    expect([...files.keys()]).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });

  it('has a manifest that Microsoft accepts', () => {
    expect(faultsOf(file('manifest.json'))).toEqual([]);
    expect(faultsOf(Buffer.from('{"manifestVersion":"1.19"}'))).not.toEqual([]);
  });

  it('fills in the settings everywhere', () => {
    expect(json('manifest.json')).toMatchObject({
      id: APP_ID,
      version: '1.2.3',
      developer: {
        name: 'Region Nordjylland',
        websiteUrl: 'https://udsyn.example.dk',
        privacyUrl: 'https://udsyn.example.dk/privacy',
      },
      bots: [{ botId: APP_ID }],
      validDomains: ['udsyn.example.dk'],
    });
    for (const name of ['manifest.json', 'en.json']) {
      expect(file(name).toString()).not.toContain('{{');
      expect(file(name).toString()).toContain('Region Nordjylland');
    }
  });

  it('escapes values for JSON', async () => {
    const organisation = 'Region "Nord"\\jylland';
    const zip = zipEntries(await createAppPackage({ ...DETAILS, organisation }));

    expect(JSON.parse(zip.get('manifest.json')?.toString() ?? '')).toMatchObject({
      developer: { name: organisation },
    });
  });

  it('has an English text for every text that is shown, and no others', () => {
    const { bots } = manifestSchema.parse(json('manifest.json'));
    const shown = bots[0].commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((_, command) =>
        ['title', 'description'].map(
          (part) => `bots[0].commandLists[${list}].commands[${command}].${part}`,
        ),
      ),
    );

    expect(Object.keys(english()).sort()).toEqual(
      [
        '$schema',
        'name.short',
        'name.full',
        'description.short',
        'description.full',
        ...shown,
      ].sort(),
    );
  });

  it('has English texts with names and lengths that Microsoft accepts', () => {
    const schema = patternsSchema.parse(
      JSON.parse(
        readFileSync(
          require.resolve('@microsoft/app-manifest/build/json-schemas/teams/v1.19/MicrosoftTeams.Localization.schema.json'),
          'utf8',
        ),
      ),
    );
    const limits = new Map(
      [...Object.entries(schema.properties), ...Object.entries(schema.patternProperties)].map(
        ([name, rule]) => [
          name,
          z.object({ maxLength: z.number().optional() }).parse(rule).maxLength,
        ],
      ),
    );
    for (const [name, text] of Object.entries(english())) {
      const rule = [...limits.keys()].find(
        (key) => key === name || (key.startsWith('^') && new RegExp(key).test(name)),
      );
      expect([name, rule]).toEqual([name, expect.any(String)]);
      expect(text.length).toBeLessThanOrEqual(limits.get(rule ?? '') ?? 4000);
    }
  });

  it('offers commands that the bot understands, in both languages and in the same order', () => {
    const index = indexKnowledge(loadContent('nordjylland'));
    const { bots } = manifestSchema.parse(json('manifest.json'));
    const { areas } = index.knowledge.vocabulary;
    const day = '2027-03-01';
    /** What a command is read as: the request for a plan has a reader of its own. */
    const read = (title: string) => {
      const plan = readPlanRequest(title, areas, day);
      return plan ? { intent: 'command', plan } : ask(title, index, { day }).query;
    };

    bots[0].commandLists.forEach(({ commands }, list) => {
      commands.forEach(({ title }, command) => {
        const inEnglish = english()[`bots[0].commandLists[${list}].commands[${command}].title`];
        expect(read(title)).toMatchObject({ intent: 'command' });
        expect(read(inEnglish ?? '')).toEqual(read(title));
      });
    });
  });

  it('offers all commands in the personal chat only', () => {
    const { bots } = manifestSchema.parse(json('manifest.json'));

    expect(bots[0].commandLists.map(({ scopes, commands }) => [scopes, commands.length])).toEqual([
      [['personal'], 7],
      [['team', 'groupChat'], 1],
    ]);
  });

  it('has icons of the sizes that Teams requires, the outline transparent', () => {
    expect(headerOf(file('color.png'))).toEqual([192, 192, 8, 2]);
    expect(headerOf(file('outline.png'))).toEqual([32, 32, 8, 6]);
  });

  it('is identical, byte for byte, when it is built again', async () => {
    expect((await createAppPackage(DETAILS)).equals(await createAppPackage(DETAILS))).toBe(true);
  });

  it.each([
    ['the app id', { appId: undefined }],
    ['the domain', { domain: undefined }],
  ])('reports what is missing if %s is not set', async (_, missing) => {
    const making = createAppPackage({ ...DETAILS, ...missing });

    await expect(making).rejects.toThrow(UdsynError);
    await expect(making).rejects.toThrow(/set MicrosoftAppId and PUBLIC_DOMAIN/);
  });
});
