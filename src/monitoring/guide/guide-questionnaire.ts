import type { Collaboration } from '../../catalogue/collaboration';
import type { CatalogueContent } from '../../catalogue/content';
import { type CorrectedFact, readEntry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Clock } from '../../lib/clock';
import type { Result } from '../../lib/result';
import type { Roles } from '../../people/roles';
import {
  answerOf,
  type AskedSheet,
  noteOf,
  type AnswerSheet,
  type SheetInput,
} from '../../questionnaire/questionnaire';
import {
  applyInput,
  type InputContext,
  historyLinesOf,
  nextStep,
  type Opening,
  type SheetEvent,
  takeInput,
  type Taken,
  type GivenInput,
} from '../../questionnaire/take-input';
import type { DocumentStore } from '../../store/document-store';
import { mayAnswer } from '../owners/may-answer';
import {
  collaborationOfRound,
  CORRECTIONS,
  type Round,
  type RoundEvent,
  rounds,
  SHARING,
  SUMMARY,
} from '../rounds/round';
import { correctionsIn } from './correct-fact';
import type { Guide, GuideQuestion } from './guide';
import type { GuideInput, GuideRefusal } from './guide-input';
import {
  explainedAt,
  explanationStep,
  isExplained,
  sharedQuestionOf,
  wrongFactsOf,
} from './guide-steps';

/** What is needed, in addition to the round, to apply an input. */
interface GuideContext extends InputContext {
  /** The facts in the catalogue; needed only for corrections. */
  readonly facts: Collaboration | undefined;
  readonly vocabulary: Vocabulary;
}

type Applied = Result<{ state: Round }, GuideRefusal, { about?: CorrectedFact }>;
type Of<Do extends GuideInput['do']> = Extract<GuideInput, { do: Do }>;

const STALE = { ok: false, reason: 'stale' } as const;

/**
 * Returns the steps: each question, then the steps that its answer requires, and finally the
 * summary.
 */
function stepsOf({ questions }: Guide, sheet: AnswerSheet<string, string>): string[] {
  const chosen = ({ id, choices }: GuideQuestion) =>
    choices.find((choice) => choice.id === answerOf(sheet, id)?.value);
  const corrects = questions.findLast((question) => chosen(question)?.corrects);
  const steps = questions.flatMap((question) => [
    question.id,
    ...(chosen(question)?.shares === true ? [SHARING] : []),
    ...(chosen(question)?.explains === true ? [explanationStep(question.id)] : []),
    ...(question === corrects ? [CORRECTIONS] : []),
  ]);
  return [...steps, SUMMARY];
}

/** Converts a round to an answer sheet; a round stores an answer and its note together. */
function sheetOf({ answers, step, revision }: Round): AnswerSheet<string, string> {
  return {
    answers: answers.flatMap(({ question, choice, at }) =>
      choice === undefined ? [] : [{ question, value: choice, at }],
    ),
    notes: answers.flatMap(({ question, note, at }) =>
      note === undefined ? [] : [{ question, comment: note, evidence: '', at }],
    ),
    passed: [],
    step,
    revision,
  };
}

/** Copies the answers and notes of changed questions from a sheet to the round. */
function withSheet(
  round: Round,
  sheet: AnswerSheet<string, string>,
  events: readonly SheetEvent[],
  { at, person }: InputContext,
): Round {
  const changed = [...new Set(events.map(({ what }) => what))];
  const kept = round.answers.filter(({ question }) => !changed.includes(question));
  const said = changed.flatMap((question) => {
    const choice = answerOf(sheet, question)?.value;
    const note = noteOf(sheet, question)?.comment;
    if (choice === undefined && note === undefined) return [];
    const by = person.id;
    return [{ question, ...(choice && { choice }), ...(note && { note }), by, at }];
  });
  const answered = { ...round, answers: [...kept, ...said], step: sheet.step };
  // A changed answer may say that a fact is right after all, so its correction is dropped.
  const wrong = wrongFactsOf(answered);
  const corrections = round.corrections.filter(({ fact }) => wrong.includes(fact));
  return changed.length === 0 ? answered : { ...answered, corrections };
}

/**
 * Builds the questionnaire of a monitoring round: the questions of its guide, and the steps that
 * their answers require.
 */
export function guideQuestionnaire(round: Round): AskedSheet<string, string> {
  const { guide } = round;
  const questions = guide.questions.map(({ id, choices }) => ({
    id,
    answers: choices.map(({ id: value, label }, at) => ({ value, label, number: at + 1 })),
    // "I do not know" is the last choice on the card.
    unknownWords: ['?', String(choices.length + 1)],
  }));
  return {
    questionnaire: {
      questions,
      steps: (sheet) => stepsOf(guide, sheet),
      keyOf: (step) => step,
      overview: SUMMARY,
      isFree: false,
    },
    sheet: sheetOf(round),
  };
}

function withEvents(
  round: Round,
  events: readonly Pick<RoundEvent, 'did' | 'what' | 'value'>[],
  context: InputContext,
): Round {
  return { ...round, history: [...round.history, ...historyLinesOf(events, context)] };
}

