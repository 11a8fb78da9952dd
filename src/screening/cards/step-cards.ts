import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import { factCard } from '../../cards/templates';
import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import { truncate } from '../../lib/text';
import {
  renderAskedQuestion,
  renderStepForm,
  type ShownAnswer,
} from '../../questionnaire/cards/question-cards';
import { answerOf, noteOf, placeOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { checklistOf, isOpen, type Screening } from '../case/screening';
import type { Assessment } from '../checklist/assessment';
import { criterionOf, type Question, questionsOf } from '../checklist/checklist';
import { LONGEST_FACT, LONGEST_TEXT } from '../checklist/input';
import { stepData } from '../checklist/screening-questionnaire';
import { type Fact, factsAsked, FUNDING, guessOf, LEVELS, YES_NO } from '../proposal/proposal';
import { typedFact } from './format-proposal';
import { renderProposal } from './proposal-card';
import { renderResult } from './result-cards';

/** The choices for a fact, with their titles. */
function choicesFor(fact: Fact, { strings, language, knowledge }: RenderContext) {
  const { fundingChoices } = strings.screening.facts;
  switch (fact) {
    case 'level':
      return LEVELS.map((id) => ({ id, title: strings.levels[id] }));
    case 'area':
      return knowledge.vocabulary.areas.map(({ id, label }) => ({ id, title: label[language] }));
    case 'funding':
      return FUNDING.map((id) => ({ id, title: fundingChoices[id] }));
    case 'appointment':
    case 'travel':
      return YES_NO.map((id) => ({ id, title: strings.common[id] }));
    default:
      return [];
  }
}

/** Asks for one fact: an input, or a button for each choice. */
function renderFact(
  screening: Screening,
  assessment: Assessment,
  fact: Fact,
  renderContext: RenderContext,
  notice: string,
): object {
  const texts = renderContext.strings.screening;
  const { proposal } = screening;
  const at = stepData(screening, assessment);
  const asked = factsAsked(screening);
  const choices = choicesFor(fact, renderContext).map(({ id, title }): Button => ({
    title: proposal[fact] === id ? `${title} ✓` : title,
    data: { action: 'fact', fact, text: id, ...at },
  }));
  const save: Button = { title: texts.save, data: { action: 'fact', fact, text: '', ...at } };
  const isGuess = guessOf(fact, proposal) !== undefined;
  const number = asked.indexOf(fact) + 1;
  return factCard.render({
    progress: number === 0 ? texts.proposal : texts.progress(number, asked.length, texts.proposal),
    notice: notice === '' && isGuess ? texts.guess : notice,
    question: texts.facts[fact].ask,
    help: texts.facts[fact].help,
    inputLabel: texts.facts[fact].label,
    value: choices.length > 0 ? '' : typedFact(fact, proposal, renderContext),
    longest: fact === 'purpose' ? LONGEST_TEXT : LONGEST_FACT,
    multiline: fact === 'purpose',
    choices,
    buttons: [
      ...(choices.length === 0 ? [save] : []),
      { title: texts.skip, data: { action: 'skip', ...at } },
      ...(number <= 1 ? [] : [{ title: texts.back, data: { action: 'back' as const, ...at } }]),
      { title: texts.pause, data: { action: 'pause', screening: screening.id } },
      {
        title: texts.proposalCard.edit,
        data: { action: 'edit-facts', screening: screening.id },
      },
    ],
  });
}

const LONGEST_REMARK = 200;

/** What the person noted on the question, shortened. */
function remarksOn(assessment: Assessment, id: string, { strings }: RenderContext): string[] {
  const { own, ownEvidence } = strings.screening.note;
  const { comment = '', evidence = '' } = noteOf(assessment, id) ?? {};
  return [
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
      return renderFact(screening, assessment, step.fact, renderContext, notice);
    case 'proposal':
      return renderProposal(screening, assessment, overlaps, renderContext, notice);
    case 'question':
      return renderQuestion(screening, assessment, step.question, renderContext, notice);
    case 'result':
      return renderResult(screening, assessment, renderContext, context);
  }
}
