import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const PROJECT = path.join(__dirname, '../..');
const CONFIG = 'test/dependency-cruiser.cjs';
const CRUISER = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/** For every rule: a file that breaks it and no other, and what that file imports. */
const PLANTS: Readonly<Record<string, readonly [file: string, imports: string][]>> = {
  'no-circular': [['src/i18n/planted-egg.ts', './planted-hen']],
  'core-knows-no-shell': [
    ['src/people/planted-strings.ts', '../i18n/strings'],
    ['src/monitoring/planted-config.ts', '../config'],
    ['src/catalogue/planted-content.ts', '../content/load-content'],
    ['src/asking/planted-settings.ts', '../settings'],
    ['src/asking/planted-log.ts', '../log'],
    ['src/monitoring/planted-ticker.ts', '../ticker'],
    ['src/monitoring/planted-clock.ts', '../clock'],
    ['src/screening/planted-end.ts', '../end-with'],
  ],
  'core-knows-no-framework': [
    ['src/catalogue/planted-yaml.ts', 'yaml'],
    ['src/screening/planted-file.ts', 'node:fs'],
    ['src/asking/planted-compiler.ts', 'typescript'],
    ['src/people/planted-guest.ts', 'picomatch'],
  ],
  'capabilities-do-not-meet': [
    ['src/asking/planted-score.ts', '../screening/score'],
    ['src/screening/planted-round.ts', '../monitoring/round'],
    ['src/monitoring/planted-query.ts', '../asking/query'],
  ],
  'ground-floor-stays-below': [
    ['src/catalogue/planted-round.ts', '../monitoring/round'],
    ['src/people/planted-ask.ts', '../asking/ask'],
  ],
  'ports-import-no-capability': [['src/ports/planted-person.ts', '../people/person']],
  'storage-knows-ports-only': [
    ['src/storage/planted-entry.ts', '../catalogue/entry'],
    ['src/storage/planted-strings.ts', '../i18n/strings'],
  ],
  'cards-know-no-bot': [
    ['src/cards/planted-turn.ts', '../bot/turn'],
    ['src/content/planted-app.ts', '../app'],
  ],
  'botbuilder-in-bot-and-http': [
    ['src/cards/planted-activity.ts', 'botbuilder'],
    ['src/cli/planted-connector.ts', 'botframework-connector'],
  ],
  'restify-in-http': [['src/bot/planted-server.ts', 'restify']],
  'cosmos-in-one-file': [['src/storage/planted-cosmos.ts', '@azure/cosmos']],
  'sqlite-in-one-file': [['src/storage/planted-sqlite.ts', 'libsql']],
  'docx-in-export': [['src/http/planted-document.ts', 'docx']],
  'docx-when-wanted': [['src/export/planted-document.ts', 'docx']],
  'excel-in-export': [['src/http/planted-excel.ts', 'write-excel-file/node']],
  'excel-when-wanted': [['src/export/planted-excel.ts', 'write-excel-file/node']],
  'templating-in-one-file': [['src/cards/planted-template.ts', 'adaptivecards-templating']],
};

/** The other half of the planted cycle: a cycle is told once. */
const HEN = ['src/i18n/planted-hen.ts', './planted-egg'] as const;

const configSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const reportSchema = z.object({
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        rule: z.object({ name: z.string(), severity: z.literal('error') }),
      }),
    ),
  }),
});

/** Which rules each file breaks, in a copy of the sources with these files added. */
async function breaches(files: readonly (readonly [string, string])[]) {
  const copy = mkdtempSync(path.join(tmpdir(), 'udsyn-arrows-'));
  try {
    cpSync(path.join(PROJECT, 'src'), path.join(copy, 'src'), { recursive: true });
    mkdirSync(path.join(copy, 'test'));
    for (const file of ['tsconfig.json', 'package.json', CONFIG])
      cpSync(path.join(PROJECT, file), path.join(copy, file));
    symlinkSync(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'));
    for (const [file, imported] of files)
      writeFileSync(path.join(copy, file), `import * as planted from '${imported}';\nplanted;\n`);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(PROJECT, CRUISER), 'src', '--config', CONFIG, '--output-type', 'json'],
      { cwd: copy, maxBuffer: 64 * 1024 * 1024 },
    );
    const { violations } = reportSchema.parse(JSON.parse(stdout)).summary;
    const found: Record<string, string[]> = {};
    for (const { from, rule } of violations)
      found[from] = [...new Set([...(found[from] ?? []), rule.name])];
    return found;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

describe('the arrows', () => {
  const rules = configSchema
    .parse(createRequire(__filename)('../dependency-cruiser.cjs'))
    .forbidden.map(({ name }) => name);

  it('have a planted violation for every rule', () => {
    expect(Object.keys(PLANTS).toSorted()).toEqual(rules.toSorted());
  });

  it('are broken by each planted violation, by its own rule alone, and by nothing else', async () => {
    const plants = [...Object.values(PLANTS).flat(), HEN];
    const expected = Object.entries(PLANTS).flatMap(([rule, files]) =>
      files.map(([file]) => [file, [rule]] as const),
    );

    expect(await breaches(plants)).toEqual(Object.fromEntries(expected));
  }, 60_000);
});
