import { attributeSets, MOST_ATTRIBUTES, SPECIFIC, SUMMARY_ATTRIBUTES } from './attribute-sets';
import type { Collaboration } from '../../catalogue/collaboration';
import { COSTS_OF, isStated } from '../answer/facts';
import type { Attribute } from '../answer/filter';
import type { Query } from '../answer/query';
import { STOP_WORDS_OF } from '../language/stop-words';
import { tokenOf } from '../language/tokens';
import { asksNumber } from '../slots/question-words';
import { type Reading, wordAt } from '../slots/reading';
import { coveredBy, isOf, mostSpecific, overlap, positionsOf, type Slot } from '../slots/slot';
import {
  agreement,
  askedAttributes,
  impliedBySlots,
  isNoPerson,
  narrows,
  unitsOfMoney,
} from './attributes';
import { contradictions } from './contradictions';
import { type Candidate, explainedBy, type Features, merged, QUALITY_IN_ENTRY } from './candidate';
import { hasNumber, states } from './entry-texts';
import { lacking, notStated, notTold, type Subject } from './not-stated';

const QUALITY_IN_ATTRIBUTE = 0.9;
/** How well the texts of entries explain the words that no slot explains. */
function explainedByText(
  attributes: readonly Attribute[],
  entries: readonly Collaboration[],
  positions: readonly number[],
  reading: Reading,
): Map<number, number> {
  const explains = new Map<number, number>();
  for (const at of positions) {
    const token = tokenOf(wordAt(reading, at));
    const inAttribute = entries.some((entry) =>
      attributes.some((attribute) => states(attribute, entry, token)),
    );
    const holders = inAttribute ? undefined : reading.index.entries.containing(token);
    if (inAttribute) explains.set(at, QUALITY_IN_ATTRIBUTE);
    else if (entries.some(({ id }) => holders?.has(id))) explains.set(at, QUALITY_IN_ENTRY);
  }
  return explains;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether the last question asked for the same. */
function isAgain(attributes: readonly Attribute[], { memory }: Reading): boolean {
  const before = memory?.query;
  return before?.intent === 'attribute' && before.attributes.join() === attributes.join();
}

const isSummary = (attributes: readonly Attribute[]) =>
  SUMMARY_ATTRIBUTES.every((one) => attributes.includes(one));

/** What a question says of an entry besides its name: "HELPS at Visborggaard". */
function descriptionsOf(ids: readonly string[], { slots, index }: Reading): Slot[] {
  return slots.filter(isOf('unit', 'kind', 'level', 'area')).filter(({ exact, not, meaning }) => {
    const holders = index.entries.having(meaning.is, meaning.id);
    return exact && not !== true && ids.every((id) => holders.has(id));
  });
}

/** Candidates for facts about given entries: what is asked of them, or all about them. */
export function aboutEntries({ ids, slots, features }: Subject, reading: Reading): Candidate[] {
  const entries = ids.flatMap((id) => reading.index.entries.get(id) ?? []);
  if (entries.length === 0) return [];
  const taken = coveredBy(slots);
  const phrases = askedAttributes(reading, taken);
  const asked = [
    ...phrases,
    ...impliedBySlots(reading, ids, taken).filter(({ slot }) =>
      phrases.every((one) => !overlap(one.slot, slot)),
    ),
  ];
  // "At the moment" asks for nothing else than the entry as it is.
  const now = reading.slots
    .filter(isOf('time'))
    .filter(({ meaning }) => meaning.from === reading.day && meaning.to === reading.day);
  const byName = explainedBy([...slots, ...now, ...descriptionsOf(ids, reading)]);
  const frames = reading.slots.filter(isOf('cue')).filter(({ meaning }) => meaning.id === 'frame');
  const free = reading.content.filter((at) => !byName.has(at));
  // "What else is he in?" asks for other entries.
  const others =
    features.inherits === 1 &&
    reading.words.some(({ word }) => word === 'ellers' || word === 'else')
      ? 1
      : 0;
  // A sum over several entries is no fact of each; the total budget of each is.
  const sums =
    ids.length > 1 &&
    reading.slots.some(
      (slot) =>
        slot.meaning.is === 'operation' &&
        slot.meaning.id === 'sum' &&
        !asked.some(
          (one) =>
            one.slot.from <= slot.from && slot.to <= one.slot.to && one.slot.to - one.slot.from > 1,
        ),
    )
      ? 1
      : 0;
  const candidates: Candidate[] = [];
  const attributeOf = (attributes: readonly Attribute[]): Candidate => {
    const cues = asked.filter((one) => one.attributes.some((id) => attributes.includes(id)));
    const isExact = attributes.some((one) => SPECIFIC.includes(one));
    // "In total" is the whole budget of one entry, and a sum over several.
    const totals =
      attributes.includes('total-budget') && ids.length === 1
        ? reading.slots.filter(isOf('operation')).filter(({ meaning }) => meaning.id === 'sum')
        : [];
    const vague =
      totals.length > 0 || (isExact && !attributes.includes('cost'))
        ? asked.filter((one) => one.attributes[0] === 'cost')
        : [];
    const amounts = attributes.some((one) => one in COSTS_OF) ? unitsOfMoney(reading) : [];
    const byCue = explainedBy(
      [...cues, ...vague]
        .map(({ slot }) => slot)
        .concat(totals, amounts, isSummary(attributes) ? frames : []),
    );
    const left = free.filter((at) => !byCue.has(at));
    const byText = explainedByText(attributes, entries, left, reading);
    const inText = [...byText.values()].filter((quality) => quality === QUALITY_IN_ATTRIBUTE);
    const agreed = mean(attributes.map((attribute) => agreement(attribute, reading.asks)));
    return {
      query: { intent: 'attribute', collaborations: [...ids], attributes: [...attributes] },
      explains: merged(byName, byCue, byText),
      features: {
        ...features,
        'is-attribute': 1,
        cue: Math.min(1, cues.length / attributes.length),
        again: isAgain(attributes, reading) ? 1 : 0,
        frame: isSummary(attributes) && frames.length > 0 ? 1 : 0,
        narrowing: ids.length > 1 && narrows(cues, reading) ? 1 : 0,
        text: left.length === 0 ? 0 : inText.length / left.length,
        'text-no-number':
          asksNumber(reading) &&
          cues.length === 0 &&
          inText.length > 0 &&
          !attributes.some((one) => entries.some((entry) => hasNumber(one, entry)))
            ? 1
            : 0,
        dropped:
          (features.dropped ?? 0) +
          asked.length -
          new Set([...cues, ...vague]).size +
          others +
          sums,
        contradicts: contradictions(entries, taken, reading),
        'no-person': attributes.every((one) => isNoPerson(one, reading.asks)) ? 1 : 0,
        ...(agreed > 0 ? { agrees: agreed } : { disagrees: -agreed }),
        [cues.length > 0 ? 'unstated-asked' : 'unstated']: mean(
          attributes.map((attribute) =>
            entries.some((entry) => isStated(attribute, entry)) ? 0 : 1,
          ),
        ),
      },
    };
  };
  for (const attributes of attributeSets(asked, entries, free, reading))
    candidates.push(attributeOf(attributes));
  const whole = (query: Query, kind: Features): Candidate => ({
    query,
    explains: merged(byName, explainedByText([], entries, free, reading)),
    features: { ...features, ...kind, dropped: asked.length },
  });
  const [only] = ids;
  if (only !== undefined && ids.length === 1)
    candidates.push(
      whole(
        { intent: 'detail', collaboration: only },
        {
          'is-detail': 1,
          // The message is nothing but a name of several words.
          whole: slots.some(
            ({ from, to, exact }) => exact && from === 0 && to > 1 && to === reading.words.length,
          )
            ? 1
            : 0,
          ...([...reading.asks].some(
            (word) => word !== 'what' && word !== 'which' && word !== 'whether',
          )
            ? { disagrees: 1 }
            : {}),
        },
      ),
    );
  if (ids.length > 1) {
    const cues = reading.slots.filter(
      (slot) => slot.meaning.is === 'cue' && slot.meaning.id === 'compare',
    );
    // Nothing but their names, or a word for it: they are put side by side.
    if (cues.length > 0 || free.length === 0)
      candidates.push({
        query: { intent: 'compare', collaborations: [...ids] },
        explains: merged(byName, explainedBy(cues), explainedByText([], entries, free, reading)),
        features: {
          ...features,
          'is-compare': 1,
          cue: Math.min(1, cues.length),
          dropped: asked.length,
        },
      });
  }
  candidates.push(
    ...notStated({ ids, slots, features }, reading),
    ...lacking({ ids, slots, features }, asked, free, reading),
  );
  return candidates;
}

const NAMES = ['collaboration', 'mention', 'person'] as const;

const ENGLISH_STOP_STEMS = new Set([...STOP_WORDS_OF.en].map((word) => tokenOf(word).en));

/**
 * How certain it is that a name is meant: "e-health" is also a theme, "Interreg" a programme, and
 * "who helps firms?" has a verb.
 */
function certaintyOf(slot: Slot, { slots, words }: Reading): number {
  const same = slots.some(
    (other) =>
      isOf('theme', 'programme', 'kind', 'unit')(other) &&
      other.from === slot.from &&
      other.to === slot.to,
  );
  const isOne = slot.to - slot.from === 1;
  const word = words[slot.from];
  const isVerb =
    slot.to - slot.from === 1 &&
    word !== undefined &&
    ENGLISH_STOP_STEMS.has(word.en) &&
    word.typed === word.typed.toLowerCase();
  return (same && isOne ? 0.6 : 1) * (isVerb && words.length > 2 ? 0.5 : 1);
}

/** What a question names in full, and each thing that it may name in part. */
export function namedSubjects(reading: Reading): Subject[] {
  const names = reading.slots.filter(isOf('collaboration', 'mention'));
  const whole = mostSpecific(
    reading.slots
      .filter((slot) => slot.share === undefined)
      .filter(isOf(...NAMES, 'unit', 'theme', 'programme')),
  ).filter(isOf('collaboration'));
  const isUnit = (slot: Slot) =>
    reading.slots.some(
      (other) => isOf('unit')(other) && other.from <= slot.from && slot.to <= other.to,
    );
  const subjects: Subject[] = [];
  const add = (slots: readonly Slot[], features: Features) => {
    const ids = [...new Set(slots.map(({ meaning }) => meaning.id as string))];
    if (ids.length > 0) subjects.push({ ids, slots, features });
  };
  const included = whole.filter((slot) => slot.not !== true && !isUnit(slot));
  const { index } = reading;
  const programmes = included.map(({ meaning }) => meaning.id);
  // "What does WiB get from Interreg?" is about WiB.
  const funded = included.filter(({ meaning }) => {
    const programme = index.entries.get(meaning.id)?.funding.programme;
    return programme !== undefined && programme !== meaning.id && programmes.includes(programme);
  });
  if (funded.length > 0) add(funded, { name: 1.2 });
  const certainty = Math.min(1, ...included.map((slot) => certaintyOf(slot, reading)));
  if (included.length > 0) add(included, { name: certainty });
  if (included.length > 1) for (const slot of included) add([slot], { name: 0.6, dropped: 1 });
  const parts = names
    .filter(isOf('collaboration'))
    .filter(({ share, not }) => share !== undefined && not !== true);
  for (const slot of parts.slice(0, 4)) {
    const free = included
      .filter(({ meaning }) => meaning.id !== slot.meaning.id)
      .filter((other) => positionsOf(other).every((at) => !positionsOf(slot).includes(at)));
    add([...free, slot], { guess: slot.share ?? 0, ...(free.length > 0 ? { name: 1 } : {}) });
    if (free.length > 0) add([slot], { guess: slot.share ?? 0, dropped: free.length });
  }
  return subjects;
}

/** The collaborations of the persons that a question names. */
export function personsIn(reading: Reading): Subject {
  const slots = mostSpecific(reading.slots.filter(isOf('person')));
  const ids = slots.flatMap(({ meaning }) => [
    ...reading.index.entries.having('person', meaning.id),
  ]);
  return { ids: [...new Set(ids)], slots, features: slots.length > 0 ? { name: 1 } : {} };
}

/** Candidates for what the documents only mention. */
export function aboutMentions(reading: Reading): Candidate[] {
  const slots = reading.slots.filter(isOf('mention'));
  const exact = mostSpecific(slots.filter(({ share }) => share === undefined));
  const parts = slots.filter(({ share }) => share !== undefined).slice(0, 2);
  return [...exact, ...parts].flatMap((slot) => {
    const taken = coveredBy([slot]);
    const mention = reading.index.knowledge.mentions.find(({ id }) => id === slot.meaning.id);
    const text = `${mention?.summary.da ?? ''} ${mention?.summary.en ?? ''}`.toLowerCase();
    const byText = new Map(
      reading.content.flatMap((at) => {
        const word = wordAt(reading, at);
        return !taken.has(at) && text.includes(word) ? [[at, QUALITY_IN_ATTRIBUTE] as const] : [];
      }),
    );
    const own = askedAttributes(reading, taken);
    const asked = coveredBy(own.map((one) => one.slot));
    const absent = reading.content.filter(
      (at) => !taken.has(at) && !byText.has(at) && !asked.has(at),
    );
    const named: Features = slot.share === undefined ? { name: 1 } : { guess: slot.share };
    const told: Candidate = {
      query: {
        intent: 'mention',
        mention: slot.meaning.id,
        ...(own.length > 0 && {
          asked: own.flatMap(({ attributes: [first] }) => first ?? []).slice(0, MOST_ATTRIBUTES),
        }),
      },
      explains: merged(explainedBy([slot, ...own.map((one) => one.slot)]), byText),
      features: {
        'is-mention': 1,
        ...named,
        dropped: own.length * 0.5,
      },
    };
    return absent.length === 0
      ? [told]
      : [told, notTold([], [slot], absent, own.length, named, reading)];
  });
}
