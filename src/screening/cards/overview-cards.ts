import { type Assessment } from '../checklist/assessment';
import { answerRow } from '../../questionnaire/cards/question-cards';
import { answerOf, noteOf } from '../../questionnaire/questionnaire';
import type { Criterion, Question } from '../checklist/checklist';
import { checklistOf, type Screening, isOpen } from '../case/screening';
import { stepData } from '../checklist/screening-questionnaire';
import type { Button } from '../../cards/card';
import { isLink, truncate } from '../../lib/text';
import { screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import { ownerButtons } from './result/result-cards';
import type { RenderContext } from '../../cards/render-context';

/** Allows five comments of the maximum length on one card. */
const LONGEST_COMMENT = 300;
const LONGEST_LINK = 60;

/** Formats an answer: "2 · Middel", "Ved ikke", "sprunget over", "ikke besvaret". */
function formatAnswer(
  question: Question,
  assessment: Assessment,
  renderContext: RenderContext,
): string {
  const { answers: texts, unknown } = renderContext.strings.screening;
  const { carried, value } = answerOf(assessment, question.id) ?? {};
  if (value === undefined)
    return assessment.passed.includes(question.id) ? texts.passed : texts.unanswered;
  if (value === 'unknown') return unknown;
  const { mark } = renderContext.strings.screening.lifecycle.copies.carried;
  const answer = `${value} · ${question.levels[value]?.label[renderContext.language] ?? ''}`;
  return carried === undefined ? answer : `${answer} (${mark})`;
}

function foldedCriterion(
  { id, title, questions }: Criterion,
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
) {
  const { answers: texts } = renderContext.strings.screening;
  const answered = questions.filter((one) => answerOf(assessment, one.id) !== undefined);
  const notes = questions.filter((one) => noteOf(assessment, one.id) !== undefined).length;
  const given = questions.map(
    (one) =>
      `• ${one.text[renderContext.language]} – ${formatAnswer(one, assessment, renderContext)}`,
  );
  const counts = [
    texts.count(answered.length, questions.length),
    ...(notes > 0 ? [texts.notes(notes)] : []),
  ].join(' · ');
  const { level } = assessment;
  const name = title[renderContext.language];
  const data = { action: 'overview' as const, screening: screening.id, level, criterion: id };
  return answerRow(name, [counts, ...given], texts.open(name), data);
}

/** One question with its answer, comment and evidence; it can be tapped while it may be changed. */
function questionSection(
  question: Question,
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
) {
  const { answers: texts, note } = renderContext.strings.screening;
  const { comment = '', evidence = '' } = noteOf(assessment, question.id) ?? {};
  const text = question.text[renderContext.language];
  const said = [
    formatAnswer(question, assessment, renderContext),
    ...(comment === '' ? [] : [`${note.comment}: ${truncate(comment, LONGEST_COMMENT)}`]),
    ...(evidence === '' || isLink(evidence) ? [] : [note.ownEvidence(evidence)]),
  ];
  const links = isLink(evidence)
    ? [{ label: truncate(evidence, LONGEST_LINK), url: evidence }]
    : [];
  if (!isOpen(screening.state))
    return { heading: text, lines: said.map((line) => ({ text: line })), links };
  const to = { kind: 'question' as const, question: question.id };
  const data = { action: 'go' as const, to, ...stepData(screening, assessment) };
  return { rows: [answerRow(text, said, texts.change(text), data)], links };
}

/**
 * Buttons to go back; from the list of all answers the owner can also change, copy or withdraw the
 * screening.
 */
function navigationGroups(
  screening: Screening,
  { level, assessor }: Assessment,
  folded: boolean,
  renderContext: RenderContext,
): { buttons: Button[] }[] {
  const { answers, backToScreening } = renderContext.strings.screening;
  const one = { screening: screening.id };
  const all: Button = { title: answers.all, data: { action: 'overview', level, ...one } };
  const back: Button = { title: backToScreening, data: { action: 'continue-screening', ...one } };
  if (!folded) return [{ buttons: [all, back] }];
  // While it is a draft, only the owner sees the owner's answers.
  const isOwners = assessor === screening.owner && screening.state === 'draft';
  return [{ buttons: [back] }, { buttons: isOwners ? ownerButtons(screening, renderContext) : [] }];
}

/**
 * Renders all answers of an assessment grouped by criterion, or those of one criterion with
 * comments and evidence.
 */
export function renderOverview(
  screening: Screening,
  assessment: Assessment,
  renderContext: RenderContext,
  criterion?: string,
): object {
  const { answers: texts } = renderContext.strings.screening;
  const { language } = renderContext;
  const checklist = checklistOf(screening, assessment.level);
  const opened = checklist.criteria.find(({ id }) => id === criterion);
  const hint = isOpen(screening.state) ? texts.editHint : texts.readHint;
  return reportCard.render({
    progress: `${checklist.title[language]} · ${assessment.name}`,
    title: texts.title(screeningName(screening, renderContext)),
    headline: opened?.title[language] ?? '',
    lines: [{ text: opened === undefined ? texts.hint : hint }],
    sections:
      opened === undefined
        ? checklist.criteria.map((one) => ({
            rows: [foldedCriterion(one, screening, assessment, renderContext)],
          }))
        : opened.questions.map((one) => questionSection(one, screening, assessment, renderContext)),
    footer: checklist.origin[language],
    groups: navigationGroups(screening, assessment, opened === undefined, renderContext),
  });
}
