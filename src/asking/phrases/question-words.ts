import { wordPattern } from './word-pattern';

/** Question words that by themselves say what is asked of a collaboration. */
export const ASKS_WHO = wordPattern(
  'hvem, who, whom, who is, whos, person, personen, folk, people',
);
export const ASKS_WHEN = wordPattern(
  'hvornår, hvilket år, hvilke år, hvad år, when, which year, what year',
);
export const ASKS_MONEY = wordPattern(
  'hvor mange euro, hvor mange kroner, hvor mange kr, hvor mange millioner, hvor mange mio, how many euro, how many euros, how many kroner, how many million*',
);
export const ASKS_WHY = wordPattern(
  'hvorfor, hvad skal, til for, hvad bruger vi, hvad bruges, why, what for, what is for, the point, good for, what good',
);
/** "What is X?", when nothing else is said. */
export const ASKS_WHAT =
  /^\s*(?:og |and |so |men )?(?:hvad (?:er|var|handler)|what(?: is| was|'s|s| does))\b/u;

export const ASKS_WHERE =
  /^\s*(?:og |and )?(?:hvor|hvorhen|where)\s+(?!mange|meget|ofte|tit|lange|lang|stor|dyr|gammel|mang)/u;
