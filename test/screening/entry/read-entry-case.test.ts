import { readEntryCase } from '../../../src/screening/entry/read-entry-case';

describe('readEntryCase', () => {
  it.each([
    ['vi vil træde ud af Asturien', 'exit', 'Asturien'],
    ['Vi vil gerne melde os ud af CPMR.', 'exit', 'CPMR'],
    ['træd ud af CPMR', 'exit', 'CPMR'],
    ['Regionen ønsker at træde ud af Nordsøkommissionen', 'exit', 'Nordsøkommissionen'],
    ['vi vil opsige medlemskabet af CPMR', 'exit', 'CPMR'],
    ['we want to leave CPMR', 'exit', 'CPMR'],
    ['withdraw from the North Sea Commission', 'exit', 'the North Sea Commission'],
    ['vi vil lade CPMR slutte', 'exit', 'CPMR'],
    ['forlæng CPMR', 'renewal', 'CPMR'],
    ['vi vil forny CPMR', 'renewal', 'CPMR'],
  ])('reads "%s" as something the Region means to do', (text, matter, named) => {
    expect(readEntryCase(text)).toEqual({ matter, named, isExplicit: false });
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
    'forlæng fristen for CPMR',
    'vi vil gerne screene et samarbejde med Skåne',
    'vi vil træde ind i CPMR',
    'fortsæt',
    'hvad koster CPMR?',
  ])('does not read "%s" as a request', (text) => {
    expect(readEntryCase(text)).toBeUndefined();
  });
});
