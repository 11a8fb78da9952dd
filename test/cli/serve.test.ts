import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SERVE = path.join(__dirname, '../../src/cli/serve.mjs');

describe('npm run serve', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'udsyn-serve-'));
    cpSync(SERVE, path.join(folder, 'src/cli/serve.mjs'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const serve = () =>
    new Promise<{ status: unknown; output: string; errors: string }>((resolve) => {
      execFile(
        process.execPath,
        [path.join(folder, 'src/cli/serve.mjs')],
        (error, output, errors) => {
          resolve({ status: error?.code ?? 0, output, errors });
        },
      );
    });

  it('starts what is built', async () => {
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'dist/main.js'), "process.stdout.write('started')");

    expect(await serve()).toEqual({ status: 0, output: 'started', errors: '' });
  });

  it('says what to do when nothing is built', async () => {
    expect(await serve()).toEqual({
      status: 1,
      output: '',
      errors:
        'Udsyn is not built yet: run "npm ci" and "npm run build", then "npm run serve" again.\n',
    });
  });
});
