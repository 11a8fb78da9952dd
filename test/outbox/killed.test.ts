import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../../src/outbox/message';
import { people } from '../../src/people/person';
import { person } from '../builders/person';
import { settableClock } from '../fakes/settable-clock';
import { ID, NOW, PEOPLE, ready } from '../screening/life';
import { openFileOutbox, openStore, sentIn } from './file-outbox';
import { createScreening, readScreening } from '../../src/screening/case/screening';

const LATER = '2027-03-01T08:10:00.000Z';
const NOTICES = ['submitted anna', 'submitted dan'];

describe('a process that is killed between a change and its notices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'udsyn-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Submits a screening in another process, and kills that process after a step. */
  async function killAfter(file: string, step: string, times: number): Promise<void> {
    const store = openStore(file, settableClock(NOW));
    for (const one of Object.values(PEOPLE)) await store.create(people, person(one));
    await createScreening(ready(), { documents: store });
    await store.close();
    const script = require.resolve('./submit-until-stopped');
    const child = spawn(process.execPath, ['--import', 'tsx', script, file, step, String(times)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => child.kill('SIGKILL'));
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    if (signal !== 'SIGKILL') throw new Error(`The process ended by itself (${String(signal)}).`);
  }

  it.each([
    ['the screening was written', 'replace screenings', 1],
    ['the message was queued', 'create outbox', 1],
    ['the message was claimed', 'replace outbox', 1],
    ['a copy was claimed', 'replace outbox', 3],
    ['a copy was sent, but this was not stored', 'send', 1],
  ])('after %s', async (_, step, times) => {
    const file = join(folder, `${step.replace(' ', '-')}-${times}.sqlite`);
    await killAfter(file, step, times);
    const before = sentIn(file).length;
    const clock = settableClock(LATER);
    const documents = openStore(file, clock);
    const { tick } = openFileOutbox(file, { clock, documents });

    await tick();
    const sent = sentIn(file);
    clock.set('2027-03-01T12:00:00.000Z');
    await tick();

    expect((await readScreening(ID, { documents }))?.document).toMatchObject({
      state: 'submitted',
    });
    expect(new Set(sent)).toEqual(new Set(NOTICES));
    // A copy that was being sent when the process was killed may arrive twice, any other only once.
    expect(sent.length - NOTICES.length).toBeLessThanOrEqual(before);
    expect(before).toBeLessThanOrEqual(step === 'send' || times > 2 ? NOTICES.length : 0);
    expect(sentIn(file)).toEqual(sent);
    const { items } = await documents.query(messages, { limit: 10 });
    expect(items.map(({ document }) => document.state)).toEqual(['sent', 'sent', 'sent']);
    await documents.close();
  });
});
