import { agreement, askedAttributes, impliedBySlots } from '../../../src/asking/intents/attributes';
import type { QuestionWord } from '../../../src/asking/slots/question-words';
import { coveredBy, isOf } from '../../../src/asking/slots/slot';
import { understood } from '../nordjylland';
import { read } from '../slots/slots-in';

describe('agreement', () => {
  const asks = (...words: QuestionWord[]) => new Set(words);

  it.each([
    ['contacts-political', ['who'], 1],
    ['decided-by', ['who'], 1],
    ['decided-by', ['when'], 1],
    ['end', ['when'], 1],
    ['total-budget', ['how-much'], 1],
    ['recurrence', ['how-often'], 1],
    ['period', ['how-long'], 1],
    ['end', ['what', 'when'], 1],
    ['purpose', ['what'], 0.5],
    ['countries', ['which'], 0.5],
    ['recurrence', ['what'], 0],
    ['cost', [], 0],
    ['cost', ['who'], -1],
    ['contacts-political', ['when'], -1],
    ['purpose', ['how-much', 'when'], -1],
  ] as const)('judges how well %s fits the question words %j: %d', (attribute, words, expected) => {
    expect(agreement(attribute, asks(...words))).toBe(expected);
  });
});

describe('askedAttributes', () => {
  const asked = (text: string) =>
    askedAttributes(read(text)).map(({ attributes }) => attributes[0]);

  it.each([
    ['hvad koster CPMR', ['cost']],
    ['annual fee of CPMR', ['fee']],
    ['hvor længe løber MARKIS og hvad koster det', ['period', 'cost']],
    ['formål og partnere', ['purpose', 'partners']],
    ['hvor mange partnere er der', ['partner-count']],
    ['hvem besluttede MARKIS', ['decided-by']],
    ['hvilke projekter er der i Norge', []],
    ['', []],
  ])('lists what the phrases of %j ask for, in order: %j', (text, attributes) => {
    expect(asked(text)).toEqual(attributes);
  });

  it('leaves out what is negated, and words that are read as something else', () => {
    expect(asked('projekter uden budget')).toEqual([]);
    expect(askedAttributes(read('hvad koster det'), new Set([1]))).toEqual([]);
  });
});

describe('impliedBySlots', () => {
  const implied = (text: string) => {
    const reading = read(text);
    const names = reading.slots.filter(isOf('collaboration'));
    const ids = names.map(({ meaning }) => meaning.id);
    return impliedBySlots(reading, ids, coveredBy(names)).flatMap(({ attributes }) => attributes);
  };

  it.each([
    ['har Regionsrådet noget med MARKIS at gøre', ['decided-by']],
    ['kører MARKIS', ['status']],
    ['er Coast Alive betalt af Interreg IVB', ['funding']],
    ['er CPMR betalt af Interreg IVB', []],
  ])('finds in %j what a body, a role or a programme asks of the entry: %j', (text, attributes) => {
    expect(implied(text)).toEqual(attributes);
  });
});

describe('ask for a fact of one entry', () => {
  it.each([
    ['hvad er formålet med CPMR?', 'purpose of cpmr'],
    ['what is the aim of Westlink?', 'purpose of westlink'],
    ['what is the duration of HealthPort?', 'period of healthport'],
    ['hvornår starter Mikropol?', 'start of mikropol'],
    ['hvornår slutter Coast Alive?', 'end of coast-alive'],
    ['er Women in Business aktiv?', 'status of women-in-business'],
    ['hvad er kontingentet for ERTICO?', 'fee of ertico'],
    ['hvad koster Nordsøkommissionen?', 'cost of nordsoekommissionen'],
    ['hvad er det samlede budget for MARKIS?', 'total-budget of markis'],
    ['koster CPMR mere end 50.000 kr.?', 'cost of cpmr'],
    ['hvor meget medfinansierer regionen i HealthPort?', 'co-financing of healthport'],
    ['how many staff hours go into Coast Alive?', 'staff-hours of coast-alive'],
    ['hvem besluttede Rekreative Ruter?', 'decided-by of rekreative-ruter'],
    ['which programme funds ICT for Health?', 'funding of ict-for-health'],
    ['what is the expected outcome of HealthPort?', 'outcome of healthport'],
    ['hvem er partnere i Westlink?', 'partners of westlink'],
    ['how many members does CPMR have?', 'partner-count of cpmr'],
    ['hvilke lande er med i APA?', 'countries of adapted-physical-activity'],
    ['hvem sidder politisk i CPMR?', 'contacts-political of cpmr'],
    ['hvem er tovholder på MARKIS?', 'contacts-administrative of markis'],
    ['hvilken rolle har vi i Nordsøkommissionen?', 'roles of nordsoekommissionen'],
    ['er vi lead partner i Rekreative Ruter?', 'lead-partner of rekreative-ruter'],
    ['which unit is Gentle Teaching based in?', 'unit of gentle-teaching'],
    ['hvor ofte mødes TAVS?', 'recurrence of tavs'],
  ])('understands %j as %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
