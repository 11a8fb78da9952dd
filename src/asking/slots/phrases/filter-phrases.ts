import type { Property, TimeRole } from '../../answer/filter';
import { phrases, type Phrases } from './phrases';

/** Words that state the role of a span of time. */
export const ROLE_PHRASES: Readonly<Record<TimeRole, Phrases>> = {
  running: phrases(
    `
      løber, kører, aktiv, aktive, i gang, kørende, igangværende, aktuelle, nuværende, fortsætter,
      stadig, stadigvæk, endnu, lever endnu, eksisterer`,
    `
      running, active, current, ongoing, under way, underway, still, alive, continuing, carry on,
      live, in progress, going on`,
  ),
  started: phrases(
    `
      startede, starter, start, begyndte, begynder, startet, opstart, begyndt, etableret,
      gik i gang, kom i gang, sat i gang, igangsat, indgået, indgik, lavet, oprettet, stiftet,
      begyndelse, påbegyndt, trådte i kraft, skudt i gang`,
    `
      started, start, starts, starting, began, begin, begun, begins, established, launched,
      kicked off, kick off, got going, set up, signed, founded, beginning, got under way,
      commenced, initiated`,
  ),
  ended: phrases(
    `
      sluttede, slutter, slut, sluttet, afsluttet, afsluttede, afsluttes, udløber, udløb, udløbet,
      ophører, ophørt, færdig, færdige, forbi, ovre, stoppet, nedlagt, lukket, holdt op, stoppede,
      stopper, overstået, løber ud, løb ud, ender, endte, bortfaldet, udrundet, ikke længere, kører ikke mere, lukker, er slut, er forbi, er ovre, allerede slut, allerede ovre, allerede forbi`,
    `
      ended, end, ends, ending, expired, expires, expire, expiring, finished, finish, finishes,
      over, closed, completed, run out, runs out, ran out, no longer, discontinued,
      come to an end, comes to an end, wound up, wrapped up, stopped, stops, stop, done with,
      concluded, lapsed, lapse, elapsed, over and done, is over, are over, already over, all over, over already`,
  ),
  decided: phrases(
    `
      besluttet, besluttede, bevilgede, bevilget, godkendt, godkendte, vedtaget, vedtog,
      beslutning, beslutninger, sagt ja, sagde ja, givet penge, afgjort, afgjorde, bestemt,
      tiltrådt, tiltrådte, fik bevilling, fik en bevilling, fik tilskud, fået bevilling,
      fik penge, har fået tilskud, modtog tilskud`,
    `
      decided, decision, decisions, approved, adopted, granted, said yes, agreed to, given money,
      backed, signed off, voted, awarded, gave money, got a grant, received a grant, got funding,
      received funding, got money`,
  ),
  granted: phrases(
    `
      bevilling, bevillinger, bevillingen, bevillingerne, bevilget for, bevilget til, tilskud,
      kontingent for, penge til`,
    `
      grant, grants, granted for, money for, funded for, fee for, granted until, subsidy`,
  ),
  'grant-ends': phrases(
    `
      bevilling udløber, bevillinger udløber, bevilling slutter, bevillinger der udløber,
      bevilget til og med, bevilget indtil, bevilget frem til`,
    `
      grant runs out, grants run out, grant expires, grants expire, grant ends, grants end,
      money runs out, funding runs out, funding ends, granted until`,
  ),
};

