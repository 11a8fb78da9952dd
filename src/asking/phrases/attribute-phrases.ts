import type { Attribute } from '../query';
import { PEOPLE_PHRASES } from './people-phrases';
import { phrases, type Phrases } from './phrases';

/** How people ask for each fact of a collaboration. */
export const ATTRIBUTE_PHRASES: Readonly<Record<Attribute, Phrases>> = {
  ...PEOPLE_PHRASES,
  purpose: phrases(
    `
      formål, formålet, hvad går ud på, går ud på, handler om, hvad laver, målsætning,
      hvorfor er vi med, idé, kort om, mål med, meningen med, pointen med, arbejder med,
      hvad arbejder, fokus i, hvad drejer sig om, drejer sig om, skal gøre godt for, til for, beskæftiger sig med, tager sig af emner`,
    `
      purpose, aim, aims, objective, what is it about, what does it do, mission,
      why are we in, goal of, goal, goals, point of, the point, the idea of, what for, all about,
      work on, works on, focus of, in short, what does do, what do they do, concerned with`,
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
      etableret, hvornår kom i gang, hvornår gik i gang, indgået, grundlagt, har vi været med siden, blev lavet, sat i gang, blev sat i gang, sat i søen, stiftet,
      siden hvornår, indgik, indgik vi aftalen, kom i stand, i stand, oprettet, dannet, blev oprettet,
      begyndelse, opstod`,
    `
      start, starts, started, begin, began, begins, start date, established, since when,
      founded, signed, kick off, launched, set up, created, formed, came about,
      came into being, agreed, how old is, since what year, been going since`,
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
      regionen betaler, kroner, beløb, giver vi, penge, hvor dyrt, giver regionen, dyrere, billigere, lægger vi, lægger regionen, lagt i, sparet, slipper vi, giver vi til, må vi af med, udbetalt, udbetaler,
      sætter det os tilbage, hvor mange penge, prisen`,
    `
      cost, costs, price, how much, operating grant, expense, we pay, do we pay, we pay for, we paid for, region pay,
      spend, money, amount, how expensive, set us back, paid out, get paid, how much money,
      charge`,
  ),
  'total-budget': phrases(
    `
      budget, samlet budget, samlede budget, totalbudget, størrelse, projektbudget,
      totale budget, samlede beløb, samlet beløb, totale beløb, ramme, hele budgettet, samlet økonomi`,
    `
      budget, total budget, total sum, total amount, whole budget, size, overall budget, project budget, total cost,
      money in the programme, worth in total`,
  ),
  'co-financing': phrases(
    `
      medfinansiering, medfinansierer, bevilling, bevilget beløb, tilskud, egenfinansiering,
      regionens bidrag, regionens andel, eget bidrag, bidrag, selv i det, vi selv lægger, bevilget, bidrager regionen,
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
      hvem bestemmer over, sagt god for, sagde god for, grønt lys, sagt ja, sagde ja`,
    `
      decided, decided by, who decided, decision, approved, approved by, granted by,
      who granted, granted, when was it granted, signed off, adopted, who gave, who chose,
      who agreed, said yes, green light, signed off on, gave the go ahead`,
  ),
  funding: phrases(
    `
      finansiering, finansieres, finansieret, finansierer, hvem betaler, hvem finansierer,
      program, eu program, eu pulje, pulje, støtter, støttet af, betales,
      hvor kommer pengene fra, kommer pengene, pengene fra, hvor kommer pengene, finansieringskilde, interreg program, ekstern finansiering,
      hvem dækker, dækker udgifterne, betalt af, betales af, betalt, støttet`,
    `
      funding, funded, funded by, funds, who pays, who funds, pays for, programme, program,
      eu programme, financed, finances, sponsor, where does the money come from, where the money comes from, where the money,
      money come from, money comes from, money for come from, money behind, funding behind, programme is behind, behind it financially,
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
      supposed to achieve, accomplish, deliver, in it for us, what good is, return on, worth to us`,
  ),
  countries: phrases(
    'land, lande, hvilke lande, hvilket land',
    'country, countries, which countries, which country',
  ),
  recurrence: phrases(
    `
      hvor ofte, mødes, afholdes, hyppighed, hvor tit, hvor mange møder, møder om året, møde,
      holdes, hvornår mødes, interval, mellemrum, hvor hyppigt`,
    `
      how often, meet, held, frequency, how many meetings, meetings a year, how frequently,
      meetings, interval, intervals`,
  ),
  remarks: phrases('bemærkning, bemærkninger, forbehold', 'remark, remarks, caveat, caveats'),
};
