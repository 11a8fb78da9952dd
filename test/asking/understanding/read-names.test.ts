import { understood } from '../nordjylland';

describe('readNames', () => {
  it.each([
    ['fortæl om Conference of Peripheral Maritime Regions', 'all about cpmr'],
    ['North Sea Commission', 'all about nordsoekommissionen'],
    ['WiB', 'all about women-in-business'],
    ['APA', 'all about adapted-physical-activity'],
    ['PCN', 'all about pro-communicato-nordica'],
    ['NTN', 'all about nordisk-transportpolitisk-netvaerk'],
    ['pro communicato', 'all about pro-communicato-nordica'],
    ['peripheral maritime', 'all about cpmr'],
    ['fortæl om CPMRs formål', 'purpose of cpmr'],
    ['Westlinks partnere', 'partners of westlink'],
    ['hvad koster nordsoekommissionen', 'cost of nordsoekommissionen'],
    ['hvad koster nordsokommissionen', 'cost of nordsoekommissionen'],
    ['hvad koster Nordsjokommissionen', 'cost of nordsoekommissionen'],
    ['Merkis', 'all about markis'],
    ['mikropoll', 'all about mikropol'],
    ['hvad koster Westlik?', 'cost of westlink'],
    ['how expensive is NorddDanmarks EU-kontor?', 'cost of norddanmarks-eu-kontor'],
    ['Interreg IVA', 'all about interreg-iva-oeks'],
    ['Coxeter', 'find person Runa Coxeter'],
    ['Vicki Hayes', 'find person Vicky Sandra Hayes'],
    ['Sørensen', 'find person Ole B. Sørensen'],
    ['Soerensen', 'find person Ole B. Sørensen'],
    ['Sorensen', 'find person Ole B. Sørensen'],
    ['Ole Sorensens samarbejder', 'find person Ole B. Sørensen'],
    ['Larsen', 'find person Per Larsen, person Peter Larsen'],
    ['mette', 'find person Mette Arleth, person Mette Gjerløv'],
    ['Per Andersson og Per Larsen', 'find person Per Andersson, person Per Larsen'],
    ['KASK', 'mention body-kask-samarbejdet'],
    ['what is Horizon 2020?', 'mention body-horizon-2020'],
    ['CPMR, Westlink og ERTICO', 'compare cpmr, westlink, ertico'],
  ])('knows who is meant in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['projects under Interreg IVC', 'find programme interreg-ivc, kind project'],
    [
      'hvilke projekter er der under Interreg IVA?',
      'find programme interreg-iva-oeks, kind project',
    ],
  ])('takes a name for part of something else in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
