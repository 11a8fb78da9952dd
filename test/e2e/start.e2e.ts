import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expectCard } from './support/expect-card';
import { openPlayground } from './support/playground';
import { PLAYGROUND_URL, PORTS } from './support/ports';
import { runUdsyn, startUdsyn, temporaryDatabase } from './support/udsyn';

const database = temporaryDatabase();
const { SQLITE_FILE } = database;

async function take(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' ? (address?.port ?? port) : port };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

describe('npm start', () => {
  afterAll(database.remove);

  it('says where it is in three lines, and answers in the browser', async () => {
    const udsyn = await startUdsyn({ SQLITE_FILE });
    const playground = await openPlayground({ welcome: true });
    const opened = performance.now() - udsyn.startedAt;
    const answer = await playground.say('which networks cover health IT?');
    await expectCard(answer, 'eHealth for Regions');
    const answered = performance.now() - udsyn.startedAt;
    await playground.close();

    const ended = await udsyn.stop();

    expect(udsyn.output.trimEnd().split('\n')).toEqual([
      `Open       ${PLAYGROUND_URL}`,
      expect.stringMatching(/^Try {8}which networks cover health IT\?/),
      `Data in    ${SQLITE_FILE}   (Ctrl-C stops everything)`,
    ]);
    expect(ended).toEqual({ status: 0, errors: '', left: [] });
    process.stdout.write(
      `npm start: three lines after ${seconds(udsyn.startedIn)}, the chat open after ${seconds(opened)}, the first answer after ${seconds(answered)}\n`,
    );
  });

  it('stops everything when it alone is told to', async () => {
    const udsyn = await startUdsyn({ SQLITE_FILE });

    const ended = await udsyn.terminate();

    expect(ended).toEqual({ status: 0, errors: '', left: [] });
  });

  it('ends in a sentence when the port of the bot is taken', async () => {
    const { server, port } = await take(0);

    const ended = await runUdsyn({ SQLITE_FILE, PORT: String(port) });

    server.close();
    expect(ended).toEqual({
      status: 1,
      errors: `Port ${port} on 127.0.0.1 is in use by another program: stop it, or set PORT to a free port.\n`,
      left: [],
    });
  });

  it('ends in a sentence when the port of the Playground is taken', async () => {
    const { server } = await take(Number(PORTS.PLAYGROUND_PORT));

    const ended = await runUdsyn({ SQLITE_FILE });

    server.close();
    expect(ended.errors).toMatch(
      /^Port \d+ is in use, but the Playground needs it: .* set PLAYGROUND_PORT .*\n$/,
    );
    expect(ended).toMatchObject({ status: 1, left: [] });
  });

  it('tells all wrong settings at once', async () => {
    const ended = await runUdsyn({ SQLITE_FILE, TICK_SECONDS: '0', PORT: 'many' });

    expect(ended.errors).toMatch(/PORT[^]*TICK_SECONDS/);
    expect(ended.errors).not.toContain('    at ');
    expect(ended).toMatchObject({ status: 1, left: [] });
  });
});
