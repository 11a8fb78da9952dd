import {
  asksQuestion,
  OTHER,
  plain,
  readTyped,
  saysSkip,
  saysUnknown,
  typedInput,
  type TypedInput,
  type TypedMessage,
} from '../../questionnaire/read-typed';
import { CORRECTIONS, type Round, SHARING, SUMMARY } from '../rounds/round';
import type { GuideInput } from './guide-input';
import { guideQuestionnaire } from './guide-questionnaire';
import { explainedAt } from './guide-steps';

const NOTHING = ['intet', 'ingenting', 'ingen', 'nothing', 'none'];
const SEND = ['send', 'send ind', 'indsend', 'færdig', 'send in', 'submit', 'done'];
/**
 * The minimum number of words in a shared experience; a shorter message is taken as a command or
 * question.
 */
const FEWEST_WORDS = 3;

const saysNothing = (text: string) => NOTHING.includes(text) || saysSkip(text);

function readExperience({ typed, comment = typed }: TypedMessage): TypedInput<GuideInput> {
  const said = comment.trim();
  if (saysNothing(plain(said)) || saysUnknown(said)) return typedInput({ do: 'share', text: '' });
  const isForOthers = asksQuestion(said) || said.split(/\s+/).length < FEWEST_WORDS;
  return isForOthers ? OTHER : typedInput({ do: 'share', text: said });
}

function readExplanation(
  question: string,
  { typed, comment = typed }: TypedMessage,
): TypedInput<GuideInput> {
  const said = comment.trim();
  // Too few words are refused at the step, which says how many are needed.
  return asksQuestion(said) ? OTHER : typedInput({ do: 'note', question, comment: said });
}

/**
 * Reads a typed message for the current step: the label or number of a choice, "ved ikke",
 * "tilbage", "overblik", "send ind", "kommentar: …".
 */
export function readTypedGuide(typed: string, round: Round): TypedInput<GuideInput> {
  return readTyped(guideQuestionnaire(round), typed, (message): TypedInput<GuideInput> => {
    const { text } = message;
    if (round.step === SHARING) return readExperience(message);
    const explained = explainedAt(round.step);
    if (explained !== undefined) return readExplanation(explained, message);
    if (round.step === SUMMARY && SEND.includes(text)) return { kind: 'proceed' };
    return round.step === CORRECTIONS && saysNothing(text)
      ? typedInput({ do: 'correct', facts: {}, language: 'da' })
      : OTHER;
  });
}
