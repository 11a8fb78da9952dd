import { createProactiveSender } from '../../../src/teams/proactive';
import { createTeamsNotifier } from '../../../src/monitoring/handlers/teams-notifier';
import { QuietCloudAdapter } from '../../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../../src/http/authentication';
import type { DueItem } from '../../../src/monitoring/reminders/reminder-notifier';
import type { Person } from '../../../src/people/person';
import { localized } from '../../builders/localized';
import { person } from '../../builders/person';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { type FakeConnector, startConnector } from '../../fakes/connector';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';

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

  const remind = (
    given: Partial<Person> = {},
    items: readonly DueItem[] = [{ round: round(), reminder: reminder({ step: 'before-7' }) }],
    current = () => Promise.resolve(items),
  ) =>
    createTeamsNotifier(
      createProactiveSender({
        adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
        appId: '',
        log,
      }),
      fixedClock('2027-02-22T08:00:00Z'),
    ).remind(
      person({ conversation: { ...REFERENCE, serviceUrl: connector.url }, ...given }),
      items,
      current,
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
    expect(sent()).toContain('"action":"snooze-form","round":"cpmr.1"');
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

  it('tells what became of it', async () => {
    connector.answerNext(403, { error: { code: 'ConversationBlockedByUser', message: 'no' } });

    expect(await remind()).toEqual({ kind: 'unreachable', reason: 'http-403' });
  });

  it('sends one card for several rounds, with each of them once', async () => {
    await remind({}, [
      { round: round(), reminder: reminder({ step: 'before-7' }) },
      { round: round(), reminder: reminder() },
      { round: round({ collaboration: 'aer', name: localized('AER') }), reminder: reminder() },
    ]);

    expect(connector.activities()).toHaveLength(1);
    expect(sent()).toContain('"text":"2 opfølgninger venter på dig"');
    expect(sent().match(/"text":"Årlig opfølgning: CPMR/g)).toHaveLength(1);
    expect(sent()).toContain('"text":"Årlig opfølgning: AER');
  });

  it('puts the soonest due first, whichever step came first', async () => {
    const later = round({ collaboration: 'aer', name: localized('AER'), dueOn: '2027-03-29' });

    await remind({}, [
      { round: later, reminder: reminder() },
      { round: round(), reminder: reminder() },
    ]);

    expect(sent().indexOf('opfølgning: CPMR')).toBeLessThan(sent().indexOf('opfølgning: AER'));
  });

  it('sends nothing when nothing is left to say', async () => {
    await remind({}, [{ round: round(), reminder: reminder() }], () => Promise.resolve([]));

    expect(connector.calls).toEqual([]);
  });

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
    expect(line).toMatchObject({ level: 'warn', fields: { reminders: ['cpmr.1.0.before-7'] } });
  });
});
