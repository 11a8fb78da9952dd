import { shownIds } from '../../../src/asking/answer/answer';
import { renderAnswers } from '../../../src/asking/cards/answer-cards';
import { plainTextOf } from '../../../src/cards/message';
import { renderContextFor } from '../../../src/cards/render-context';
import { detectLanguage } from '../../../src/lib/language';
import { asked, CONTENT, DAY, understood } from '../nordjylland';

describe('a question is read as a whole', () => {
  it.each([
    [
      'rangér projekterne efter totalbudget, størst først',
      'find kind project showing total-budget by total-budget descending',
    ],
    [
      'rank the projects by total budget, from largest to smallest',
      'find kind project showing total-budget by total-budget descending',
    ],
  ])('an order is no superlative: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['læg kontingenterne for CPMR og ERTICO sammen', 'sum fee of cpmr, ertico'],
    [
      'add the total budgets of MARKIS and Rekreative Ruter up',
      'sum total-budget of markis, rekreative-ruter',
    ],
    [
      'what are the total budgets of MARKIS and Rekreative Ruter in total',
      'sum total-budget of markis, rekreative-ruter',
    ],
  ])('a sum over several is no fact of each: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['how many patients did we treat?', 'other not stated of anybody'],
    ['hvormange projekter har vi?', 'count entries of kind project'],
    [
      'hvor mange sundhedsprojekter har vi?',
      'count entries of theme health, or theme public-health, kind project',
    ],
    ['hvor mange samarbejder er i gang?', 'count entries of running 2012-03-01..2012-03-01'],
    ['how many collaborations are active?', 'count entries of running 2012-03-01..2012-03-01'],
  ])('a count is of what is counted: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['which collaborations have external funding?', 'find property external-funding'],
    ['hvor meget ekstern finansiering får vi?', 'find property external-funding'],
    [
      'hvilke har en kontaktperson?',
      'find stated contacts-administrative showing contacts-administrative',
    ],
    ['Hvad siger strategien om robotkirurgi?', 'passage health-eu-2020'],
    ['Hvilken rolle har Regionsrådet?', 'passage body-regionsraadet'],
  ])('the words of the question count, not how common it is: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    [
      'Hvad er det dyreste medlemskab pr. år? / og det billigste?',
      'min fee of kind membership-network',
    ],
    [
      'hvad koster CPMR, ERTICO og Westlink tilsammen om året? / og over hele perioden?',
      'sum cost of cpmr, ertico, westlink',
    ],
    ['hvad laver EU-kontoret? / sidder Jess Laursen i andet?', 'find person Jess Laursen'],
    [
      'hvor mange samarbejder har Regional Udvikling? / og hvad med sundhed?',
      'count entries of area health',
    ],
    [
      'hvem er kontakt på CPMR? / nej, jeg mente hvem fra regionen',
      'contacts-administrative of cpmr',
    ],
  ])('changes one thing of the last question: %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });

  it.each([
    ['Top 3 dyreste projekter', 'max total-budget top 3 of kind project'],
    ['the three most expensive memberships', 'max fee top 3 of kind membership-network'],
    ['de dyreste 3 projekter', 'max total-budget top 3 of kind project'],
    ['de dyreste medlemskaber, top 3', 'max fee top 3 of kind membership-network'],
    ['top 3 projekter efter budget / og de to mindste?', 'min total-budget top 2 of kind project'],
    ['hvilke 3-årige projekter er dyrest', 'max total-budget of kind project'],
    ['which two projects have the biggest budgets?', 'max total-budget top 2 of kind project'],
    [
      'top 3 projects by total budget / and the second largest?',
      'max total-budget no. 2 of kind project',
    ],
  ])('a top list is no single extreme: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['list the networks in annex 5', 'find kind membership-network, level administrative'],
    ['hvor mange samarbejder er der i bilag 4?', 'count entries of level political'],
  ])('an annex stands for the collaborations that it lists: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['største udgift i 2012', 'max cost in 2012 of running 2012-01-01..2012-12-31'],
    [
      'hvor meget betalte vi i kontingent i 2012? / og over hele perioden?',
      'sum cost of running 2012-01-01..2012-12-31',
    ],
    ['Hvor meget betalte vi i 2012?', 'sum cost in 2012 of running 2012-01-01..2012-12-31'],
    [
      'how many staff hours did we use in 2011?',
      'sum staff-hours in 2011 of running 2011-01-01..2011-12-31',
    ],
    [
      'how much did we pay in 2012? / and in 2011?',
      'sum cost in 2011 of running 2011-01-01..2011-12-31',
    ],
    [
      'how much co-financing for projects running in 2012 in total?',
      'sum co-financing of kind project, running 2012-01-01..2012-12-31',
    ],
  ])('a sum of a year is not one of whole grants: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    [
      'hvilke bevillinger er givet af Forretningsudvalget og hverken af Regionsrådet eller Vækstforum?',
      'find body forretningsudvalget, not body regionsraadet, not body vaekstforum',
    ],
    [
      'which collaborations are agreements rather than projects?',
      'find kind agreement, not kind project',
    ],
    [
      'Which political collaborations have no membership fee or budget stated?',
      'find level political, not property fee, not stated total-budget',
    ],
  ])('an exception reaches all that it names: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['How many projects started in 2011 or later?', 'started 2011-01-01..9999-12-31'],
    ['projekter der startede i 2011 og frem', 'started 2011-01-01..9999-12-31'],
    ['projekter der startede i 2010 eller tidligere', 'started 0001-01-01..2010-12-31'],
    ['what finishes in 2013', 'ended 2013-01-01..2013-12-31'],
  ])('words after a year make it a bound: %s', (question, time) => {
    expect(understood(question)).toContain(time);
  });

  it.each([
    ['arbejde hjemmefra, fjernarbejde og den slags, er der et projekt om det', 'theme remote-work'],
    ['Which collaborations pursue influence on EU policy?', 'theme eu-influence'],
    ['anything to do with health IT or eHealth', 'theme health-it'],
    [
      'Jeg har brug for en liste over alle de samarbejder, hvor Forretningsudvalget har truffet beslutning',
      'body forretningsudvalget',
    ],
  ])('what the question is about is not lost: %s', (question, condition) => {
    expect(understood(question)).toContain(condition);
  });

  it.each([
    'hvilke netværk er Region Midtjylland medlem af?',
    'Which networks is Region Midtjylland a member of, and what does it pay for them?',
  ])('another organisation is not ours: %s', (question) => {
    expect(shownIds(asked(question).answer)).toEqual([]);
  });

  it.each(['Hvilken opsigelsesfrist gælder for medlemskabet af CPMR?'])(
    'what no source has is not answered with something else: %s',
    (question) => {
      expect(understood(question)).toMatch(/unknown|not stated|all about/);
    },
  );
});

