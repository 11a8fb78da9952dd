import { shownIn } from '../../../src/asking/answer';
import { asked } from '../nordjylland';

const perOf = (question: string) => {
  const { query } = asked(question);
  return query.intent === 'aggregate' ? `${query.operation} per ${query.per ?? '–'}` : query.intent;
};

describe('readTally', () => {
  it.each([
    ['hvem er kontaktperson for flest samarbejder', 'max per contact'],
    ['who is contact for the most collaborations', 'max per contact'],
    ['hvilken politiker sidder i flest', 'max per representative'],
    ['hvem er med i flest samarbejder', 'max per person'],
    ['which country do we have most collaborations with', 'max per country'],
    ['hvilket program finansierer flest projekter', 'max per programme'],
    ['hvilken enhed har færrest samarbejder', 'min per unit'],
    ['which body has decided the most grants', 'max per body'],
    ['hvilket tema har flest samarbejder', 'max per theme'],
    ['which area has the most collaborations', 'max per area'],
    ['hvilken samarbejdsform er der flest af', 'max per kind'],
    ['how many collaborations has each unit', 'max per unit'],
    ['hvor mange lande samarbejder vi med', 'count per country'],
    ['flest medarbejdertimer', 'max per –'],
    ['hvor mange samarbejder har vi', 'count per –'],
  ])('reads %j as %s', (question, per) => {
    expect(perOf(question)).toBe(per);
  });

  it('shows all that the leading one has', () => {
    expect(shownIn(asked('hvem er kontaktperson for flest samarbejder').answer)).toHaveLength(5);
  });
});
