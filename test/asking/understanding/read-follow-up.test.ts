import { understood } from '../nordjylland';

describe('readFollowUp', () => {
  it.each([
    ['hvad koster CPMR? / hvem sidder politisk i den?', 'contacts-political of cpmr'],
    ['what does CPMR cost? / and who decided it?', 'decided-by of cpmr'],
    ['fortæl om Westlink / fortæl mere om det', 'all about westlink'],
    [
      'netværk om transport / hvad koster de?',
      'cost of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    ['CPMR / og?', 'all about cpmr'],
    ['tell me about markis / ok when is it done', 'end of markis'],
    ['hvad koster CPMR? / og i 2013?', 'cost of cpmr'],
    ['hvilke slutter i 2012? / hvad så i 2013', 'find ended 2013-01-01..2013-12-31'],
    ['how much is the CPMR fee? / and ERTICO? / granted until when', 'cost of ertico'],
    [
      'samarbejder i Norge / hvad koster den anden? / hvem er kontakt på den tredje?',
      'contacts-administrative of nordisk-transportpolitisk-netvaerk',
    ],
    ['hvad koster CPMR? / og Westlink? / which of the two is cheaper', 'min fee of cpmr, westlink'],
    [
      'netværk om transport / sammenlign de to første',
      'compare ertico, nordisk-transportpolitisk-netvaerk',
    ],
  ])('asks the next fact of the same one: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['hvem besluttede MARKIS? / og hvornår var det?', 'decided-by of markis'],
    ['what does CPMR cost? / and in euros?', 'cost of cpmr'],
    ['hvad koster CPMR? / og?', 'cost of cpmr'],
  ])('asks the same fact again: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    [
      'netværk om transport / hvilke af dem har kontingent?',
      'find kind membership-network, theme transport, property fee',
    ],
    [
      'netværk om transport / which of them is the cheapest?',
      'min fee of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    [
      'netværk om transport / hvor mange af dem?',
      'count entries of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    [
      'netværk om transport / how many of them are there?',
      'count entries of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    [
      'netværk om transport / hvad koster de tilsammen af dem?',
      'sum fee of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    [
      'netværk om transport / hvem er tovholder for hver af dem?',
      'contacts-administrative of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    [
      'projekter i 2012 / hvilke af dem slutter i 2013?',
      'find ended 2013-01-01..2013-12-31 among adapted-physical-activity, cedar, coast-alive, healthport, ict-for-health, markis, mikropol, rekreative-ruter, tirgu-mures-boernehjem',
    ],
  ])('asks several of the last answer: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['projekter i 2011 / hvad med 2012?', 'find kind project, running 2012-01-01..2012-12-31'],
    ['hvilke startede i 2009? / hvad med 2011?', 'find started 2011-01-01..2011-12-31'],
    [
      'hvilke startede i 2009? / hvad med dem der sluttede i 2011?',
      'find ended 2011-01-01..2011-12-31',
    ],
    ['samarbejder med Norge / og med Sverige?', 'find country se'],
    ['collaborations with Norway / what about Sweden?', 'find country se'],
    [
      'netværk om transport / kun dem i Norge',
      'find kind membership-network, theme transport, country no',
    ],
    [
      'netværk om transport / only Norwegian ones',
      'find kind membership-network, theme transport, country no',
    ],
    [
      'hvor mange projekter er der? / hvad med netværk?',
      'count entries of kind membership-network',
    ],
    ['politiske samarbejder / hvad med de administrative?', 'find level administrative'],
    [
      'projekter / og i Norge? / og i 2012?',
      'find kind project, country no, running 2012-01-01..2012-12-31',
    ],
    ['netværk / hvad med xyzzy?', 'find kind membership-network, "xyzzy"'],
  ])('changes the last question: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['hvem er kontaktperson for CPMR? / hvad laver hun ellers?', 'find person Runa Coxeter'],
    ['hvem sidder politisk i CPMR? / hvad laver han ellers?', 'find person Henrik Ringbæk Madsen'],
    [
      'who is the contact person for Westlink? / what else does he do?',
      'find person Karen Somerset, person Andy Jensen',
    ],
    ['what does CPMR cost? / what else does she do?', 'find person Runa Coxeter'],
  ])('asks what else a person does: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['netværk om transport / glem det / hvad koster den?', 'unknown'],
    ['hvad er hovedområderne i strategien? / og dem?', 'unknown'],
    ['CPMR / xyzzy', 'find "xyzzy"'],
    ['CPMR / hvad med xyzzy', 'find "xyzzy"'],
    ['hvad koster CPMR? / hvad med transport?', 'find theme transport'],
    ['KASK / hvad koster det?', 'other not stated of anybody'],
    ['CPMR / hvad laver hun ellers?', 'purpose of cpmr'],
    ['hvem sidder politisk i AER? / what else does he do in Norway?', 'find country no'],
  ])('stands alone: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
