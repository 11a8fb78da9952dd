import type { Cue } from '../slot';
import { CONTACT_DETAIL_PHRASES, NOT_KEPT_PHRASES } from './contact-detail-phrases';
import { phrases, type Phrases } from './phrases';

/** Ways of asking that are neither a fact nor a number. */
export const CUE_PHRASES: Readonly<Record<Cue, Phrases>> = {
  compare: phrases(
    `
      sammenlign, sammenligne, sammenligning, forskel, forskellen, forskelle, versus, vs, kontra,
      i forhold til, side om side, ligner`,
    `
      compare, comparison, difference, differences, versus, vs, compared to, side by side, differ,
      different from`,
  ),
  greater: phrases(
    'større, dyrere, højere, længere, flere penge, koster mere, flere partnere, nyere',
    'bigger, larger, greater, longer, costlier, pricier, more expensive, higher, more money, costs more, newer',
  ),
  smaller: phrases(
    'mindre, billigere, kortere, lavere, koster mindre, færre penge, ældre',
    'smaller, cheaper, less expensive, shorter, lower, costs less, less money, older',
  ),
  descending: phrases(
    'størst først, dyrest først, højest først, nyest først, største først, dyreste først, højeste først, nyeste først, seneste først, faldende, fra størst, fra den største, størst til mindst, størst til lavest, højest til lavest, dyrest til billigst, største til mindste, rangér, ranger, rangeret, rangordn, rangliste',
    'biggest first, largest first, most expensive first, highest first, newest first, latest first, descending, from largest, from biggest, from the largest, biggest to smallest, largest to smallest, highest to lowest, rank, ranked, ranking',
  ),
  ascending: phrases(
    'mindst først, billigst først, ældst først, tidligst først, mindste først, billigste først, laveste først, ældste først, tidligste først, stigende, fra mindst, mindst til størst, lavest til højest, kronologisk, efter slutdato, efter startdato, i rækkefølge',
    'smallest first, cheapest first, lowest first, oldest first, earliest first, ascending, from smallest, smallest to largest, smallest to biggest, lowest to highest, soonest first, chronological, in order, by end date, by start date',
  ),
  'each-year': phrases(
    'om året, årligt, årlig, årlige, hvert år, pr år, per år',
    'per year, a year, every year, each year, annually, yearly, annual, p a, pa',
  ),
  'contact-detail': CONTACT_DETAIL_PHRASES,
  'not-kept': NOT_KEPT_PHRASES,
  list: phrases(
    `
      hvilke, vis, vis mig, list, liste, liste over, oversigt, oversigt over, nogen, noget, nogle,
      giv mig, find, nævn, remse op, opremsning, hvad har vi, hvad er der`,
    `
      which, which ones, show, show me, list, list of, give me, any, anything, some, something, identify, find,
      overview of, what do we have, what is there, what have we got, ones`,
  ),
  all: phrases(
    'alle, alt, samtlige, hele listen, hele kataloget, katalog, kataloget, overblik, oversigt, registret',
    'all, everything, every, whole list, complete list, full list, catalogue, catalog, register, overview',
  ),
  else: phrases(
    'ellers, andet, andre, andet end, andre end, ud over det, udover det, ud over den, flere, øvrige, foruden',
    'else, other, others, other than that, besides, besides that, apart from that, more, anything else, what else, another',
  ),
  strategy: phrases(
    'strategi, strategien, politik, regel, regler, reglerne, reglen, kompetenceplan, kompetenceplanen, retningslinjer, bilag 6',
    'strategy, policy, rule, rules, competence plan, guideline, guidelines, annex 6',
  ),
  experience: phrases(
    'erfaring, erfaringer, erfaringerne, lært, lære af, lære fra',
    'experience, experiences, lesson, lessons, learnt, learned, learn from',
  ),
  overlap: phrases(
    'overlap, sammenfald, gengangere, tilfælles, fælles for, begge steder, både og',
    'overlap, overlaps, in common, shared by, same people, both on, both in',
  ),
  frame: phrases(
    'skriv, tekst, nyhed, resumé, resume, sammenfatning, opsummer, opsummering, introduktion, præsenter, et par linjer, kort om, kort fortalt, orientering, opslag, artikel',
    'write, text, news item, summary, summarise, summarize, introduce, introducing, introduction, sentences, a few lines, short version, blurb, in brief, draft, paragraph, one sentence',
  ),
  ours: phrases('hvem er vores, hvem har vi som', 'who are our, who do we have as'),
};
