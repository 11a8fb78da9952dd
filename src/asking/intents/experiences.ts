import { experienceId, experiencesOf } from '../../catalogue/knowledge';
import { FACETS } from '../answer/filter';
import { tokenise } from '../language/tokens';
import type { Reading } from '../slots/reading';
import { isOf, mostSpecific, positionsOf, type Slot } from '../slots/slot';
import { type Candidate, explainedBy, merged } from './candidate';

const SUBJECTS = FACETS.filter((facet) => facet !== 'recommender');

/** Words around the cue that do not state the subject. */
const SURROUNDING =
  /^(?:gjort|gjorde|gor|haft|hostet|faet|samlet|delt|nyeste|seneste|vigtigste|tidligere|egne|viden|done|made|gained|collected|shared|latest|previous|past|tell)$/u;

/** Whether a slot names the collaboration, or a value of the vocabulary that it has. */
function fits(slot: Slot, id: string, { index }: Reading): boolean {
  if (isOf('collaboration')(slot)) return slot.meaning.id === id;
  return isOf(...SUBJECTS)(slot) && index.entries.having(slot.meaning.is, slot.meaning.id).has(id);
}

/** The words of a question that a collaboration or its shared experiences explain. */
function explainedOf(id: string, reading: Reading): ReadonlySet<number> {
  const { slots, content, words, index } = reading;
  const told = new Set(
    experiencesOf(id, index.knowledge)
      .flatMap(({ text }) => tokenise(text))
      .flatMap(({ da, en }) => [`da ${da}`, `en ${en}`]),
  );
  const inText = content.filter((at) => {
    const word = words[at];
    if (word === undefined) return false;
    const isTold = told.has(`da ${word.da}`) || told.has(`en ${word.en}`);
    return isTold || index.entries.containing(word).has(id);
  });
  return new Set([
    ...slots.filter((slot) => fits(slot, id, reading)).flatMap(positionsOf),
    ...inText,
  ]);
}

/**
 * "Erfaringer med Interreg": the experiences that people shared on a subject, or all of them if no
 * subject is named. Another name than theirs gives none.
 */
export function experiences(reading: Reading): Candidate[] {
  const { slots, content, words, index } = reading;
  // "Networks about exchange of experience" asks for networks.
  const cues = mostSpecific(slots.filter(isOf('cue', ...SUBJECTS)))
    .filter(isOf('cue'))
    .filter(({ meaning }) => meaning.id === 'experience');
  if (cues.length === 0 || words.some(({ word }) => word.startsWith('strateg'))) return [];
  const cued = explainedBy(cues);
  const surrounding = content.filter((at) => SURROUNDING.test(words[at]?.word ?? ''));
  const asked = content.filter((at) => !cued.has(at) && !surrounding.includes(at));
  const shared = index.knowledge.collaborations
    .map(({ id }) => id)
    .filter((id) => experiencesOf(id, index.knowledge).length > 0)
    .filter((id) => {
      const explained = explainedOf(id, reading);
      return asked.every((at) => explained.has(at));
    });
  if (shared.length === 0) return [];
  return [
    {
      query: { intent: 'passage', passage: experienceId(shared) },
      explains: merged(cued, new Map([...asked, ...surrounding].map((at) => [at, 1]))),
      features: { 'is-experience': 1, cue: 1 },
    },
  ];
}
