import { oncePer } from '../../lib/once-per';
import type { Query } from '../answer/query';
import { STOP_WORDS } from '../language/stop-words';
import { askedNoun } from '../slots/question-words';
import { type Reading, wordAt } from '../slots/reading';
import { coveredBy, isOf, positionsOf } from '../slots/slot';
import type { Candidate, Feature, Features } from './candidate';
import { commands } from './commands';
import { aboutEntries, aboutMentions, namedSubjects, personsIn } from './entries';
import { membersOfBody, notStated } from './not-stated';
import { dependenceOf, ignoring, lacksContext } from './follow-ups/dependence';
import { experiences } from './experiences';
import { followUps } from './follow-ups/follow-ups';
import { groups, countsOfEach } from './groups';
import { lists } from './lists';
import { numbers, numbersOver } from './numbers/numbers';
import { passages } from './passages';
import { routeCandidates } from './routes';
import { CONFIDENCE, MOST_LEAD, WEIGHTS } from './weights';

/** A candidate with its score, and the content words that it leaves unexplained. */
export interface Ranked extends Candidate {
  readonly score: number;
  readonly left: readonly number[];
}

const MOST_UNEXPLAINED = 2;
/** In a question of few words, one that nobody knows is likely what it is about. */
const SHORT = 4;
const NO_CONDITIONS = { filters: [], slots: [], words: [] };
const EXPLAINED = 0.4;

const UNKNOWN: Candidate = {
  query: { intent: 'unknown' },
  explains: new Map(),
  features: { 'is-unknown': 1 },
};

const ABOUT = new Set(
  'om about on vedr vedrorende regarding concerning inden indenfor within angaende'.split(' '),
);

/** Whether a word is what the question is about: "collaborations about school meals". */
function isTopic(at: number, { words, content }: Reading): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    if (ABOUT.has(words[before]?.word ?? '')) return true;
    if (!content.includes(before) && !ARTICLES.has(words[before]?.word ?? '')) return false;
  }
  return false;
}
const ARTICLES = new Set('the a an den det de en et for'.split(' '));

/** Positions of the content words that no source and no vocabulary has. */
const foreignIn = oncePer(({ content, words, index }: Reading) =>
  content.filter((at) => {
    const word = words[at];
    return word !== undefined && !index.known.isOfDomain(word);
  }),
);
const hasPlural = oncePer(({ words }: Reading) => words.some(({ word }) => PLURAL.test(word)));
const nounIn = oncePer(({ words, content }: Reading) => askedNoun(words, content));

/** The positions that a question should be explained at: its content words; if it has none, those of its conditions. */
const toExplain = oncePer(({ content, slots }: Reading): readonly number[] =>
  content.length > 0
    ? content
    : [...coveredBy(slots.filter((slot) => !isOf('operation', 'reference', 'cue')(slot)))],
);

/** The share of a question that a candidate explains, 0 to 1. */
function shareExplained({ explains }: Candidate, reading: Reading): number {
  const positions = toExplain(reading);
  const sum = positions.reduce((all, at) => all + (explains.get(at) ?? 0), 0);
  return positions.length === 0 ? Math.min(1, explains.size) : sum / positions.length;
}

/** Adds how much of the question a candidate explains. */
function withExplained(candidate: Candidate, reading: Reading): Candidate {
  const { content } = reading;
  if (candidate.query.intent === 'unknown') {
    const share = content.length === 0 ? 0 : foreignIn(reading).length / content.length;
    return { ...candidate, features: { ...candidate.features, 'unknown-foreign': share } };
  }
  const { name = 0, guess = 0, inherits = 0 } = candidate.features;
  const isCommand = candidate.query.intent === 'command';
  const isNamed = name + guess + inherits > 0;
  const foreign = foreignIn(reading).filter((at) => !candidate.explains.has(at));
  const noun = nounIn(reading);
  const sum = content.reduce((all, at) => all + (candidate.explains.get(at) ?? 0), 0);
  return {
    ...candidate,
    features: {
      ...candidate.features,
      explained: isCommand ? (candidate.features.whole ?? 0) : shareExplained(candidate, reading),
      unexplained: Math.min(MOST_UNEXPLAINED, Math.sqrt(content.length - sum)),
      // What a command is about is new to Udsyn, such as a proposal to be screened.
      ...(isCommand || isNamed
        ? {}
        : { foreign: content.length === 0 ? 0 : foreign.length / content.length }),
      ...(foreign.length > 0 && !isNamed && !isCommand && content.length <= SHORT
        ? { 'foreign-short': 1 }
        : {}),
      ...(!isNamed && !isCommand && foreign.some((at) => isTopic(at, reading))
        ? { 'foreign-about': 1 }
        : {}),
      ...pluralIn(candidate.query, reading),
      // A passage may tell which body it is without the word.
      ...(isCommand || noun === undefined || candidate.query.intent === 'passage'
        ? {}
        : nounLeft(noun, candidate, reading)),
      ...ofOthers(candidate.query, reading),
    },
  };
}

