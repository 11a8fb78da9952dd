import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Server } from 'restify';
import { closeServer, listen } from '../../src/http/listen';
import { UdsynError } from '../../src/lib/errors';
import { bearer, message, startEndpoint } from './endpoint';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('listen', () => {
  it('says which port is taken and what to do', async () => {
    const [first, second] = await Promise.all([startEndpoint(), startEndpoint()]);
    const taken = Number(new URL(first.url).port);
    await closeServer(second.server);

    const refused = listen(second.server, '127.0.0.1', taken);

    await expect(refused).rejects.toBeInstanceOf(UdsynError);
    await expect(refused).rejects.toMatchObject({
      code: 'http/port-taken',
      message: `Port ${taken} on 127.0.0.1 is taken by another program: stop it, or set PORT to a free port.`,
    });
    await Promise.all([first.close(), second.close()]);
  });

  it.each(['192.0.2.1', 'nowhere.invalid'])('says that %s is no address of here', async (host) => {
    const at = await startEndpoint();
    await closeServer(at.server);

    await expect(listen(at.server, host, 0)).rejects.toMatchObject({
      code: 'http/cannot-listen',
      message: `This machine has no address ${host}: set HOST to one it has.`,
    });
    await at.close();
  });

  it.each([
    [
      'EACCES',
      {
        code: 'http/cannot-listen',
        message: 'Udsyn may not listen on port 80: set PORT to one above 1023.',
      },
    ],
    ['EMFILE', { code: 'EMFILE' }],
  ])('tells what to do about %s, or passes it on', async (code, expected) => {
    const server = Object.assign(new EventEmitter(), {
      listen: () => server.emit('error', Object.assign(new Error(code), { code })),
    });

    await expect(listen(server as unknown as Server, '127.0.0.1', 80)).rejects.toMatchObject(
      expected,
    );
  });
});

describe('closeServer', () => {
  it('lets a running turn end and takes no other', async () => {
    const turn = new EventEmitter();
    const at = await startEndpoint({
      onMessage: async () => {
        await once(turn, 'end');
      },
    });
    const running = at.post(message(at.connector), bearer(at));
    while (at.turns() === 0) await wait(5);

    const closing = closeServer(at.server);
    await expect(at.get('/healthz')).rejects.toThrow('fetch failed');
    turn.emit('end');

    expect((await running).status).toBe(200);
    const start = Date.now();
    await closing;
    expect(Date.now() - start).toBeLessThan(1000);
    await at.close();
  });

  it('cuts off a turn that does not end', async () => {
    const at = await startEndpoint({ onMessage: () => new Promise(() => undefined) });
    const running = at.post(message(at.connector), bearer(at));
    const broken = running.catch((error: unknown) => error);
    while (at.turns() === 0) await wait(5);

    const start = Date.now();
    await closeServer(at.server, 100);

    expect(Date.now() - start).toBeLessThan(1000);
    expect(await broken).toMatchObject({ message: 'fetch failed' });
    await at.close();
  });
});

describe('the process', () => {
  it('prints nothing, whatever it is asked', async () => {
    const script = `
      const { bearer, message, startEndpoint } = require('./test/http/endpoint.ts');
      const { ActivityHandler } = require('botbuilder');
      class Unspeakable extends ActivityHandler {
        async onInvokeActivity() { return { status: 200, body: 1n }; }
      }
      (async () => {
        const broken = await startEndpoint({ handler: new Unspeakable() });
        await broken.post(message(broken.connector, { type: 'invoke' }), bearer(broken));
        await broken.close();
        const at = await startEndpoint();
        await at.get('/healthz');
        await at.get('/nowhere');
        await at.post('{');
        await at.post(message(at.connector), bearer(at, {}, { byStranger: true }));
        const { status } = await at.post(message(at.connector), bearer(at));
        await at.close();
        process.exitCode = status === 200 ? 0 : 1;
      })();`;
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script]);
    const exit = once(child, 'exit');

    expect(await Promise.all([text(child.stdout), text(child.stderr)])).toEqual(['', '']);
    expect(await exit).toEqual([0, null]);
  }, 60_000);
});
