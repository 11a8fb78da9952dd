import { createClock } from '../clock';
import { readConfig } from '../config';
import { loadContent } from '../content/load-content';
import { endWith } from '../end-with';
import { askCommand } from './ask-command';

try {
  askCommand(process.argv.slice(2), {
    knowledge: loadContent(readConfig().organisation),
    clock: createClock(),
    print: (line) => process.stdout.write(`${line}\n`),
  });
} catch (error) {
  endWith(error);
}
