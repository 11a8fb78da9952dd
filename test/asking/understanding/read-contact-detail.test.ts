import { understood } from '../nordjylland';

describe('readContactDetail', () => {
  it.each([
    [
      'hvad er telefonnummeret til Runa Coxeter?',
      'contact-detail not stated of asturien, cpmr, interreg-iva-oeks, nordsoekommissionen, venskabsregioner',
    ],
    [
      'what is the number of Runa Coxeter?',
      'contact-detail not stated of asturien, cpmr, interreg-iva-oeks, nordsoekommissionen, venskabsregioner',
    ],
    ['email of Mads Kopperholt', 'contact-detail not stated of adapted-physical-activity'],
    ['what is the email of the contact for CPMR?', 'contact-detail not stated of cpmr'],
    [
      'hvad er adressen på NordDanmarks EU-Kontor?',
      'contact-detail not stated of norddanmarks-eu-kontor',
    ],
    ['hvad er hjemmesiden for Westlink?', 'contact-detail not stated of westlink'],
    ['mail til Vækstforum', 'contact-detail not stated of anybody'],
    ['regionsrådets adresse', 'contact-detail not stated of anybody'],
    ['telefonnummer?', 'contact-detail not stated of anybody'],
    ['website', 'contact-detail not stated of anybody'],
    ['hvem er kontaktperson for CPMR? / har du hendes mail?', 'contact-detail not stated of cpmr'],
    ['who is the contact for Westlink? / phone number?', 'contact-detail not stated of westlink'],
    [
      'networks about transport / website?',
      'contact-detail not stated of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen',
    ],
  ])('has no contact detail for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['mobile information', 'find theme mobile-information'],
    ['mobil information', 'find theme mobile-information'],
    ['number of partners in ISAAC', 'partner-count of isaac'],
    [
      'networks about transport / number of those',
      'count entries of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
    ],
    ['hvem er kontaktperson for CPMR?', 'contacts-administrative of cpmr'],
  ])('takes %j for no contact detail but for %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
