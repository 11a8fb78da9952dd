import { factTexts } from '../guide/fact-texts';
import type { CorrectedFact } from '../../catalogue/entry';
import { LONGEST_NOTE } from '../guide/guide-input';
import { answerOf, placeOf, sharedQuestionOf, wrongFactsOf } from '../guide/guide-steps';
import type { GuideView } from '../guide/open-guide';
import type { Round } from '../rounds/round';
import { factValue } from './format-monitoring';
import { formCard } from '../../cards/templates';
import { guideStepData, stepButtons } from './guide-question-card';
import type { RenderContext } from '../../cards/render-context';

/** Something to say first, and what was typed already, which is not lost. */
interface Typed<Value> {
  readonly notice?: string;
  readonly value?: Value;
}

/** How a fact is filled in; the others in a line of text. */
const KINDS: Readonly<Partial<Record<CorrectedFact, 'choice' | 'long'>>> = {
  unit: 'choice',
  partners: 'long',
};

/** A form for what is to be known about an answer. */
export function renderGuideNote(
  round: Round,
  question: string,
  renderContext: RenderContext,
  { notice = '', value }: Typed<string> = {},
): object {
  const { note: texts, backToGuide } = renderContext.strings.monitoringGuide;
  const asked = placeOf(round, question)?.question.text[renderContext.language];
  return formCard.render({
    notice,
    title: texts.title,
    lines: [...(asked === undefined ? [] : [{ text: asked }]), { text: texts.help }],
    inputs: [
      {
        kind: 'long',
        id: 'note',
        label: texts.label,
        hint: texts.hint,
        value: value ?? answerOf(round, question)?.note ?? '',
        longest: LONGEST_NOTE,
      },
    ],
    groups: [
      {
        buttons: [
          { title: texts.save, data: { action: 'guide-note', question, ...guideStepData(round) } },
          { title: backToGuide, data: { action: 'open-guide', round: round.id } },
        ],
      },
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
  return formCard.render({
    notice,
    title: texts.title(round.name[renderContext.language]),
    lines: [{ text: texts.help }],
    inputs: [
      {
        kind: 'long',
        id: 'text',
        label: texts.label,
        hint: texts.hint,
        value: value ?? before ?? '',
        longest: LONGEST_NOTE,
      },
    ],
    groups: [
      {
        buttons: [{ title: texts.save, data: { action: 'guide-share', ...guideStepData(round) } }],
      },
      { buttons: stepButtons(round, renderContext) },
    ],
  });
}

/** A form with the facts that were said to be wrong, as the catalogue has them now. */
export function renderCorrections(
  { round, entry }: GuideView,
  renderContext: RenderContext,
  { notice = '', value = {} }: Typed<Readonly<Partial<Record<CorrectedFact, string>>>> = {},
): object {
  const { language, knowledge, strings } = renderContext;
  const { corrections: texts } = strings.monitoringGuide;
  const known = entry && factTexts(entry.facts, knowledge.vocabulary, language);
  const units = knowledge.vocabulary.units.map(({ label }) => ({
    title: label[language],
    value: label[language],
  }));
  const corrected = new Map(round.corrections.map(({ fact, after }) => [fact, after]));
  return formCard.render({
    notice,
    title: texts.title(round.name[language]),
    lines: [{ text: texts.help }],
    inputs: [...new Set(wrongFactsOf(round))]
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
      })),
    groups: [
      {
        buttons: [
          { title: texts.save, data: { action: 'guide-correct', ...guideStepData(round) } },
        ],
      },
      { buttons: stepButtons(round, renderContext) },
    ],
  });
}
