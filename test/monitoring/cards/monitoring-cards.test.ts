import { renderDigest, renderReminder } from '../../../src/monitoring/cards/monitoring-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const EN = plainRenderContext('en');
const OWN = { owner: 'mette', ownerName: 'Mette Sørensen' };

const linesOf = (card: object) => plainTextOf(card).split('\n');
const due = (given: Parameters<typeof round>[0] = {}, to?: 'coordinator') => ({
  round: round({ ...OWN, ...given }),
  reminder: reminder(to && { to }),
});

describe('renderReminder', () => {
  it('tells what is due, why, and what it takes', () => {
    const day = '2027-02-22';

    expect(linesOf(renderReminder(due(), 'mette', { ...DA, day }))).toEqual([
      'Årlig opfølgning: CPMR',
      'Frist 1. marts 2027, om 7 dage.',
      'Strategien beder om, at hvert samarbejde vurderes mindst én gang om året.',
      '3 spørgsmål, 5 minutter.',
    ]);
    expect(linesOf(renderReminder(due(), 'mette', { ...EN, day }))).toEqual([
      'Yearly monitoring: CPMR (en)',
      'Due 1 March 2027, in 7 days.',
      'The strategy asks that every collaboration is assessed at least once a year.',
      '3 questions, 5 minutes.',
    ]);
  });

  it.each([
    ['2027-02-28', 'Frist 1. marts 2027, om 1 dag.', 'Due 1 March 2027, in 1 day.'],
    ['2027-03-01', 'Frist i dag, 1. marts 2027.', 'Due today, 1 March 2027.'],
    [
      '2027-03-02',
      'Fristen var 1. marts 2027, for 1 dag siden.',
      'It was due 1 March 2027, 1 day ago.',
    ],
    [
      '2027-03-15',
      'Fristen var 1. marts 2027, for 14 dage siden.',
      'It was due 1 March 2027, 14 days ago.',
    ],
  ])('tells on %s how long there is', (day, da, en) => {
    expect(linesOf(renderReminder(due(), 'mette', { ...DA, day }))[1]).toBe(da);
    expect(linesOf(renderReminder(due(), 'mette', { ...EN, day }))[1]).toBe(en);
  });

  it.each([
    ['renewal', 'Fornyelse: CPMR', /^Bevillingen eller perioden udløber\./],
    ['closing', 'Afslutning: CPMR', /^Perioden er udløbet\./],
  ] as const)('says why a %s round is held', (kind, title, why) => {
    const lines = linesOf(renderReminder(due({ kind }), 'mette', DA));

    expect(lines[0]).toBe(title);
    expect(lines[2]).toMatch(why);
  });

  it('begins, snoozes, hands over, or is not for whom it was taken', () => {
    expect(submitsOf(renderReminder(due(), 'mette', DA))).toEqual([
      { title: 'Begynd nu', data: { action: 'open-guide', round: 'cpmr.1' } },
      { title: 'Udsæt', data: { action: 'snooze-form', round: 'cpmr.1' } },
      { title: 'Giv videre', data: { action: 'hand-over-form', round: 'cpmr.1' } },
      { title: 'Det er ikke mig', data: { action: 'decline-form', round: 'cpmr.1' } },
    ]);
  });

  it('tells a coordinator whose it is, and that it was put off', () => {
    const snoozes = [{ by: 'mette', at: '2027-02-20T08:00:00.000Z', until: '2027-03-12' }];
    const history = [{ ...snoozes[0], by: 'mette', name: 'M', did: 'snoozed' as const }].map(
      ({ at = '', by, name, did }) => ({ at, by, name, did }),
    );
    const card = renderReminder(due({ snoozes, history }, 'coordinator'), 'carl', DA);

    expect(linesOf(card)[2]).toMatch(
      /^Ansvarlig: Mette Sørensen\. Udsat til 12\. marts 2027 \(1 gang\)\. Strategien/,
    );
    expect(submitsOf(card).map(({ title }) => title)).not.toContain('Det er ikke mig');
  });
});

describe('a reminder beside the ladder', () => {
  it.each([
    ['handed-over', 'Jens Ærø har givet den videre til dig. Besked: Spørg Runa.'],
    ['passed-on', 'Den er gået videre til dig, fordi den ansvarlige ikke kan nås. Besked: '],
    ['declined', 'Jens Ærø svarer ikke for samarbejdet. Find en anden. Besked: Spørg Runa.'],
  ] as const)('says that it was %s', (did, said) => {
    const event = { at: '2027-02-20T08:00:00.000Z', by: 'jens', name: 'Jens Ærø' };
    const item = {
      round: round({ ...OWN, history: [{ ...event, did, what: 'Spørg Runa' }] }),
      reminder: reminder({ step: `${did}.1` }),
    };

    expect(linesOf(renderReminder(item, 'mette', DA))[2]).toContain(said);
    expect(linesOf(renderDigest([item, item], 'mette', DA)).join('\n')).toContain(said);
  });
});

describe('renderDigest', () => {
  it('lists what is due, each to be opened', () => {
    const items = ['cpmr', 'helps'].map((collaboration) => due({ collaboration }));

    const card = renderDigest(items, 'mette', { ...DA, day: '2027-03-02' });

    expect(linesOf(card).slice(0, 4)).toEqual([
      '2 opfølgninger venter på dig',
      'Tryk på en af dem for at begynde, udsætte eller give den videre.',
      'Årlig opfølgning: CPMR',
      'Fristen var 1. marts 2027, for 1 dag siden.',
    ]);
    expect(submitsOf(card).map(({ data }) => data['round'] ?? data['action'])).toEqual([
      'cpmr.1',
      'helps.1',
      'list-duties',
    ]);
  });

  it('says how many there are beyond what it shows', () => {
    const items = Array.from({ length: 20 }, (_, index) => due({ collaboration: `c${index}` }));

    const lines = linesOf(renderDigest(items, 'mette', EN));

    expect(lines[0]).toBe('20 monitoring rounds wait for you');
    expect(lines).toContain('… and 8 more. Write "my reminders" to see them all.');
  });
});
