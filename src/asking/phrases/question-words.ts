import { fold } from '../../lib/text';
import { wordPattern } from './word-pattern';

/** Asks for a person. */
export const ASKS_WHO = wordPattern(
  'hvem, who, whom, who is, whos, person, personen, folk, people',
);
/** "Who are our twin regions?" asks for partners. */
export const ASKS_OURS = wordPattern(
  'hvem er vores, hvem har vi som, who are our, who do we have as',
);
/** Asks for a date or a year. */
export const ASKS_WHEN = wordPattern(
  'hvornår, hvilket år, hvilke år, hvad år, hvilken måned, hvilken dato, hvilken dag, hvad dato, når, when, which year, what year, what month, which month, what date, which date, what day',
);
/** Asks for an amount of money. */
export const ASKS_MONEY = wordPattern(
  'hvor mange euro, hvor mange kroner, hvor mange kr, hvor mange millioner, hvor mange mio, how many euro, how many euros, how many kroner, how many million*',
);
/** "What do residents get for taking part?" */
export const ASKS_PAY =
  /\bhvad (?:far|tjener|betales|udbetales)\b.*\bfor at\b|\bwhat (?:do|doe?s|did)\b.*\b(?:get|receive|earn) for\b/u;
/** Asks for the purpose. */
export const ASKS_WHY = wordPattern(
  'hvorfor, hvad skal, til for, hvad bruger vi, hvad bruges, why, what for, what is for, the point, good for, what good',
);
/** "What is X?" with nothing else. */
export const ASKS_WHAT =
  /^\s*(?:og |and |so |men )?(?:hvad (?:er|var|handler)|what(?: is| was|'s|s| doe?s))\b/u;

/** "Hvad står TAVS for?" asks for the full name and what it is. */
export const STANDS_FOR = /\bhvad star\b.*\bfor\b|\bwhat doe?s\b.*\bstand for\b/u;

/** Nouns that a question about time may contain without asking for anything else. */
export const TIME_NOUNS = new Set(
  'år måned dato dag dage month date day tidspunkt time'.split(' ').map(fold),
);

/** "How big is it?" asks for its budget. */
export const ASKS_SIZE = wordPattern(
  'hvor stor, hvor stort, hvor store, hvor omfattende, how big, how large',
);
/** "How many …?" */
export const ASKS_NUMBER = wordPattern('hvor mange, antal, antallet, how many, number of');

/** Asks for a place. */
export const ASKS_WHERE =
  /^\s*(?:og |and )?(?:hvor|hvorhen|where)\s+(?!mange|meget|ofte|tit|lange|lang|stor|dyr|gammel|mang)/u;

/** "Which Norwegian county is in it?" asks for a partner. */
export const ASKS_PARTNER =
  /\b(?:hvilke[nt]?|which|what|whose)\b.{0,25}\b(?:count(?:y|ies)|fylke\w*|amt(?:er)?|region(?:er|s)?|landsdel\w*|municipalit\w+|kommuner?|cit(?:y|ies)|towns?|by|byer|universit\w+|hojskoler?|organi[sz]ation\w*|institution\w*|foreninger?|associations?|selskaber?|societ(?:y|ies)|partner\w*|virksomheder?|compan(?:y|ies)|bosteder|botilbud|boformer|tilbud|steder|homes|places|units|centres)\b/u;
/** "What is it to solve?": asks what it does, in one other word. */
export const ASKS_DOING =
  /^\s*(?:(?:og|and|so|men|but)\s+)?(?:hvad (?:skal|vil|gor|kan)|what (?:doe?s|do|did|is|will|should))\b/u;

/** "Who keeps an eye on it?": asks who does something, not who somebody is. */
export const WHO_DOES =
  /\b(?:hvem|who|whom)\s+(?!(?:er|var|is|was|are|were|ejer|owns|opfandt|invented|vandt|won|skrev|wrote)\b)/u;

/**
 * "What is the population of North Jutland?" asks about the region itself, not about a
 * collaboration.
 */
export const ABOUT_REGION =
  /^\s*(?:what|who|when|how|hvad|hvem|hvornar|hvor)\b(?!.*(?:samarbej|collab|cooper|projekt|project|netvark|network)).*\b(?:of|in|for|i|pa|af) (?:the )?(?:region )?(?:nordjylland|north jutland|denmark|danmark)[ ?.!]*$/u;

/** "Why did we join?" */
export const ASKS_REASON = wordPattern('hvorfor, why, how come');
/** "What is ISAAC short for?" */
export const ASKS_LETTERS = wordPattern(
  'short for, stand for, stands for, forkortelse*, forkortet, abbreviat*, acronym, initials, bogstaverne',
);
