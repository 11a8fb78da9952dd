import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import { truncate } from '../../lib/text';
import {
  renderAskedQuestion,
  renderStepForm,
  type ShownAnswer,
} from '../../questionnaire/cards/question-cards';
import { answerOf, noteOf, placeOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { checklistOf, isOpen, type Screening } from '../case/screening';
import type { FactFault } from '../checklist/assessed-screening';
import type { Assessment } from '../checklist/assessment';
import { criterionOf, type Question, questionsOf } from '../checklist/checklist';
import { stepData } from '../checklist/screening-questionnaire';
import { renderFacts } from './facts-card';
import { formatCarried } from './format-case';
import { renderProposal } from './proposal-card';
import { renderResult } from './result/result-cards';

const LONGEST_REMARK = 200;

/** What the person noted on the question, shortened. */
function remarksOn(assessment: Assessment, id: string, renderContext: RenderContext): string[] {
  const { own, ownEvidence } = renderContext.strings.screening.note;
  const { comment = '', evidence = '' } = noteOf(assessment, id) ?? {};
  const answer = answerOf(assessment, id);
  return [
    ...(answer?.carried === undefined ? [] : [formatCarried(answer, renderContext)]),
    ...(comment === '' ? [] : [own(truncate(comment, LONGEST_REMARK))]),
    ...(evidence === '' ? [] : [ownEvidence(truncate(evidence, LONGEST_REMARK))]),
  ];
}

function waysOn(
  screening: Screening,
  assessment: Assessment,
  { strings }: RenderContext,
): Button[] {
  const texts = strings.screening;
  const at = stepData(screening, assessment);
  return [
    { title: texts.back, data: { action: 'back', ...at }, role: 'normal' },
    { title: texts.skip, data: { action: 'skip', ...at }, role: 'normal' },
    ...(assessment.undo === undefined
      ? []
      : [{ title: texts.undo, data: { action: 'undo' as const, ...at } }]),
    { title: texts.pause, data: { action: 'pause', screening: screening.id } },
  ];
}

function answersTo(
  { levels }: Question,
  { language, strings }: RenderContext,
): ShownAnswer<number>[] {
  return [
    ...levels.map(({ value, label, description }) => ({
      value,
      label: `${value} · ${label[language]}`,
      description: description[language],
    })),
    { value: UNKNOWN, label: strings.screening.unknown },
  ];
}

/** Asks one question, with what each level means; an earlier answer is marked. */
function renderQuestion(
  screening: Screening,
  assessment: Assessment,
  id: string,
  renderContext: RenderContext,
  notice: string,
): object {
  const { language } = renderContext;
  const texts = renderContext.strings.screening;
  const { level } = assessment;
  const checklist = checklistOf(screening, level);
  const place = placeOf(questionsOf(checklist), id);
  if (place === undefined) throw new RangeError(`question ${id} is not in the frozen checklist`);
  const { question, number, total } = place;
  const note = noteOf(assessment, id) === undefined ? texts.note.write : texts.note.change;
  return renderAskedQuestion({
    progress: texts.progress(number, total, criterionOf(checklist, id)?.title[language] ?? ''),
    notice,
    text: question.text[language],
    help: question.help[language],
    answers: answersTo(question, renderContext),
    given: answerOf(assessment, id)?.value,
    mark: renderContext.strings.common.yourAnswer,
    send: (value) => ({
      action: 'answer',
      question: id,
      value,
      ...stepData(screening, assessment),
    }),
    remarks: remarksOn(assessment, id, renderContext),
    buttons: waysOn(screening, assessment, renderContext),
    more: [
      {
        title: note,
        data: { action: 'note-form', screening: screening.id, level, question: id },
      },
      { title: texts.overview, data: { action: 'overview', screening: screening.id, level } },
    ],
  });
}

/** A notice, and what was typed already, which is not lost. */
interface TypedNote {
  readonly notice?: string;
  readonly comment?: string;
  readonly evidence?: string;
}

/** A form for the comment and the evidence on a question. */
export function renderNoteForm(
  screening: Screening,
  assessment: Assessment,
  question: string,
  renderContext: RenderContext,
  { notice = '', ...typed }: TypedNote = {},
): object {
  const { note: texts, backToScreening } = renderContext.strings.screening;
  const asked = questionsOf(checklistOf(screening, assessment.level));
  const text = placeOf(asked, question)?.question.text[renderContext.language];
  const { comment = '', evidence = '' } = { ...noteOf(assessment, question), ...typed };
  const { id } = screening;
  return renderStepForm({
    notice,
    title: texts.title,
    lines: [...(text === undefined ? [] : [text]), texts.help],
    inputs: [
      {
        kind: 'long',
        id: 'comment',
        label: texts.comment,
        hint: texts.commentHint,
        value: comment,
      },
      {
        kind: 'text',
        id: 'evidence',
        label: texts.evidence,
        hint: texts.evidenceHint,
        value: evidence,
      },
    ],
    rows: [
      [
        {
          title: texts.save,
          data: { action: 'note', question, ...stepData(screening, assessment) },
        },
        { title: backToScreening, data: { action: 'continue-screening', screening: id } },
      ],
    ],
  });
}

/** What the card of a step shows in addition to the screening. */
interface StepContext {
  readonly overlaps: readonly Overlap[];
  /** A message at the top of the card. */
  readonly notice?: string;
  /** What could not be taken of the card before. */
  readonly faults?: readonly FactFault[];
  /** Set if the message says that nothing was taken. */
  readonly isRefused?: boolean;
  /** What to do if the competence plan has no matching row. */
  readonly advice?: string;
}

/** Renders the card of the step that an assessor is at, or the result when the record is frozen. */
export function renderScreening(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
  context: StepContext,
): object {
  const { overlaps, notice = '' } = context;
  const { step } = assessment;
  if (!isOpen(screening.state)) return renderResult(screening, assessment, renderContext, context);
  switch (step.kind) {
    case 'fact':
      return renderFacts(screening, assessment, step, renderContext, context);
    case 'proposal':
      return renderProposal(screening, assessment, overlaps, renderContext, notice);
    case 'question':
      return renderQuestion(screening, assessment, step.question, renderContext, notice);
    case 'result':
      return renderResult(screening, assessment, renderContext, context);
  }
}
