import type { Knowledge } from '../../catalogue/knowledge';
import { STOP_WORDS } from '../language/stop-words';
import { textOf } from '../answer/entry-index';
import { tokenise } from '../language/tokens';

/** Whether the catalogue explains every word of what looks like a name. */
type Explains = (words: readonly string[]) => boolean;

const wordsOf = (texts: readonly string[]) => tokenise(texts.join(' ')).map(({ word }) => word);

/** Every name in the catalogue, apart from those of persons. */
function namesIn({ vocabulary, collaborations, mentions, organisation, passages }: Knowledge) {
  const { themes, areas, kinds, levels, countries, programmes, units, bodies, regions } =
    vocabulary;
  const terms = [themes, areas, kinds, levels, countries, programmes, units, bodies].flat();
  return [
    ...terms.flatMap(({ label, words }) => [label.da, label.en, ...words.da, ...words.en]),
    ...countries.flatMap(({ places = [] }) => places),
    ...regions.flatMap(({ names }) => names),
    ...collaborations.flatMap((entry) => [textOf(entry, 'da'), textOf(entry, 'en')]),
    ...mentions.flatMap(({ name, aliases }) => [name.da, name.en, ...aliases]),
    ...[organisation.name, ...organisation.documents.map(({ title }) => title)]
      .concat(passages.map(({ title }) => title))
      .flatMap(({ da, en }) => [da, en]),
  ];
}

function collect(knowledge: Knowledge): Explains {
  const { people, collaborations } = knowledge;
  const persons = [
    ...people.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...collaborations.flatMap(({ contacts: { political, administrative } }) =>
      [...political, ...administrative].map(({ name }) => name),
    ),
  ].map((name) => new Set(wordsOf([name])));
  const personWords = new Set(persons.flatMap((one) => [...one]));
  const known = new Set(wordsOf(namesIn(knowledge)).filter((word) => !personWords.has(word)));
  const has = (names: ReadonlySet<string>, word: string) =>
    names.has(word) || names.has(word.replace(/s$/, ''));
  return (words) =>
    words.every((word) => has(known, word) || STOP_WORDS.has(word)) ||
    persons.some((person) => words.every((word) => has(person, word)));
}

const collected = new WeakMap<Knowledge, Explains>();

/**
 * The names that the content knows. All words must belong to the same person, so that a Hansen and
 * a Jens do not make a Jens Hansen.
 */
export function knownNamesOf(knowledge: Knowledge): Explains {
  const explains = collected.get(knowledge) ?? collect(knowledge);
  collected.set(knowledge, explains);
  return explains;
}
