import { fold } from '../../lib/text';
import { isDecided } from '../answer/is-decided';
import type { Query } from '../answer/query';
import { foldedText, type Reading } from '../slots/reading';
import { coveredBy, isOf, mostSpecific } from '../slots/slot';
import { type Candidate, explainedBy, merged } from './candidate';
import { asksForRule } from './passages';

type Matter = Extract<Query, { intent: 'route' }>['matter'];

/** Words, as they are folded, for what is to be done with a collaboration. */
const DOES: Readonly<Record<Matter, RegExp>> = {
  leave:
    /^(?:trad\w*|udtrad\w*|meld\w*|udmeld\w*|opsig\w*|forlad\w*|afslut\w*|stop\w*|leav\w*|withdraw\w*|exit\w*|quit\w*|terminat\w*|end)$/u,
  prolong: /^(?:forlang\w*|forny\w*|fortsat\w*|prolong\w*|extend\w*|renew\w*|continu\w*)$/u,
  change: /^(?:andr\w*|udvid\w*|chang\w*|amend\w*|expand\w*|scope|ramme\w*)$/u,
};

const MATTERS = ['leave', 'prolong', 'change'] as const;

/** "Træde ind", "melde os ind" and "join" are about taking part. */
const INTO = /^(?:ind|indtrade|join\w*)$/u;
/** Small words that belong to "træde ud af" and "skal vi". */
const PARTICLES = new Set(
  'ud ind af os skal kan ma vi regionen beslutter bestemmer godkender afgor besluttede besluttet bestemte bestemt godkendte out of us should decides approves decided decide approved agreed'.split(
    ' ',
  ),
);

/** "Who decided that we leave CPMR?", "hvornår besluttede vi at forlænge …?": asks for a decision on what exists. */
const DECIDED =
  /\b(?:beslutted?e?|besluttet|bestemte|bestemt|godkendte?|vedtog|vedtaget|decided?|approved|agreed)\b(?: \w+){0,3},? (?:at|that|to)\b/u;

/**
 * The candidate for who decides that the Region leaves, prolongs or changes a named collaboration:
 * "Hvem beslutter, om vi skal træde ud af CPMR?"
 */
export function routeCandidates(reading: Reading): Candidate[] {
  const isRule = asksForRule(reading.text);
  if (!isRule && !DECIDED.test(foldedText(reading))) return [];
  const folded = reading.words.map(({ word }) => fold(word));
  const goesIn = folded.some((word) => INTO.test(word));
  const [matter] = MATTERS.filter((one) => folded.some((word) => DOES[one].test(word)));
  if (matter === undefined || goesIn) return [];
  const named = mostSpecific(
    reading.slots.filter(isOf('collaboration')).filter(({ not }) => not !== true),
  );
  const taken = coveredBy(named);
  const said = folded.flatMap((word, at) =>
    !taken.has(at) && (DOES[matter].test(word) || PARTICLES.has(word)) ? [at] : [],
  );
  const { knowledge } = reading.index;
  // A decision that was made is a fact of the entry.
  const open = named
    .map(({ meaning }) => meaning.id)
    .filter((id) => isRule || !isDecided(matter, id, knowledge));
  return [...new Set(open)].map((collaboration) => {
    const own = named.filter(({ meaning }) => meaning.id === collaboration);
    return {
      query: { intent: 'route', matter, collaboration },
      explains: merged(explainedBy(own), new Map(said.map((at) => [at, 1]))),
      features: {
        'is-route': 1,
        ...(own.some(({ exact, share }) => exact && share === undefined)
          ? { name: 1 }
          : { guess: 1 }),
      },
    } satisfies Candidate;
  });
}
