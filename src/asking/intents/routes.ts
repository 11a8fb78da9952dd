import { fold } from '../../lib/text';
import type { Query } from '../answer/query';
import { type Reading } from '../slots/reading';
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
  'ud ind af os skal kan ma vi regionen beslutter bestemmer godkender afgor out of us should decides approves'.split(
    ' ',
  ),
);

/**
 * The candidate for who decides that the Region leaves, prolongs or changes a named collaboration:
 * "Hvem beslutter, om vi skal træde ud af CPMR?"
 */
export function routeCandidates(reading: Reading): Candidate[] {
  if (!asksForRule(reading.text)) return [];
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
  return [...new Set(named.map(({ meaning }) => meaning.id))].map((collaboration) => {
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
