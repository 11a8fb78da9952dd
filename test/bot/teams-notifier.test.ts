import { createSendFirst } from '../../src/bot/send-first';
import { createTeamsNotifier } from '../../src/bot/teams-notifier';
import { QuietCloudAdapter } from '../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../src/http/strict-authentication';
import type { Person } from '../../src/people/person';
import { person } from '../builders/person';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';
import { type FakeConnector, startConnector } from '../fakes/connector';
import { fixedClock } from '../fakes/fixed-clock';
import { recordingLog } from '../fakes/recording-log';

const REFERENCE = {
  user: { id: '29:mette', name: 'Mette Sørensen' },
  bot: { id: '28:udsyn', name: 'Udsyn' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'dk' },
  channelId: 'msteams',
  locale: 'da-DK',
};

describe('createTeamsNotifier', () => {
  let connector: FakeConnector;
  const log = recordingLog();

  beforeEach(async () => {
    connector = await startConnector();
  });

  afterEach(() => connector.close());

  const remind = (given: Partial<Person> = {}) =>
    createTeamsNotifier(
      createSendFirst({
        adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
        appId: '',
        log,
      }),
      fixedClock('2027-02-22T08:00:00Z'),
    ).remind(
      person({ conversation: { ...REFERENCE, serviceUrl: connector.url }, ...given }),
      round(),
      reminder({ step: 'before-7' }),
    );

  const sent = () => JSON.stringify(connector.activities()[0]?.attachments?.[0]?.content);

  it('sends the reminder into the chat of the person', async () => {
    expect(await remind()).toEqual({ kind: 'delivered' });

    expect(connector.calls.map(({ kind, conversation }) => [kind, conversation])).toEqual([
      ['reply', 'a:1'],
    ]);
    expect(connector.activities()[0]).toMatchObject({
      type: 'message',
      summary: 'Årlig opfølgning: CPMR',
      recipient: { id: '29:mette' },
    });
    expect(sent()).toContain('Frist 1. marts 2027, om 7 dage.');
    expect(sent()).toContain('"action":"snooze","round":"cpmr.2027","step":"before-7"');
  });

  it.each([
    ['chosen', { language: 'en' as const }],
    ['last written', { lastLanguage: 'en' as const }],
  ])('writes in the language that the person has %s', async (_, given) => {
    await remind(given);

    expect(sent()).toContain('Due 1 March 2027, in 7 days.');
  });

  it('writes in the language of the client where nothing else is known', async () => {
    await remind({ conversation: { ...REFERENCE, serviceUrl: connector.url, locale: 'en-US' } });

    expect(sent()).toContain('Yearly monitoring: CPMR (en)');
  });

  it.each([
    [403, 'unreachable'],
    [404, 'unreachable'],
    [400, 'failed'],
    [401, 'failed'],
    [412, 'failed'],
  ])('tells of %i as %s', async (status, kind) => {
    connector.answerNext(status, { error: { code: 'Whatever', message: 'no' } });

    expect(await remind()).toEqual({ kind, reason: `http-${status}` });
  });

  it('tells of 429 as failed at once, and leaves the trying again to the ledger', async () => {
    connector.answerNext(429, {});

    expect(await remind()).toEqual({ kind: 'failed', reason: 'http-429' });
    expect(connector.calls).toHaveLength(1);
  });

  // The SDK tries these three times more by itself, which takes seconds.
  it('tells of a service that is down as failed', async () => {
    const gone = await startConnector();
    await gone.close();
    for (let times = 0; times < 4; times++) connector.answerNext(500, {});

    expect(
      await Promise.all([
        remind(),
        remind({ conversation: { ...REFERENCE, serviceUrl: gone.url } }),
      ]),
    ).toEqual([
      { kind: 'failed', reason: 'http-500' },
      { kind: 'failed', reason: 'no-answer' },
    ]);
    expect(connector.activities()).toEqual([]);
  }, 20_000);

  it('tells of a person without a chat as unreachable', async () => {
    expect(await remind({ conversation: undefined })).toEqual({
      kind: 'unreachable',
      reason: 'no-conversation',
    });
    expect(connector.calls).toEqual([]);
  });

  it.each([{}, { serviceUrl: 'nowhere' }])(
    'tells of a reference that is not whole as failed: %j',
    async (conversation) => {
      expect(await remind({ conversation })).toEqual({ kind: 'failed', reason: 'no-answer' });
    },
  );

  it('logs what was not delivered', async () => {
    connector.answerNext(403, {});

    await remind();

    const line = log.lines.at(-1);
    expect(line).toMatchObject({ level: 'warn', fields: { reminder: 'cpmr.2027.before-7' } });
  });
});
