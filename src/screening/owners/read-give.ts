/** A request to give a screening to somebody else, as it was typed. */
export interface TypedGive {
  /** What it calls the screening; empty for the one under way. */
  readonly screening: string;
  readonly name: string;
}

const THING = 'screeningen|screening|sagen|forslaget|kladden|case|proposal|draft';
const DANISH = new RegExp(
  `^(?:kan du |vil du |jeg vil |venligst )?(?:(?:giv|give|send|lever)\\s+(?<what>.+?)\\s+videre|(?:overdrag|overdrage|overgiv|overlad)\\s+(?<other>.+?))\\s+til\\s+(?<name>\\p{L}.+?)\\s*[.!?]?$`,
  'iu',
);
const ENGLISH = new RegExp(
  `^(?:please |can you |i want to )?(?:(?:hand|pass)\\s+(?<what>.+?)\\s+(?:over|on)|(?:transfer|give)\\s+(?<other>.+?))\\s+to\\s+(?<name>\\p{L}.+?)\\s*[.!?]?$`,
  'iu',
);
const NAMED = new RegExp(
  `^(?:the\\s+|min\\s+|my\\s+)?(?:${THING})\\b\\s*(?:om\\s+|about\\s+)?`,
  'iu',
);

/**
 * Reads a request to give a screening to somebody else: "giv screeningen videre til Bent Holm";
 * `undefined` if it is none. It calls the thing a screening, case, proposal or draft.
 */
export function readGive(text: string): TypedGive | undefined {
  const { what, other, name } =
    (DANISH.exec(text.trim()) ?? ENGLISH.exec(text.trim()))?.groups ?? {};
  const thing = (what ?? other ?? '').trim();
  if (name === undefined || !NAMED.test(thing)) return undefined;
  return { screening: thing.replace(NAMED, '').replace(/["”“]/g, '').trim(), name: name.trim() };
}
