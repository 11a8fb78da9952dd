import type { Operation } from '../query';
import { phrases, type Phrases } from './phrases';

/** Words that ask for a number over several collaborations. */
export const OPERATION_PHRASES: Readonly<Record<Operation, Phrases>> = {
  count: phrases('hvor mange, antal, antallet, tæl', 'how many, number of, count'),
  sum: phrases(
    `
      i alt, sammenlagt, tilsammen, sum, summen, total, samlede udgift, samlet, samlede,
      læg sammen, til sammen`,
    'in total, combined, altogether, added up, sum, in all, total, together, add up, overall',
  ),
  average: phrases('gennemsnit, gennemsnitlig, i snit, middel', 'average, on average'),
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
      næstældst, næstældste, næstkortest, næstkorteste`,
    'smallest, cheapest, lowest, least, least expensive, shortest, first, earliest, oldest',
  ),
};

/** Words that compare collaborations. */
export const COMPARE_PHRASES: Phrases = phrases(
  `
    sammenlign, sammenligne, sammenligning, forskel, forskellen, forskelle, versus, vs,
    kontra, i forhold til, side om side`,
  'compare, comparison, difference, differences, versus, vs, compared to, side by side',
);
