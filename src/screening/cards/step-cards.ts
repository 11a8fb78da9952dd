import type { Button } from '../../cards/card-data';
import type { RenderContext } from '../../cards/render-context';
import { factCard, questionCard, formCard } from '../../cards/templates';
import { truncate } from '../../lib/text';
import { type Screening, checklistOf } from '../case/screening';
import { type Assessment, answerOf, noteOf } from '../checklist/assessment';
import { LONGEST_FACT, LONGEST_TEXT } from '../checklist/input';
import { factsAsked, placeOf } from '../checklist/steps';
import { type Fact, FUNDING, guessOf, LEVELS, YES_NO } from '../proposal/proposal';
import { typedFact } from './format-proposal';

/** What a button of a step carries: the screening, which checklist, and the revision that the card shows. */
export function stepData({ id }: Screening, { level, revision }: Assessment) {
  return { screening: id, level, revision };
}

/** What may be chosen for a fact, with what it is called. */
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
export function renderFact(
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
function remarksOn(assessment: Assessment, id: string, { strings }: RenderContext) {
  const { own, ownEvidence } = strings.screening.note;
  const { comment, evidence } = noteOf(assessment, id) ?? { comment: '', evidence: '' };
  return [
    ...(comment === '' ? [] : [{ text: own(truncate(comment, LONGEST_REMARK)) }]),
    ...(evidence === '' ? [] : [{ text: ownEvidence(truncate(evidence, LONGEST_REMARK)) }]),
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
    { title: texts.back, data: { action: 'back', ...at } },
    { title: texts.skip, data: { action: 'skip', ...at } },
    ...(assessment.undo === undefined
      ? []
      : [{ title: texts.undo, data: { action: 'undo' as const, ...at } }]),
    { title: texts.pause, data: { action: 'pause', screening: screening.id } },
  ];
}

/** Asks one question, with what each level means; what was answered before is marked. */
export function renderQuestion(
  screening: Screening,
  assessment: Assessment,
  id: string,
  renderContext: RenderContext,
  notice: string,
): object {
  const { language } = renderContext;
  const texts = renderContext.strings.screening;
  const { level } = assessment;
  const place = placeOf(id, checklistOf(screening, level));
  if (place === undefined) throw new RangeError(`question ${id} is not in the frozen checklist`);
  const { question, criterion, number, total } = place;
  const given = answerOf(assessment, id)?.value;
  const choice = (value: number | 'unknown', label: string, description: string) => ({
    label,
    button: given === value ? `${label} ✓` : label,
    description,
    data: { action: 'answer' as const, question: id, value, ...stepData(screening, assessment) },
  });
  return questionCard.render({
    progress: texts.progress(number, total, criterion.title[language]),
    notice,
    question: question.text[language],
    help: question.help[language],
    choices: [
      ...question.levels.map(({ value, label, description }) =>
        choice(value, `${value} · ${label[language]}`, description[language]),
      ),
      choice('unknown', texts.unknown, ''),
    ],
    remarks: remarksOn(assessment, id, renderContext),
    buttons: waysOn(screening, assessment, renderContext),
    more: [
      {
        title: noteOf(assessment, id) === undefined ? texts.note.write : texts.note.change,
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

/** A form for the comment and the evidence to a question. */
export function renderNoteForm(
  screening: Screening,
  assessment: Assessment,
  question: string,
  renderContext: RenderContext,
  { notice = '', ...typed }: TypedNote = {},
): object {
  const { note: texts, backToScreening } = renderContext.strings.screening;
  const place = placeOf(question, checklistOf(screening, assessment.level));
  const { comment, evidence } = {
    comment: '',
    evidence: '',
    ...noteOf(assessment, question),
    ...typed,
  };
  return formCard.render({
    notice,
    title: texts.title,
    lines: [
      ...(place === undefined ? [] : [{ text: place.question.text[renderContext.language] }]),
      { text: texts.help },
    ],
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
    groups: [
      {
        buttons: [
          {
            title: texts.save,
            data: { action: 'note', question, ...stepData(screening, assessment) },
          },
          {
            title: backToScreening,
            data: { action: 'continue-screening', screening: screening.id },
          },
        ],
      },
    ],
  });
}
