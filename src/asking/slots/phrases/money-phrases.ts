import type { Attribute } from '../../answer/filter';
import { phrases, type Phrases } from './phrases';

type OfMoney = Extract<
  Attribute,
  'fee' | 'cost' | 'total-budget' | 'co-financing' | 'staff-hours' | 'funding'
>;

/** How people ask what a collaboration costs and who pays. */
export const MONEY_PHRASES: Readonly<Record<OfMoney, Phrases>> = {
  fee: phrases(
    `
      kontingent, medlemskontingent, årskontingent, medlemskabet koster, medlemsafgift,
      medlemsgebyr, medlemspris, medlemsbetaling, årsgebyr, årlig betaling, kontingentsats,
      prisen for medlemskab, prisen for medlemskabet`,
    `
      fee, membership fee, annual fee, yearly fee, dues, subscription, membership cost,
      membership price, membership charge, membership dues, annual charge, annual payment,
      yearly payment, annual subscription, yearly subscription, price of membership,
      cost of membership, price of being a member`,
  ),
  cost: phrases(
    `
      pris, koster, hvad koster, kostede, hvor meget, drift, driftstilskud, udgift, omkostning,
      gebyr, betaler vi, hvor meget betaler, hvor meget giver vi, økonomi, regionen betaler,
      kroner, beløb, giver vi, penge, hvor dyrt, giver regionen, dyrere, billigere, lægger vi,
      lægger regionen, lagt i, sparet, slipper vi, giver vi til, må vi af med, skal vi af med, vi af med, hvad ryger der til, udbetalt, udbetaler,
      sætter det os tilbage, hvor mange penge, prisen, udgiften, regning, regningen, løber op i,
      beløber, afsat, afsætter, bevilget til hvornår, bevilget indtil, hvor længe er bevilget, lagde vi, lagde regionen, gav vi, gav regionen,
      betalte vi, betalte regionen, brugt på, bruger vi på, brugte vi, brugte regionen, har vi brugt`,
    `
      cost, costs, price, how much, operating grant, expense, we pay, do we pay, we pay for,
      we paid for, region pay, spend, money, amount, how expensive, set us back, paid out,
      get paid, how much money, charge, expenditure, outlay, spent, spending, bill, price tag,
      set aside, invest, invested, in money terms, fork out, financial terms, we paid,
      region paid, expenses, granted until, granted until when, granted for how long`,
  ),
  'total-budget': phrases(
    `
      budget, samlet budget, samlede budget, totalbudget, størrelse, projektbudget, totale budget,
      samlede beløb, samlet beløb, totale beløb, ramme, hele budgettet, samlet økonomi,
      budgetramme, økonomisk ramme, samlet pris, samlede pris, samlet sum, samlede sum, projektsum,
      fulde budget, hele projektet, alt i alt koster`,
    `
      budget, total budget, total sum, total amount, whole budget, size, overall budget,
      project budget, total cost, money in the programme, worth in total, entire budget,
      full budget, total value, total price, total funding, overall cost, grand total,
      worth altogether, overall size, budget altogether, whole project, overall sum`,
  ),
  'co-financing': phrases(
    `
      medfinansiering, medfinansierer, bevilling, bevilget beløb, tilskud, egenfinansiering,
      regionens bidrag, regionens andel, eget bidrag, bidrag, selv i det, vi selv lægger, bevilget,
      bidrager regionen, bidrager vi, egen andel, vores andel, vores egen andel, lagt i, skudt i,
      vores del, vores bidrag, regionens del, regionens egen, egne midler, egne penge, egenbidrag,
      egenbetaling, egen betaling, skyder ind, skyder i, lagde selv, lægger vi selv,
      vores egne penge, regionens tilskud`,
    `
      co financing, cofinancing, co finance, co funding, own contribution, grant,
      region contribute, our share, our contribution, region contribution, contribution,
      we contribute, own share, put into, chip in, own money, our part, region share,
      region s share, regions share, own funds, match funding, matched funding, we put in,
      our own money, regional contribution, contributed, region put in,
      from our own pocket`,
  ),
  'staff-hours': phrases(
    `
      medarbejdertime, medarbejdertimer, timer, mandemåneder, arbejdstimer, arbejdstid, mandskab,
      timeforbrug, personaletimer, timetal, arbejdskraft, årsværk, personaleressourcer,
      medarbejderressourcer, medarbejdernes tid`,
    `
      staff hours, staff hour, hours, employee time, personnel time, man months, man month, staff time, working hours,
      person months, work hours, staff resources, personnel hours, employee hours, work time,
      manpower, hours of work, hours our staff`,
  ),
  funding: phrases(
    `
      finansiering, finansieres, finansieret, finansierer, hvem betaler, hvem betalte, hvem har betalt, hvem finansierer, program,
      eu program, eu pulje, pulje, eu ordning, hvilken ordning, støtter, støttet af, betales, hvor kommer pengene fra,
      kommer pengene, pengene fra, hvor kommer pengene, finansieringskilde, interreg program,
      ekstern finansiering, hvem dækker, dækker udgifterne, betalt af, betales af, betalt, støttet,
      støtteordning, penge udefra, støtte udefra, eksterne midler, eksterne penge, økonomisk støtte, hvem støtter, støttes af, støtter eu, eu s andel, eu andel,
      eu andelen, andel fra eu, betaler eu, giver eu, får vi fra eu, støtte fra eu, tilskud fra, procent, andel, procentdel, stor en del, dækkes af eu, dækker eu,
      midler fra, fondsmidler, eu tilskud, eu støtte`,
    `
      funding, funded, funded by, funds, who pays, who paid, who is paying, who funds, pays for, programme, program,
      eu programme, eu scheme, which scheme, scheme is behind, financed, finances, sponsor, where does the money come from,
      where the money comes from, where the money, money come from, money comes from,
      money for come from, money behind, funding behind, programme is behind,
      behind it financially, source of funding, paid by, which interreg, who covers,
      covers the cost, covers the costs, paid for, pay for, pays the, backed by, supported by,
      financial support, share, percent, percentage, eu cover, covered by the eu, eu share, eu s share, share from the eu, eu contribution, does the eu pay,
      does the eu give, get from the eu, money from the eu, grant from, grant scheme, outside money, outside funding, external money, external funding, external funds, financing,
      foots the bill, funding source, paid out of, eu part, eu grant, eu support`,
  ),
};