describe('what no source has', () => {
  it.each([
    [
      'hvilken opsigelsesfrist gælder for CPMR?',
      'Det fremgår ikke, så vidt jeg kan se',
      'opsigelsesfrist',
    ],
    [
      'what is the penalty clause of MARKIS?',
      'The sources do not say, as far as I can see',
      'penalty',
    ],
  ])('is not denied for certain, and its words are named: %s', (question, sentence, word) => {
    const { answer, unused } = asked(question);
    const renderContext = renderContextFor(detectLanguage(question) ?? 'da', CONTENT, DAY);

    expect(answer).toMatchObject({ kind: 'not-stated', about: 'unclear' });
    expect(
      plainTextOf(renderAnswers({ answer, others: [], unused, isUnsure: false }, renderContext)),
    ).toContain(sentence);
    expect(unused).toContain(word);
  });
});

describe('a question that follows another', () => {
  it('narrows the last list where it asks for some of it', () => {
    const before = shownIds(asked('which collaborations are about tourism?').answer);
    const some = shownIds(
      asked('which collaborations are about tourism? / only those about the North Sea').answer,
    );

    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(before.length);
    expect(before).toEqual(expect.arrayContaining(some));
  });

  it.each([
    [
      'Hvad har Institut for Syn og Hørelse gang i? / Hvilke af dem står der ikke nogen kontaktperson på?',
    ],
    ['what does Institut for Syn og Hørelse take part in? / which of them have no contact?'],
  ])('asks for those that lack a fact: %s', (conversation) => {
    expect(understood(conversation)).toContain('not stated contacts-administrative');
  });

  it.each([
    ["what's the total budget of Coast Alive? / in euro?", 'total-budget of coast-alive'],
    ['hvad koster CPMR? / i kroner?', 'cost of cpmr'],
  ])('may only name another unit: %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });

  it.each([
    [
      'hvem er kontakt på Kreative Alliancer? / hvad er Carsten ellers med i?',
      'find not entry kreative-alliancer, person Carsten Mogensen',
    ],
    [
      'what does Region Midtjylland call itself abroad? / which values do they list?',
      'passage midtjylland-values',
    ],
    [
      'Hvilke projekter har et samlet budget på over 20 mio. kr.? / Og hvilke ligger under 13 mio.?',
      'find kind project, total-budget under 13000000 DKK showing total-budget',
    ],
  ])('keeps what the last one was about: %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });
});

describe('a command in ordinary words', () => {
  it.each([
    ['could you talk to me in Danish from now on, please', 'command change-language'],
    ['hi! I just started here. what can you do?', 'command help'],
  ])('%s', (text, command) => {
    expect(understood(text)).toBe(command);
  });

  it.each([
    'Kan vi tale engelsk i ISAAC?',
    'In one sentence I can print on the card: what is the overall goal of the strategy?',
  ])('is not every sentence with its words: %s', (text) => {
    expect(understood(text)).not.toMatch(/^command/);
  });
});

describe('words of the language', () => {
  it.each([
    ['hvor mange samarbejder af politisk art har vi?', 'count entries of level political'],
    ['hvor mange administrative samarbejder er der', 'count entries of level administrative'],
  ])('mean what they mean in the language of the question: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each(['hvad er klokken?', 'hvor mange senge er der på sygehuset i Hobro?'])(
    'are not misspelt ones: %s',
    (question) => {
      expect(asked(question).corrections).toEqual([]);
    },
  );
});

describe('a message of several sentences', () => {
  it('may begin by saying who asks', () => {
    const question = 'Hi, I started last week. Could you show me the political collaborations?';

    expect(understood(question)).toBe('find level political');
    expect(asked(question).others).toEqual([]);
  });
});

describe('an exclusion', () => {
  it('may follow what it excludes', () => {
    expect(understood('sum af alle medlemskontingenter om året, ERTICO ikke medregnet')).toBe(
      'sum fee of not entry ertico',
    );
  });
});

describe('an answer that may well be wrong', () => {
  const textOf = (question: string) => {
    const language = detectLanguage(question) ?? 'da';
    const context = renderContextFor(language, CONTENT, DAY);
    return plainTextOf(renderAnswers(asked(question), context));
  };

  it('says so', () => {
    expect(asked('who helps local firms sell more abroad').isUnsure).toBe(true);
    expect(textOf('who helps local firms sell more abroad')).toMatch(/^I am not sure that I/);
  });

  it.each(['hvad koster CPMR?', 'which networks cover health IT?'])(
    'is not every answer: %s',
    (question) => {
      expect(asked(question).isUnsure).toBe(false);
      expect(textOf(question)).not.toContain('not sure');
    },
  );
});
