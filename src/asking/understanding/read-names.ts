import { NAME_CLEARLY_BEHIND, NAME_WHOLE_SCORE } from '../tuning';
import type { Match } from '../lexicon';
import { LIST, SEVERAL } from '../phrases/list-phrases';
import type { Attribute } from '../query';
import { STOP_WORDS_OF } from '../stop-words';
import { tokenOf } from '../tokens';
import {
  coveredPositions,
  outermostMatches,
  positionsOf,
  type ParsedQuestion,
} from './parse-question';
import { attributesIn } from './read-attributes';
import { asksForFunded, asksForList, fundersOf } from './read-programme';

/** The collaborations, mentions and persons that a question names. */
export interface Named {
  readonly collaborations: readonly string[];
  readonly mentions: readonly string[];
  readonly persons: readonly string[];
  readonly positions: ReadonlySet<number>;
  /** Recognised by part of the name or despite a typo, so the answer says what was assumed. */
  readonly guessed: boolean;
  /** All words of the name were there, in any order. */
  readonly whole: boolean;
}

const NO_NAMES: Named = {
  collaborations: [],
  mentions: [],
  persons: [],
  positions: new Set(),
  guessed: false,
  whole: false,
};
const STOP_STEMS = new Set([...STOP_WORDS_OF.en].map((word) => tokenOf(word).en));

/**
 * "Getting older people to accept e-health" does not name the network: next to other themes, a name
 * that is also a theme is read as one.
 */
function onlyThemes(outer: readonly Match[], matches: readonly Match[]): ReadonlySet<string> {
  const themes = new Set(
    outer.flatMap(({ from, to, meaning }) => (meaning.is === 'theme' ? [`${from}-${to}`] : [])),
  );
  const names = outer.flatMap(({ from, to, meaning }) =>
    meaning.is === 'collaboration' || meaning.is === 'person' ? [`${from}-${to}`] : [],
  );
  const hasOthers = [...themes].some((place) => !names.includes(place));
  const asksFact = matches.some(({ meaning }) => meaning.is === 'attribute');
  const alsoThemes = names.filter((place) => themes.has(place));
  return new Set(hasOthers && !asksFact ? alsoThemes : []);
}

const BEFORE_A_VERB = new Set('who which that what it hvem der som'.split(' '));

/**
 * "Who helps local firms?" does not name HELPS: after a question word, a name that is also an
 * inflected stop word is read as a verb.
 */
function isVerb({ from, to }: Match, { tokens }: ParsedQuestion): boolean {
  const token = tokens[from];
  return (
    token !== undefined &&
    to - from === 1 &&
    to < tokens.length &&
    STOP_STEMS.has(token.en) &&
    BEFORE_A_VERB.has(tokens[from - 1]?.word ?? '')
  );
}

/**
 * Names in full, leaving out those inside a longer phrase with another meaning, and programmes
 * whose projects are asked for.
 */
