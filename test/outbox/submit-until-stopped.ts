import { submitScreening } from '../../src/screening/case/owner-transitions';
import type { DocumentStore } from '../../src/store/document-store';
import { fixedClock } from '../fakes/fixed-clock';
import { ID, NOW, PEOPLE, ROLES } from '../screening/life';
import { openFileOutbox, openStore } from './file-outbox';

/** Reports that this step was reached, and waits to be killed. */
function stop(): Promise<never> {
  process.stdout.write('stopped\n');
  return new Promise(() => {
    // Without a timer the process would exit on its own.
    setInterval(() => undefined, 1000);
  });
}

/** A store that stops for ever after the given number of writes of one step. */
function stoppingAfter(documents: DocumentStore, step: string, times: number): DocumentStore {
  let count = 0;
  const after = async <T>(write: string, done: Promise<T>): Promise<T> => {
    const written = await done;
    if (write === step && ++count === times) return stop();
    return written;
  };
  return {
    ...documents,
    create: (collection, document) =>
      after(`create ${collection.name}`, documents.create(collection, document)),
    replace: (collection, document, version) =>
      after(`replace ${collection.name}`, documents.replace(collection, document, version)),
  };
}

/** Submits a screening, and stops for ever after the given step. */
async function main(file: string, step: string, times: number): Promise<void> {
  const clock = fixedClock(NOW);
  const documents = stoppingAfter(openStore(file, clock), step, times);
  const { ports } = openFileOutbox(file, { clock, documents }, () =>
    step === 'send' ? stop() : Promise.resolve(),
  );
  await submitScreening({ screening: ID, person: PEOPLE.mette }, ROLES, ports);
  process.stdout.write('done\n');
}

const [file = '', step = '', times = '1'] = process.argv.slice(2);
void main(file, step, Number(times));