/** How far the noun that is asked for is left out, and whether no source has it either. */
function nounLeft(noun: number, { explains, query }: Candidate, reading: Reading): Features {
  const isCount =
    query.intent === 'aggregate' && query.operation === 'count' && query.per === undefined;
  const left = isCount && isSubject(noun, reading) ? 1 : 1 - Math.min(1, explains.get(noun) ?? 0);
  return { 'noun-left': left, ...(foreignIn(reading).includes(noun) && { 'noun-foreign': left }) };
}

const COLLABORATION =
  /samarbejd|netvark|projekt|medlemskab|aftal|ordning|konference|partnerskab|aktivitet|program|indsats|initiativ|forum|fora$|collab|cooperat|network|project|membership|agreement|arrangement|conference|partnership|activit|effort|^ones$/u;

/** Whether a word only names what collaborations are about: "how many passengers?" counts none of them. */
function isSubject(at: number, reading: Reading): boolean {
  // "How many health projects", "hvor mange sundhedsprojekter" count projects.
  if ([at, at + 1, at + 2].some((one) => COLLABORATION.test(wordAt(reading, one)))) return false;
  const own = reading.slots.filter(
    (slot) => positionsOf(slot).includes(at) && !isOf('passage')(slot),
  );
  return own.length > 0 && own.every(isOf('theme'));
}

/** Whether a question names another organisation's document, of which the catalogue says nothing. */
function ofOthers({ intent }: Query, { slots, index }: Reading): Partial<Record<Feature, number>> {
  const [own] = index.knowledge.organisation.documents;
  const names = slots.filter(isOf('document')).some(({ meaning }) => meaning.id !== own?.id);
  return names && intent !== 'passage' && intent !== 'command' ? { 'of-others': 1 } : {};
}

const PLURAL =
  /^(?:samarbejder(?:ne)?|netvark(?:er|ene)|projekter(?:ne)?|medlemskaber(?:ne)?|aftaler(?:ne)?|konferencer(?:ne)?|bevillinger(?:ne)?|collaborations|collabs|cooperations|networks|projects|memberships|agreements|conferences|grants|ones|things|everything|alt|alle|all|dem|poster|entries)$/u;

/** Whether a word stands for several collaborations, and the query is about one or several. */
function pluralIn(query: Query, reading: Reading): Partial<Record<Feature, number>> {
  if (!hasPlural(reading)) return {};
  switch (query.intent) {
    case 'find':
    case 'aggregate':
      return { plural: 1 };
    case 'attribute':
      return query.collaborations.length === 1 ? { 'plural-one': 1 } : { plural: 1 };
    case 'detail':
    case 'route':
    case 'mention':
      return { 'plural-one': 1 };
    default:
      return {};
  }
}

/** The candidate for a count of what the catalogue does not hold: "how many patients did we treat?" */
function uncounted(reading: Reading): Candidate[] {
  const noun = nounIn(reading);
  if (noun === undefined || !reading.asks.has('how-many')) return [];
  if (!isSubject(noun, reading) && !foreignIn(reading).includes(noun)) return [];
  // The text of an entry that is named may tell it.
  if (reading.slots.some(isOf('collaboration', 'mention'))) return [];
  return [
    {
      query: { intent: 'not-stated', about: 'other', collaborations: [] },
      explains: new Map([[noun, 1]]),
      features: { 'is-not-stated': 1, 'not-stated-alone': 1, cue: 0.8 },
    },
  ];
}

/** The weighted sum of a candidate's features. */
export function weightedScore(
  { features }: Candidate,
  weights: Readonly<Record<Feature, number>> = WEIGHTS,
): number {
  let score = 0;
  // The keys are features, which the type of the object ensures.
  for (const [feature, value] of Object.entries(features) as [Feature, number][])
    score += weights[feature] * value;
  return score;
}

