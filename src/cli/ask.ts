import { createClock } from '../lib/clock';
import { loadEnvironmentFile, readInterpreter, readSettings, settingsSchema } from '../settings';
import { loadContent } from '../content/load-content';
import { endWith } from '../lib/errors';
import { createOpenAiModel } from '../openai/openai-model';
import { askCommand } from './ask-command';

async function main(): Promise<void> {
  loadEnvironmentFile();
  const { ORGANISATION } = readSettings(settingsSchema.pick({ ORGANISATION: true }));
  const settings = readInterpreter();
  const content = loadContent(ORGANISATION);
  await askCommand(process.argv.slice(2), {
    knowledge: content,
    clock: createClock(),
    print: (line) => process.stdout.write(`${line}\n`),
    interpreter: settings && {
      model: createOpenAiModel(settings),
      ...content.interpreter,
    },
  });
}

main().catch(endWith);
