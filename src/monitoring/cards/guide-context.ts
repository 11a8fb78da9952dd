import type { CaseUnderWay } from '../../catalogue/later-decision';
import { factTexts } from '../guide/fact-texts';
import { type GuideQuestion, type Shown, shownWith } from '../guide/guide';
import { answerOf, UNKNOWN } from '../../questionnaire/questionnaire';
import type { GuideView } from '../guide/open-guide';
import type { Round } from '../rounds/round';
import { CORRECTABLE } from '../../catalogue/entry';
import { formatDate } from '../../lib/format';
import { formatPercent } from '../../cards/bar';
import { truncate } from '../../lib/text';
import { dayOf, formatFactValue } from './format-monitoring';
import { labelOf, type RenderContext } from '../../cards/render-context';

/** The screening that a collaboration rests on, as it was frozen. */
export interface Screened {
  readonly screening: string;
  /** When it was handed in. */
  readonly at: string;
  readonly percent: number | undefined;
  /** Whether the reader may. */
  readonly maySee: boolean;
}

/** A round with the context of its questions, the screening that it rests on, and what is under way. */
export interface ScreenedView extends GuideView {
  readonly screened?: Screened;
  /** The cases under way about the collaboration, where they matter. */
  readonly cases?: readonly CaseUnderWay[];
}

const LONGEST_NOTE = 250;
const LONGEST_FACT = 200;

/** The label of a choice, or "I do not know". */
export function formatChoice(
  { choices }: GuideQuestion,
  choice: string,
  { language, strings }: Pick<RenderContext, 'language' | 'strings'>,
): string {
  if (choice === UNKNOWN) return strings.monitoringGuide.unknown;
  return choices.find(({ id }) => id === choice)?.label[language] ?? choice;
}

/** What was said to the same question in the round before, and by whom. */
function lastTime(previous: Round | undefined, id: string, renderContext: RenderContext): string[] {
  const texts = renderContext.strings.monitoringGuide;
  const question = previous?.guide.questions.find((one) => one.id === id);
  const given = previous && answerOf(previous, id);
  if (previous?.completed === undefined || question === undefined || given?.choice === undefined)
    return [];
  const { at, name } = previous.completed;
  const { choice, note } = given;
  return [
    texts.before(dayOf(at, renderContext), name, formatChoice(question, choice, renderContext)),
    ...(note === undefined ? [] : [texts.beforeNote(truncate(note, LONGEST_NOTE))]),
    texts.whatChanged,
  ];
}

/** What was decided after the screening, as it was frozen then. */
function formatBasis({ entry, screened }: ScreenedView, renderContext: RenderContext): string[] {
  const texts = renderContext.strings.monitoringGuide;
  if (entry?.basis === undefined) return [];
  const { body, decidedOn, reason, recommendation } = entry.basis;
  const { wasDerived } = renderContext.strings.screening.decisions;
  const labels = new Map(Object.entries(renderContext.strings.screening.result.recommendation));
  const by = labelOf(body, renderContext.knowledge.vocabulary.bodies, renderContext);
  return [
    texts.decided(by, formatDate(decidedOn, renderContext.language)),
    wasDerived(labels.get(recommendation) ?? recommendation),
    ...(screened?.percent === undefined
      ? []
      : [
          texts.scored(
            formatPercent(screened.percent, renderContext),
            dayOf(screened.at, renderContext),
          ),
        ]),
    ...(reason === '' ? [] : [texts.decidedBecause(truncate(reason, LONGEST_NOTE))]),
  ];
}

/** What the catalogue says of the facts that can be corrected. */
function formatFacts({ entry }: GuideView, renderContext: RenderContext): string[] {
  const { strings, knowledge, language, day } = renderContext;
  const texts = strings.monitoringGuide;
  if (entry === undefined) return [];
  const known = factTexts(entry.facts, knowledge.vocabulary, language, day);
  const { administrative, political } = entry.facts.contacts;
  const left = [...administrative, ...political].flatMap(({ name }) => {
    const since = knowledge.leavers?.get(name);
    if (since === undefined) return [];
    return [`${name} ${strings.facts.unreachable(formatDate(since, language))}.`];
  });
  return [
    ...CORRECTABLE.map((fact) =>
      texts.factNow(
        texts.corrections.labels[fact],
        truncate(formatFactValue(fact, known[fact], renderContext), LONGEST_FACT),
      ),
    ),
    ...new Set(left),
  ];
}

/** One thing that a question is compared with. */
function formatShown(view: ScreenedView, shown: Shown, renderContext: RenderContext): string[] {
  const { language, strings } = renderContext;
  const texts = strings.monitoringGuide;
  const facts = view.entry?.facts;
  if (facts === undefined) return [];
  switch (shown) {
    case 'purpose':
      return [texts.purpose(truncate(facts.purpose[language], LONGEST_NOTE))];
    case 'basis':
      return formatBasis(view, renderContext);
    case 'outcome':
      return facts.outcome === undefined
        ? []
        : [texts.outcome(truncate(facts.outcome[language], LONGEST_NOTE))];
  }
}

/** What of the catalogue a question is compared with. */
function comparedWith(
  view: ScreenedView,
  question: GuideQuestion,
  renderContext: RenderContext,
): string[] {
  return question.choices.some(({ corrects }) => corrects !== undefined)
    ? formatFacts(view, renderContext)
    : shownWith(question).flatMap((shown) => formatShown(view, shown, renderContext));
}

/** The context of a question: what the catalogue says, last year's answer, and the person's own note. */
export function formatQuestionContext(
  view: ScreenedView,
  question: GuideQuestion,
  renderContext: RenderContext,
): string[] {
  const { own } = renderContext.strings.monitoringGuide.note;
  const note = answerOf(view.round, question.id)?.note;
  return [
    ...comparedWith(view, question, renderContext),
    ...lastTime(view.previous, question.id, renderContext),
    ...(note === undefined ? [] : [own(truncate(note, LONGEST_NOTE))]),
  ];
}
