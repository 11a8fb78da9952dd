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
  'no-circular': [['src/texts/planted-egg.ts', './planted-hen']],
  'lib-imports-nothing-of-ours': [['src/lib/planted-person.ts', '../people/person']],
  'store-imports-lib-only': [
    ['src/store/planted-entry.ts', '../catalogue/entry'],
    ['src/store/planted-strings.ts', '../texts/strings'],
  ],
  'openai-imports-its-port-only': [['src/openai/planted-settings.ts', '../settings']],
  'rules-import-the-store-port-only': [
    ['src/people/planted-store.ts', '../store/open-document-store'],
    ['src/monitoring/rounds/planted-memory.ts', '../../store/memory/memory-document-store'],
  ],
  'rules-know-no-surface': [
    ['src/people/planted-strings.ts', '../texts/strings'],
    ['src/monitoring/rounds/planted-settings.ts', '../../settings'],
    ['src/monitoring/guide/planted-own-card.ts', '../cards/guide-cards'],
    ['src/catalogue/planted-content.ts', '../content/load-content'],
    ['src/screening/case/planted-turn.ts', '../../teams/turn'],
    ['src/screening/result/planted-text.ts', '../texts/da-screening'],
    ['src/asking/planted-handler.ts', './handlers/asking-turn'],
    ['src/asking/intents/planted-own-card.ts', '../cards/answer-cards'],
    ['src/asking/language/planted-wording.ts', '../texts/da-asking'],
    ['src/asking/planted-services.ts', '../services'],
    ['src/asking/interpreter/planted-model.ts', '../../openai/openai-model'],
    ['src/outbox/planted-template.ts', '../cards/templates'],
    ['src/action-plans/plan/planted-card.ts', '../../cards/templates'],
  ],
  'rules-know-no-framework': [
    ['src/catalogue/planted-yaml.ts', 'yaml'],
    ['src/screening/case/planted-file.ts', 'node:fs'],
    ['src/asking/planted-compiler.ts', 'typescript'],
    ['src/people/planted-guest.ts', 'picomatch'],
  ],
  'rooms-of-capabilities-do-not-meet': [
    ['src/asking/planted-score.ts', '../screening/result/score'],
    ['src/screening/handlers/planted-round.ts', '../../monitoring/rounds/round'],
    ['src/monitoring/cards/planted-query.ts', '../../asking/answer/query'],
    ['src/action-plans/handlers/planted-case.ts', '../../screening/case/screening'],
  ],
  'shared-rooms-know-no-capability': [
    ['src/catalogue/planted-round.ts', '../monitoring/rounds/round'],
    ['src/people/planted-ask.ts', '../asking/intents/ask'],
    ['src/cards/planted-screening.ts', '../screening/case/screening'],
    ['src/teams/planted-claim.ts', '../monitoring/handlers/claim-turn'],
    ['src/documents/planted-note.ts', '../screening/result/case-note'],
  ],
  'people-import-no-catalogue': [['src/people/planted-entry.ts', '../catalogue/entry']],
  'cards-know-no-handler': [
    ['src/cards/planted-turn.ts', '../teams/turn'],
    ['src/screening/cards/planted-handler.ts', '../handlers/step-turn'],
    ['src/texts/planted-app.ts', '../app'],
  ],
  'botbuilder-in-teams-and-http': [
    ['src/cards/planted-activity.ts', 'botbuilder'],
    ['src/cli/planted-connector.ts', 'botframework-connector'],
  ],
  'restify-in-http': [['src/teams/planted-server.ts', 'restify']],
  'cosmos-in-one-file': [['src/store/planted-cosmos.ts', '@azure/cosmos']],
  'sqlite-in-one-file': [['src/store/planted-sqlite.ts', 'libsql']],
  'docx-in-documents': [['src/http/planted-document.ts', 'docx']],
  'docx-when-wanted': [['src/documents/planted-document.ts', 'docx']],
  'excel-in-documents': [['src/http/planted-excel.ts', 'write-excel-file/node']],
  'excel-when-wanted': [['src/documents/planted-excel.ts', 'write-excel-file/node']],
  'templating-in-one-file': [['src/cards/planted-template.ts', 'adaptivecards-templating']],
};

/** The other half of the planted cycle: a cycle is told once. */
const HEN = ['src/texts/planted-hen.ts', './planted-egg'] as const;

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
  });
});
