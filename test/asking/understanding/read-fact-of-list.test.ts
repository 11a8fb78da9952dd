import { understood } from '../nordjylland';

describe('readFactOfList', () => {
  it.each([
    [
      'hvem er kontaktperson på psykiatri?',
      'contacts-administrative of cedar, helps-forskningsnetvaerk, helps',
    ],
    [
      'hvor ofte mødes netværk om døvblindhed?',
      'recurrence of diverse-netvaerk-doevblindhed, nordisk-lederforum, nordisk-udelivsnetvaerk',
    ],
    [
      'who sits politically in the transport networks?',
      'contacts-political of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    ['hvor meget bruger vi på transport?', 'sum cost of theme transport'],
    ['hvad koster projekterne om klima?', 'sum cost of theme climate, kind project'],
    ['how many hours go into tourism projects?', 'sum staff-hours of theme tourism, kind project'],
  ])('tells the fact of each or the sum of all for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['hvad har Vækstforum bevilget?', 'find body vaekstforum'],
    ['what has the regional council approved?', 'find body regionsraadet'],
    ['hvad har Regionsrådet betalt?', 'find body regionsraadet'],
  ])('lists what a body has decided or granted for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['hvem er kontaktperson for netværkene?', 'find kind membership-network'],
    ['hvem er kontaktperson for samarbejder i Island?', 'find country is'],
  ])('lists when there are too many or none to tell it of, for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
