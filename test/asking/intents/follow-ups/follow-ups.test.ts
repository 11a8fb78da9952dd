import {
  dependenceOf,
  ignoring,
  needsContext,
} from '../../../../src/asking/intents/follow-ups/dependence';
import { followUps } from '../../../../src/asking/intents/follow-ups/follow-ups';
import { readText } from '../../../../src/asking/slots/reading';
import { asked, DAY, describeQuery, INDEX, understood } from '../../nordjylland';
import { read } from '../../slots/slots-in';

describe('dependenceOf', () => {
  const dependence = (text: string) =>
    Object.entries(dependenceOf(read(text))).flatMap(([name, is]) => (is ? [name] : []));

  it.each([
    ['hvad koster det', ['subjectless', 'refers']],
    ['og hvornår slutter det?', ['subjectless', 'refers', 'changes']],
    ['how often do they meet?', ['subjectless', 'refers']],
    ['den anden', ['subjectless', 'refers']],
    ['hvem skal jeg have fat i?', ['subjectless']],
    ['og CPMR?', ['changes']],
    ['hvad med Sverige?', ['changes']],
    ['only Norwegian ones', ['refers', 'changes']],
    ['hvilke netværk er vi med i?', ['opens']],
    ['hvor mange har vi i alt?', ['subjectless', 'opens']],
    ['hvad koster CPMR?', []],
  ])('says how %j depends on the question before it: %j', (text, expected) => {
    expect(dependence(text)).toEqual(expected);
  });
});

describe('needsContext', () => {
  it.each([
    'og hvornår slutter det?',
    'hvornår begyndte den?',
    'hvem sidder politisk i den?',
    'hvad koster det',
    'when does it end?',
    'how often do they meet?',
    'den anden',
  ])('is true of a question that names nothing: %s', (text) => {
    expect(needsContext(text, INDEX)).toBe(true);
  });

  it.each([
    'hvad er det dyreste projekt?',
    'hvad er der i gang nu?',
    'how many are there?',
    'hvornår slutter MARKIS, og hvad koster det?',
    'which networks are there in Norway?',
    'hvad er målet med strategien?',
    'hvad koster CPMR?',
    '',
  ])('is false of a question that stands alone: %s', (text) => {
    expect(needsContext(text, INDEX)).toBe(false);
  });
});

/** The queries that a question may mean after an earlier one, in one line each. */
function after(earlier: string, text: string): string[] {
  const { memory } = asked(earlier);
  return followUps(readText(text, INDEX, { day: DAY, memory })).map(({ query }) =>
    describeQuery(query),
  );
}

const TRANSPORT = 'ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink';

describe('followUps', () => {
  it.each([
    [
      'netværk om transport',
      'hvad koster den anden?',
      'cost of nordisk-transportpolitisk-netvaerk',
    ],
    ['netværk om transport', 'what does the last one cost?', 'cost of westlink'],
    ['netværk om transport', 'hvad koster de?', `cost of ${TRANSPORT}`],
    ['netværk om transport', 'hvilke har kontingent?', `find property fee among ${TRANSPORT}`],
    ['hvad koster CPMR?', 'og ERTICO?', 'cost of ertico'],
    ['projekter i 2011', 'hvad med 2012?', 'find kind project, running 2012-01-01..2012-12-31'],
    ['hvilke startede i 2009?', 'hvad med 2011?', 'find started 2011-01-01..2011-12-31'],
    ['samarbejder med Norge', 'og med Sverige?', 'find country se'],
    [
      'hvor mange projekter er der?',
      'hvad med netværk?',
      'count entries of kind membership-network',
    ],
    ['hvem er kontakt for CPMR?', 'hvad laver hun ellers?', 'find person Runa Coxeter'],
    ['hvem sidder politisk i CPMR?', 'hvad laver han ellers?', 'find person Henrik Ringbæk Madsen'],
    ['CPMR', 'forskellen på det og ERTICO?', 'compare cpmr, ertico'],
    [
      'hvilket projekt har det største budget?',
      'og det næststørste?',
      'max total-budget no. 2 of kind project',
    ],
    [
      'netværk om transport',
      'er der andet om havne?',
      'find not entry ertico+nordisk-transportpolitisk-netvaerk+nordsoekommissionen+westlink, theme ports',
    ],
  ])('proposes after %j for %j: %s', (earlier, text, query) => {
    expect(after(earlier, text)).toContain(query);
  });

  it('proposes nothing without an earlier question', () => {
    expect(followUps(read('hvad koster den anden?'))).toEqual([]);
  });

  it.each(['den femte', 'nummer 5'])('picks no entry that the list does not have: %s', (text) => {
    expect(
      after('netværk om transport', text).filter((query) => query.startsWith('all about')),
    ).toEqual([]);
  });
});

describe('ignoring', () => {
  const ignored = (text: string) => {
    const { memory } = asked('netværk om transport');
    return ignoring(readText(text, INDEX, { day: DAY, memory }))['ignores-context'];
  };

  it('counts against a reading of a question that refers back or has no subject', () => {
    expect(ignored('hvad koster den?')).toBe(1);
    expect(ignored('hvem skal jeg have fat i?')).toBe(0.5);
    expect(ignored('hvad koster CPMR?')).toBe(0);
    expect(ignoring(read('hvad koster den?'))).toEqual({});
  });
});

describe('ask in a conversation', () => {
  it.each([
    ['hvad koster CPMR? / hvem sidder politisk i den?', 'contacts-political of cpmr'],
    ['what does CPMR cost? / and who decided it?', 'decided-by of cpmr'],
    ['CPMR / what is its purpose?', 'purpose of cpmr'],
    ['MARKIS / is it still running', 'status of markis'],
    ['EIR / hvad er det?', 'mention body-eir'],
    ['netværk om transport / hvor mange af dem?', `count entries of ${TRANSPORT}`],
    ['hvad koster den anden?', 'unknown'],
    [
      'projekter / og i Norge? / og i 2012?',
      'find kind project, country no, running 2012-01-01..2012-12-31',
    ],
    ['fortæl om Westlink / fortæl mere om det', 'all about westlink'],
    ['netværk om transport / den tredje', 'all about nordsoekommissionen'],
    ['networks about transport / the fourth', 'all about westlink'],
    ['projekter i 2012 / nummer 4', 'all about healthport'],
    ['hvad koster CPMR? / hvad med Westlink?', 'cost of westlink'],
    ['collaborations with Norway / what about Sweden?', 'find country se'],
    ['politiske samarbejder / hvad med de administrative?', 'find level administrative'],
    ['netværk om transport / which of them is the cheapest?', `min fee of ${TRANSPORT}`],
    ['hvad koster CPMR? / og Westlink? / which of the two is cheaper', 'min fee of cpmr, westlink'],
  ])('understands %j as %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });

  it.each([
    ['hvem sidder i AER? / hvilke netværk er vi med i?', 'find kind membership-network'],
    ['hvad koster CPMR? / hvad med transport?', 'find theme transport'],
    ['hvad koster CPMR? / hvor mange projekter har vi i alt?', 'count entries of kind project'],
  ])('begins anew where the question has its own subject: %j is %s', (conversation, query) => {
    expect(understood(conversation)).toBe(query);
  });
});