/** Every query that a question may mean, with the features that speak for and against it. */
export function candidatesOf(reading: Reading): Candidate[] {
  const ignored = ignoring(reading);
  const alone = [
    ...namedSubjects(reading).flatMap((subject) => [
      ...aboutEntries(subject, reading),
      ...numbersOver(
        {
          ids: subject.ids,
          conditions: NO_CONDITIONS,
          slots: subject.slots,
          features: subject.features,
        },
        reading,
      ),
    ]),
    ...aboutMentions(reading),
    ...lists(reading),
    ...numbers(reading),
    ...groups(reading),
    ...passages(reading),
    ...routeCandidates(reading),
    ...experiences(reading),
    ...notStated(personsIn(reading), reading),
    ...membersOfBody(reading),
    ...uncounted(reading),
  ].map((candidate) => ({ ...candidate, features: { ...candidate.features, ...ignored } }));
  const ordered = commands(reading);
  const isOrder = ordered.some(
    ({ features }) => features.whole === 1 && features['command-sentence'] === 1,
  );
  // A message that is nothing but a command is no question.
  const all =
    isOrder || lacksContext(reading)
      ? [...ordered, UNKNOWN]
      : // Values that are named need no context.
        [...alone, ...countsOfEach(reading), ...ordered, ...followUps(reading), UNKNOWN];
  const best = new Map<string, { candidate: Candidate; score: number }>();
  for (const one of all) {
    const candidate = withExplained(one, reading);
    const score = weightedScore(candidate);
    const key = JSON.stringify(candidate.query);
    if (score > (best.get(key)?.score ?? -Infinity)) best.set(key, { candidate, score });
  }
  return [...best.values()].map(({ candidate }) => candidate);
}

/** The candidates of a question, best first. */
export function rank(reading: Reading): Ranked[] {
  return candidatesOf(reading)
    .map((candidate) => ({
      ...candidate,
      score: weightedScore(candidate),
      left: reading.content.filter(
        (at) =>
          candidate.missing?.includes(at) === true ||
          ((candidate.explains.get(at) ?? 0) < EXPLAINED && !STOP_WORDS.has(wordAt(reading, at))),
      ),
    }))
    .toSorted((one, other) => other.score - one.score);
}

/**
 * Whether a candidate answers a question for facts of one collaboration, of which it knows only a
 * part of the name: "hvad koster Havneklynge?" is not about whatever has to do with ports.
 */
export function missesName({ query, left }: Ranked, reading: Reading): boolean {
  if (query.intent !== 'find' || (query.show ?? []).length === 0 || hasPlural(reading))
    return false;
  const { content, words } = reading;
  const foreign = foreignIn(reading);
  const isName = (at: number) => words[at]?.isName === true;
  const isGuess = (at: number) => words[at]?.isGuess === true;
  return (
    // "Nordic Health Hub": what stands beside a name belongs to it.
    left.some(
      (at) => isName(at) && [foreign.includes(at), isName(at - 1), isName(at + 1)].some(Boolean),
    ) ||
    left.some(isGuess) ||
    content.some((at) => isGuess(at) && words[at]?.from !== undefined)
  );
}

/** The first word after "a collaboration on", if the question says so. */
function topicIn(reading: Reading): number | undefined {
  const { content, words } = reading;
  const preposition = words.findIndex(
    ({ word }, at) => ABOUT.has(word) && COLLABORATION.test(wordAt(reading, at - 1)),
  );
  if (preposition === -1) return undefined;
  const isArticle = ARTICLES.has(wordAt(reading, preposition + 1));
  return content.find((at) => at === preposition + (isArticle ? 2 : 1));
}

/**
 * Whether a candidate takes its subject from the last answer although the question has one of its
 * own, which nobody knows: "hvornår blev netværket om akut sygepleje godkendt?"
 */
export function missesSubject({ features, left }: Ranked, reading: Reading): boolean {
  if ((features.inherits ?? 0) === 0) return false;
  const topic = topicIn(reading);
  if (topic !== undefined && left.includes(topic)) return true;
  const foreign = foreignIn(reading);
  const isName = (at: number) => reading.words[at]?.isName === true && foreign.includes(at);
  return !dependenceOf(reading).refers && left.some(isName);
}

/** How likely the best of these candidates is right, 0 to 1. */
export function confidenceIn([best, next]: readonly Ranked[]): number {
  if (best === undefined) return 0;
  const lead = Math.min(MOST_LEAD, best.score - (next?.score ?? -Infinity));
  return (
    1 / (1 + Math.exp(-(CONFIDENCE.score * best.score + CONFIDENCE.lead * lead + CONFIDENCE.base)))
  );
}

/** Whether two queries are the same. */
export const isSameQuery = (one: Query, other: Query): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
