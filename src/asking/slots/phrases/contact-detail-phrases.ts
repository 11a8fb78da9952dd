import { phrases, type Phrases } from './phrases';

/** Contact details, which no source states for anybody. */
export const CONTACT_DETAIL_PHRASES: Phrases = phrases(
  `
    telefonnummer, telefon, tlf, mobilnummer, mobil, mail, mailadresse, e mail,
    email, emailadresse, adresse, postadresse, hjemmeside, webside, website, kontoradresse,
    lokalnummer`,
  `
    phone, phone number, telephone, telephone number, mobile, mobile number, mail,
    mail address, e mail, email, email address, address, website, web site, homepage, url`,
);

/**
 * Other things that people ask about a collaboration or a person and that the catalogue does not
 * hold.
 */
export const NOT_KEPT_PHRASES: Phrases = phrases(
  `
    referat, mødereferat, beslutningsreferat, dagsorden, årsberetning, årsregnskab, regnskab,
    vedtægter, kontrakt, logo, billede, foto, fotos, video, cv, jobtitel, stillingsbetegnelse,
    stilling, jobbeskrivelse, uddannelsesbaggrund, alder, fødselsdag, løn,
    næste møde, næste gang, næste status, næste opfølgning, næste konference, mødedato, mødedatoer,
    kommende møde, mødelokale, frist for, hvor mange ansatte, antal ansatte, medarbejderstab,
    åbningstid, åbningstider, password, adgangskode, login, powerpoint, præsentation, pjece,
    nyhedsbrev, stemte imod, stemte nej, afstemning, brugt indtil nu, brugt til dato, forbrugt, hidtil brugt, faktisk forbrug, faktiske udgifter, reelt forbrug, reelt brugt, realiserede udgifter`,
  `
    minutes of, meeting minutes, the minutes, agenda for the, agenda of the, meeting agenda,
    annual report, accounts of, statutes, bylaws, contract, logo, photo, photos, picture, video, cv, job title, job description,
    occupation, birthday, salary, next meeting, next time, next status,
    next follow up, next conference, meeting date, meeting dates, upcoming meeting, how many employees,
    how many staff are, how many staff work, how many people work, number of employees, opening hours, password, login, powerpoint, presentation, slides,
    leaflet, newsletter, voted against, voted no, the vote, spent so far, used so far, has been spent, left of the, actual spend, actual spending, actual cost, actual costs, actually spent, really spent`,
);
