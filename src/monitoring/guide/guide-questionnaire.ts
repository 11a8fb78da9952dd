import type { Collaboration } from '../../catalogue/collaboration';
import type { CatalogueContent } from '../../catalogue/content';
import { type CorrectedFact, readEntry } from '../../catalogue/entry';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Clock } from '../../lib/clock';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import {
  answerOf,
  type Applied,
  type InputContext,
  type Kinds,
  noteOf,
  type Questionnaire,
  type Sheet,
} from '../../questionnaire/questionnaire';
import {
  applyInput,
  nextStep,
  type OpenedSheet,
  takeInput,
  type Taken,
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
import type { GuideInput, OwnGuideInput, OwnGuideRefusal } from './guide-input';
import { chosenOf, sharedQuestionOf, wrongFactsOf } from './guide-steps';

/** The types of a monitoring guide. */
export interface GuideKinds extends Kinds {
  State: Round;
  Step: string;
  Value: string;
  Own: OwnGuideInput;
  Refusal: OwnGuideRefusal;
  About: CorrectedFact;
  Context: InputContext & {
    /** What the catalogue says now; only corrections need it. */
    readonly facts: Collaboration | undefined;
    readonly vocabulary: Vocabulary;
  };
}

type Context = GuideKinds['Context'];
type Own<Do extends OwnGuideInput['do']> = Extract<OwnGuideInput, { do: Do }>;

const STALE = { ok: false, reason: 'stale' } as const;
const NO_QUESTION: readonly string[] = [SHARING, CORRECTIONS, SUMMARY];

/** A question, after it what its answer asks for, and at last the summary. */
function stepsOf(round: Round): string[] {
  const { questions } = round.guide;
  const corrects = questions.findLast((question) => chosenOf(round, question)?.corrects);
  const steps = questions.flatMap((question) => [
    question.id,
    ...(chosenOf(round, question)?.shares === true ? [SHARING] : []),
    ...(question === corrects ? [CORRECTIONS] : []),
  ]);
  return [...steps, SUMMARY];
}

/** A round keeps a choice and its note in one place. */
function sheetOf({ answers, step, revision }: Round): Sheet<string, string> {
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

function withSheet(
  round: Round,
  sheet: Sheet<string, string>,
  { at, person }: Context,
  question?: string,
): Round {
  const { step, revision } = sheet;
  if (question === undefined) return { ...round, step, revision };
  const choice = answerOf(sheet, question)?.value;
  const note = noteOf(sheet, question)?.comment;
  const said = {
    question,
    ...(choice !== undefined && { choice }),
    ...(note !== undefined && { note }),
    by: person.id,
    at,
  };
  const others = round.answers.filter((one) => one.question !== question);
  const isEmpty = choice === undefined && note === undefined;
  const answered = { ...round, step, revision, answers: isEmpty ? others : [...others, said] };
  // What was said to be wrong may be right after all.
  const wrong = wrongFactsOf(answered);
  return { ...answered, corrections: round.corrections.filter(({ fact }) => wrong.includes(fact)) };
}

function withEvent(
  round: Round,
  event: Pick<RoundEvent, 'what' | 'value'> & { readonly did: RoundEvent['did'] },
  { at, person }: InputContext,
): Round {
  const line = { at, by: person.id, name: person.name, ...event };
  return { ...round, history: [...round.history, line] };
}

/** The round at the step after one that is no question. */
function after(round: Round, step: string): Applied<GuideKinds> {
  const next = nextStep(guideQuestionnaire, round, step) ?? round.step;
  return { ok: true, state: { ...round, step: next } };
}

function share(round: Round, { text }: Own<'share'>, context: Context): Applied<GuideKinds> {
  const question = sharedQuestionOf(round)?.id;
  if (question === undefined || round.step !== SHARING) return STALE;
  const note = { do: 'note', question, comment: text } as const;
  const noted = applyInput(guideQuestionnaire, round, note, context);
  return noted.ok ? after(noted.state, SHARING) : noted;
}

function correct(round: Round, input: Own<'correct'>, context: Context): Applied<GuideKinds> {
  if (round.step !== CORRECTIONS) return STALE;
  const found = correctionsIn(input, context);
  if ('reason' in found) return { ok: false, ...found };
  const kept = round.corrections.filter(({ fact }) => input.facts[fact] === undefined);
  const corrected = found.corrections.reduce(
    (one, { fact: what, after: value }) =>
      withEvent(one, { did: 'corrected', what, value }, context),
    { ...round, corrections: [...kept, ...found.corrections] },
  );
  return after(corrected, CORRECTIONS);
}

function applyOwn(
  round: Round,
  input: OwnGuideInput | { readonly do: 'skip' },
  context: Context,
): Applied<GuideKinds> {
  switch (input.do) {
    case 'share':
      return share(round, input, context);
    case 'correct':
      return correct(round, input, context);
    case 'skip':
      return STALE;
  }
}

/** The questionnaire of a monitoring round: the questions of its guide, and what their answers ask for. */
export const guideQuestionnaire: Questionnaire<GuideKinds> = {
  questions: ({ guide }) =>
    guide.questions.map(({ id, choices }) => ({
      id,
      answers: choices.map((choice, at) => ({
        value: choice.id,
        label: choice.label,
        number: at + 1,
      })),
      // "I do not know" is the last on the card.
      unknownWords: ['?', String(choices.length + 1)],
    })),
  steps: stepsOf,
  questionOf: (step) => (NO_QUESTION.includes(step) ? undefined : step),
  stepOf: (question) => question,
  isSame: (one, other) => one === other,
  overview: SUMMARY,
  skips: false,
  isOpen: ({ state }) => state === 'open',
  sheet: sheetOf,
  withSheet,
  history: ({ history }) => history,
  record: (round, { did, what, value }, context) =>
    // Nothing is skipped or undone in a guide.
    did === 'passed' || did === 'undone'
      ? round
      : withEvent(round, { did, what, ...(value !== undefined && { value }) }, context),
  applyOwn,
  isRecorded: (input, last) =>
    input.do === 'share'
      ? last.did === 'noted' && last.value === input.text.trim()
      : last.did === 'corrected',
};

/** What a step of the guide works with. */
export interface GuidePorts {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation' | 'vocabulary'>;
  readonly documents: DocumentStore;
}

/** One tap or typed answer of a person. */
export interface GuideTap {
  readonly round: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The revision that the card showed; absent for a typed answer, which is for the current step. */
  readonly revision?: number;
  readonly input: GuideInput;
}

/** The round as it stands after an input, or why the input was not taken. */
export type GuideAnswered = Taken<GuideKinds, 'unknown-round' | 'not-yours'>;

async function opened(
  { input, person, round: id }: GuideTap,
  roles: Roles,
  ports: GuidePorts,
): Promise<OpenedSheet<GuideKinds> | 'unknown-round' | 'not-yours'> {
  const { clock, content, documents } = ports;
  const stored = await documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return 'unknown-round';
  const { document: round, version } = stored;
  if (!(await mayAnswer(round, person.id, roles, ports))) return 'not-yours';
  const entry = input.do === 'correct' ? await readEntry(round.collaboration, ports) : undefined;
  const { vocabulary } = content;
  return {
    state: round,
    context: { at: clock.now().toISOString(), person, facts: entry?.document.facts, vocabulary },
    save: async (answered) => (await documents.replace(rounds, answered, version))?.document,
  };
}

/** Takes one input of the guide, saved at once with its line of history; a repeated or late tap changes nothing. */
export function answerGuide(
  tap: GuideTap,
  roles: Roles,
  ports: GuidePorts,
): Promise<GuideAnswered> {
  return takeInput(guideQuestionnaire, tap, () => opened(tap, roles, ports));
}
