import type { Button } from '../../cards/card';
import type { RenderContext } from '../../cards/render-context';
import type { CorrectedFact } from '../../catalogue/entry';
import { decidedFact } from '../../catalogue/proposed-change';
import { renderAskedQuestion, renderStepForm } from '../../questionnaire/cards/question-cards';
import { answerOf, LONGEST_NOTE, placeOf, UNKNOWN } from '../../questionnaire/questionnaire';
import { factTexts } from '../guide/fact-texts';
import { explainedAt, sharedQuestionOf, wrongFactsOf } from '../guide/guide-steps';
import type { GuideView } from '../guide/open-guide';
import { type Round, SUMMARY } from '../rounds/round';
import { factValue } from './format-monitoring';
import { formatQuestionContext, type ScreenedView } from './guide-context';
import { shownWith } from '../guide/guide';

/** What the buttons of a step say about where they stand. */
export const guideStepData = ({ id, revision }: Round) => ({ round: id, revision });

/** Ways away from a step; the first question has none before it. */
function stepButtons(round: Round, { strings }: RenderContext): Button[] {
  const texts = strings.monitoringGuide;
  const at = guideStepData(round);
  const isFirst = round.step === round.guide.questions[0]?.id;
  return [
    ...(isFirst
      ? []
      : [
          {
            title: texts.back,
            data: { action: 'guide-back' as const, ...at },
            role: 'normal' as const,
          },
        ]),
    { title: texts.overview, data: { action: 'guide-go', to: SUMMARY, ...at } },
    { title: texts.pause, data: { action: 'guide-pause', round: round.id } },
  ];
}

/** A way to the screening, for whoever may see it. */
function screeningButton({ screened }: ScreenedView, { strings }: RenderContext): Button[] {
  if (screened?.maySee !== true) return [];
  const { screening } = screened;
  const title = strings.monitoringGuide.openScreening;
  return [{ title, data: { action: 'view-screening', screening } }];
}

/** Asks one question, with what it is compared with; an earlier answer is marked. */
export function renderGuideQuestion(
  view: ScreenedView,
  id: string,
  renderContext: RenderContext,
  notice: string,
): object {
  const { round } = view;
  const { language, strings } = renderContext;
  const texts = strings.monitoringGuide;
  const place = placeOf(round.guide.questions, id);
  if (place === undefined) throw new RangeError(`question ${id} is not in the frozen guide`);
  const { question, number, total } = place;
  const { choice: given, note } = answerOf(round, id) ?? {};
  return renderAskedQuestion<string>({
    progress: texts.progress(number, total, round.name[language]),
    notice,
    text: question.text[language],
    help: texts.helpWithPurpose(question.help[language], question.purpose[language]),
    answers: [
      ...question.choices.map((one) => ({ value: one.id, label: one.label[language] })),
      { value: UNKNOWN, label: texts.unknown },
    ],
    given,
    mark: strings.common.yourAnswer,
    send: (choice) => ({ action: 'guide-answer', question: id, choice, ...guideStepData(round) }),
    remarks: formatQuestionContext(view, question, renderContext),
    buttons: stepButtons(round, renderContext),
    more: [
      ...(shownWith(question).includes('basis') ? screeningButton(view, renderContext) : []),
      {
        title: note === undefined ? texts.note.write : texts.note.change,
        data: { action: 'guide-note-form', round: round.id, question: id },
      },
    ],
  });
}

/** Something to say first, and what was typed already, which is not lost. */
interface Typed<Value> {
  readonly notice?: string;
  readonly value?: Value;
}

