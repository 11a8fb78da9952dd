import { asksForSome, type Dependence, dependenceOf, inheriting, isOfAll } from './dependence';
import { sameQuestion } from './same-question';
import type { Filter } from '../../answer/filter';
import { findEntries } from '../../answer/find';
import type { Memory, Query } from '../../answer/query';
import { readText, type Reading } from '../../slots/reading';
import { isOf, mostSpecific, type Slot } from '../../slots/slot';
import { askedAttributes } from '../attributes';
import { type Candidate, explainedBy, type Features, merged } from '../candidate';
import { readConditions, wordFilters } from '../conditions/conditions';
import { aboutEntries, namedSubjects } from '../entries';
import { notStated } from '../not-stated';
import { lists } from '../lists';
import { groups } from '../groups';
import { yearOf } from '../numbers/measures';
import { numbersOver } from '../numbers/numbers';
import { passages, wordsOf } from '../passages';

/** A fact of more is a list with a column. */
const MOST_SUBJECTS = 10;
/** What the words of a question pick from the last answer. */
function referents(
  reading: Reading,
  memory: Memory,
): { ids: readonly string[]; slots: readonly Slot[]; bonus: number }[] {
  const { results, list = results } = memory;
  const found: { ids: readonly string[]; slots: readonly Slot[]; bonus: number }[] = [];
  for (const slot of reading.slots.filter(isOf('ordinal'))) {
    const id = list.at(slot.meaning.id);
    if (id !== undefined && list.length > 1) found.push({ ids: [id], slots: [slot], bonus: 1.5 });
  }
  const other = reading.slots
    .filter(isOf('reference'))
    .find(({ meaning }) => meaning.id === 'other');
  const [only] = results;
  if (other !== undefined && results.length === 1 && list.length > 1)
    found.push({ ids: list.filter((id) => id !== only), slots: [other], bonus: 1 });
  const references = reading.slots.filter(isOf('reference'));
  const both = references.some(({ meaning }) => meaning.id === 'both' || meaning.id === 'several');
  if (both && list.length > results.length)
    found.push({ ids: list, slots: references, bonus: 0.5 });
  if (results.length > 0) found.push({ ids: results, slots: references, bonus: 0 });
  return found;
}

/** Words that say what collaborations are about, not whose they are. */
const ABOUT = /^(?:om|about|handler|concern\w*|vedrorer|regarding)$/u;

function filtersOf(query: Query): readonly Filter[] {
  if (query.intent === 'find') return query.filters;
  return query.intent === 'aggregate' ? query.of.filters : [];
}

