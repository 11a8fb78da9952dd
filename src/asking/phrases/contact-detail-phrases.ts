import { phrases, type Phrases } from './phrases';

/** What no source states of anybody: how to reach them. */
export const CONTACT_DETAIL_PHRASES: Phrases = phrases(
  `
    telefonnummer, telefon, tlf, mobilnummer, mobil, nummer til, mail, mailadresse, e mail,
    email, emailadresse, adresse, postadresse, hjemmeside, webside, website, kontoradresse,
    lokalnummer`,
  `
    phone, phone number, telephone, telephone number, mobile, mobile number, number of, mail,
    mail address, e mail, email, email address, address, website, web site, homepage, url`,
);
