import { commands } from '../../../src/asking/intents/commands';
import { understood } from '../nordjylland';
import { read } from '../slots/slots-in';

/** The commands that a text may give, each with the share of its words that give it. */
const shares = (text: string) =>
  new Map(
    commands(read(text)).flatMap(({ query, features }) =>
      query.intent === 'command' ? [[query.command, features.whole ?? 0] as const] : [],
    ),
  );

describe('commands', () => {
  it.each([
    ['hjælp', 'help'],
    ['hvad kan du?', 'help'],
    ['what can I ask?', 'help'],
    ['ny screening', 'start-screening'],
    ['I want to screen a new collaboration', 'start-screening'],
    ['fortsæt min screening', 'continue-screening'],
    ['mine screeninger', 'list-screenings'],
    ['my reminders', 'list-reminders'],
    ['årshjul', 'year-wheel'],
    ['failed reminders', 'list-failed'],
    ['svar på engelsk', 'change-language'],
    ['glem alt om mig', 'forget'],
    ['vis flere', 'more'],
    ['ask the coordinator please', 'ask-coordinator'],
    ['ubesvarede spørgsmål', 'list-unanswered'],
    ['fortæl en joke', 'cannot'],
  ] as const)('explains every word of %j by the command %s', (text, command) => {
    expect(shares(text).get(command)).toBe(1);
  });

  it.each([
    ['hi! I just started here. what can you do?', 'help'],
    ['book a flight to Brussels', 'cannot'],
    ['kan du spørge koordinatoren om hvad ISAAC koster?', 'ask-coordinator'],
  ] as const)('explains only some words of %j by the command %s', (text, command) => {
    expect(shares(text).get(command)).toBeGreaterThan(0.5);
    expect(shares(text).get(command)).toBeLessThan(1);
  });

  it.each(['i morgen', 'i aften'])('takes a day for no greeting: %s', (text) => {
    expect(shares(text).has('smalltalk-greeting')).toBe(false);
  });

  it.each([
    ['hej', 'smalltalk-greeting'],
    ['Hej Udsyn!', 'smalltalk-greeting'],
    ['god morgen', 'smalltalk-greeting'],
    ['good evening everyone', 'smalltalk-greeting'],
    ['tusind tak', 'smalltalk-thanks'],
    ['thanks a lot', 'smalltalk-thanks'],
    ['perfekt, tak for hjælpen', 'smalltalk-thanks'],
  ] as const)('knows small talk: %j is %s', (text, command) => {
    expect(shares(text).get(command)).toBe(1);
  });

  it.each([
    ['hej, er der nogen hjemme?', 'command smalltalk-greeting'],
    ['hej, jeg er ny her', 'command smalltalk-greeting'],
    ['kan jeg stole på dig?', 'command help'],
    ['hvor gamle er dine oplysninger?', 'command help'],
    ['slet alle samarbejder', 'command cannot'],
    ['ring til Annette', 'command cannot'],
    ["right, wipe everything we've talked about and start fresh", 'command forget'],
    ['can we please go on in Danish from now on?', 'command change-language'],
  ])('gives the command of %j: %s', (text, query) => {
    expect(understood(text)).toBe(query);
  });

  it.each([
    'hej hvad med robotkirurgi',
    'hej, hvordan bliver man medlem?',
    'hi, can you show the list?',
    'hej vand',
    'hello, anything on water?',
    'hej, hvad koster CPMR?',
    'god plads i AER',
    'et godt netværk',
    '',
  ])('finds no small talk in %j', (text) => {
    expect([...shares(text).keys()].filter((command) => command.startsWith('smalltalk'))).toEqual(
      [],
    );
  });

  it.each(['hvad koster CPMR', 'hvor mange projekter er der?', 'netværk om transport', ''])(
    'finds no command in %j',
    (text) => {
      expect(shares(text).size).toBe(0);
    },
  );
});

describe('ask for a command', () => {
  it.each([
    ['menu', 'help'],
    ['new screening', 'start-screening'],
    ['should we join Eurocities?', 'start-screening'],
    ['Vi overvejer at gå med i Eurocities', 'start-screening'],
    ['årshjul 2028', 'year-wheel'],
    ['vi vil screene et nyt samarbejde', 'start-screening'],
    ['jeg vil gerne lave en screening af et netværk', 'start-screening'],
    ['ny screening af et samarbejde med Norge om havne', 'start-screening'],
    ['screen a partnership with Skåne on health IT', 'start-screening'],
    ['continue screening', 'continue-screening'],
    ['kladder', 'list-screenings'],
    ['which screenings do I have', 'list-screenings'],
    ['indsendte screeninger', 'list-queue'],
    ['rejected screenings', 'list-queue'],
    ['mine påmindelser', 'list-reminders'],
    ['hvad skal jeg følge op på?', 'list-reminders'],
    ['stedfortræder', 'list-reminders'],
    ['vis årshjulet', 'year-wheel'],
    ['hvad er forfaldent?', 'year-wheel'],
    ['fejlede påmindelser', 'list-failed'],
    ['skriv på dansk, tak', 'change-language'],
    ['English please', 'change-language'],
    ['slet alt', 'forget'],
    ['start over', 'forget'],
    ['show more', 'more'],
    ['næste', 'more'],
    ['forward my question to the coordinator', 'ask-coordinator'],
  ])('understands %j as %s', (text, command) => {
    expect(understood(text)).toBe(`command ${command}`);
  });

  it.each([
    'hej, hvad koster CPMR?',
    'hi, what does CPMR cost?',
    'noget andet: hvad koster CPMR?',
    'something else about transport',
    'more networks about transport',
    'continue with CPMR',
    'help with CPMR',
    'HELPS',
    'hvad er HELPS?',
    'kan vi tale engelsk i ISAAC?',
    'do we speak English in the meetings of NTN?',
    'hvem kan hjælpe mig med CPMR?',
    'which projects help women?',
    'vi vil gerne se et netværk om havne',
    'hvad er en tjekliste?',
    'hvad handler netværk om sprog om?',
    'who decides whether to continue a collaboration?',
  ])('understands %j as a question', (text) => {
    expect(understood(text)).not.toMatch(/^command/);
  });

  it.each([
    'hej, hvem bestemmer?',
    'hello, Norway',
    'hello, I need something about police',
    'hi, anything on water',
  ])('takes %j as more than small talk', (text) => {
    expect([...shares(text).keys()].filter((one) => one.startsWith('smalltalk'))).toEqual([]);
  });
});
