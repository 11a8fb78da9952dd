import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const SRC = path.join(ROOT, 'src');
const DIST = path.join(ROOT, 'dist');
/** What the compiler knows of the last build; named in tsconfig.json too. */
const BUILD_INFO = path.join(DIST, '.tsbuildinfo');

const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

/** The files in `dist` that the compiler makes of the sources as they are now. */
function expectedOutputs(): Set<string> {
  const sources = filesIn(SRC).filter((file) => /(?<!\.d)\.ts$/.test(file));
  return new Set(
    sources.flatMap((file) => {
      const output = file.replace(/\.ts$/, '.js');
      return [output, `${output}.map`];
    }),
  );
}

/** Compiles what has changed; its exit status. */
function compile(): number {
  const compiler = require.resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '--build'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}

function main(): void {
  const expected = expectedOutputs();
  const found = filesIn(DIST);
  // The compiler trusts its notes: it would not make again what somebody has deleted.
  if ([...expected].some((file) => !found.includes(file))) rmSync(BUILD_INFO, { force: true });
  process.exitCode = compile();
  if (process.exitCode !== 0) return;
  // Nor does it delete what it made of a source that is gone or has moved.
  for (const file of found)
    if (/\.js(\.map)?$/.test(file) && !expected.has(file)) rmSync(path.join(DIST, file));
}

main();