/**
 * Applies an input that every questionnaire supports; in a guide nothing is skipped or undone, and
 * notes hold no links.
 */
function applyCommon(
  round: Round,
  input: SheetInput<string, string>,
  context: InputContext,
): Applied {
  const applied = applyInput({ ...guideQuestionnaire(round), at: context.at }, input);
  if (!applied.ok) return applied.reason === 'too-long' ? { ok: false, reason: 'too-long' } : STALE;
  const events = applied.events.flatMap(({ did, ...event }) =>
    did === 'answered' || did === 'noted' ? [{ did, ...event }] : [],
  );
  const state = withSheet(round, applied.sheet, applied.events, context);
  return { ok: true, state: withEvents(state, events, context) };
}

/** Advances the round past a step that asks no question. */
const goOn = (round: Round): Applied => ({
  ok: true,
  state: { ...round, step: nextStep(guideQuestionnaire(round)) },
});

function share(round: Round, { text: comment }: Of<'share'>, context: GuideContext): Applied {
  const question = sharedQuestionOf(round)?.id;
  if (question === undefined || round.step !== SHARING) return STALE;
  const noted = applyCommon(round, { do: 'note', question, comment }, context);
  return noted.ok ? goOn(noted.state) : noted;
}

/** Keeps the note; at the step that asks for a few words about an answer, it must have some. */
function note(round: Round, input: Of<'note'>, context: GuideContext): Applied {
  const isAsked = explainedAt(round.step) === input.question;
  if (isAsked && !isExplained(input.comment)) return { ok: false, reason: 'words-needed' };
  const noted = applyCommon(round, input, context);
  return noted.ok && isAsked ? goOn(noted.state) : noted;
}

function correct(round: Round, input: Of<'correct'>, context: GuideContext): Applied {
  if (round.step !== CORRECTIONS) return STALE;
  const found = correctionsIn(input, context);
  if (!found.ok) return found;
  const kept = round.corrections.filter(({ fact }) => input.facts[fact] === undefined);
  const corrected = { ...round, corrections: [...kept, ...found.corrections] };
  const events = found.corrections.map(({ fact: what, after: value }) => ({
    did: 'corrected' as const,
    what,
    value,
  }));
  return goOn(withEvents(corrected, events, context));
}

function applyGuideInput(round: Round, input: GuideInput, context: GuideContext): Applied {
  if (input.do === 'share') return share(round, input, context);
  if (input.do === 'correct') return correct(round, input, context);
  if (input.do === 'note') return note(round, input, context);
  return input.do === 'undo' ? STALE : applyCommon(round, input, context);
}

/** The ports needed to process a step of the guide. */
export interface GuidePorts {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation' | 'vocabulary'>;
  readonly documents: DocumentStore;
}

/** A tap or typed answer of a person. */
export interface GuideTap extends GivenInput<GuideInput> {
  readonly round: string;
}

type Refusal = Extract<Applied, { ok: false }>;
type NotOpened = 'unknown' | 'not-yours';

/** The round after an input, or why the input was refused. */
export type GuideAnswered = Taken<Round, Refusal, NotOpened>;

/**
 * Returns what the history records for an input that only a guide supports; for corrections,
 * whether they are already stored.
 */
function recorded(input: GuideInput, round: Round, context: GuideContext) {
  if (input.do === 'correct') {
    const found = correctionsIn(input, context);
    const isKnown = ({ fact, after }: Round['corrections'][number]) =>
      round.corrections.some((one) => one.fact === fact && one.after === after);
    return {
      isStored: found.ok && found.corrections.length > 0 && found.corrections.every(isKnown),
    };
  }
  return input.do === 'share' ? { did: 'noted', value: input.text.trim() } : input;
}

async function open(
  { input, person, round: id }: GuideTap,
  roles: Roles,
  ports: GuidePorts,
): Promise<Opening<Round, string, string, Refusal, NotOpened>> {
  const { clock, content, documents } = ports;
  const stored = await documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: round, version } = stored;
  if (!(await mayAnswer(round, person.id, roles, ports))) return { ok: false, reason: 'not-yours' };
  const entry = input.do === 'correct' ? await readEntry(round.collaboration, ports) : undefined;
  const { vocabulary } = content;
  const at = clock.now().toISOString();
  const context = { at, person, facts: entry?.document.facts, vocabulary };
  const opened = {
    state: round,
    asked: guideQuestionnaire(round),
    history: round.history,
    isOpen: round.state === 'open',
    input: recorded(input, round, context),
    apply: () => applyGuideInput(round, input, context),
    save: async (after: Round) => {
      const counted = { ...after, revision: round.revision + 1 };
      return (await documents.replace(rounds, counted, version))?.document;
    },
  };
  return { ok: true, opened };
}

/**
 * Applies one input to the guide and saves it at once, together with its line of history; a
 * repeated or late tap changes nothing.
 */
export function answerGuide(
  tap: GuideTap,
  roles: Roles,
  ports: GuidePorts,
): Promise<GuideAnswered> {
  return takeInput(tap, () => open(tap, roles, ports));
}
