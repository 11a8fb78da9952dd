import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import { canonicalText } from '../../lib/canonical-text';
import { entryOf } from '../decision/finish-decision';
import type { Event } from '../case/history';
import { checklistOf, type Screening } from '../case/screening';
import { endMatterOf } from '../entry/subject';
import type { AnswerValue, Assessment, AssessmentAnswer } from '../checklist/assessment';
import { answerOf, noteOf, type Note } from '../../questionnaire/questionnaire';
import { type Checklist, type Criterion, type Question, questionsOf } from '../checklist/checklist';
import { overlapsOf, type SearchedCatalogue } from '../proposal/overlaps-of';
import { type Fact, FACTS, type Level, type Proposal } from '../proposal/proposal';
import { type CaseContact, contactFor } from '../proposal/route-proposal';
import { type Agreement, agreementOf } from './agreement';
import { compareLevels, type LevelComparison } from './compare-levels';
import { explain, type Explanation, type Flips, flipsOf } from './explain';
import { countedAssessments, type Score, scoreOf } from './score';
import { bareTopAnswers } from './top-answers';

function frozenAssessment(screening: Screening, one: Assessment): object {
  const { assessor, name, level } = one;
  const answers = questionsOf(checklistOf(screening, level)).map(({ id }) => {
    const { comment, evidence } = noteOf(one, id) ?? {};
    return { question: id, value: answerOf(one, id)?.value, comment, evidence };
  });
  return { level, assessor, name, answers };
}

/** Facts that older screenings were not asked for; without them, their text is the same as it was then. */
const ADDED_LATER: readonly Fact[] = [
  'kind',
  'years',
  'moneyNote',
  'grant',
  'account',
  'budget',
  'external',
  'hours',
];

/** The proposal, the checklists as they were asked, and everybody's answers as one text: the same whenever they are, to be hashed. */
export function frozenAnswersOf(screening: Screening): string {
  const { id, proposal, checklists, assessments } = screening;
  const by = ({ level, assessor }: Assessment) => `${level} ${assessor}`;
  return canonicalText({
    screening: id,
    // A change is bound to its entry by its original, and an older one only once it is approved.
    ...(endMatterOf(screening) !== undefined && { about: screening.about }),
    proposal: FACTS.filter(
      (fact) => !ADDED_LATER.includes(fact) || proposal[fact] !== undefined,
    ).map((fact) => [fact, proposal[fact]]),
    checklists: checklists.toSorted((one, other) => (one.level < other.level ? -1 : 1)),
    assessments: assessments
      .toSorted((one, other) => (by(one) < by(other) ? -1 : 1))
      .map((one) => frozenAssessment(screening, one)),
  });
}

/** What one assessor says to a question. */
export interface NotedAnswer {
  readonly name: string;
  readonly value: AnswerValue | undefined;
  /** The answer, if it is carried over from an approved case. */
  readonly carried?: AssessmentAnswer;
  readonly note?: Note;
}

/** All answers to a question. */
export interface QuestionNote {
  readonly question: Question;
  readonly criterion: Criterion;
  readonly answers: readonly NotedAnswer[];
}

/** Everything about the assessment by one checklist. */
export interface LevelNote {
  readonly level: Level;
  readonly checklist: Checklist;
  readonly score: Score;
  readonly explanation: Explanation;
  /** What would bring another recommendation; absent while somebody could still answer by it. */
  readonly flips?: Flips;
  /** The questions with a top answer that has neither comment nor evidence. */
  readonly bareTops: readonly Question[];
  readonly agreement: Agreement;
  /** In the checklist's order. */
  readonly questions: readonly QuestionNote[];
}

/** Everything that a case note shows, as values. */
export interface CaseNote {
  readonly screening: Screening;
  readonly proposal: Proposal;
  readonly levels: readonly LevelNote[];
  /** Present when both checklists have been taken. */
  readonly comparison?: LevelComparison;
  /** Those that the owner went on in spite of; before that, those that there are. */
  readonly overlaps: readonly Overlap[];
  /** When the owner went on in spite of overlaps. */
  readonly overlapsSeenAt?: string;
  /** Whom to ask about it; absent where nobody is known to coordinate. */
  readonly contact?: CaseContact;
  readonly history: readonly Event[];
  /** What is hashed: the same text for the same proposal and answers. */
  readonly frozen: string;
}

/** What a case note is based on in addition to the screening. */
export interface CaseNoteContext extends SearchedCatalogue {
  /** Who coordinates and can be written to. */
  readonly coordinators?: readonly CaseContact[];
}

const noteIf = (note: Note | undefined) => note && { note };
const carriedIf = (answer: AssessmentAnswer | undefined) => answer?.carried && { carried: answer };

function questionNotes(checklist: Checklist, assessments: readonly Assessment[]): QuestionNote[] {
  return checklist.criteria.flatMap((criterion) =>
    criterion.questions.map((question) => ({
      question,
      criterion,
      answers: assessments.map((one) => ({
        name: one.name,
        value: answerOf(one, question.id)?.value,
        ...carriedIf(answerOf(one, question.id)),
        ...noteIf(noteOf(one, question.id)),
      })),
    })),
  );
}

function levelNote(screening: Screening, checklist: Checklist): LevelNote {
  const { level } = checklist;
  const assessments = countedAssessments(screening, level);
  const flips = flipsOf(screening, level);
  return {
    level,
    checklist,
    score: scoreOf(screening, level),
    explanation: explain(checklist, assessments),
    ...(flips && { flips }),
    bareTops: bareTopAnswers(screening, level, assessments),
    agreement: agreementOf(screening, level),
    questions: questionNotes(checklist, assessments),
  };
}

/** What was seen stays in the record, even where the facts that made it an overlap have changed since. */
function overlapsSeen(screening: Screening, catalogue: SearchedCatalogue): Overlap[] {
  // To leave or prolong a collaboration adds nothing that it could overlap with.
  if (endMatterOf(screening) !== undefined) return [];
  const { overlaps: seen } = screening;
  if (seen === undefined) return overlapsOf(screening, catalogue);
  const all = overlapsOf(screening, catalogue, catalogue.collaborations.length);
  return seen.ids.flatMap((id) => {
    const collaboration = catalogue.collaborations.find((one) => one.id === id);
    const overlap = all.find((one) => one.collaboration.id === id);
    return overlap ?? (collaboration ? [{ collaboration, reasons: [], weight: 0 }] : []);
  });
}

/** Gathers what the case note of a screening shows. */
export function caseNoteOf(screening: Screening, context: CaseNoteContext): CaseNote {
  const { proposal, checklists, overlaps, history, owner } = screening;
  const { coordinators = [] } = context;
  const contact = contactFor(screening, coordinators, owner) ?? coordinators[0];
  // A proposal is not like what it has become itself.
  const own = entryOf(screening);
  const collaborations =
    own === undefined
      ? context.collaborations
      : context.collaborations.filter(({ id }) => id !== own);
  return {
    screening,
    proposal,
    levels: checklists.map((checklist) => levelNote(screening, checklist)),
    ...(checklists.length > 1 && { comparison: compareLevels(screening) }),
    overlaps: overlapsSeen(screening, { ...context, collaborations }),
    ...(overlaps && { overlapsSeenAt: overlaps.at }),
    ...(contact && { contact }),
    history,
    frozen: frozenAnswersOf(screening),
  };
}
