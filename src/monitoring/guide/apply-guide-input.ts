import type { Collaboration } from '../../catalogue/collaboration';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Person } from '../../people/person';
import { correctFact } from './correct-fact';
import { factTexts } from './fact-texts';
import { CORRECTABLE, type CorrectedFact } from '../../catalogue/entry';
import { type GuideInput, type GuideRefusal, LONGEST_NOTE } from './guide-input';
import {
  answerOf,
  nextStep,
  placeOf,
  sharedQuestionOf,
  stepBefore,
  stepsOf,
  UNKNOWN,
  wrongFactsOf,
} from './guide-steps';
import { readEnd } from './read-end';
import {
  type Correction,
  CORRECTIONS,
  type GuideAnswer,
  type Round,
  type RoundEvent,
  SHARING,
} from '../rounds/round';

/** What applying an input needs beside the round. */
interface ApplyContext {
  /** ISO date and time. */
  readonly at: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** What the catalogue says now; only corrections need it. */
  readonly facts: Collaboration | undefined;
  readonly vocabulary: Vocabulary;
}

type Of<Do extends GuideInput['do']> = Extract<GuideInput, { do: Do }>;
type Applied =
  { readonly round: Round } | { readonly refused: GuideRefusal; readonly about?: CorrectedFact };

const STALE: Applied = { refused: 'stale' };

const eventOf = (
  did: RoundEvent['did'],
  said: Pick<RoundEvent, 'what' | 'value'>,
  { at, person }: ApplyContext,
): RoundEvent => ({ at, by: person.id, name: person.name, did, ...said });

/** The round with something said to a question; with nothing said to it where that is empty. */
function withAnswer(round: Round, answer: GuideAnswer): Round {
  const others = round.answers.filter(({ question }) => question !== answer.question);
  const isEmpty = answer.choice === undefined && answer.note === undefined;
  return { ...round, answers: isEmpty ? others : [...others, answer] };
}

function answerWith(
  round: Round,
  question: string,
  said: { readonly choice?: string; readonly note?: string },
  { at, person }: ApplyContext,
): GuideAnswer {
  const before = answerOf(round, question);
  const choice = said.choice ?? before?.choice;
  const note = said.note?.trim() ?? before?.note ?? '';
  return {
    question,
    ...(choice !== undefined && { choice }),
    ...(note !== '' && { note }),
    by: person.id,
    at,
  };
}

function applyAnswer(round: Round, input: Of<'answer'>, applyContext: ApplyContext): Applied {
  const { question, choice, note } = input;
  const choices = placeOf(round, question)?.question.choices;
  const known = choice === UNKNOWN || choices?.some(({ id }) => id === choice) === true;
  if (choices === undefined || !known || question !== round.step) return STALE;
  if (note !== undefined && note.length > LONGEST_NOTE) return { refused: 'too-long' };
  const said = { choice, ...(note !== undefined && { note }) };
  const answered = withAnswer(round, answerWith(round, question, said, applyContext));
  const history = [
    ...round.history,
    eventOf('answered', { what: question, value: choice }, applyContext),
  ];
  const noted = note !== undefined && note.trim() !== (answerOf(round, question)?.note ?? '');
  if (noted) history.push(eventOf('noted', { what: question, value: note.trim() }, applyContext));
  // What was said to be wrong may be right after all.
  const wrong = wrongFactsOf(answered);
  const corrections = round.corrections.filter(({ fact }) => wrong.includes(fact));
  return { round: { ...answered, corrections, step: nextStep(answered, question), history } };
}

function noteOn(
  round: Round,
  question: string,
  typed: string,
  applyContext: ApplyContext,
): Applied {
  if (placeOf(round, question) === undefined) return STALE;
  if (typed.length > LONGEST_NOTE) return { refused: 'too-long' };
  const noted = withAnswer(round, answerWith(round, question, { note: typed }, applyContext));
  const event = eventOf('noted', { what: question, value: typed.trim() }, applyContext);
  return { round: { ...noted, history: [...round.history, event] } };
}

function applyShare(round: Round, { text }: Of<'share'>, applyContext: ApplyContext): Applied {
  const question = sharedQuestionOf(round)?.id;
  if (question === undefined || round.step !== SHARING) return STALE;
  const noted = noteOn(round, question, text, applyContext);
  if ('refused' in noted) return noted;
  return { round: { ...noted.round, step: nextStep(noted.round, SHARING) } };
}

/** Whether a fact is as it was, however its date is written. */
function isAsBefore(fact: CorrectedFact, after: string, before: readonly string[]): boolean {
  const end = fact === 'end' ? readEnd(after) : undefined;
  return before.includes(after) || (end !== undefined && before.includes(end));
}

/** What differs from the catalogue, in whichever language it was read. */
function correctionsIn({ facts: given, language }: Of<'correct'>, applyContext: ApplyContext) {
  const { facts, vocabulary } = applyContext;
  if (facts === undefined) return [];
  const before = factTexts(facts, vocabulary, language);
  const other = factTexts(facts, vocabulary, language === 'da' ? 'en' : 'da');
  return CORRECTABLE.flatMap((fact): Correction[] => {
    const after = given[fact]?.trim();
    if (after === undefined || isAsBefore(fact, after, [before[fact], other[fact]])) return [];
    return [{ fact, before: before[fact], after }];
  });
}

function applyCorrect(round: Round, input: Of<'correct'>, applyContext: ApplyContext): Applied {
  if (round.step !== CORRECTIONS) return STALE;
  const { facts, vocabulary, at } = applyContext;
  const found = correctionsIn(input, applyContext);
  for (const correction of found) {
    const { fact, after } = correction;
    if (after.length > LONGEST_NOTE) return { refused: 'too-long', about: fact };
    const corrected = facts && correctFact(facts, correction, vocabulary, at.slice(0, 10));
    if (typeof corrected === 'string') return { refused: corrected, about: fact };
  }
  const kept = round.corrections.filter(({ fact }) => input.facts[fact] === undefined);
  const events = found.map(({ fact, after }) =>
    eventOf('corrected', { what: fact, value: after }, applyContext),
  );
  return {
    round: {
      ...round,
      corrections: [...kept, ...found],
      step: nextStep(round, CORRECTIONS),
      history: [...round.history, ...events],
    },
  };
}

/** What an input changes in an open round, or why it cannot be taken. Pure. */
export function applyGuideInput(
  round: Round,
  input: GuideInput,
  applyContext: ApplyContext,
): Applied {
  switch (input.do) {
    case 'answer':
      return applyAnswer(round, input, applyContext);
    case 'note':
      return noteOn(round, input.question, input.note, applyContext);
    case 'share':
      return applyShare(round, input, applyContext);
    case 'correct':
      return applyCorrect(round, input, applyContext);
    case 'back':
      return { round: { ...round, step: stepBefore(round, round.step) } };
    case 'go':
      return stepsOf(round).includes(input.to) ? { round: { ...round, step: input.to } } : STALE;
  }
}
