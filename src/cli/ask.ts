import { createClock } from '../lib/clock';
import { loadEnvironmentFile, readSettings, settingsSchema } from '../settings';
import { loadContent } from '../content/load-content';
import { endWith } from '../lib/errors';
import { askCommand } from './ask-command';

try {
  loadEnvironmentFile();
  const { ORGANISATION } = readSettings(settingsSchema.pick({ ORGANISATION: true }));
  askCommand(process.argv.slice(2), {
    knowledge: loadContent(ORGANISATION),
    clock: createClock(),
    print: (line) => process.stdout.write(`${line}\n`),
  });
} catch (error) {
  endWith(error);
}
