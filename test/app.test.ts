import type { LanguageModel } from '../src/asking/interpreter/interpret';
import { createOpenAiModel } from '../src/openai/openai-model';
import { proposing, startChatCompletions } from './fakes/chat-completions';
import { slowDocumentStore } from './fakes/slow-document-store';
import { COLLECTIONS, createApp } from '../src/app';
import { inquiries } from '../src/asking/coordinator/inquiry';
import { rounds } from '../src/monitoring/rounds/round';
import { people, type Person } from '../src/people/person';
import { createDownload } from '../src/documents/download';
import { loadContent } from '../src/content/load-content';
import { closeServer, listen } from '../src/http/listen';
import { createBotAuthentication } from '../src/http/authentication';
import type { DocumentStore } from '../src/store/document-store';
import { screenings, createScreening } from '../src/screening/case/screening';
import { createMemoryDocumentStore } from '../src/store/memory/memory-document-store';
import { inquiry } from './builders/inquiry';
import { person } from './builders/person';
import { screening } from './builders/screening';
import { type FakeConnector, startConnector } from './fakes/connector';
import { recordingLog } from './fakes/recording-log';
import { settableClock } from './fakes/settable-clock';
import { startTokenIssuer, type TokenIssuer } from './fakes/token-issuer';
import {
  APP_ID,
  bearer,
  message,
  OUTBOUND_TOKEN,
  OwnCredentialsFactory,
  TENANT,
} from './http/endpoint';

const METTE = { id: '29:mette', name: 'Mette Sørensen', aadObjectId: 'aad-mette' };
const CONTENT = loadContent('nordjylland');
const NOW = '2027-01-11T12:00:00Z';

describe('COLLECTIONS', () => {
  it('names each once', () => {
    const names = COLLECTIONS.map(({ name }) => name);

    expect(names).toEqual([...new Set(names)]);
  });
});

