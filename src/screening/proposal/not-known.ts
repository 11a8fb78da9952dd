import { plain, saysUnknown } from '../../questionnaire/read-typed';
import type { Fact } from './proposal';

const DONE =
  'afklaret|besluttet|fastlagt|kendt|aftalt|bestemt|fundet|udpeget|oplyst|valgt|clarified|decided|known|agreed|fixed|settled|found|appointed|stated|chosen|clear';
/** "Ikke afklaret endnu", "er endnu ikke besluttet", "ukendt", "undecided", "not yet known". */
const NOT_YET = new RegExp(
  String.raw`^(?:(?:det|dette|den|it|this) )?(?:er |is )?(?:endnu |stadig |still |yet )?(?:(?:ikke|not) (?:endnu |yet )?|u|un)(?:${DONE})(?: endnu| yet)?$`,
  'u',
);
/** "Ved det endnu ikke", "det ved vi ikke", "we don't know yet". */
const DOES_NOT_KNOW =
  /^(?:(?:det )?ved (?:jeg |vi )?|(?:jeg|vi) ved )(?:det )?(?:endnu )?ikke(?: endnu)?$|^(?:i |we )?(?:do not|don't|dont) know(?: it)?(?: yet)?$/u;
const OTHERS = new Set(
  'tbd|tba|tbc|n/a|mangler|afventer|uvist|uklart|missing|pending|to be decided|to be announced|to be confirmed|ingen anelse|no idea|not sure|not sure yet'.split(
    '|',
  ),
);
const NONE = new Set('ingen|intet|ikke nogen|none|nobody|no one|nothing'.split('|'));
/** Facts that somebody or something must stand for, so that "ingen" says that it is missing. */
const NEEDED: readonly Fact[] = ['name', 'partners', 'purpose', 'unit', 'responsible'];

/**
 * Whether a text says that a fact is not known yet: "ikke afklaret endnu", "TBD", "-", and "ingen" for a
 * partner. It is then missing, and no value.
 */
export function isNotKnown(fact: Fact, typed: string): boolean {
  const text = plain(typed);
  if (text === '' ? typed.trim() !== '' : !/[\p{L}\p{N}]/u.test(text)) return true;
  if (saysUnknown(typed) || NOT_YET.test(text) || DOES_NOT_KNOW.test(text)) return true;
  return OTHERS.has(text) || (NEEDED.includes(fact) && NONE.has(text));
}

/** Facts that are told in words. */
const IN_WORDS: readonly Fact[] = [...NEEDED, 'themes', 'countries'];

/** Whether a text has no word although the fact is told in words: "12" is no purpose. */
export const isWordless = (fact: Fact, text: string): boolean =>
  IN_WORDS.includes(fact) && !/\p{L}/u.test(text);
