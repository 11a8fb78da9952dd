import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS } from '../../../src/settings';
import { PORTS } from './ports';
import { familyOf, type Running, stillRunning } from './processes';

const ROOT = path.join(__dirname, '../../..');
const PATIENCE = 30_000;

/** How `npm start` ended. */
interface Ended {
  readonly status: number | null;
  readonly errors: string;
  /** Processes of its family that outlived it. */
  readonly left: readonly Running[];
}

/** A running `npm start`. */
export interface Udsyn {
  /** What it has written for the person who started it. */
  readonly output: string;
  /** Milliseconds from its start until the last of its lines. */
  readonly startedIn: number;
  /** When it was started, as `performance.now()` tells it. */
  readonly startedAt: number;
  /** Ctrl-C, which a terminal sends to everything that runs in it. */
  stop(): Promise<Ended>;
  /** SIGTERM to the one process that was started, as a supervisor sends it. */
  terminate(): Promise<Ended>;
  /** The bot's process dies without a chance to save anything. */
  killBot(): Promise<Ended>;
}

type Settings = Readonly<Record<string, string>>;

/** A place for a database of one test; `remove` it afterwards. */
export function temporaryDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'udsyn-e2e-'));
  return {
    SQLITE_FILE: path.join(folder, 'udsyn.sqlite'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spawnStart(settings: Settings) {
  // Empty means "not set": what the developer has in .env does not reach the tests.
  const none = Object.fromEntries(SETTINGS.map((name) => [name, '']));
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/cli/start.js'], {
    cwd: ROOT,
    env: { ...process.env, ...none, ...PORTS, LOG_LEVEL: 'warn', TICK_SECONDS: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.errors += text));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, written, ended };
}

/** Runs `npm start` until it ends by itself. */
export async function runUdsyn(settings: Settings): Promise<Ended> {
  const { child, written, ended } = spawnStart(settings);
  let family: Running[] = [];
  const watching = setInterval(() => {
    if (child.pid !== undefined)
      void familyOf(child.pid).then((seen) => {
        family = [...family, ...seen];
      });
  }, 100);
  const status = await ended;
  clearInterval(watching);
  return { status, errors: written.errors, left: await stillRunning(family) };
}

/** Runs `npm start` until it has said where it is, in three lines. */
export async function startUdsyn(settings: Settings): Promise<Udsyn> {
  const startedAt = performance.now();
  const { child, written, ended } = spawnStart(settings);
  const { pid } = child;
  if (pid === undefined) throw new Error('npm start could not be run');
  while (written.output.split('\n').length <= 3) {
    if (child.exitCode !== null || performance.now() - startedAt > PATIENCE) {
      child.kill('SIGKILL');
      throw new Error(`npm start did not start: ${written.output}${written.errors}`);
    }
    await wait(5);
  }
  const startedIn = performance.now() - startedAt;
  const end = async (act: (family: readonly Running[]) => void): Promise<Ended> => {
    const family = await familyOf(pid);
    act(family);
    const status = await ended;
    return { status, errors: written.errors, left: await stillRunning(family) };
  };
  return {
    output: written.output,
    startedIn,
    startedAt,
    stop: () =>
      end((family) => {
        for (const { pid: member } of family) process.kill(member, 'SIGINT');
      }),
    terminate: () => end(() => child.kill('SIGTERM')),
    killBot: () =>
      end((family) => {
        const bot = family.find(({ command }) => command.includes('dist/main.js'));
        if (bot === undefined) throw new Error('there is no bot to kill');
        process.kill(bot.pid, 'SIGKILL');
      }),
  };
}
