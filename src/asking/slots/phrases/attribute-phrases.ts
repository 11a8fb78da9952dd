import type { Attribute } from '../../answer/filter';
import { MONEY_PHRASES } from './money-phrases';
import { PEOPLE_PHRASES } from './people-phrases';
import { phrases, type Phrases } from './phrases';

/** How people ask for each attribute of a collaboration. */
export const ATTRIBUTE_PHRASES: Readonly<Record<Attribute, Phrases>> = {
  ...PEOPLE_PHRASES,
  ...MONEY_PHRASES,
  purpose: phrases(
    `
      formål, formålet, hvad går ud på, går ud på, handler om, hvad laver, målsætning,
      hvorfor er vi med, idé, kort om, mål med, meningen med, pointen med, arbejder med,
      hvad arbejder, fokus i, hvad drejer sig om, drejer sig om, skal gøre godt for, ideen bag, idéen bag, tanken bag, hvad ligger bag, hvad ligger der bag, baggrunden for, til for,
      beskæftiger sig med, tager sig af emner, gøre godt for, hensigt, hensigten, ideen, idéen,
      hovedformål, ambition, sigte med, arbejdsområder, indholdet, opgave, opgaver,
      er det for noget, hvilke områder dækker, hvilke emner dækker, dækker den, dækker det, dækker aftalen`,
    `
      purpose, aim, aims, objective, what is it about, what does it do, mission, why are we in,
      goal of, goal, goals, point of, the point, the idea of, what for, all about, work on,
      works on, focus of, in short, what does do, what do they do, concerned with, intention,
      intended, objectives, ambition, rationale, idea behind, the idea behind, thinking behind, thought behind, what is behind, what lies behind, background of, reason for, reason behind, meant to do,
      supposed to do, set out to, tasks, remit, content of, what areas does, which areas does, does it cover, does the cover, which subject areas, policy fields`,
  ),
  period: phrases(
    `
      periode, projektperiode, hvor længe, varighed, løbetid, hvornår kører, hvornår løber,
      tidsramme, fra hvornår til hvornår, programperiode, fra og til, hvor lang tid, hvor mange år,
      hvor mange måneder, strækker sig over, spænder over, tidsperiode, i hvilke år, fra hvornår, fra hvornår til hvornår, hvilke år`,
    `
      period, project period, when does run, when did run, when is running, how long, duration, time frame, timeframe, run from, lifetime,
      programme period, how many years, how many months, what years, time span,
      timespan, what period, what dates, span of, stretch over, from when, from when until when, from when to when, which years, years`,
  ),
  start: phrases(
    `
      hvornår starter, starter, startede, start, begynder, begyndte, startdato, opstart, etableret,
      hvornår kom i gang, hvornår gik i gang, indgået, grundlagt, har vi været med siden,
      blev lavet, sat i gang, blev sat i gang, sat i søen, stiftet, siden hvornår, indgik,
      indgik vi aftalen, kom i stand, i stand, oprettet, dannet, blev oprettet, begyndelse, opstod,
      første dag, startår, fra hvilket år, fra hvilken dag, hvor gammel er, hvor gammelt er,
      underskrevet, underskrev, skrevet under, så dagens lys, tog sin begyndelse, lanceret,
      igangsat, iværksat, dateres, åbnede`,
    `
      start, starts, started, begin, began, begins, start date, established, since when, founded,
      signed, kick off, launched, set up, created, formed, came about, came into being, agreed,
      how old is, since what year, been going since, first day, start year, starting date,
      starting, got going, get going, got under way, get under way, kicked off, inception,
      commence, commenced, dates from, dates back, date back, beginning, initiated, entered into,
      put in place, from which year, came into existence, into existence, goes back to`,
  ),
  end: phrases(
    `
      slutter, sluttede, slut, udløber, ophører, indtil hvornår, til hvornår, hvornår slutter,
      slutdato, færdig, afsluttet, afsluttes, stopper, løber ud, løb ud, sidste dag, slutår, udløb,
      udløbsdato, ender, endte, til ende, ophør, ophørte, holder op, stoppede, lukker, lukkede,
      sluttidspunkt, går ud, er det færdigt, er den færdig, er færdig, er det slut, er det forbi, ud i fremtiden, frem i tiden, tilbage at løbe, længst endnu`,
    `
      end, ends, ended, until when, until when does run, till when does run, till when, expire, expires, finish, finished, end date, over,
      last until, run out, runs out, come to an end, final day, last day, end year, ending,
      closing date, expiry, expiry date, expired, closes, conclude, concludes, concluded,
      terminate, terminated, wind up, wraps up, wrap up, wrapped up, cease, ceased, stops, stopped,
      completed, completion, up to when, final date, is done, is it done, be done, all done, left to run, into the future, further ahead, to run`,
  ),
  status: phrases(
    `
      status, aktiv, aktivt, i gang, kører stadig, stadig i gang, kører det stadig, er vi med i,
      findes det stadig, eksisterer stadig, kører endnu, lever stadig`,
    `
      status, active, still running, still going, still active, ongoing, are we in, are we part of,
      are we a member of, still exist, still alive, still on, current status,
      in progress`,
  ),
  'decided-by': phrases(
    `
      hvem besluttede, besluttede, besluttet, beslutning, hvem bevilgede, bevilgede,
      hvornår blev bevilget, hvem bevilgede, godkendte, godkendt, vedtog, vedtaget, hvem sagde ja,
      hvem gav, bevilget af, indstillede, hvem bestemte, bestemte, bestemt, hvem bestemmer over,
      sagt god for, sagde god for, grønt lys, sagt ja, sagde ja, stemte for, stemt for,
      blåstemplede, blåstemplet, tiltrådte, afgjorde, afgjort, bevillingsdato, hvem vedtog,
      hvem har vedtaget, hvem godkendte, tog beslutningen, taget beslutningen, har besluttet,
      har bevilget, traf beslutningen, hvem indstillede, hvem anbefalede, anbefalede, foreslog,
      hvem foreslog, lagde op til`,
    `
      decided, decided by, who decided, decision, approved, approved by, granted by, who granted,
      granted, when was it granted, signed off, adopted, who gave, who chose, who agreed, said yes,
      green light, signed off on, gave the go ahead, endorsed, authorised, authorized, ratified,
      who approved, made the decision, took the decision, made the grant, grant date,
      date of the grant, decision date, awarded by, gave the money, gave the green light,
      gave permission, voted, put forward, who put, recommended, who recommended, proposed,
      nominated it, backed it`,
  ),
  outcome: phrases(
    `
      udbytte, forventet udbytte, resultat, resultater, effekt, hvad får vi ud af, får vi ud af,
      gevinst, forventer vi, føre til, hvad giver det, nytte, værdi, ud af, ud af det, får ud af,
      opnå, opnår, skal opnå, kommer der ud af, kom der ud af, kom ud af, fordel, fordele, gavn,
      gavner, erfaringer, forventninger, forventede, regner vi med at få, giver det os,
      har vi fået, effekter, gevinster, hvad får vi, hvad fik vi, fik vi ud`,
    `
      outcome, expected outcome, benefit, result, results, what do we get, get out of, lead to,
      expected, gain, impact, expect from, value, out of it, achieve, supposed to achieve,
      accomplish, deliver, in it for us, what good is, return on, worth to us, benefits, gains,
      advantage, advantages, payoff, come out of, came out of, comes out of, hope to get,
      hoped to get, hope for, added value, effects, bring us, brings us, give us, gives us,
      takeaway, lessons learnt, lessons learned, what do we gain, use to us, helped us`,
  ),
  countries: phrases(
    `
      land, lande, hvilke lande, hvilket land, nationer, nationaliteter, hvor i europa, hvor i verden,
      hvor i norden`,
    `
      country, countries, which countries, which country, nations, nationalities, where in europe,
      where in the world, which part of europe`,
  ),
  recurrence: phrases(
    `
      hvor ofte, mødes, afholdes, hyppighed, hvor tit, hvor mange møder, møder om året, møde,
      holdes, hvornår mødes, interval, mellemrum, hvor hyppigt, samles, samling, mødefrekvens,
      mødekadence, kadence, hvor mange gange, hvornår afholdes, finder sted`,
    `
      how often, meet, held, frequency, how many meetings, meetings a year, how frequently,
      meetings, interval, intervals, meets, how regularly, gather, gathers, get together,
      gets together, take place, takes place, how many times, meeting frequency,
      convene, convenes`,
  ),
  discrepancies: phrases(
    'uoverensstemmelse, uoverensstemmelser, modstrid, modsigelse, trykfejl, slåfejl, passer ikke sammen, forskel på det, stemmer ikke, stavet forkert, hovedteksten',
    'discrepancy, discrepancies, contradiction, contradicts, misprint, typo, inconsistent, inconsistency, does not match, do not match, mismatch, main text',
  ),
  conditions: phrases(
    'betingelse, betingelser, betingelserne, betingelsen, vilkår, vilkårene, på betingelse af',
    'condition, conditions, on condition of',
  ),
  remarks: phrases('bemærkning, bemærkninger, forbehold', 'remark, remarks, caveat, caveats'),
};
