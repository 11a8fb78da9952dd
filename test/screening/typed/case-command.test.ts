import {
  asksForOwn,
  asksHowToScreen,
  asksWhatWaits,
  readCaseCommand,
} from '../../../src/screening/typed/case-command';

describe('readCaseCommand', () => {
  it.each([
    ['send ind', 'submit', ''],
    ['Kan du sende sagen ind?', 'submit', ''],
    ['please submit my screening', 'submit', ''],
    ['genåbn sagen', 'reopen', ''],
    ['kan vi genoptage den afviste sag Robotkirurgi?', 'reopen', 'Robotkirurgi'],
    ['træk forslaget tilbage', 'withdraw', ''],
    ['withdraw my case', 'withdraw', ''],
    ['fortryd', 'undo', ''],
    ['sagsnotat Robotkirurgi', 'note', 'Robotkirurgi'],
    ['må jeg se sagsnotatet?', 'note', ''],
    ['show me the case note for "Robotkirurgi"', 'note', 'Robotkirurgi'],
    ['forklar resultatet for mig', 'explain', ''],
    ['jeg tager sagen om havne', 'take', 'havne'],
    ['bed om flere oplysninger', 'ask', ''],
    ['godkend sagen', 'approve', ''],
    ['kopier sagen', 'copy', ''],
    ['indstil sagen', 'recommend', ''],
    ['afvis sagen fordi partneren er væk', 'reject', ''],
    ['åbn sagen Forskningsnetværk', 'open', 'Forskningsnetværk'],
    ['sag 2027-J1RY6', 'open', '2027-J1RY6'],
    ['berigtig sag 2027-J1RY6', 'correct', '2027-J1RY6'],
  ])('reads "%s"', (text, verb, called) => {
    expect(readCaseCommand(text)).toMatchObject({ verb, called });
  });

  it.each([
    ['inviter Karen Bech', 'invite', '', 'Karen Bech'],
    ['Kan du invitere Karen?', 'invite', '', 'Karen'],
    ['bed Karen Bech om en vurdering', 'invite', '', 'Karen Bech'],
    ['invite Karen Bech to assess', 'invite', '', 'Karen Bech'],
    ['giv screeningen videre til Bent Holm', 'give', '', 'Bent Holm'],
    ['Giv sagen videre til bent.', 'give', '', 'bent'],
    ['kan du give min screening videre til Bent Holm?', 'give', '', 'Bent Holm'],
    ['overdrag sagen om robotkirurgi til Bent Holm', 'give', 'robotkirurgi', 'Bent Holm'],
    ['giv screeningen "Havne i Skåne" videre til Bent', 'give', 'Havne i Skåne', 'Bent'],
    ['hand the screening over to Bent Holm', 'give', '', 'Bent Holm'],
    ['pass my case on to Bent', 'give', '', 'Bent'],
  ])('reads "%s" with the colleague', (text, verb, called, person) => {
    expect(readCaseCommand(text)).toEqual({ verb, called, isClear: true, person });
  });

  it.each([
    'giv screeningen videre',
    'hvem giver vi sagen videre til?',
    'Robotkirurgi med Skåne',
    'giv mig en liste over netværk',
  ])('leaves "%s" to others', (text) => {
    expect(readCaseCommand(text)).toBeUndefined();
  });

  it('is not sure of what may be something else', () => {
    expect(readCaseCommand('giv CPMR videre til Bent Holm')).toMatchObject({ isClear: false });
    expect(readCaseCommand('vis netværk om havne')).toMatchObject({ isClear: false });
  });
});

describe('what is asked about screenings in general', () => {
  it.each([
    'hvilke screeninger venter på mig?',
    'hvad venter på mig',
    'what is waiting for me',
    'hvilke sager ligger hos mig?',
    'er der noget, jeg skal gøre?',
    'what do I need to do?',
  ])('"%s" asks what waits', (text) => {
    expect(asksWhatWaits(text)).toBe(true);
  });

  it.each(['hvordan screener jeg et samarbejde?', 'how can we start a screening?'])(
    '"%s" asks how',
    (text) => {
      expect(asksHowToScreen(text)).toBe(true);
    },
  );

  it.each(['hvad venter CPMR på?', 'how did we screen CPMR?', 'hvor mange venter på svar?'])(
    '"%s" asks neither',
    (text) => {
      expect([asksWhatWaits(text), asksHowToScreen(text)]).toEqual([false, false]);
    },
  );
});

describe('asksForOwn', () => {
  it.each([
    'mine sager',
    'hvornår får jeg svar?',
    'Hvornår kommer der svar på min sag?',
    'er min sag godkendt?',
    'er der nyt om mit forslag?',
    'hvad er der sket med mit forslag?',
    'what happened to my case?',
    'has my proposal been approved?',
    'when will I get an answer?',
  ])('asks where the own cases stand: %s', (text) => {
    expect(asksForOwn(text)).toBe(true);
  });

  it.each([
    'hvornår får vi noget ud af CPMR?',
    'hvornår får vi besked om CPMR?',
    'hvad er der sket med vores samarbejder?',
    'er min afdeling med i CPMR?',
  ])('asks something else: %s', (text) => {
    expect(asksForOwn(text)).toBe(false);
  });
});
