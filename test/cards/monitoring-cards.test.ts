import { renderDuties, renderGuide, renderReminder } from '../../src/cards/monitoring-cards';
import { plainTextOf } from '../../src/cards/plain-text';
import { round } from '../builders/round';
import { submitsOf } from './find-nodes';
import { plainTelling } from './plain-telling';

const DA = plainTelling('da');
const EN = plainTelling('en');
const AT = '2027-01-04T08:00:00.000Z';

const linesOf = (card: object) => plainTextOf(card).split('\n');

describe('renderReminder', () => {
  it('tells what is due, why, and what it takes', () => {
    expect(linesOf(renderReminder(round(), 'before-7', { ...DA, day: '2027-02-22' }))).toEqual([
      'Årlig opfølgning: CPMR',
      'Frist 1. marts 2027, om 7 dage.',
      'Strategien beder om, at hvert samarbejde vurderes mindst én gang om året.',
      '3 spørgsmål, 5 minutter.',
    ]);
    expect(linesOf(renderReminder(round(), 'before-7', { ...EN, day: '2027-02-22' }))).toEqual([
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
    expect(linesOf(renderReminder(round(), 'due', { ...DA, day }))[1]).toBe(da);
    expect(linesOf(renderReminder(round(), 'due', { ...EN, day }))[1]).toBe(en);
  });

  it('begins the round or puts this step of its ladder off', () => {
    expect(submitsOf(renderReminder(round(), 'after-7', DA))).toEqual([
      { title: 'Begynd nu', data: { action: 'open-guide', round: 'cpmr.2027' } },
      {
        title: 'Mind mig om en uge',
        data: { action: 'snooze', round: 'cpmr.2027', step: 'after-7' },
      },
    ]);
  });
});

describe('renderGuide', () => {
  const answered = (...choices: string[]) =>
    round({
      revision: choices.length,
      answers: round()
        .guide.questions.slice(0, choices.length)
        .map(({ id }, index) => ({
          question: id,
          choice: choices[index] ?? '',
          by: 'mette',
          at: AT,
        })),
    });

  it('asks the first question that has no answer', () => {
    const card = renderGuide(answered('within'), DA, 'Husk det.');

    expect(linesOf(card)).toEqual([
      '2 af 3 · CPMR',
      'Husk det.',
      'Hvad med outcome?',
      'Derfor spørges der. Formål: Til opfølgning.',
    ]);
    expect(submitsOf(card)[1]).toEqual({
      title: 'below',
      data: {
        action: 'guide-answer',
        round: 'cpmr.2027',
        question: 'outcome',
        choice: 'below',
        revision: 1,
      },
    });
  });

  it('shows the answers when all are given', () => {
    expect(linesOf(renderGuide(answered('within', 'below', 'adjust'), EN))).toEqual([
      'The monitoring of CPMR (en) is answered. Thank you.',
      'Your answers',
      'Hvad med frame? (en) within (en)',
      'Hvad med outcome? (en) below (en)',
      'Hvad med recommendation? (en) adjust (en)',
      'Udsyns forslag. (en)',
    ]);
  });
});

describe('renderDuties', () => {
  it('lists eight, and begins with the one that is tapped', () => {
    const duties = Array.from({ length: 10 }, (_, index) => round({ collaboration: `c${index}` }));
    const card = renderDuties(duties, DA);

    expect(linesOf(card).slice(1, 3)).toEqual(['CPMR', 'frist 1. marts 2027']);
    expect(submitsOf(card).map(({ data }) => data['round'])).toEqual(
      duties.slice(0, 8).map(({ id }) => id),
    );
  });

  it('says so when there are none', () => {
    expect(linesOf(renderDuties([], EN))).toEqual([
      'Your coming monitoring rounds',
      'You have no monitoring rounds ahead of you.',
    ]);
  });
});