/** Words for facts that an entry either has or lacks. */
export const PROPERTY_PHRASES: Readonly<Record<Property, Phrases>> = {
  fee: phrases(
    `
      har kontingent, har et kontingent, har medlemskontingent, med kontingent, med medlemskontingent, betaler vi kontingent, kontingent til,
      koster kontingent, kræver kontingent, betaler kontingent`,
    `
      has a fee, have a fee, with a fee, have a membership fee, has a membership fee, with a membership fee, have an annual fee, pay a fee, membership fee for, charge a fee,
      pay membership, cost a fee, require a fee, pay a membership fee`,
  ),
  'own-money': phrases(
    `
      regionen medfinansierer, vi medfinansierer, vi betaler til, regionen betaler til,
      koster os penge`,
    'we co finance, region co finances, we pay for, cost us money, we put money',
  ),
  rolling: phrases(
    'løbende, uden slutdato, løbende samarbejder, fast løbende, kører løbende',
    'rolling, ongoing, open ended, without end date, continuous, no end date',
  ),
  'rolling-yearly': phrases(
    `
      løbende etårigt, etårig, etårigt, etårige, et år ad gangen, år for år, år til år, fra år til år,
      fornyes årligt, fornyes hvert år, fornyes et år ad gangen, fornyes for et år ad gangen`,
    `
      rolling one year, one year at a time, one year at the time, one year, year by year,
      year to year, renewed yearly, renewed annually, renewed every year, renewed each year,
      renewed one year at a time, renewed one year at the time, renewed for one year at a time`,
  ),
  'no-political-appointment': phrases(
    `
      ingen politisk udpegning, ingen udpegning, uden politisk udpegning, ingen politikere,
      ikke udpeget, ikke politisk udpegning, uden politikere, ikke nogen politisk,
      ingen politisk, mangler politisk, ikke politisk`,
    `
      no political appointment, nobody appointed, without political appointment,
      no politician, no politicians, no one appointed, without politicians, no political,
      not politically`,
  ),
  'political-appointment': phrases(
    `
      med politisk udpegning, politisk udpegede, har politisk udpegning, politikere udpeget,
      politisk repræsentation`,
    `
      with political appointment, politicians appointed, has a politician,
      political representation`,
  ),
  'ad-hoc-appointment': phrases(
    'ad hoc, ad hoc udpegning, udpeges ad hoc, udpeget ad hoc, ad hoc udpeget',
    'ad hoc, ad hoc appointment, appointed ad hoc, ad hoc appointed',
  ),
  vacancy: phrases(
    'vakant, vakante, ubesat, ledig plads, mangler en person, ledige',
    'vacant, unfilled, vacancy, vacancies',
  ),
  'named-politician': phrases(
    `
      navngiven politiker, navngivne politikere, navngivet politiker, politiker ved navn,
      politikere ved navn, fast politiker, faste politikere, bestemt politiker, bestemte politikere`,
    `
      named politician, named politicians, politician by name, politicians by name,
      permanent politician, fixed politician, specific politician, particular politician`,
  ),
  'named-contact': phrases(
    `
      navngiven kontakt, navngiven kontaktperson, navngivne kontaktpersoner, navngiven person,
      navn på en kontaktperson, navn på en person, navn på en kontakt, navn på en medarbejder,
      kontaktperson ved navn, person ved navn`,
    `
      named contact, named contacts, named contact person, named person, named persons,
      name of a contact person, name of a person, name of a contact, contact person by name,
      contact by name, person by name`,
  ),
  'no-end-stated': phrases('ingen slutdato oplyst', 'no end date stated'),
  'lead-partner': phrases(
    'lead partner, leadpartner, leder vi, førende partner',
    'lead partner, leading partner, in the lead',
  ),
  'external-funding': phrases(
    'eksternt finansieret, eksternt finansierede, ekstern finansiering, ekstern støtte, finansieret udefra, eu projekter, eu projekt',
    'externally funded, externally financed, financed externally, external funding, external financing, external support, eu projects, eu project',
  ),
  'no-budget': phrases(
    `
      uden budget, ikke budgetteret, intet budgetteret, intet afsat, ingen penge afsat, ikke afsat penge, koster ikke noget, koster os ikke noget, koster os ingenting, koster ingenting, betaler vi ikke for, vi ikke betaler for, gratis, ingen udgifter, ingen udgifter budgetteret,
      uden udgifter`,
    `
      no budget, without budget, not budgeted, nothing budgeted, nothing set aside, no money set aside, free, no expenses, no expenses budgeted, costs nothing, cost nothing, cost us nothing, costs us nothing, do not cost us, do we not pay for, we do not pay for`,
  ),
  'no-external-funding': phrases(
    `
      ingen ekstern finansiering, ingen ekstern støtte, uden ekstern finansiering, ikke eksternt finansieret,
      ikke ekstern finansiering, uden støtte udefra, ikke eksternt finansierede, uden eu penge,
      ingen støtte udefra`,
    `
      no external funding, no external financing, no external support, without external funding, without external financing, not externally funded, no outside funding,
      without outside money, no external money, without eu money, not eu funded`,
  ),
};
