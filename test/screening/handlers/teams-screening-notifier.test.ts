import { indexKnowledge } from '../../../src/asking/index-knowledge';
import { createProactiveSender } from '../../../src/teams/proactive';
import { createTeamsScreeningNotifier } from '../../../src/screening/handlers/teams-screening-notifier';
import { QuietCloudAdapter } from '../../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../../src/http/authentication';
import type { ScreeningNotifier } from '../../../src/screening/case/screening-notifier';
import { person } from '../../builders/person';
import { screening } from '../../builders/screening';
import { type FakeConnector, startConnector } from '../../fakes/connector';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';
import { CONTENT } from '../../teams/chat';

describe('createTeamsScreeningNotifier', () => {
  let connector: FakeConnector;
  const log = recordingLog();
  const index = indexKnowledge(CONTENT);

  beforeEach(async () => {
    connector = await startConnector();
  });

  afterEach(() => connector.close());

  const notifier = () =>
    createTeamsScreeningNotifier(
      createProactiveSender({
        adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
        appId: '',
        log,
      }),
      {
        clock: fixedClock('2027-01-10T12:00:00Z'),
        knowledge: { current: () => index },
      },
    );
  const reader = (locale: string) =>
    person({
      conversation: {
        user: { id: '29:x', name: 'X' },
        bot: { id: '28:udsyn', name: 'Udsyn' },
        channelId: 'msteams',
        locale,
        serviceUrl: connector.url,
        conversation: { id: 'a:1', conversationType: 'personal' },
      },
    });
  const AT = '2027-01-05T08:00:00.000Z';
  const decision = {
    outcome: 'approved' as const,
    body: 'regionsraadet',
    on: '2027-01-05',
    reason: 'Fordi.',
    recommendation: 'recommend',
    by: { id: 'anna', name: 'Anna' },
    at: AT,
  };
  const asked = { kind: 'question' as const, by: 'anna', name: 'Anna', text: 'Hvem?', at: AT };
  const proposal = { name: 'Robotkirurgi' };

  const EVERY: [
    keyof ScreeningNotifier,
    Parameters<typeof screening>[0],
    danish: string,
    english: string,
  ][] = [
    ['submitted', { state: 'submitted', submittedAt: AT }, 'Tag sagen', 'Take the case'],
    ['informationWanted', { state: 'more-information', thread: [asked] }, 'Hvem?', 'Hvem?'],
    [
      'replied',
      { state: 'submitted', submittedAt: AT },
      'Der er svar om Robotkirurgi',
      'Robotkirurgi',
    ],
    ['resumed', {}, 'videre uden dit svar', 'without your reply'],
    ['decided', { state: 'approved', decision }, 'Godkendt: Robotkirurgi', 'Approved'],
    ['invited', {}, 'Bent beder dig vurdere: Robotkirurgi', 'Bent'],
    ['declined', {}, 'Bent har sagt nej tak til at vurdere: Robotkirurgi', 'Bent'],
    ['idle', {}, 'Behold kladden', 'Keep'],
  ];

  describe.each(EVERY)('%s', (what, given, danish, english) => {
    const notify = (locale: string) =>
      notifier()[what](reader(locale), screening({ ...given, proposal }), 'Bent');
    const sent = () => JSON.stringify(connector.activities()[0]?.attachments?.[0]?.content);

    it('comes into the own chat', async () => {
      expect(await notify('da-DK')).toEqual({ kind: 'delivered' });

      expect(connector.calls.map(({ conversation }) => conversation)).toEqual(['a:1']);
    });

    it('is in the language of who reads it', async () => {
      await notify('da-DK');
      const inDanish = sent();
      await notify('en-US');
      const inEnglish = JSON.stringify(connector.activities()[1]?.attachments?.[0]?.content);

      expect(inDanish).toContain(danish);
      expect(inEnglish).toContain(english);
      expect(inEnglish).not.toBe(inDanish);
    });

    it('tells when somebody cannot be reached', async () => {
      connector.answerNext(403, {});

      expect(await notify('da-DK')).toEqual({ kind: 'unreachable', reason: 'http-403' });
      expect(log.lines.at(-1)).toMatchObject({ level: 'warn' });
    });
  });

  it('reaches nobody without a chat', async () => {
    expect(await notifier().idle(person({ conversation: undefined }), screening())).toEqual({
      kind: 'unreachable',
      reason: 'no-conversation',
    });
  });
});
