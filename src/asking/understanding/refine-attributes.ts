import type { Collaboration } from '../../catalogue/collaboration';
import { isStated } from '../facts';
import { ASKS_NUMBER, ASKS_SIZE, ASKS_WHEN } from '../phrases/question-words';
import { wordPattern } from '../phrases/word-pattern';
import type { Attribute } from '../query';
import { idsOf, type ParsedQuestion } from './parse-question';
import { fundersOf } from './read-programme';

/** The attributes that words ask for, before the entry is taken into account. */
interface RequestedAttributes {
  readonly attribute: Attribute | undefined;
  readonly also?: Attribute | undefined;
}

/** Words that can ask for a politician or an official. */
const SITS = wordPattern(
  'sidder, sidde, sad, sits, sit, sat, sitting, repræsentere*, represent*, seat',
);
const OFFICIAL = /administrat|embeds|civil servant|tovholder|kontakt|contact/u;
const STARTS_WITH_WHO = /^\s*(?:(?:og|and)\s+)?(?:hvem|who)\b/u;
const FROM_EU = wordPattern("eu, eus, eu's, bruxelles, brussels");
const SHARE = wordPattern(
  'andel, del, procent, procentdel, pct, share, part, slice, skive, bid, percent, percentage, hvor meget, how much, får, gets, get, dækker, cover, covers',
);
const OF_OWN_MONEY: readonly (Attribute | undefined)[] = [
  undefined,
  'cost',
  'co-financing',
  'start',
];

/** Whether the question asks for money from others: "what does WiB get from Interreg?" */
function asksForOthersMoney(entry: Collaboration, rest: ParsedQuestion): boolean {
  if (fundersOf([entry.id], rest).size > 0) return true;
  return FROM_EU.test(rest.folded) && SHARE.test(rest.folded);
}

/** Whether the source says more about the period than its two dates. */
const saysMore = ({ period }: Collaboration) =>
  (period.text?.da.split(/[.;]\s+\p{Lu}/u).length ?? 0) > 1;

/**
 * Refines the attributes by what the entry states: politicians before officials, members as a
 * number.
 */
export function refineAttributes(
  { attribute, also }: RequestedAttributes,
  id: string,
  rest: ParsedQuestion,
): RequestedAttributes {
  const entry = rest.index.byId.get(id);
  if (entry === undefined) return { attribute, also };
  const { folded } = rest;
  const has = (one: Attribute) => isStated(one, entry);
  if (OF_OWN_MONEY.includes(attribute) && has('funding') && asksForOthersMoney(entry, rest))
    return { attribute: 'funding' };
  // "When did the council give the money?"
  const gaveWhen =
    ASKS_WHEN.test(folded) && rest.matches.some(({ meaning }) => meaning.is === 'body');
  if (attribute === 'cost' && gaveWhen) return { attribute: 'decided-by' };
  if ((attribute === undefined || attribute === 'cost') && ASKS_SIZE.test(folded)) {
    if (has('total-budget')) return { attribute: 'total-budget' };
    if (attribute === undefined && has('partner-count')) return { attribute: 'partner-count' };
  }
  // "2008-2011. At the units themselves it ended in 2010."
  if ((attribute === 'start' || attribute === 'end') && also === undefined && saysMore(entry))
    return { attribute, also: 'period' };
  const ofMembers =
    attribute === 'countries' ||
    attribute === 'partners' ||
    (attribute === undefined && idsOf(rest.matches, 'kind').length > 0);
  if (ASKS_NUMBER.test(folded) && ofMembers && has('partner-count'))
    return { attribute: 'partner-count' };
  // "Who in culture works with it?" asks for a person.
  if (attribute === 'purpose' && STARTS_WITH_WHO.test(folded))
    return { attribute: 'contacts-administrative' };
  const sits = attribute === 'contacts-administrative' && SITS.test(folded);
  if (sits && !OFFICIAL.test(folded) && entry.contacts.political.length > 0)
    return { attribute: 'contacts-political', also: 'contacts-administrative' };
  return { attribute, also };
}
