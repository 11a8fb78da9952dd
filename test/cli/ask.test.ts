import { execFile } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** Runs `npm run ask` as a person would, on a machine that is configured for production. */
function run(...args: string[]): Promise<{ status: number; output: string; errors: string }> {
  const tsx = require.resolve('tsx/cli');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, 'src/cli/ask.ts', ...args],
      {
        cwd: ROOT,
        env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ORGANISATION: '' },
      },
      (error, output, errors) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, output, errors });
      },
    );
  });
}

describe('npm run ask', () => {
  it('answers on standard output, and reports errors as sentences with status 1', async () => {
    const [answered, nothing] = await Promise.all([
      run('hvad', 'koster', 'Nordsøkommissionen?'),
      run(),
    ]);

    expect(answered).toMatchObject({ status: 0, errors: '' });
    expect(answered.output).toMatch(/^Økonomi: Nordsøkommissionen\nKontingent: 4\.940 EUR/);
    expect(nothing).toMatchObject({ status: 1, output: '' });
    expect(nothing.errors).toMatch(/^Usage: npm run ask -- QUESTION\n/);
    expect(nothing.errors).not.toMatch(/^\s+at /m);
  });
});
