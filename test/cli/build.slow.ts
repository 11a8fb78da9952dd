import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** A small project with the real build and start scripts. */
function createProject(sources: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'udsyn-build-'));
  for (const file of ['tsconfig.json', 'src/cli/serve.mjs', 'src/cli/build.ts'])
    cpSync(path.join(ROOT, file), path.join(folder, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(sources)) write(file, text);
  const run = (args: readonly string[]) =>
    new Promise<{ status: unknown; output: string; errors: string }>((resolve) => {
      execFile(process.execPath, args, { cwd: folder }, (error, output, errors) => {
        resolve({ status: error?.code ?? 0, output, errors });
      });
    });
  return {
    write,
    build: () => run([require.resolve('tsx/cli'), 'src/cli/build.ts']),
    serve: () => run(['src/cli/serve.mjs']),
    has: (file: string) => existsSync(path.join(folder, file)),
    delete: (file: string) => {
      rmSync(path.join(folder, file), { recursive: true });
    },
  };
}

describe('npm run build', () => {
  it('makes what is missing and removes what no source makes any more', async () => {
    const project = createProject({
      'src/main.ts':
        "import { greeting } from './room/greeting';\nprocess.stdout.write(greeting);\n",
      'src/room/greeting.ts': "export const greeting = 'hello';\n",
      'src/room/old.ts': 'export const old = 1;\n',
    });
    try {
      expect(await project.build()).toMatchObject({ status: 0, output: '' });
      expect(project.has('dist/room/old.js')).toBe(true);
      project.write('dist/udsyn.zip', 'not made by the compiler');
      project.delete('src/room/old.ts');
      project.delete('dist/room/greeting.js');

      expect(await project.build()).toMatchObject({ status: 0, output: '' });

      expect(project.has('dist/room/old.js')).toBe(false);
      expect(project.has('dist/room/old.js.map')).toBe(false);
      expect(project.has('dist/udsyn.zip')).toBe(true);
      expect(await project.serve()).toEqual({ status: 0, output: 'hello', errors: '' });
    } finally {
      project.delete('.');
    }
  });
});
