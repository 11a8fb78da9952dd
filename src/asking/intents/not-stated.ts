import { type Reading } from '../slots/reading';
import { coveredBy, isOf, mostSpecific, positionsOf, type Slot } from '../slots/slot';
import { type AskedAttribute, askedAttributes } from './attributes';
import { dependenceOf } from './follow-ups/dependence';
import { type Candidate, explainedBy, type Features, merged } from './candidate';

/** The entries that a question is about, and how it says so. */
export interface Subject {
  readonly ids: readonly string[];
  /** The slots that name them; none if they come from the last answer. */
  readonly slots: readonly Slot[];
  readonly features: Features;
}

/**
 * The candidate that the source says nothing about what is asked: the words are neither in the
 * entry's texts nor do they ask for an attribute.
 */
export function lacking(
  { ids, slots, features }: Subject,
  asked: readonly AskedAttribute[],
  free: readonly number[],
  reading: Reading,
): Candidate[] {
  const cues = coveredBy([
    ...asked.map(({ slot }) => slot),
    ...reading.slots.filter(isOf('time', 'amount', 'share', 'currency')),
  ]);
  const absent = free.filter((at) => {
    const word = reading.words[at];
    const holders = word && reading.index.entries.containing(word);
    return !cues.has(at) && holders !== undefined && ids.every((id) => !holders.has(id));
  });
  // "And what about transport?" asks for something else.
  const { changes, refers } = dependenceOf(reading);
  const isChange = features.inherits === 1 && changes;
  if (absent.length === 0 || ids.length > 3 || isChange) return [];
  // "What are checklists?" after a collaboration is not about it.
  if (features.inherits === 1 && !refers) return [];
  return [notTold(ids, slots, absent, asked.length, features, reading)];
}

/** The candidate that no source tells what the absent words ask of something that it knows. */
export function notTold(
  ids: readonly string[],
  slots: readonly Slot[],
  absent: readonly number[],
  asked: number,
  features: Features,
  reading: Reading,
): Candidate {
  const foreign = absent.filter((at) => {
    const word = reading.words[at];
    return word !== undefined && !reading.index.known.isOfDomain(word);
  });
  const content = Math.max(1, reading.content.length);
  return {
    query: { intent: 'not-stated', about: 'unclear', collaborations: [...ids] },
    explains: merged(explainedBy(slots), new Map(absent.map((at) => [at, 1]))),
    missing: absent,
    features: {
      ...features,
      'is-lacking': 1,
      'lacking-share': absent.length / content,
      'lacking-foreign': foreign.length / content,
      'lacking-cue': Math.min(2, asked),
    },
  };
}

/** Candidates for what no source states about somebody or something: contact details, minutes. */
export function notStated({ ids, slots, features }: Subject, reading: Reading): Candidate[] {
  const taken = coveredBy(slots);
  const cues = mostSpecific(
    reading.slots
      .filter(isOf('cue', 'attribute', 'theme', 'operation', 'grouping'))
      .filter((slot) => positionsOf(slot).every((at) => !taken.has(at))),
  ).filter(isOf('cue'));
  // "A short text for the newsletter" does not ask for the newsletter.
  if (reading.slots.some((slot) => slot.meaning.is === 'cue' && slot.meaning.id === 'frame'))
    return [];
  return (['contact-detail', 'not-kept'] as const).flatMap((id) => {
    const own = cues.filter(({ meaning }) => meaning.id === id);
    if (own.length === 0) return [];
    return [
      {
        query: {
          intent: 'not-stated',
          about: id === 'not-kept' ? 'other' : 'contact-detail',
          collaborations: [...ids],
        },
        explains: merged(explainedBy(slots), explainedBy(own)),
        features: {
          ...features,
          'is-not-stated': 1,
          dropped: askedAttributes(reading, taken).length,
          'not-stated-alone': ids.length === 0 ? 1 : 0,
          cue: Math.max(...own.map(({ from, to }) => (to - from > 1 ? 1 : 0.8))),
        },
      } satisfies Candidate,
    ];
  });
}

/** Words that ask who belongs to a body, or leads it. */
const BELONGS =
  /^(?:sidder|medlem\w*|formand\w*|naestform\w*|nastform\w*|sits?|members?|chair\w*|on)$/u;
const NEAR = 4;

/**
 * The candidate for who belongs to a body: the sources say what bodies decide, and not who sits in
 * them.
 */
export function membersOfBody(reading: Reading): Candidate[] {
  if (!reading.asks.has('who')) return [];
  const [body] = mostSpecific(reading.slots.filter(isOf('body')));
  if (body === undefined) return [];
  const isNamed = reading.slots
    .filter(isOf('collaboration', 'mention', 'theme', 'kind', 'person'))
    .some(({ from, to }) => from < body.from || to > body.to);
  if (isNamed) return [];
  const cue = reading.words.findIndex(
    ({ word, from = word }, at) => BELONGS.test(from) && at < body.from && body.from - at <= NEAR,
  );
  if (cue === -1) return [];
  return [
    {
      query: { intent: 'not-stated', about: 'other', collaborations: [] },
      explains: merged(explainedBy([body]), new Map([[cue, 1]])),
      features: { 'is-not-stated': 1, 'not-stated-alone': 1, cue: 1 },
    },
  ];
}
