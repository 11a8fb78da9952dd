import { COLLECTIONS, createApp } from './app';
import { createClock } from './lib/clock';
import { loadEnvironmentFile, readConfig } from './settings';
import { loadContent } from './content/load-content';
import { endWith } from './lib/errors';
import { closeServer, listen } from './http/listen';
import { createBotAuthentication } from './http/authentication';
import { readDictionaries } from './lib/dictionary';
import { readFrequencies } from './lib/word-frequency';
import { createLog } from './create-log';
import { openDocumentStore } from './store/open-document-store';
import { startTicking } from './lib/ticker';

/** Says why the process ends, also to a parent process, which would keep it alive. */
function fail(error: unknown): void {
  endWith(error);
  if (process.connected) process.disconnect();
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const config = readConfig();
  const log = createLog(config.logLevel);
  const clock = createClock(config.clockStart);
  const content = loadContent(config.organisation);
  const documents = await openDocumentStore(config.storage, COLLECTIONS, clock);
  readDictionaries();
  readFrequencies();
  const authentication = createBotAuthentication(config.bot);
  const app = await createApp(config, { authentication, clock, content, documents, log });
  const port = await listen(app.server, config.host, config.port);
  const stopTicking = startTicking((stop) => app.tick(stop), config.tickSeconds, log);
  log.info({ host: config.host, port, local: config.local }, 'Udsyn is listening');
  // Signals readiness to the parent process if it opened a channel (`npm start`).
  process.send?.('ready');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await Promise.all([closeServer(app.server), stopTicking()]);
    await documents.close();
    log.info({}, 'Udsyn has stopped');
    if (process.connected) process.disconnect();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop().catch(fail);
    });
}

main().catch(fail);
