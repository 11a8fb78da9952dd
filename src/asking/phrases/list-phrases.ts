import { wordPattern } from './word-pattern';

/** Words that ask for several collaborations rather than for one. */
export const LIST = wordPattern(
  'hvilke, alle, noget med, nogen med, nogle, which, which ones, what collaborations, all, anything with, any, list',
);

/** Words for collaborations themselves: a question with one of them is about the catalogue. */
export const COLLABORATIONS =
  /samarbejd|netvark|projekt|medlemskab|collab|cooperat|network|project|membership/u;

/** Several of them: "the outdoor network" is one by its name, "outdoor networks" are none. */
export const SEVERAL =
  /samarbejder|netvark(?:er|ene)|projekter|medlemskaber|collaborations|collabs|networks|projects|memberships/u;
