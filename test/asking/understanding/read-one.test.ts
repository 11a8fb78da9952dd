import { understood } from '../nordjylland';

describe('readOne', () => {
  it.each([
    ['hvem sidder i TAVS for os', 'contacts-administrative of tavs'],
    ['hvilket år er ISAAC fra', 'start of isaac'],
    ['what is Mikropol?', 'purpose of mikropol'],
    ['Mikropol', 'all about mikropol'],
    ['describe MARKIS', 'all about markis'],
    ['hvor holder PCN sine styrelsesmøder', 'recurrence of pro-communicato-nordica'],
    ['hvor mange procent af HealthPort dækker EU', 'funding of healthport'],
    [
      'antal medlemsorganisationer i Nordisk Audiologisk Selskab',
      'partner-count of nordisk-audiologisk-selskab',
    ],
    ['Asturien smeltepunkt', 'other not stated of asturien'],
    [
      'where did the heads of units travel on their last study trip',
      'other not stated of studierejse-forstanderkredsen',
    ],
    ['hvad har vi betalt til CPMR i alt over årene?', 'sum cost of cpmr'],
    ['hvor ligger EU-kontoret henne', 'countries, purpose of norddanmarks-eu-kontor'],
    ['where is the EU office located', 'countries, purpose of norddanmarks-eu-kontor'],
    ['who are our twin regions', 'partners of venskabsregioner'],
    ['why did we join AER', 'purpose of aer'],
    ['who keeps an eye on AER for us', 'contacts-administrative of aer'],
    ['hvem er formand for CPMR', 'other not stated of cpmr'],
    ['which Norwegian county is in Westlink', 'partners of westlink'],
    ['what is ISAAC short for', 'all about isaac'],
    ['what does the EU office get over all three years', 'sum cost of norddanmarks-eu-kontor'],
  ])('reads %j as %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