/** Replaces conditions of the last question by those of this one: another year, another country. */
function changed(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  const before = memory.query;
  // "And health?" after a question about an area is about the area.
  const isOfArea =
    filtersOf(before).some(({ by }) => by === 'area') &&
    reading.slots.some(isOf('area')) &&
    !reading.words.some(({ word }) => ABOUT.test(word));
  const conditions = readConditions(reading, isOfArea ? { without: ['theme'] } : {});
  const words = wordFilters(conditions, reading);
  const own = [...conditions.filters, ...words];
  if (own.length === 0) return [];
  const time = conditions.filters.find(({ by }) => by === 'time');
  const replace = (old: readonly Filter[]): Filter[] => {
    const oldTime = old.find(({ by }) => by === 'time');
    const statesRole = reading.slots.some(isOf('role'));
    const filters = own.map((filter) =>
      filter === time && filter.by === 'time' && oldTime?.by === 'time' && !statesRole
        ? { ...filter, role: oldTime.role }
        : filter,
    );
    const replaced = new Set(filters.map(({ by }) => by));
    return [...old.filter(({ by }) => !replaced.has(by) && by !== 'word'), ...filters];
  };
  const candidate = (query: Query): Candidate => ({
    query,
    explains: merged(
      explainedBy(conditions.slots),
      new Map(conditions.words.map(({ at }) => [at, 0.5])),
    ),
    features: {
      ...inheriting(dependence),
      'is-find': query.intent === 'find' ? 1 : 0,
      'is-aggregate': query.intent === 'aggregate' ? 1 : 0,
      list: 0.5,
      loose: conditions.words.length / Math.max(1, reading.content.length),
    },
  });
  if (before.intent === 'find') {
    const filters = replace(before.filters);
    const found = findEntries(filters, reading.index.entries, reading.day);
    const made = candidate({ ...before, filters });
    const isOfSome = asksForSome(reading);
    const isSame = own.some(({ by }) => before.filters.some((old) => old.by === by));
    return [
      {
        ...made,
        features: {
          ...made.features,
          replaces: isSame && dependence.changes && !isOfSome ? 1 : 0,
          ...(isSame || !isOfSome ? {} : { partitive: 1 }),
          ...(found.length > 0
            ? {}
            : { [conditions.words.length === 0 ? 'empty-clear' : 'empty']: 1 }),
        },
      },
    ];
  }
  if (before.intent === 'aggregate' && before.of.ids === undefined) {
    const of = { filters: replace(before.of.filters) };
    const { year: yearBefore, ...rest } = before;
    // "And in 2011?" asks for another year; "only the projects" keeps it.
    const year =
      time === undefined ? yearBefore : yearOf(of, before.operation, before.measure, reading);
    return [candidate({ ...rest, of, ...(year !== undefined && { year }) })];
  }
  return [];
}

/** "And the difference between that and the North Sea thing?" */
function comparedWith(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  const cues = reading.slots.filter(isOf('cue')).filter(({ meaning }) => meaning.id === 'compare');
  if (cues.length === 0 || memory.results.length === 0 || memory.results.length > 3) return [];
  const before = memory.query;
  return namedSubjects(reading).map(({ ids, slots, features }) => ({
    query:
      before.intent === 'attribute'
        ? { ...before, collaborations: [...new Set([...memory.results, ...ids])] }
        : { intent: 'compare', collaborations: [...new Set([...memory.results, ...ids])] },
    explains: merged(
      explainedBy(slots),
      explainedBy(cues),
      explainedBy(reading.slots.filter(isOf('reference'))),
    ),
    features: { ...features, ...inheriting(dependence), 'is-compare': 1, cue: 1 },
  }));
}

/** "Hvad laver hun ellers?": the collaborations of the people in the last answer. */
function ofPeople(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  const others = reading.slots.filter(isOf('cue')).filter(({ meaning }) => meaning.id === 'else');
  // "Sidder Jess Laursen i andet?" names the person again.
  const named =
    others.length === 0
      ? []
      : mostSpecific(
          reading.slots.filter(isOf('person')).filter(({ share }) => share === undefined),
        );
  const slots: readonly Slot[] = [
    ...reading.slots.filter(isOf('reference')).filter(({ meaning }) => meaning.id === 'person'),
    ...named,
  ];
  const before = memory.query;
  const ofFilters =
    before.intent === 'find'
      ? before.filters.flatMap((filter) => (filter.by === 'person' ? [filter.id] : []))
      : [];
  const level =
    before.intent === 'attribute' && before.attributes.includes('contacts-political')
      ? 'political'
      : 'administrative';
  const asksPeople =
    before.intent === 'attribute' &&
    before.attributes.some((one) => one.startsWith('contacts') || one === 'roles');
  if (slots.length === 0 && !(asksPeople && others.length > 0)) return [];
  // "Who does he sit with?" asks for the others there.
  if (reading.asks.has('who') && others.length === 0) return [];
  const entries = memory.results.flatMap((id) => reading.index.entries.get(id) ?? []);
  const ofQuestion = named.map(({ meaning }) => meaning.id);
  const stated = ofQuestion.length > 0 ? ofQuestion : ofFilters;
  const names =
    stated.length > 0
      ? stated
      : entries.flatMap(({ contacts }) => contacts[level].map(({ name }) => name));
  const filters = [...new Set(names)].map((id, at): Filter => ({
    by: 'person',
    id,
    ...(at > 0 && { or: true }),
  }));
  if (filters.length === 0) return [];
  const asked = askedAttributes(reading);
  return [
    {
      query: { intent: 'find', filters },
      explains: merged(
        explainedBy([...slots, ...others]),
        explainedBy(asked.map(({ slot }) => slot)),
      ),
      features: {
        ...inheriting(dependence),
        'is-find': 1,
        list: 1,
        dropped: asked.length * 0.5,
      },
    },
  ];
}

