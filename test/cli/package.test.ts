import { execFile } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

describe('npm run package', () => {
  it('reports what is missing, with status 1, if there is no bot to package', async () => {
    const ended = await new Promise<{ status: unknown; errors: string }>((resolve) => {
      execFile(
        process.execPath,
        [require.resolve('tsx/cli'), 'src/cli/package.ts'],
        // Empty instead of absent, so that a developer's own .env does not fill it in.
        {
          cwd: ROOT,
          env: { PATH: process.env['PATH'] ?? '', MicrosoftAppId: '', PUBLIC_DOMAIN: '' },
        },
        (error, _output, errors) => {
          resolve({ status: error?.code, errors });
        },
      );
    });

    expect(ended.status).toBe(1);
    expect(ended.errors).toMatch(/^The Teams app package names the bot and its pages: set Micro/);
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });
});