describe('createApp', () => {
  let issuer: TokenIssuer;
  let connector: FakeConnector;
  const running: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    issuer = await startTokenIssuer();
  });

  beforeEach(async () => {
    connector = await startConnector();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((stop) => stop()));
    await connector.close();
  });

  afterAll(() => issuer.close());

  /** Starts Udsyn on a local port, over an in-memory store unless one is given. */
  async function start(
    given: Partial<DocumentStore> = {},
    known: readonly Person[] = [],
    languageModel?: LanguageModel,
  ) {
    const clock = settableClock(NOW);
    const documents = { ...createMemoryDocumentStore(clock), ...given };
    for (const one of known) await documents.create(people, one);
    const log = recordingLog();
    const bot = { appId: APP_ID, appType: 'SingleTenant', tenantId: TENANT } as const;
    const authentication = createBotAuthentication(bot, {
      openIdMetadataUrl: issuer.metadataUrl,
      credentialsFactory: new OwnCredentialsFactory(),
    });
    const config = {
      bot,
      local: false,
      coordinators: [METTE.aadObjectId],
      publicUrl: 'https://udsyn.example',
    };
    const app = await createApp(config, {
      authentication,
      clock,
      content: CONTENT,
      documents,
      languageModel,
      log,
    });
    const port = await listen(app.server, '127.0.0.1', 0);
    running.push(() => closeServer(app.server));
    const url = `http://127.0.0.1:${port}`;
    const post = (fields: object, authorization = bearer({ issuer, connector })) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: authorization },
        body: JSON.stringify(
          message(connector, {
            from: METTE,
            conversation: { id: 'a:mette', conversationType: 'personal', tenantId: TENANT },
            locale: 'da-DK',
            ...fields,
          }),
        ),
      });
    return { app, clock, documents, log, post, url };
  }

  const cardsSent = () =>
    connector
      .activities()
      .flatMap(({ attachments = [] }) => attachments.map(({ content }) => JSON.stringify(content)));

  it('answers a signed question with its card through the connector', async () => {
    const { post } = await start();

    const response = await post({ text: 'which networks cover health IT?' });

    expect(response.status).toBe(200);
    expect(cardsSent()).toHaveLength(1);
    expect(cardsSent()[0]).toContain('"text":"eHealth for Regions"');
    // A slow machine may show the typing indicator.
    expect(new Set(connector.calls.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${OUTBOUND_TOKEN}`]),
    );
  });

  it('answers even if the connector refuses the typing indicator', async () => {
    const slow = slowDocumentStore(createMemoryDocumentStore(settableClock(NOW)), 400);
    const { log, post } = await start(slow);
    connector.answerNext(403, {});

    await post({ text: 'which networks cover health IT?' });

    expect(cardsSent()[0]).toContain('"text":"eHealth for Regions"');
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'Could not send the typing indicator' }),
    );
  });

  /** The cards with the case note of a screening that Jens started. */
  async function caseNoteOfJens({
    documents,
    post,
  }: Pick<Awaited<ReturnType<typeof start>>, 'documents' | 'post'>) {
    const from = { id: '29:jens', name: 'Jens Ærø', aadObjectId: 'aad-jens' };
    await post({ from, text: 'jeg vil screene et samarbejde om robotkirurgi' });
    const [found] = (await documents.query(screenings, { limit: 1 })).items;
    const value = { action: 'case-note', full: true, screening: found?.document.id };
    const before = cardsSent().length;
    await post({ from, text: undefined, value });
    return cardsSent().slice(before).join('\n');
  }

  it("names the coordinator found by the tick in somebody else's case note", async () => {
    const { app, documents, post } = await start();
    await post({ text: 'hej' });
    await app.tick();

    expect(await caseNoteOfJens({ documents, post })).toContain(
      'Spørg Mette Sørensen, hvem der beslutter.',
    );
  });

  it('names the coordinator from the start, before the first tick', async () => {
    const mette = person({ id: METTE.aadObjectId, name: METTE.name });
    const { documents, post } = await start({}, [mette]);

    expect(await caseNoteOfJens({ documents, post })).toContain(
      'Spørg Mette Sørensen, hvem der beslutter.',
    );
  });

  it('answers nobody who cannot prove their identity', async () => {
    const { documents, post } = await start();

    const response = await post({ text: 'hej' }, '');

    expect(response.status).toBe(401);
    expect(connector.calls).toEqual([]);
    expect((await documents.query(people, { limit: 1 })).items).toEqual([]);
  });

  it('apologises in the chat when a turn fails, and logs the code', async () => {
    const { log, post } = await start({ get: () => Promise.reject(new Error('gone')) });

    await post({ text: 'hvad koster ERTICO?' });

    const said = connector.activities().at(-1)?.text ?? '';
    const code = /\b[A-Z2-9]{6}\b/.exec(said)?.[0];
    expect(said).toMatch(/^Der skete en fejl hos mig/);
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ errorId: code }) as object,
      }),
    );
  });

  it("sends a due reminder to the coordinator's chat, once", async () => {
    const { app, clock, post } = await start();
    await post({ text: 'hej' });
    await app.tick();
    const before = cardsSent().length;
    clock.set('2027-02-01T09:00:00Z');

    const { sent, notSent } = await app.tick();
    const again = await app.tick();

    expect(sent).toBeGreaterThan(0);
    expect(notSent).toBe(0);
    expect(again).toEqual({ sent: 0, notSent: 0 });
    const reminded = cardsSent().slice(before);
    // One message for everything that is due.
    expect(reminded).toHaveLength(1);
    expect(reminded[0]).toContain('Årlig opfølgning: ');
    expect(connector.calls.at(-1)?.conversation).toBe('a:mette');
  });

  it('sends reminders even if another step fails at every tick, and logs the step', async () => {
    const store = createMemoryDocumentStore(settableClock('2027-01-10T12:00:00Z'));
    const { app, clock, log, post } = await start({
      ...store,
      query: (collection, query) =>
        query.where?.some(({ value }) => value === 'duties') === true
          ? Promise.reject(new Error('The query takes too long'))
          : store.query(collection, query),
    });
    await post({ text: 'hej' });
    await app.tick();
    clock.set('2027-02-01T09:00:00Z');

    expect((await app.tick()).sent).toBeGreaterThan(0);
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ step: 'pass on duties' }) as object,
      }),
    );
  });

  it('sends nothing outside office hours', async () => {
    const { app, clock, post } = await start();
    await post({ text: 'hej' });
    await app.tick();
    clock.set('2027-02-01T21:00:00Z');

    expect(await app.tick()).toEqual({ sent: 0, notSent: 0 });
  });

  it("resends a coordinator's undelivered answer at any hour", async () => {
    const { app, clock, documents } = await start();
    const conversation = {
      bot: { id: '28:udsyn', name: 'Udsyn' },
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: { id: 'a:jens', conversationType: 'personal', tenantId: TENANT },
    };
    await documents.create(
      inquiries,
      inquiry({
        state: 'answered',
        answer: 'Region Skåne.',
        conversation,
        sendAgainAt: '2027-01-11T21:00:00.000Z',
      }),
    );
    clock.set('2027-01-11T21:00:00Z');

    expect(await app.tick()).toEqual({ sent: 1, notSent: 0 });
    expect(await app.tick()).toEqual({ sent: 0, notSent: 0 });

    expect(cardsSent()).toEqual([expect.stringContaining('Region Skåne.')]);
    expect(connector.calls.map(({ conversation: to }) => to)).toEqual(['a:jens']);
  });

  it('asks once, in office hours, whether to keep a draft untouched for two weeks', async () => {
    const { app, clock, post } = await start();
    await post({ text: 'ny screening' });
    await post({ text: 'Robotkirurgi' });
    const before = cardsSent().length;
    clock.set('2027-01-26T02:00:00Z');
    await app.tick();
    const atNight = cardsSent().length;
    clock.set('2027-01-26T09:00:00Z');

    await app.tick();
    await app.tick();

    expect(atNight).toBe(before);
    const asked = cardsSent()
      .slice(before)
      .filter((card) => card.includes('keep-draft'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Vil du beholde kladden? Robotkirurgi');
  });

  it('plans one round for each ongoing collaboration', async () => {
    const { app, documents } = await start();
    await app.tick();
    await app.tick();

    const { items } = await documents.query(rounds, { limit: 100 });
    expect(items.length).toBeGreaterThan(15);
    expect(items.map(({ document }) => document.collaboration)).not.toContain('markis');
  });

  it('opens a case note by its link, and serves the pages named by the Teams app', async () => {
    const { clock, documents, url } = await start();
    await createScreening(screening(), { documents });
    const wanted = {
      what: 'case-note',
      subject: 'screening-1',
      language: 'da',
      person: 'mette',
    } as const;
    const link = await createDownload(wanted, url, { clock, documents });

    const opened = await fetch(link);
    const pages = await Promise.all(['privacy', 'terms'].map((page) => fetch(`${url}/${page}`)));
    clock.set('2027-01-11T12:15:00Z');
    const late = await fetch(link);

    expect([opened.status, late.status]).toEqual([200, 404]);
    expect(Buffer.from(await opened.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    for (const page of pages) expect(await page.text()).toContain('Region Nordjylland');
  });

  it('answers with the help of a language model, which the page about privacy names', async () => {
    const ertico = { intent: 'attribute', collaborations: ['ertico'], attributes: ['cost'] };
    const server = await startChatCompletions(proposing(ertico));
    const { endpoint, host } = server;
    const model = createOpenAiModel({ endpoint, key: 'key', model: 'small' });
    const { post, url } = await start({}, [], model);

    await post({ text: 'hvordan xyzzy plugh?' });
    const page = await (await fetch(`${url}/privacy`)).text();
    await server.close();

    expect(cardsSent()[0]).toContain('tolket af en sprogmodel');
    expect(page).toContain(host);
  });

  it('is ready when its store answers', async () => {
    const { url } = await start();

    const response = await fetch(`${url}/readyz`);

    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', checks: { storage: 'ok', content: 'ok' } },
    ]);
  });

  it('is not ready when its store does not', async () => {
    const { url, log } = await start({ ping: () => Promise.reject(new Error('gone')) });

    const response = await fetch(`${url}/readyz`);

    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'failing', checks: { storage: 'failing', content: 'ok' } },
    ]);
    expect(log.lines.map(({ message: said }) => said)).toContain('The store does not respond');
  });
});
