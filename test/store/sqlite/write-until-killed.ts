import { openSqliteDocumentStore } from '../../../src/store/sqlite/sqlite-document-store';
import { fixedClock } from '../../fakes/fixed-clock';
import { letter, letters } from '../letters';

/** Stores one letter after another and prints the id of each as soon as it is acknowledged. */
async function writeUntilKilled(file: string): Promise<void> {
  const clock = fixedClock('2027-01-01T00:00:00.000Z');
  const store = openSqliteDocumentStore({ file, collections: [letters], clock });
  for (let count = 0; ; count += 1) {
    await store.create(letters, letter({ id: String(count), text: 'æ'.repeat(1000) }));
    process.stdout.write(`${count}\n`);
  }
}

void writeUntilKilled(process.argv[2] ?? '');
