import { wordPattern } from './word-pattern';

/** Words that ask for several collaborations instead of one. */
export const LIST = wordPattern(
  'hvilke, alle, noget med, nogen med, nogle, which, which ones, what collaborations, all, anything with, any, list',
);

/** "Where is X a partner?", "with X among the partners". */
export const AS_PARTNER =
  /\b(?:som|as|er|is|are|blandt|among)\b.{0,40}\b(?:samarbejds)?partner|\b(?:where|hvor)\b.*\b(?:samarbejds)?partner/u;

/** Words for collaborations themselves; a question with one of them is about the catalogue. */
export const COLLABORATIONS =
  /samarbejd|netvark|projekt|medlemskab|collab|cooperat|network|project|membership/u;

/**
 * The same words in the plural: "the outdoor network" names one, but "outdoor networks" does not.
 */
export const SEVERAL =
  /samarbejder|netvark(?:er|ene)|projekter|medlemskaber|collaborations|collabs|networks|projects|memberships/u;