/** A form for what one should know about an answer. */
export function renderGuideNote(
  round: Round,
  question: string,
  renderContext: RenderContext,
  { notice = '', value }: Typed<string> = {},
): object {
  const { language, strings } = renderContext;
  const { note, explanation, backToGuide } = strings.monitoringGuide;
  const isNeeded = explainedAt(round.step) === question;
  const texts = isNeeded ? { ...note, ...explanation } : note;
  const asked = placeOf(round.guide.questions, question)?.question.text[language];
  const { label, hint } = texts;
  const text = value ?? answerOf(round, question)?.note ?? '';
  return renderStepForm({
    notice,
    title: texts.title,
    lines: [...(asked === undefined ? [] : [asked]), texts.help],
    inputs: [{ kind: 'long', id: 'note', label, hint, value: text, longest: LONGEST_NOTE }],
    rows: [
      [
        { title: texts.save, data: { action: 'guide-note', question, ...guideStepData(round) } },
        ...(isNeeded
          ? []
          : [{ title: backToGuide, data: { action: 'open-guide' as const, round: round.id } }]),
      ],
      ...(isNeeded ? [stepButtons(round, renderContext)] : []),
    ],
  });
}

/** A form for what was learnt and is worth sharing. */
export function renderSharing(
  round: Round,
  renderContext: RenderContext,
  { notice = '', value }: Typed<string> = {},
): object {
  const { sharing: texts } = renderContext.strings.monitoringGuide;
  const question = sharedQuestionOf(round);
  const before = question && answerOf(round, question.id)?.note;
  const { label, hint } = texts;
  const text = value ?? before ?? '';
  return renderStepForm({
    notice,
    title: texts.title(round.name[renderContext.language]),
    lines: [texts.help],
    inputs: [{ kind: 'long', id: 'text', label, hint, value: text, longest: LONGEST_NOTE }],
    rows: [
      [{ title: texts.save, data: { action: 'guide-share', ...guideStepData(round) } }],
      stepButtons(round, renderContext),
    ],
  });
}

/** How a fact is filled in; the others in a line of text. */
const KINDS: Readonly<Partial<Record<CorrectedFact, 'choice' | 'long'>>> = {
  unit: 'choice',
  partners: 'long',
};

interface CorrectionsState extends Typed<Readonly<Partial<Record<CorrectedFact, string>>>> {
  readonly why?: string | undefined;
}

/** Why a decided fact changes, as it was typed. */
function reasonInput(
  { corrections }: Round,
  typed: string | undefined,
  { strings }: RenderContext,
) {
  const { why: label, whyHint: hint } = strings.monitoringGuide.corrections;
  const value = typed ?? corrections.find(({ why }) => why !== undefined)?.why ?? '';
  return { kind: 'text' as const, id: 'why', label, hint, value, longest: LONGEST_NOTE };
}

/** A form with the facts that were said to be wrong, as the catalogue has them now. */
export function renderCorrections(
  { round, entry }: GuideView,
  renderContext: RenderContext,
  { notice = '', value = {}, why }: CorrectionsState = {},
): object {
  const { language, knowledge, strings, day } = renderContext;
  const { corrections: texts } = strings.monitoringGuide;
  const known = entry && factTexts(entry.facts, knowledge.vocabulary, language, day);
  const units = knowledge.vocabulary.units.map(({ label }) => ({
    title: label[language],
    value: label[language],
  }));
  const corrected = new Map(round.corrections.map(({ fact, after }) => [fact, after]));
  const wrong = [...new Set(wrongFactsOf(round))];
  const restsOnDecision = wrong.some((fact) => decidedFact(fact) !== undefined);
  const inputs = wrong
    // What is longer cannot be written here without losing its end.
    .filter((fact) => (known?.[fact] ?? '').length <= LONGEST_NOTE)
    .map((fact) => ({
      kind: KINDS[fact] ?? ('text' as const),
      id: fact,
      label: texts.labels[fact],
      hint: texts.hints[fact],
      value:
        value[fact] ?? factValue(fact, corrected.get(fact) ?? known?.[fact] ?? '', renderContext),
      longest: LONGEST_NOTE,
      ...(fact === 'unit' && { choices: units }),
    }));
  return renderStepForm({
    notice,
    title: texts.title(round.name[language]),
    lines: [texts.help, ...(restsOnDecision ? [texts.decided] : [])],
    inputs: [...inputs, ...(restsOnDecision ? [reasonInput(round, why, renderContext)] : [])],
    rows: [
      [{ title: texts.save, data: { action: 'guide-correct', ...guideStepData(round) } }],
      stepButtons(round, renderContext),
    ],
  });
}