function fullNames(question: ParsedQuestion): Named {
  const { matches, corrections, index } = question;
  const kinds = [
    'collaboration',
    'mention',
    'person',
    'theme',
    'programme',
    'unit',
    'passage',
  ] as const;
  const outer = outermostMatches(matches, kinds);
  const asksForProjects =
    asksForList(question) ||
    asksForFunded(question) ||
    matches.some(({ meaning }) => meaning.is === 'kind' && meaning.id !== 'programme');
  const asProgramme = new Set(
    outer.flatMap(({ from, to, meaning }) =>
      asksForProjects && meaning.is === 'programme' ? [`${from}-${to}`] : [],
    ),
  );
  const asTheme = onlyThemes(outer, matches);
  const found = outer.filter(
    ({ from, to, meaning }) =>
      !asTheme.has(`${from}-${to}`) &&
      (meaning.is === 'collaboration' || meaning.is === 'mention' || meaning.is === 'person') &&
      !asProgramme.has(`${from}-${to}`),
  );
  // The programme itself, if the catalogue has an entry for it and the question does not ask for
  // its projects.
  const programmes = outer.filter(
    ({ meaning }) => !asksForProjects && meaning.is === 'programme' && index.byId.has(meaning.id),
  );
  const all = [...found, ...programmes].filter((match) => !isVerb(match, question));
  // "What does WiB get from Interreg?" is about WiB.
  const paying = matches.some(({ meaning }) => meaning.is === 'cue' && meaning.id === 'compare')
    ? new Set<string>()
    : fundersOf(
        all.flatMap(({ meaning }) => (meaning.is === 'collaboration' ? [meaning.id] : [])),
        question,
      );
  const payingAt = coveredPositions(
    outer.filter(({ meaning }) => meaning.is === 'programme' && paying.has(meaning.id)),
  );
  const order = all
    .filter(
      ({ from, meaning }) =>
        !payingAt.has(from) ||
        (meaning.is === 'collaboration' &&
          !paying.has(meaning.id) &&
          !index.byId.get(meaning.id)?.kind.startsWith('programme')),
    )
    .toSorted((one, other) => one.from - other.from);
  const of = (is: string) => [
    ...new Set(
      order.flatMap(({ meaning }) => {
        const kind = meaning.is === 'programme' ? 'collaboration' : meaning.is;
        return kind === is ? [meaning.id] : [];
      }),
    ),
  ];
  return {
    collaborations: of('collaboration'),
    mentions: of('mention'),
    persons: of('person'),
    positions: new Set(order.flatMap(positionsOf)),
    guessed: corrections.length > 0,
    whole: true,
  };
}

/** Names by some of their words: "pro communicato", "Coxeter". */
function partialNames(question: ParsedQuestion, withCommon = false): Named {
  const found = question.index.names.find(question.tokens, withCommon);
  const [best] = found;
  if (best === undefined) return NO_NAMES;
  const tied = found.filter(
    ({ is, positions, share }) =>
      is === best.is &&
      positions.length === best.positions.length &&
      share >= best.share * NAME_CLEARLY_BEHIND,
  );
  const ids = tied.map(({ id }) => id);
  return {
    ...NO_NAMES,
    ...(best.is === 'person' && { persons: ids }),
    ...(best.is === 'collaboration' && { collaborations: ids.slice(0, 1) }),
    ...(best.is === 'mention' && { mentions: ids.slice(0, 1) }),
    positions: new Set(tied.flatMap(({ positions }) => positions)),
    guessed: best.is !== 'person',
    whole: best.share > 0.99,
  };
}

const OF_ONE: readonly Attribute[] = [
  'contacts-administrative',
  'contacts-political',
  'fee',
  'recurrence',
  'purpose',
  'outcome',
];

/** Whether the question asks for an attribute of one collaboration, not of all or many. */
const asksForAttribute = (question: ParsedQuestion) =>
  !LIST.test(question.folded) &&
  !SEVERAL.test(question.folded) &&
  attributesIn(question).some((attribute) => OF_ONE.includes(attribute));

/** Reads the names in a question: in full if possible, otherwise by part of a name. */
export function readNames(question: ParsedQuestion): Named {
  const full = fullNames(question);
  if (full.positions.size === 0) {
    const part = partialNames(question);
    if (part.positions.size > 0) return part;
    const common = partialNames(question, true);
    // "Det nordiske audiologiske selskab": common words, but they make up a whole name.
    return asksForAttribute(question) || (common.whole && common.positions.size >= NAME_WHOLE_SCORE)
      ? common
      : part;
  }
  const part = full.collaborations.length === 1 ? partialNames(question, true) : NO_NAMES;
  const covers = [...full.positions].every((position) => part.positions.has(position));
  // "The research network from HELPS" is more than HELPS.
  const isMore = covers && part.positions.size > full.positions.size && part.whole;
  return isMore ? part : full;
}
