import type { Entry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { copenhagen } from '../../lib/dates';
import { correctFact } from '../guide/correct-fact';
import { answerOf, sharedQuestionOf, UNKNOWN, wrongFactsOf } from '../guide/guide-steps';
import type { Round } from './round';

type Completed = NonNullable<Round['completed']>;

/** What was learnt and is worth sharing, in the words of whoever wrote it; none where nobody wrote any. */
export function experienceOf(round: Round): string | undefined {
  const question = sharedQuestionOf(round);
  return question && answerOf(round, question.id)?.note;
}

/** Whether somebody has vouched for the facts: said that they are right, or put right what was wrong. */
export function isConfirming(round: Round): boolean {
  const asked = round.guide.questions.find(({ choices }) =>
    choices.some(({ corrects }) => corrects !== undefined),
  );
  const choice = asked && answerOf(round, asked.id)?.choice;
  if (choice === undefined || choice === UNKNOWN) return false;
  return wrongFactsOf(round).length === 0 || round.corrections.length > 0;
}

/** Whether the entry holds already what the round has to say: it is not said again over what came after. */
export function isInEntry(
  { confirmed, corrected = [], experiences = [] }: Entry,
  { id }: Round,
): boolean {
  return (
    confirmed?.round === id || [...corrected, ...experiences].some(({ round }) => round === id)
  );
}

/** The entry with the corrections of a round, who vouches for it, and what was learnt. */
export function settledEntry(
  entry: Entry,
  round: Round,
  { by, name, at }: Completed,
  vocabulary: Vocabulary,
): Entry {
  const on = copenhagen(new Date(at)).day;
  const text = experienceOf(round);
  const facts = round.corrections.reduce((corrected, correction) => {
    const next = correctFact(corrected, correction, vocabulary, on);
    // It was read when it was given: only a vocabulary that has changed since can refuse it now.
    return typeof next === 'string' ? corrected : next;
  }, entry.facts);
  const corrected = round.corrections.map(({ fact }) => ({ fact, on, by, name, round: round.id }));
  const before = (entry.corrected ?? []).filter(
    ({ fact }) => !corrected.some((one) => one.fact === fact),
  );
  const isEdited = corrected.length > 0 && entry.origin === 'content';
  return {
    ...entry,
    facts,
    ...(isEdited && { origin: 'edited' as const }),
    ...(corrected.length > 0 && { corrected: [...before, ...corrected] }),
    ...(isConfirming(round) && { confirmed: { on, by, name, round: round.id } }),
    ...(text !== undefined && {
      experiences: [...(entry.experiences ?? []), { text, on, by, name, round: round.id }],
    }),
    updatedAt: at,
  };
}
