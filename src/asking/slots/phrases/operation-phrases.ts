import type { Operation } from '../../answer/query';
import { phrases, type Phrases } from './phrases';

/** Words that ask for a number over several collaborations. */
export const OPERATION_PHRASES: Readonly<Record<Operation, Phrases>> = {
  count: phrases(
    'hvor mange, antal, antallet, tæl, optælling',
    'how many, number of, count, tally',
  ),
  sum: phrases(
    `
      i alt, sammenlagt, tilsammen, sum, summen, total, samlede udgift, samlet, samlede,
      læg sammen, til sammen, lagt sammen, ialt, samlede, sum af, over hele perioden, hele perioden, alle årene, alle tre år, løber op i`,
    'in total, combined, altogether, added up, sum, in all, total, together, add up, adds up, overall, all in, over the whole period, whole period, all the years, over the years, all three years',
  ),
  average: phrases(
    'gennemsnit, gennemsnitlig, gennemsnitligt, i snit, middel, snit',
    'average, on average, avg, mean',
  ),
  max: phrases(
    `
      størst, største, dyrest, dyreste, højest, højeste, mest, flest, længst, længste,
      senest, seneste, sidst, sidste, nyest, nyeste, top, næststørst, næststørste, næstdyrest,
      næstdyreste, næsthøjest, næsthøjeste, næstmest, næstflest, næstlængst, næstlængste, næstsidst,
      næstsidste, næstnyest, næstnyeste`,
    `
      largest, biggest, most expensive, highest, most, longest, latest, last, newest,
      priciest, greatest, most recent, top`,
  ),
  min: phrases(
    `
      mindst, mindste, billigst, billigste, lavest, laveste, kortest, korteste, først,
      første, ældst, ældste, tidligst, tidligste, næstmindst, næstmindste, næstbilligst, næstbilligste,
      næstældst, næstældste, næstkortest, næstkorteste, færrest`,
    'smallest, cheapest, lowest, least, least expensive, shortest, first, earliest, oldest, fewest',
  ),
};
