import { createProactiveSender } from '../../../src/teams/proactive';
import { createTeamsInquiryNotifier } from '../../../src/asking/handlers/teams-inquiry-notifier';
import { QuietCloudAdapter } from '../../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../../src/http/authentication';
import { inquiry } from '../../builders/inquiry';
import { person } from '../../builders/person';
import { type FakeConnector, startConnector } from '../../fakes/connector';
import { recordingLog } from '../../fakes/recording-log';

const THREAD = '19:channel@thread.tacv2;messageid=1';

describe('createTeamsInquiryNotifier', () => {
  let connector: FakeConnector;
  const log = recordingLog();

  beforeEach(async () => {
    connector = await startConnector();
  });

  afterEach(() => connector.close());

  const notifier = () =>
    createTeamsInquiryNotifier(
      createProactiveSender({
        adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
        appId: '',
        log,
      }),
    );
  const reference = (conversation: object) => ({
    user: { id: '29:x', name: 'X' },
    bot: { id: '28:udsyn', name: 'Udsyn' },
    channelId: 'msteams',
    locale: 'en-US',
    serviceUrl: connector.url,
    conversation,
  });
  const coordinator = () =>
    person({ conversation: reference({ id: 'a:1', conversationType: 'personal' }) });
  const answered = () =>
    inquiry({
      state: 'answered',
      answer: 'Region Skåne.',
      answeredBy: { id: 'anna', name: 'Anna' },
      conversation: reference({ id: THREAD, conversationType: 'channel', isGroup: true }),
    });
  const sent = () => JSON.stringify(connector.activities()[0]?.attachments?.[0]?.content);

  it('asks a coordinator in their own chat and language', async () => {
    expect(await notifier().ask(coordinator(), inquiry())).toEqual({ kind: 'delivered' });

    expect(connector.calls.map(({ conversation }) => conversation)).toEqual(['a:1']);
    expect(connector.activities()[0]?.summary).toBe('A question from a colleague');
    expect(sent()).toContain('"action":"answer-inquiry","inquiry":"i"');
  });

  it('answers in the thread where it was asked, in the language of who asked', async () => {
    expect(await notifier().answer(answered())).toEqual({ kind: 'delivered' });

    expect(connector.calls.map(({ conversation }) => conversation)).toEqual([THREAD]);
    expect(connector.activities()[0]?.summary).toBe('Svar fra koordinatoren');
  });

  it.each([
    [403, 'unreachable'],
    [404, 'unreachable'],
    [400, 'failed'],
    [500, 'failed'],
  ])('tells of %i as %s', async (status, kind) => {
    connector.answerNext(status, {});
    connector.answerNext(status, {});

    expect([
      await notifier().ask(coordinator(), inquiry()),
      await notifier().answer(answered()),
    ]).toMatchObject([
      { kind, reason: `http-${status}` },
      { kind, reason: `http-${status}` },
    ]);
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { inquiry: 'i' } });
  });

  it('tells of a coordinator without a chat as unreachable', async () => {
    expect(await notifier().ask(person({ conversation: undefined }), inquiry())).toEqual({
      kind: 'unreachable',
      reason: 'no-conversation',
    });
  });
});
