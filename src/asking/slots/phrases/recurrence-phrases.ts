import { phrases, type Phrases } from './phrases';

/** Words for how often something happens, in times per year. */
export const RECURRENCE_PHRASES: readonly (readonly [Phrases, number])[] = [
  [
    phrases(
      'hvert andet år, hvert 2 år, hver andet år',
      'every second year, every other year, every two years, every 2 years, every 2nd year, biennial, biennially',
    ),
    1 / 2,
  ],
  [
    phrases(
      'hvert tredje år, hvert 3 år',
      'every third year, every three years, every 3 years, every 3rd year, triennial, triennially',
    ),
    1 / 3,
  ],
  [
    phrases(
      'halvårlig, halvårligt, to gange om året, hvert halve år',
      'twice a year, every six months, half yearly, biannual',
    ),
    2,
  ],
  [
    phrases(
      'kvartalsvis, kvartalsvist, hvert kvartal, fire gange om året',
      'quarterly, four times a year, every quarter',
    ),
    4,
  ],
  [phrases('månedlig, månedligt, hver måned', 'monthly, every month'), 12],
  [
    phrases(
      'hvert år, en gang om året, årligt møde, årlige møder, årlig konference, årlige konferencer, mødes årligt',
      'every year, once a year, each year, meet yearly, meet annually, annual meeting, annual meetings, yearly meeting, yearly meetings, annual conference, annual conferences',
    ),
    1,
  ],
];
