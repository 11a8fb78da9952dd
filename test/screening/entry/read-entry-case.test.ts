import { readEntryCase } from '../../../src/screening/entry/read-entry-case';

describe('readEntryCase', () => {
  it.each([
    ['vi vil træde ud af Asturien', 'exit', 'Asturien'],
    ['Vi vil gerne melde os ud af CPMR.', 'exit', 'CPMR'],
    ['træd ud af CPMR', 'exit', 'CPMR'],
    ['Regionen ønsker at træde ud af Nordsøkommissionen', 'exit', 'Nordsøkommissionen'],
    ['we want to leave CPMR', 'exit', 'CPMR'],
    ['withdraw from the North Sea Commission', 'exit', 'the North Sea Commission'],
    ['vi vil lade CPMR slutte', 'exit', 'CPMR'],
    ['forlæng CPMR', 'renewal', 'CPMR'],
    ['vi vil forny CPMR', 'renewal', 'CPMR'],
    ['vi skal ud af CPMR', 'exit', 'CPMR'],
    ['we want to get out of CPMR', 'exit', 'CPMR'],
    ['vi skal have CPMR opsagt', 'exit', 'CPMR'],
    ['CPMR skal ikke fortsætte', 'exit', 'CPMR'],
    ['vi stopper i CPMR', 'exit', 'CPMR'],
    ['CPMR skal fortsætte efter 2028', 'renewal', 'CPMR'],
    ['CPMR should be renewed', 'renewal', 'CPMR'],
    ['ændr rammen for CPMR', 'change', 'CPMR'],
    ['vi vil gerne ændre kontingentet til CPMR', 'change', 'CPMR'],
  ])('reads "%s" as something the Region means to do', (text, matter, named) => {
    expect(readEntryCase(text)).toEqual({ matter, named, isExplicit: false });
  });

  it.each([
    ['vi vil opsige medlemskabet af CPMR', 'exit', 'CPMR'],
    ['opsig aftalen med Guangdong', 'exit', 'Guangdong'],
    ['forlæng aftalen med Guangdong', 'renewal', 'Guangdong'],
    ['luk samarbejdet med Guangdong', 'exit', 'Guangdong'],
    ['aftalen med Guangdong skal opsiges', 'exit', 'Guangdong'],
  ])('reads "%s" as about a collaboration, known or not', (text, matter, named) => {
    expect(readEntryCase(text)).toMatchObject({ matter, named, saysKind: true });
  });

  it.each([
    ['opret en sag om at forlænge CPMR', 'renewal', 'CPMR'],
    ['kan du oprette en sag om udtræden af Asturien', 'exit', 'Asturien'],
    ['Start en ny sag om at lade CPMR udløbe', 'exit', 'CPMR'],
    ['open a case about leaving CPMR', 'exit', 'CPMR'],
    ['please create a case to renew CPMR', 'renewal', 'CPMR'],
  ])('reads "%s" as a request for a case', (text, matter, named) => {
    expect(readEntryCase(text)).toEqual({ matter, named, isExplicit: true });
  });

  it('reads the last day and the reason', () => {
    expect(
      readEntryCase('Vi vil træde ud af CPMR pr. 31. december 2028, fordi udbyttet er lille'),
    ).toEqual({
      matter: 'exit',
      named: 'CPMR',
      effective: '2028-12-31',
      reason: 'udbyttet er lille',
      isExplicit: false,
    });
    expect(readEntryCase('opret en sag om at forlænge CPMR til 2030')).toMatchObject({
      effective: '2030-12-31',
    });
    expect(readEntryCase('lad CPMR slutte ved udgangen af 2028')).toMatchObject({
      named: 'CPMR',
      effective: '2028-12-31',
    });
  });

  it.each([
    'hvem beslutter om vi skal træde ud af Asturien?',
    'hvem beslutter, om vi skal træde ud af Asturien',
    'skal vi træde ud af CPMR',
    'kan vi forlænge CPMR?',
    'who decides whether we leave CPMR',
    'vi vil ikke træde ud af CPMR',
    'vi skal ikke ud af CPMR',
    'CPMR skal ikke opsiges',
    'skal CPMR fortsætte?',
    'luk sagen om CPMR',
    'forlæng fristen for CPMR',
    'vi vil gerne screene et samarbejde med Skåne',
    'vi vil træde ind i CPMR',
    'fortsæt',
    'hvad koster CPMR?',
  ])('does not read "%s" as a request', (text) => {
    expect(readEntryCase(text)).toBeUndefined();
  });
});
