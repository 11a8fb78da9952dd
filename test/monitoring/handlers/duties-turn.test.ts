import { rounds } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { JENS } from '../../teams/chat';
import { kindsOf, monitoring, titlesOf } from './monitoring-chat';

const more = (count: number, given = {}) =>
  Array.from({ length: count }, (_, index) =>
    round({ collaboration: `c${index}`, dueOn: '2027-05-03', ...given }),
  );

describe('"mine påmindelser"', () => {
  it('lists what is one’s own, each to be opened for what can be done', async () => {
    const { jens } = await monitoring();

    const duties = await jens.say('mine påmindelser');
    const opened = await jens.tap(duties, 'Åbn: CPMR');

    expect(duties.text).toMatch(
      /^Dine opfølgninger\n1 opfølgning\. Tryk på[^]*\nÅrlig opfølgning: CPMR\nFrist 1\. marts 2027, om 7 dage\./,
    );
    expect(kindsOf(opened)).toEqual(['send']);
    expect(titlesOf(opened).slice(0, 4)).toEqual([
      'Begynd nu',
      'Udsæt',
      'Giv videre',
      'Det er ikke mig',
    ]);
  });

  it('is turned page by page', async () => {
    const { jens, documents } = await monitoring();
    for (const one of more(10, { owner: JENS.aadObjectId })) await documents.create(rounds, one);

    const first = await jens.say('mine påmindelser');
    const second = await jens.tap(first, 'Vis flere');

    expect(first.text).toContain('Side 1 af 2.');
    expect(second.text).toContain('Side 2 af 2.');
    expect(titlesOf(second).filter((title) => title.startsWith('Åbn'))).toHaveLength(3);
  });

  it('says when a round is overdue and put off', async () => {
    const { jens, clock } = await monitoring();
    await jens.tap(await jens.send({ action: 'snooze-form', round: 'cpmr.1' }), 'Til datoen', {
      date: '2027-03-15',
    });
    clock.set('2027-03-02T09:00:00Z');

    const { text } = await jens.say('mine påmindelser');

    expect(text).toContain('1 opfølgning, 1 over fristen.');
    expect(text).toContain('Fristen var 1. marts 2027, for 1 dag siden.');
    expect(text).toContain('Udsat til 15. marts 2027 (1 gang).');
  });

  it('shows a coordinator with none of their own what is nobody’s, and who has put off what', async () => {
    const { mette, jens, documents } = await monitoring();
    for (const one of more(1)) await documents.create(rounds, one);
    await jens.tap(await jens.send({ action: 'snooze-form', round: 'cpmr.1' }), 'En uge');

    const unowned = await mette.say('mine påmindelser');
    const snoozed = await mette.tap(unowned, 'Udsat');

    expect(unowned.text).toMatch(/^Uden ansvarlig\n/);
    expect(unowned.text).toContain('Ingen er ansvarlig');
    expect(snoozed.text).toContain('Udsat til 1. marts 2027 (1 gang).');
    expect(snoozed.text).toContain('Ansvarlig: Jens Ærø.');
  });

  it('shows nobody else what only coordinators see', async () => {
    const { jens } = await monitoring({ owner: 'somebody' });

    const own = await jens.say('mine påmindelser');
    const other = await jens.send({ action: 'list-duties', scope: 'unowned' });

    expect(own.text).toContain('Du har ingen opfølgninger foran dig.');
    expect(titlesOf(own)).toEqual(['Se årshjulet', 'Stedfortræder']);
    expect(other.text).not.toContain('CPMR');
  });
});
