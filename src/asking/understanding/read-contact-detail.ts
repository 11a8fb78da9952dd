import { findEntries } from '../find';
import type { Filter } from '../filter';
import type { Query } from '../query';
import type { Match } from '../lexicon';
import { coveredPositions, outermostMatches, type ParsedQuestion } from './parse-question';
import type { Named } from './read-names';

const MOST_REMEMBERED = 3;

/**
 * Whether the question asks how to reach somebody, and is not about a theme such as mobile
 * information.
 */
function asksContactDetail({ matches, memory, content }: ParsedQuestion, named: Named): boolean {
  const counts = ({ from, to }: Match) =>
    matches.some(
      (other) => other.meaning.is === 'operation' && other.from === from && other.to === to,
    );
  // "The number of partners" is not a telephone number, but "the number of" a person is.
  const cues = outermostMatches(matches, ['cue', 'attribute', 'theme']).filter(
    (match) =>
      match.meaning.is === 'cue' &&
      match.meaning.id === 'contact-detail' &&
      (named.persons.length > 0 || !counts(match)),
  );
  const ofSomebody =
    named.positions.size > 0 ||
    memory !== undefined ||
    matches.some(({ meaning }) => meaning.is === 'body' || meaning.is === 'unit');
  const explained = coveredPositions(cues);
  return cues.length > 0 && (ofSomebody || content.every((position) => explained.has(position)));
}

const OF_AGE = /gammel|old/;
const wordsOf = (tokens: ParsedQuestion['tokens']) => tokens.map(({ word }) => word).join(' ');

/**
 * Asks for something that the catalogue does not hold about what is named: minutes, a job title,
 * the next meeting.
 */
function asksForNotKept({ matches, tokens }: ParsedQuestion, named: Named): boolean {
  const isNamed = named.collaborations.length > 0 || named.persons.length > 0;
  return (
    isNamed &&
    outermostMatches(matches, ['cue', 'collaboration', 'mention', 'person']).some(
      ({ from, to, meaning }) =>
        meaning.is === 'cue' &&
        meaning.id === 'not-kept' &&
        // The catalogue does not know a person's age, but it knows when a collaboration started.
        (named.persons.length > 0 || !OF_AGE.test(wordsOf(tokens.slice(from, to)))),
    )
  );
}

/**
 * Reads a question for something that no source states: contact details, or what other systems
 * hold.
 */
export function readContactDetail(question: ParsedQuestion, named: Named): Query | undefined {
  const reach = asksContactDetail(question, named);
  if (!reach && !asksForNotKept(question, named)) return undefined;
  const { index, day, memory } = question;
  const persons = named.persons.map((id): Filter => ({ by: 'person', id }));
  const ofPersons =
    persons.length === 0 ? [] : findEntries(persons, index, day).map(({ id }) => id);
  const ids = [...named.collaborations, ...ofPersons];
  const remembered = ids.length === 0 && memory ? memory.results.slice(0, MOST_REMEMBERED) : [];
  return {
    intent: 'not-stated',
    about: reach ? 'contact-detail' : 'other',
    collaborations: [...new Set([...ids, ...remembered])],
  };
}