/** "Er der andet om energi ud over det?": the same without what was shown. */
function withoutShown(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  const others = reading.slots.filter(isOf('cue')).filter(({ meaning }) => meaning.id === 'else');
  if (others.length === 0 || memory.results.length === 0) return [];
  const exclude: Filter = { by: 'entry', ids: [...memory.results], not: true };
  return lists(reading, {
    before: [exclude],
    features: inheriting(dependence),
  }).map((candidate) => ({
    ...candidate,
    explains: merged(candidate.explains, explainedBy(others)),
  }));
}

/** A question about the strategy that continues the last one: "and if I don't hire anyone?" */
function nextPassage(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  if (memory.text === undefined || memory.query.intent !== 'passage') return [];
  const earlier = readText(memory.text, reading.index, { day: reading.day });
  const { passage: id } = memory.query;
  const last = reading.index.knowledge.passages.find((passage) => passage.id === id);
  return passages(reading, wordsOf(earlier), last?.source.document).map((candidate) => ({
    ...candidate,
    features: { ...candidate.features, ...inheriting(dependence) },
  }));
}

/** Candidates that depend on the last answer. */
export function followUps(reading: Reading): Candidate[] {
  const { memory } = reading;
  if (memory === undefined || isOfAll(reading)) return [];
  const dependence = dependenceOf(reading);
  const features = inheriting(dependence);
  const isOfSome = asksForSome(reading);
  const ofSome: Features = isOfSome ? { partitive: 1 } : {};
  const candidates: Candidate[] = [
    ...changed(reading, memory, dependence),
    ...sameQuestion(reading, memory, dependence),
    ...comparedWith(reading, memory, dependence).filter(
      ({ query }) =>
        (query.intent === 'compare' || query.intent === 'attribute') &&
        query.collaborations.length > 1,
    ),
    ...ofPeople(reading, memory, dependence),
    ...withoutShown(reading, memory, dependence),
    ...nextPassage(reading, memory, dependence),
  ];
  // "And what does KIA get?" is about KIA only.
  const isNamed =
    !dependence.refers && namedSubjects(reading).some(({ features: { name = 0 } }) => name >= 1);
  if (isNamed) return candidates;
  for (const { ids, slots, bonus } of referents(reading, memory)) {
    const own = {
      ...features,
      'inherits-reference': Math.max(bonus, features['inherits-reference'] ?? 0),
    };
    const all: Features = isOfSome && ids.length > 1 ? { ...own, 'partitive-all': 1 } : own;
    if (ids.length <= MOST_SUBJECTS)
      candidates.push(...aboutEntries({ ids, slots, features: all }, reading));
    if (ids.length > 1) {
      const some = { ...own, ...ofSome };
      const conditions = readConditions(reading, { without: ['word'] });
      candidates.push(
        ...numbersOver(
          {
            ids,
            conditions: {
              filters: [],
              slots: [],
              words: conditions.filters.map(() => ({ at: 0, word: '' })),
            },
            slots,
            features: some,
          },
          reading,
        ),
        ...lists(reading, { among: ids, features: some }),
        ...groups(reading, ids, some),
      );
    }
  }
  const { results } = memory;
  if (results.length > 0 && results.length <= MOST_SUBJECTS)
    candidates.push(...notStated({ ids: results.slice(0, 3), slots: [], features }, reading));
  return candidates;
}
