import { plainTextOf } from '../../../src/cards/message';
import { renderWaitReminder } from '../../../src/screening/cards/reminder-cards';
import { renderRequestForm } from '../../../src/screening/cards/request-cards';
import type { Event } from '../../../src/screening/case/history';
import type { ReminderName } from '../../../src/screening/deadlines/waits';
import { assessment, proposal, screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const AT = '2027-03-01T08:00:00.000Z';
const EVENT: Event = { at: AT, by: 'mette', name: 'Mette Sørensen', did: 'invited' };

const question = (answerBy?: string) => ({
  kind: 'question' as const,
  by: 'anna',
  name: 'Anna Krog',
  text: 'Hvem betaler?',
  at: AT,
  ...(answerBy !== undefined && { answerBy }),
});

/** The card of a reminder about Mette's case, as Bent reads it. */
const card = (name: ReminderName, given = {}, event: Partial<Event> = {}) =>
  renderWaitReminder(
    name,
    {
      screening: screening({
        proposal: proposal(),
        submittedAt: AT,
        assessments: [assessment({ strategy: 2 }), assessment({}, { assessor: 'bent' })],
        ...given,
      }),
      event: { ...EVENT, ...event },
      reader: 'bent',
    },
    DA,
  );

const actionsOf = (one: object) =>
  submitsOf(one).map(({ data }) => (data as { action: string }).action);

describe('renderWaitReminder', () => {
  it('says since when a case has waited for a coordinator, who can take it', () => {
    const shown = card('untaken', { state: 'submitted' });

    expect(plainTextOf(shown)).toContain(
      'Sagen har ventet siden 1. marts 2027, og ingen har taget den.',
    );
    expect(actionsOf(shown)).toContain('take');
  });

  it.each([
    [undefined, 'Koordinatoren spurgte 1. marts 2027 og venter på dit svar.'],
    ['2027-09-15', 'Husk dit svar. Fristen er 15. september 2027.'],
    ['2027-01-05', 'Du mangler at svare. Fristen var 5. januar 2027.'],
  ])('reminds the owner of a question that is due on %s', (answerBy, said) => {
    const shown = card('unanswered', {
      state: 'more-information',
      thread: [question(answerBy)],
    });

    expect(plainTextOf(shown)).toContain(said);
    expect(plainTextOf(shown)).toContain('Hvem betaler?');
    expect(actionsOf(shown)).toContain('reply');
  });

  it.each([
    [undefined, 'Mette Sørensen har ikke svaret på spørgsmålet fra 1. marts 2027.'],
    ['2027-09-15', 'Mette Sørensen har ikke svaret. Fristen var 15. september 2027.'],
  ])('tells the coordinator that a question due on %s has no answer', (answerBy, said) => {
    const shown = card('answer-overdue', {
      state: 'more-information',
      thread: [question(answerBy)],
    });

    expect(plainTextOf(shown)).toContain(said);
    expect(actionsOf(shown)).toContain('resume');
  });

  it('reminds somebody who is invited', () => {
    const shown = card('unbegun');

    expect(plainTextOf(shown)).toContain(
      'Du blev inviteret 1. marts 2027 og er ikke begyndt endnu.',
    );
    expect(actionsOf(shown)).toEqual(['continue-screening', 'decline-invitation']);
  });

  it('lets the owner invite another colleague', () => {
    const shown = card('invitation-overdue', {}, { what: 'bent', value: 'Bent Holm' });

    expect(plainTextOf(shown)).toContain('Bent Holm er ikke begyndt på at vurdere');
    expect(actionsOf(shown)).toContain('invite-form');
  });
});

it('the form for a question has a date to answer by', () => {
  const form = renderRequestForm(screening({ proposal: proposal() }), DA);

  expect(nodesOf(form).find(({ type }) => type === 'Input.Date')).toMatchObject({
    id: 'answerBy',
    label: 'Svar senest (kan udelades)',
  });
});
