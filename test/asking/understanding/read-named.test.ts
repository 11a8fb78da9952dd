import { understood } from '../nordjylland';

describe('readNamed', () => {
  it.each([
    ['fortæl mig om CPMR', 'all about cpmr'],
    ['tell me about Gentle Teaching', 'all about gentle-teaching'],
    ['kører HELPS endnu?', 'status of helps'],
    ['is CEDAR still running?', 'status of cedar'],
    ['hvor mange biler har CPMR?', 'other not stated of cpmr'],
    ['hvad er farven på Westlinks logo?', 'other not stated of westlink'],
    ['does MARKIS have a mascot?', 'other not stated of markis'],
    ['is there parking at Westlink?', 'other not stated of westlink'],
    ['hvad har CPMR kostet i alt?', 'sum cost of cpmr'],
    ['what has MARKIS cost in total?', 'sum cost of markis'],
    ['hvad er den samlede medfinansiering af MARKIS i alt?', 'sum cost of markis'],
    ['sammenlign MARKIS og Mikropol', 'compare markis, mikropol'],
    ['difference between CPMR and ERTICO', 'compare cpmr, ertico'],
    ['CPMR vs Westlink', 'compare cpmr, westlink'],
    ['formål med MARKIS og Mikropol', 'compare markis, mikropol'],
    ['hvornår slutter MARKIS og Mikropol?', 'end of markis, mikropol'],
    ['hvem er tovholder for MARKIS og Mikropol?', 'contacts-administrative of markis, mikropol'],
    ['hvad koster CPMR og ERTICO tilsammen?', 'sum fee of cpmr, ertico'],
    ['newest of MARKIS and Mikropol', 'max start of markis, mikropol'],
    ['hvad koster CPMR? / hvad med Westlink?', 'cost of westlink'],
    ['what does CPMR cost? / and ERTICO?', 'cost of ertico'],
    ['samarbejder med Norge / hvad med Westlink?', 'all about westlink'],
    ['fortæl om TRIANGEL', 'mention body-triangel'],
    ['which ones involve KASK?', 'mention body-kask-samarbejdet'],
    ['hvilke har med AAU at gøre?', 'find "au"'],
    ['hvilke projekter er AAU med i?', 'find kind project, "au"'],
    ['hvad arbejder Runa Coxeter med?', 'find person Runa Coxeter'],
    ['which collaborations is Mads Kopperholt in?', 'find person Mads Kopperholt'],
    ['Runa Coxeter i 2012', 'find person Runa Coxeter, running 2012-01-01..2012-12-31'],
    ['Mads Kopperholt projekter', 'find person Mads Kopperholt, kind project'],
    ['hvilke netværk passer Helene Therkelsen?', 'find person Helene Lund Therkelsen'],
    [
      'hvilke projekter i Specialsektoren har Runa Coxeter?',
      'find person Runa Coxeter, area special-sector, kind project',
    ],
  ])('reads what is asked of what is named in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
