import type { Attribute } from '../query';
import { phrases, type Phrases } from './phrases';

/** How people ask for each fact of a collaboration. */
export const ATTRIBUTE_PHRASES: Readonly<Record<Attribute, Phrases>> = {
  purpose: phrases(
    `
      formål, formålet, hvad går ud på, går ud på, handler om, hvad laver,
      målsætning, hvorfor er vi med, idé, kort om`,
    `
      purpose, aim, aims, objective, what is it about, what does it do, mission,
      why are we in, goal of`,
  ),
  period: phrases(
    `
      periode, projektperiode, hvor længe, varighed, løbetid, hvornår kører, hvornår løber,
      tidsramme, fra hvornår til hvornår, programperiode, fra og til`,
    `
      period, project period, how long, duration, time frame, timeframe, run from, lifetime,
      programme period, how many years`,
  ),
  start: phrases(
    `
      hvornår starter, starter, startede, start, begynder, begyndte, startdato, opstart,
      etableret, hvornår kom i gang, hvornår gik i gang, indgået, grundlagt, stiftet,
      siden hvornår, indgik, indgik vi aftalen, kom i stand, i stand, oprettet, dannet, blev oprettet,
      begyndelse, opstod`,
    `
      start, starts, started, begin, began, begins, start date, established, since when,
      founded, signed, kick off, launched, set up, created, formed, came about,
      came into being, agreed`,
  ),
  end: phrases(
    `
      slutter, sluttede, slut, udløber, ophører, indtil hvornår, til hvornår,
      hvornår slutter, slutdato, færdig, afsluttet, afsluttes, stopper, løber ud, løb ud`,
    `
      end, ends, ended, until when, till when, expire, expires, finish, finished, end date,
      over, last until, run out, runs out, come to an end`,
  ),
  status: phrases(
    'status, aktiv, aktivt, i gang, kører stadig, stadig i gang, kører det stadig, er vi med i',
    `
      status, active, still running, still going, still active, ongoing, are we in,
      are we part of, are we a member of`,
  ),
  fee: phrases(
    `
      kontingent, medlemskontingent, årskontingent, medlemskabet koster, medlemsafgift,
      medlemsgebyr`,
    'fee, membership fee, annual fee, yearly fee, dues, subscription, membership cost',
  ),
  cost: phrases(
    `
      pris, koster, hvad koster, kostede, hvor meget, drift, driftstilskud, udgift,
      omkostning, gebyr, betaler vi, hvor meget betaler, hvor meget giver vi, økonomi,
      regionen betaler, kroner, beløb, giver vi, penge, hvor dyrt, udbetalt, udbetaler,
      sætter det os tilbage, hvor mange penge, prisen`,
    `
      cost, costs, price, how much, operating grant, expense, we pay, do we pay, we pay for, we paid for, region pay,
      spend, money, amount, how expensive, set us back, paid out, get paid, how much money,
      charge`,
  ),
  'total-budget': phrases(
    `
      budget, samlet budget, samlede budget, totalbudget, størrelse, projektbudget,
      totale budget, ramme, hele budgettet, samlet økonomi`,
    `
      budget, total budget, size, overall budget, project budget, total cost,
      money in the programme, worth in total`,
  ),
  'co-financing': phrases(
    `
      medfinansiering, medfinansierer, bevilling, bevilget beløb, tilskud, egenfinansiering,
      regionens bidrag, regionens andel, eget bidrag, bidrag, bevilget, bidrager regionen,
      bidrager vi, egen andel, vores andel, vores egen andel, lagt i, skudt i`,
    `
      co financing, cofinancing, co finance, co funding, own contribution, grant,
      region contribute, our share, our contribution, region contribution, contribution, we contribute,
      own share, put into, chip in`,
  ),
  'staff-hours': phrases(
    `
      medarbejdertime, medarbejdertimer, timer, mandemåneder, arbejdstimer, arbejdstid,
      mandskab, timeforbrug`,
    `
      staff hours, staff hour, hours, man months, man month, staff time, working hours,
      person months`,
  ),
  'decided-by': phrases(
    `
      hvem besluttede, besluttede, besluttet, beslutning, hvem bevilgede, bevilgede,
      hvornår blev bevilget, hvem bevilgede, godkendte, godkendt, vedtog, vedtaget,
      hvem sagde ja, hvem gav, bevilget af, indstillede, hvem bestemte, bestemte, bestemt,
      hvem bestemmer over`,
    `
      decided, decided by, who decided, decision, approved, approved by, granted by,
      who granted, granted, when was it granted, signed off, adopted, who gave, who chose,
      who agreed, said yes`,
  ),
  funding: phrases(
    `
      finansiering, finansieres, finansieret, finansierer, hvem betaler, hvem finansierer,
      program, eu program, eu pulje, pulje, støtter, støttet af, betales,
      hvor kommer pengene fra, finansieringskilde, interreg program, ekstern finansiering,
      hvem dækker, dækker udgifterne, betalt af, betales af, betalt, støttet`,
    `
      funding, funded, funded by, funds, who pays, who funds, pays for, programme, program,
      eu programme, financed, finances, sponsor, where does the money come from,
      source of funding, paid by, which interreg, who covers, covers the cost,
      covers the costs, paid for, pay for, pays the, backed by`,
  ),
  outcome: phrases(
    `
      udbytte, forventet udbytte, resultat, resultater, effekt, hvad får vi ud af,
      får vi ud af, gevinst, forventer vi, føre til, hvad giver det, nytte, værdi, ud af,
      ud af det, får ud af, opnå, opnår, skal opnå`,
    `
      outcome, expected outcome, benefit, result, results, what do we get, get out of,
      lead to, expected, gain, impact, expect from, value, out of it, achieve,
      supposed to achieve, accomplish, deliver`,
  ),
  partners: phrases(
    `
      partner, partnere, samarbejdspartner, medlemmer, deltagere, hvem er med, hvem deltager,
      hvem samarbejder vi med, andre med, hvilke regioner, hvem er ellers med,
      hvem har vi aftalen med`,
    `
      partner, partners, members, participants, who takes part, who else,
      who are we working with, who is involved, which regions, who participates, who is in`,
  ),
  'partner-count': phrases(
    `
      hvor mange partnere, hvor mange medlemmer, hvor mange regioner, hvor mange deltagere,
      antal partnere, antal medlemmer, hvor mange er med, hvor mange medlemsorganisationer,
      hvor mange lande, hvor mange organisationer, hvor mange institutioner`,
    `
      how many partners, how many members, how many regions, how many participants,
      number of partners, number of members, how many countries, how many organisations,
      how many organizations, how many institutions, how many member organisations`,
  ),
  countries: phrases(
    'land, lande, hvilke lande, hvilket land',
    'country, countries, which countries, which country',
  ),
  'contacts-political': phrases(
    `
      politisk kontakt, politisk udpeget, sidder politisk, hvem sidder politisk,
      politisk repræsentant, repræsentant, politiker, politikere, hvilke politikere, politisk forankring,
      politisk forankret, politiske, politisk, udpeget, regionsrådsmedlem,
      regionsrådspolitiker, udpegning, repræsenterer os politisk, politisk repræsenteret,
      politikerne`,
    `
      political contact, politically appointed, political representative, representative, represents us, politicians,
      politician, politically, appointed, councillor, political, council member,
      represents us politically, represented politically, elected`,
  ),
  'contacts-administrative': phrases(
    `
      kontakt, kontaktperson, kontakte, administrativ kontakt, administrative kontakt,
      tovholder, ansvarlig, hvem håndterer, hvem har ansvaret, ansvar, hvem står for,
      hvem skal jeg snakke med, hvem skal jeg tale med, hvem kan jeg spørge, administrativt,
      sagsbehandler, projektleder, hvem arbejder med, hvem kender til, hvem passer,
      koordinator, ringe til, hvem er inde over, have fat i, få fat i, tage fat i,
      snakke med, tale med, taler med, kontakter jeg, bag, personerne bag, hvem kører,
      fra vores side, hvem tager sig af, hvem er på`,
    `
      contact, contact person, contacts, administrative contact, responsible, who handles,
      who is responsible, in charge, administratively, who do i talk to,
      who should i talk to, who can i ask, who looks after, who runs, coordinator,
      project manager, who knows about, who works on, point of contact, talk to, talk with,
      speak to, speak with, get hold of, reach, people behind, behind, goes there,
      from our side, take care of, takes care of, names of the people`,
  ),
  roles: phrases(
    'rolle, hvilken rolle, post, hverv, titel, vicepræsident, temagruppe, temagrupper',
    'role, which role, what role, position, title, vice president, theme group',
  ),
  'lead-partner': phrases(
    'lead partner, leadpartner, hvem leder, førende partner',
    'lead partner, leading partner, who leads',
  ),
  unit: phrases(
    `
      enhed, afdeling, forankret, institution, hvilket tilbud, hvilken afdeling,
      hvilken enhed, hvor ligger det, hører til, hører under`,
    'unit, department, anchored, institution, which unit, which department, belong to, based',
  ),
  recurrence: phrases(
    `
      hvor ofte, mødes, afholdes, hyppighed, hvor tit, hvor mange møder, møder om året, møde,
      holdes, hvornår mødes, interval, mellemrum, hvor hyppigt`,
    `
      how often, meet, held, frequency, how many meetings, meetings a year, how frequently,
      meetings, interval, intervals`,
  ),
};
