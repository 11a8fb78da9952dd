import { FACET_LISTS } from '../answer/filter';
import type { IndexedKnowledge } from '../answer/index-knowledge';
import type { Memory, Query } from '../answer/query';
import { redactQuestion } from '../feedback/redact-question';
import { STOP_WORDS } from '../language/stop-words';
import { tokenise } from '../language/tokens';

/** What a question is asked in: the knowledge, the day and the conversation before it. */
export interface AskedIn {
  readonly index: IndexedKnowledge;
  readonly day: string;
  readonly memory?: Memory | undefined;
}

/** A larger catalogue is listed only as far as the question and the conversation point to it. */
const MOST_LISTED = 150;
const MOST_RESULTS = 20;

/** The ids of the entries to list: all, or those with the rarest words of the question. */
function listedIds(text: string, { index: { entries }, memory }: AskedIn): readonly string[] {
  if (entries.size <= MOST_LISTED) return [...entries.ids()];
  const found = tokenise(text)
    .filter(({ word }) => !STOP_WORDS.has(word))
    .map((token) => entries.containing(token))
    .toSorted((one, other) => one.size - other.size);
  const likely = [
    ...(memory?.results ?? []).slice(0, MOST_RESULTS),
    ...found.flatMap((ids) => [...ids]),
  ];
  return [...new Set(likely)].slice(0, MOST_LISTED);
}

/** A name that somebody typed must not add lines of its own to the instructions. */
const inOneLine = (name: string) => name.replace(/\s+/gu, ' ');

/** Everything that a query may name, a list each; in one language, because a model knows both. */
function choices(text: string, asked: AskedIn): string {
  const { vocabulary, mentions, passages } = asked.index.knowledge;
  const entries = asked.index.entries.inOrder(listedIds(text, asked));
  const persons = entries.flatMap(({ contacts: { political, administrative } }) =>
    [...political, ...administrative].map(({ name }) => name),
  );
  const lists: [string, readonly string[]][] = [
    ['collaboration', entries.map(({ id, name }) => `${id}: ${inOneLine(name.da)}`)],
    ['mention', mentions.map(({ id, name }) => `${id}: ${name.da}`)],
    ['passage', passages.map(({ id, title }) => `${id}: ${title.da}`)],
    ...Object.entries(FACET_LISTS)
      .filter(([facet]) => facet !== 'recommender')
      .map(([facet, list]): [string, string[]] => [facet, vocabulary[list].map(({ id }) => id)]),
    ['person', [...new Set(persons)]],
  ];
  return lists.map(([what, ids]) => `${what}\n${ids.join('\n')}`).join('\n\n');
}

/** The previous query without words that were typed, because they may be about a person. */
function withoutWords(query: Query): Query {
  if (query.intent === 'find')
    return { ...query, filters: query.filters.filter(({ by }) => by !== 'word') };
  if (query.intent !== 'aggregate') return query;
  const filters = query.of.filters.filter(({ by }) => by !== 'word');
  return { ...query, of: { ...query.of, filters } };
}

/** What the model is told: how to answer and what it may choose from, and the question. */
export interface ModelPrompt {
  readonly system: string;
  readonly user: string;
}

/**
 * Builds the prompt of a question, without personal data. The question comes last, so that an
 * endpoint can keep the rest, which changes only with the catalogue.
 */
export function modelPromptOf(text: string, instructions: string, asked: AskedIn): ModelPrompt {
  const { index, day, memory } = asked;
  const question = redactQuestion(text, index.knowledge);
  return {
    system: `${instructions.trim()}\n\n${choices(text, asked)}`,
    user: JSON.stringify({
      today: day,
      ...(memory && {
        previous: {
          query: withoutWords(memory.query),
          found: memory.results.slice(0, MOST_RESULTS),
        },
      }),
      question,
    }),
  };
}
