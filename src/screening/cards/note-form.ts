import { type Assessment, noteOf } from '../checklist/assessment';
import { checklistOf, type Screening } from '../case/screening';
import { placeOf } from '../checklist/steps';
import { atOf } from './at';
import { formCard } from '../../cards/templates';
import type { Telling } from '../../cards/telling';

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
  telling: Telling,
  { notice = '', ...typed }: TypedNote = {},
): object {
  const { note: texts, backToScreening } = telling.strings.screening;
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
      ...(place === undefined ? [] : [{ text: place.question.text[telling.language] }]),
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
          { title: texts.save, data: { action: 'note', question, ...atOf(screening, assessment) } },
          {
            title: backToScreening,
            data: { action: 'continue-screening', screening: screening.id },
          },
        ],
      },
    ],
  });
}
