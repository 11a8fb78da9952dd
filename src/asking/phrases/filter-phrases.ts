import type { Property, Relation } from '../filter';
import { phrases, type Phrases } from './phrases';

/** Words that state how a year or a date is meant. */
export const RELATION_PHRASES: Readonly<Record<Relation, Phrases>> = {
  running: phrases(
    `
      løber i, kører i, aktiv i, i gang i, kørende, igangværende, løbende i, i gang nu,
      kører lige nu, kører nu, er i gang, aktuelle, nuværende, aktive, i gang, løber, kører, fortsætter, fortsat i gang, stadig i gang, stadig kører, endnu kører,
      stadigvæk, stadig aktive, lever endnu`,
    `
      running in, active in, running, current, ongoing in, under way, underway, running now,
      active, still running, still going, still on, still active, continue, continuing, carry on, go on,
      are we in right now, alive`,
  ),
  started: phrases(
    `
      startede, starter, start, begyndte, begynder, startet, opstart, begyndt, etableret,
      fra, siden, gik i gang, kom i gang, sat i gang, igangsat, indgået`,
    `
      started, start, starts, starting, began, begin, begun, established, launched, kicked off, kick off, got going, set up, from,
      since, signed`,
  ),
  ended: phrases(
    `
      sluttede, slutter, slut, afsluttet, afsluttes, udløber, udløb, udløbet, ophører,
      ophørt, færdig, er forbi, er ovre, er slut, kører ikke mere, kører ikke længere, ikke længere i gang,
      ikke længere aktiv, ikke aktive, er stoppet, nedlagt, lukket, holdt op, stoppede, stopper, overstået, løber ud, løb ud`,
    `
      ended, end, ends, ending, expired, expires, expire, finished, finish, finishes, over,
      closed, completed, run out, are over, is over, already over, no longer running, no longer active,
      not running any more, not active, discontinued, come to an end, wound up, history by now`,
  ),
  decided: phrases(
    `
      besluttet, besluttede, bevilgede, bevilget i, bevilling i, godkendt, godkendte,
      vedtaget, vedtog, beslutning, beslutninger, bevilling, bevillinger, bevilget,
      sagt ja, sagt ja til, sagde ja til, har godkendt, har givet penge, givet penge`,
    'decided, decision, decisions, grant, grants, approved, granted in, adopted, granted, said yes, said yes to, agreed to, given money, backed',
  ),
  granted: phrases(
    `
      bevilget for, bevilget til, penge til, bevilling for, bevillinger for, kontingent for,
      bevilget for perioden, i perioden`,
    `
      granted for, money for, grant for, grants for, funded for, fee for, for the period,
      money granted for`,
  ),
  beyond: phrases(
    `
      efter, senere end, ud over, udover, længere end, efter udgangen af, rækker ud over,
      videre efter, frem efter`,
    'after, beyond, later than, past, longer than, continue after, still running after',
  ),
  before: phrases(
    'inden, tidligere end, senest',
    'before, earlier than, by the end of, no later than, prior to',
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
    'løbende, et år ad gangen, år for år, år til år, fra år til år, uden slutdato, løbende samarbejder, fast løbende, kører løbende, løbende etårigt',
    'rolling, one year at a time, year by year, year to year, ongoing, open ended, without end date, continuous, no end date',
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
  'no-end-stated': phrases('ingen slutdato oplyst', 'no end date stated'),
  'lead-partner': phrases(
    'lead partner, leadpartner, leder vi, førende partner',
    'lead partner, leading partner, we lead',
  ),
  'external-funding': phrases(
    `
      eksternt finansieret, eksternt finansierede, eu finansieret, eu finansierede,
      med eu midler, eu støttet, eu støttede, eu projekter, eu projekt, får eu penge, har eu penge, har eu støtte, får eu støtte, med eu støtte, modtager eu støtte, har eu finansiering, med eu finansiering, får eu midler, har eu midler, støttes af eu, får støtte fra eu, får penge fra eu, penge fra eu, midler fra eu, støtte fra eu, tilskud fra eu, har fået eu penge, betalt af eu, finansieret af eu`,
    `
      externally funded, eu funded, funded by the eu, with eu money, eu projects, eu project,
      get eu money, gets eu money, have eu funding, has eu funding, get eu funding, gets eu funding, receive eu funding, with eu funding, have eu support, receive eu money, receive eu support, get money from the eu, supported by the eu, got eu money, have eu money, paid by the eu, eu supported`,
  ),
  'no-budget': phrases(
    `
      uden budget, ikke budgetteret, intet budgetteret, intet afsat, ingen penge afsat, ikke afsat penge, koster ikke noget, gratis, ingen udgifter,
      uden udgifter`,
    `
      no budget, without budget, not budgeted, nothing budgeted, nothing set aside, no money set aside, free, no expenses, costs nothing`,
  ),
  'no-external-funding': phrases(
    `
      ingen ekstern finansiering, uden ekstern finansiering, ikke eksternt finansieret,
      ikke ekstern finansiering, uden støtte udefra, ikke eksternt finansierede, uden eu penge,
      ingen støtte udefra`,
    `
      no external funding, without external funding, not externally funded, no outside funding,
      without outside money, no external money, without eu money, not eu funded`,
  ),
};
