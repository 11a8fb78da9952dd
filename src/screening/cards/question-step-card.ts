import { answerOf, type Assessment, noteOf } from '../checklist/assessment';
import { checklistOf, type Screening } from '../case/screening';
import { placeOf } from '../checklist/steps';
import { atOf } from './at';
import type { Button } from '../../cards/card-data';
import { cutText } from '../../lib/text';
import type { Telling } from '../../cards/telling';
import { questionCard } from '../../cards/templates';

const LONGEST_REMARK = 200;

/** What the person noted on the question, shortened. */
function remarksOn(assessment: Assessment, id: string, { strings }: Telling) {
  const { own, ownEvidence } = strings.screening.note;
  const { comment, evidence } = noteOf(assessment, id) ?? { comment: '', evidence: '' };
  return [
    ...(comment === '' ? [] : [{ text: own(cutText(comment, LONGEST_REMARK)) }]),
    ...(evidence === '' ? [] : [{ text: ownEvidence(cutText(evidence, LONGEST_REMARK)) }]),
  ];
}

function waysOn(screening: Screening, assessment: Assessment, { strings }: Telling): Button[] {
  const texts = strings.screening;
  const at = atOf(screening, assessment);
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
  telling: Telling,
  notice: string,
): object {
  const { language } = telling;
  const texts = telling.strings.screening;
  const { level } = assessment;
  const place = placeOf(id, checklistOf(screening, level));
  if (place === undefined) throw new RangeError(`question ${id} is not in the frozen checklist`);
  const { question, criterion, number, total } = place;
  const given = answerOf(assessment, id)?.value;
  const choice = (value: number | 'unknown', label: string, description: string) => ({
    label,
    button: given === value ? `${label} ✓` : label,
    description,
    data: { action: 'answer' as const, question: id, value, ...atOf(screening, assessment) },
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
    remarks: remarksOn(assessment, id, telling),
    buttons: waysOn(screening, assessment, telling),
    more: [
      {
        title: noteOf(assessment, id) === undefined ? texts.note.write : texts.note.change,
        data: { action: 'note-form', screening: screening.id, level, question: id },
      },
      { title: texts.overview, data: { action: 'overview', screening: screening.id, level } },
    ],
  });
}
