import { experienceId, experiencesOf } from '../../catalogue/knowledge';
import { matchingEntries } from '../find';
import { wordPattern } from '../phrases/word-pattern';
import { FACETS } from '../filter';
import type { Query } from '../query';
import { tokenise, tokenOf, type Token } from '../tokens';
import { coveredPositions, type ParsedQuestion, withoutPositions } from './parse-question';
import { readFilters } from './read-filters';
import type { Named } from './read-names';

const ASKS = wordPattern(
  'erfaring, erfaringer, erfaringerne, lært, lærte, lære af, lære fra, experience, experiences, lesson, lessons, learnt, learned, learn from',
);
/** The same words in the forms that spelling correction may produce. */
const ASKING = wordPattern(
  'erfaring*, lært, lærte, lære, experience, experiences, lesson, lessons, learn, learnt, learned',
);
/** Words around it that do not state the subject. */
const SURROUNDING = wordPattern(
  'gjort, gjorde, gør, haft, høstet, fået, samlet, delt, nyeste, seneste, vigtigste, tidligere, egne, nogen, viden, done, made, gained, collected, shared, latest, previous, past, tell',
);

const holds = (text: readonly Token[], word: Token) =>
  text.some((one) => one.da === word.da || one.en === word.en);

/** The collaborations that a question is about, among those with shared experiences. */
function subjectsOf(question: ParsedQuestion, named: Named, shared: ReadonlySet<string>): string[] {
  const byName = named.collaborations.filter((id) => shared.has(id));
  const programmes = coveredPositions(
    question.matches.filter(({ meaning }) => meaning.is === 'programme'),
  );
  // "Interreg" is a programme, although it is also part of an entry's name.
  const isProgramme = [...named.positions].every((position) => programmes.has(position));
  if (named.collaborations.length > 0 && !isProgramme) return byName;
  const { index, tokens } = question;
  const asking = new Set(
    tokens.flatMap(({ word }, position) =>
      ASKING.test(word) || SURROUNDING.test(word) ? [position] : [],
    ),
  );
  const rest = withoutPositions(question, asking);
  const { filters, words } = readFilters(rest);
  const fitting = new Set(matchingEntries(filters, index).map(({ id }) => id));
  const asked = rest.content.flatMap((position) => rest.tokens[position] ?? []);
  const bySubject = [...shared].filter((id) => {
    const text = experiencesOf(id, index.knowledge).flatMap((one) => tokenise(one.text));
    // An experience may cover subjects that the collaboration's own text does not.
    if (asked.length > 0 && asked.every((token) => holds(text, token))) return true;
    return (
      fitting.has(id) &&
      words.every(({ word }) => {
        const token = tokenOf(word);
        return holds(text, token) || index.text.containing(token).has(id);
      })
    );
  });
  return [...new Set([...byName, ...bySubject])];
}

/**
 * "Erfaringer med Interreg": the shared experiences on the subject, or all of them if no subject is
 * named.
 */
export function readExperience(question: ParsedQuestion, named: Named): Query | undefined {
  const { index, matches, tokens, folded } = question;
  if (!ASKS.test(folded) || folded.includes('strateg')) return undefined;
  const shared = new Set(
    index.knowledge.collaborations
      .map(({ id }) => id)
      .filter((id) => experiencesOf(id, index.knowledge).length > 0),
  );
  if (shared.size === 0) return undefined;
  // "Networks about exchange of experience" asks for networks.
  const facets = coveredPositions(
    matches.filter(
      ({ from, to, meaning }) => to - from > 1 && FACETS.some((facet) => facet === meaning.is),
    ),
  );
  const isAskedFor = tokens.some(
    ({ word }, position) => ASKING.test(word) && !facets.has(position),
  );
  const subjects = isAskedFor ? subjectsOf(question, named, shared) : [];
  return subjects.length === 0 ? undefined : { intent: 'passage', passage: experienceId(subjects) };
}
