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
import { createOpenAiModel } from './openai/openai-model';
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
  const closing = new AbortController();
  const languageModel =
    config.interpreter && createOpenAiModel(config.interpreter, { stop: closing.signal });
  const adapters = { authentication, clock, content, documents, languageModel, log };
  const app = await createApp(config, adapters);
  const port = await listen(app.server, config.host, config.port);
  const stopTicking = startTicking((stop) => app.tick(stop), config.tickSeconds, log);
  const { host, local } = config;
  log.info({ host, port, local, languageModel: languageModel?.host }, 'Udsyn is listening');
  // Signals readiness to the parent process if it opened a channel (`npm start`).
  process.send?.('ready');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    closing.abort();
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
