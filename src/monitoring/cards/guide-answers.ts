import { answerOf } from '../guide/guide-steps';
import type { Correction, Round } from '../rounds/round';
import { cutText } from '../../lib/text';
import { factValueInWords } from './fact-value';
import { choiceInWords } from './guide-beside';
import type { RoundTelling } from './monitoring-in-words';

const LONGEST_NOTE = 300;
const LONGEST_FACT = 150;

function correctionInWords(
  { fact, before, after }: Correction,
  telling: RoundTelling,
): { text: string } {
  const { summary, corrections } = telling.strings.monitoringGuide;
  const short = (text: string) => cutText(factValueInWords(fact, text, telling), LONGEST_FACT);
  return {
    text: summary.correction(corrections.labels[fact], short(before), short(after)),
  };
}

/** What was said to each question: the answer, and below it the note. */
export function answersOf(round: Round, telling: RoundTelling) {
  const { language, strings } = telling;
  return round.guide.questions.map((question) => {
    const { choice, note = '' } = answerOf(round, question.id) ?? {};
    const said =
      choice === undefined
        ? strings.monitoringGuide.summary.unanswered
        : choiceInWords(question, choice, telling);
    return {
      id: question.id,
      text: question.text[language],
      lines: [said, cutText(note, LONGEST_NOTE)].filter((one) => one !== ''),
    };
  });
}

/** The corrections of a round, each with what it was before and is now. */
export const correctionsOf = (round: Round, telling: RoundTelling) =>
  round.corrections.map((one) => correctionInWords(one, telling));
