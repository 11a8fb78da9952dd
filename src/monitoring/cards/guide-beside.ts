import { factTexts } from '../guide/fact-texts';
import type { GuideQuestion } from '../guide/guide';
import { answerOf, UNKNOWN } from '../guide/guide-steps';
import type { GuideView } from '../guide/open-guide';
import type { Round } from '../rounds/round';
import { CORRECTABLE } from '../../catalogue/entry';
import { formatDate } from '../../lib/format';
import { percentInWords } from '../../cards/bar';
import { cutText } from '../../lib/text';
import { factValueInWords } from './format-monitoring';
import { dayOf } from './format-monitoring';
import { labelOf, type Telling } from '../../cards/render-context';

/** The question of whether it is still within what was decided; the ids are those of the guides. */
export const FRAME = 'frame';

/** The screening that a collaboration rests on, as it was frozen. */
export interface Screened {
  readonly screening: string;
  /** When it was handed in. */
  readonly at: string;
  readonly percent: number | undefined;
  /** Whether the reader may. */
  readonly maySee: boolean;
}

/** A round with what stands beside its questions, and the screening that it rests on. */
export interface ScreenedView extends GuideView {
  readonly screened?: Screened;
}

const LONGEST_NOTE = 250;
const LONGEST_FACT = 200;

/** A choice by what it says; what one does not know has words of its own. */
export function choiceInWords(
  { choices }: GuideQuestion,
  choice: string,
  { language, strings }: Pick<Telling, 'language' | 'strings'>,
): string {
  if (choice === UNKNOWN) return strings.monitoringGuide.unknown;
  return choices.find(({ id }) => id === choice)?.label[language] ?? choice;
}

/** What was said to the same question in the round before, and by whom. */
function lastTime(previous: Round | undefined, id: string, telling: Telling): string[] {
  const texts = telling.strings.monitoringGuide;
  const question = previous?.guide.questions.find((one) => one.id === id);
  const given = previous && answerOf(previous, id);
  if (previous?.completed === undefined || question === undefined || given?.choice === undefined)
    return [];
  const { at, name } = previous.completed;
  const { choice, note } = given;
  return [
    texts.before(dayOf(at, telling), name, choiceInWords(question, choice, telling)),
    ...(note === undefined ? [] : [texts.beforeNote(cutText(note, LONGEST_NOTE))]),
    texts.whatChanged,
  ];
}

/** What was decided after the screening, as it was frozen then. */
function basisInWords({ entry, screened }: ScreenedView, telling: Telling): string[] {
  const texts = telling.strings.monitoringGuide;
  if (entry?.basis === undefined) return [];
  const { body, decidedOn, reason, recommendation } = entry.basis;
  const { derived } = telling.strings.screening.cases.decided;
  const labels = new Map(Object.entries(telling.strings.screening.result.recommendation));
  const by = labelOf(body, telling.knowledge.vocabulary.bodies, telling);
  return [
    texts.decided(by, formatDate(decidedOn, telling.language)),
    derived(labels.get(recommendation) ?? recommendation),
    ...(screened?.percent === undefined
      ? []
      : [texts.scored(percentInWords(screened.percent, telling), dayOf(screened.at, telling))]),
    ...(reason === '' ? [] : [texts.decidedBecause(cutText(reason, LONGEST_NOTE))]),
  ];
}

/** What the catalogue says of the facts that can be corrected. */
function factsInWords({ entry }: GuideView, telling: Telling): string[] {
  const texts = telling.strings.monitoringGuide;
  if (entry === undefined) return [];
  const known = factTexts(entry.facts, telling.knowledge.vocabulary, telling.language);
  return CORRECTABLE.map((fact) =>
    texts.factNow(
      texts.corrections.labels[fact],
      cutText(factValueInWords(fact, known[fact], telling), LONGEST_FACT),
    ),
  );
}

/** What of the catalogue a question is compared with. */
function ground(view: ScreenedView, { id, choices }: GuideQuestion, telling: Telling): string[] {
  const { language, strings } = telling;
  const texts = strings.monitoringGuide;
  const facts = view.entry?.facts;
  if (choices.some(({ corrects }) => corrects !== undefined)) return factsInWords(view, telling);
  if (id === FRAME && facts !== undefined)
    return [
      texts.purpose(cutText(facts.purpose[language], LONGEST_NOTE)),
      ...basisInWords(view, telling),
    ];
  if (id === 'outcome' && facts?.outcome !== undefined)
    return [texts.outcome(cutText(facts.outcome[language], LONGEST_NOTE))];
  return [];
}

/** What stands beside a question: what the catalogue says, last year's answer, and the person's own note. */
export function besideQuestion(
  view: ScreenedView,
  question: GuideQuestion,
  telling: Telling,
): { text: string }[] {
  const { own } = telling.strings.monitoringGuide.note;
  const note = answerOf(view.round, question.id)?.note;
  return [
    ...ground(view, question, telling),
    ...lastTime(view.previous, question.id, telling),
    ...(note === undefined ? [] : [own(cutText(note, LONGEST_NOTE))]),
  ].map((text) => ({ text }));
}
