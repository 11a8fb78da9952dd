import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { ConstantBackoff, handleAll, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';
import { loadEnvironmentFile, quietEnvironment, readConfig } from '../settings';
import { UdsynError, endWith } from '../lib/errors';

const ROOT = path.join(__dirname, '../..');
/** Milliseconds that the Playground may take to start. */
const START_TIMEOUT = 30_000;
/** Milliseconds between two looks at whether it has started. */
const LOOK_EVERY = 100;

/** Checks the port early, because the Playground would silently choose another one. */
async function checkPlaygroundPort(port: number): Promise<void> {
  const probe = createServer();
  try {
    const listening = once(probe, 'listening');
    probe.listen(port, '127.0.0.1');
    await listening;
  } catch (error) {
    throw new UdsynError(
      'http/port-taken',
      `Port ${port} is in use, but the Playground needs it: stop the program that uses it (perhaps another "npm start"), or set PLAYGROUND_PORT to a free port.`,
      { cause: error },
    );
  } finally {
    probe.close();
  }
}

function startBot(): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'dist/main.js')], {
    cwd: ROOT,
    env: quietEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function startPlayground(endpoint: string, port: number): ChildProcess {
  const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'];
  return spawn(process.execPath, [cli, 'start', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Resolves to true when the bot reports that it is ready, and to false if it exits first (it has
 * printed why).
 */
function isReady(bot: ChildProcess): Promise<boolean> {
  return Promise.race([once(bot, 'message').then(() => true), once(bot, 'exit').then(() => false)]);
}

async function playgroundAnswers(url: string): Promise<void> {
  const policy = wrap(
    timeout(START_TIMEOUT, TimeoutStrategy.Aggressive),
    retry(handleAll, {
      maxAttempts: START_TIMEOUT / LOOK_EVERY,
      backoff: new ConstantBackoff(LOOK_EVERY),
    }),
  );
  try {
    await policy.execute(async ({ signal }) => {
      const { ok, status } = await fetch(url, { signal });
      if (!ok) throw new Error(`The Playground answers with ${status}.`);
    });
  } catch (error) {
    throw new UdsynError('http/port-taken', `The Playground did not start on ${url}.`, {
      cause: error,
    });
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const config = readConfig();
  if (!config.local)
    throw new UdsynError(
      'config/invalid',
      'MicrosoftAppId is set: the Playground is for local mode only. Use "npm run serve", or unset it.',
    );
  const { playgroundPort } = config;
  await checkPlaygroundPort(playgroundPort);
  const bot = startBot();
  // Both at once, because the Playground needs the bot only when somebody writes.
  const children = [bot, startPlayground(`${config.ownUrl}/api/messages`, playgroundPort)];
  const gone = Promise.race(children.map((child) => once(child, 'exit')));
  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      ended.abort();
    });
  if (!(await isReady(bot))) {
    process.exitCode = 1;
    await Promise.all(children.map(stop));
    return;
  }
  const url = `http://127.0.0.1:${playgroundPort}`;
  await Promise.race([playgroundAnswers(url), gone]);
  const { storage } = config;
  const place = storage.STORAGE === 'sqlite' ? storage.SQLITE_FILE : storage.COSMOS_ENDPOINT;
  process.stdout.write(
    [
      `Open       ${url}`,
      'Try        which networks cover health IT?  ·  ny screening  ·  help',
      `Data in    ${place}   (Ctrl-C stops everything)`,
      '',
    ].join('\n'),
  );
  await Promise.race([once(ended.signal, 'abort'), gone]);
  if (!ended.signal.aborted) process.exitCode = 1;
  await Promise.all(children.map(stop));
}

main().catch(endWith);
