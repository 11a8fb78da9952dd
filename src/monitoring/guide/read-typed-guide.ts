import {
  asksQuestion,
  OTHER,
  plain,
  readTyped,
  saysSkip,
  saysUnknown,
  type TypedInput,
  type TypedMessage,
} from '../../questionnaire/read-typed';
import { CORRECTIONS, type Round, SHARING, SUMMARY } from '../rounds/round';
import type { GuideInput } from './guide-input';
import { guideQuestionnaire } from './guide-questionnaire';

const NOTHING = ['intet', 'ingenting', 'ingen', 'nothing', 'none'];
const SEND = ['send', 'send ind', 'indsend', 'færdig', 'send in', 'submit', 'done'];
/** The fewest words in which somebody says what was learnt: fewer are meant for somebody else. */
const FEWEST_WORDS = 3;

const saysNothing = (text: string) => NOTHING.includes(text) || saysSkip(text);

function readExperience({ typed, comment = typed }: TypedMessage): TypedInput<GuideInput> {
  const said = comment.trim();
  if (saysNothing(plain(said)) || saysUnknown(said))
    return { kind: 'input', input: { do: 'share', text: '' } };
  if (asksQuestion(said) || said.split(/\s+/).length < FEWEST_WORDS) return OTHER;
  return { kind: 'input', input: { do: 'share', text: said } };
}

/** Reads a typed message for the current step: a choice's label or number, "ved ikke", "tilbage", "overblik", "send ind", "kommentar: …". */
export function readTypedGuide(typed: string, round: Round): TypedInput<GuideInput> {
  return readTyped(guideQuestionnaire, typed, round, (step, message): TypedInput<GuideInput> => {
    switch (step) {
      case SUMMARY:
        return SEND.includes(message.text) ? { kind: 'proceed' } : OTHER;
      case SHARING:
        return readExperience(message);
      case CORRECTIONS:
        return saysNothing(message.text)
          ? { kind: 'input', input: { do: 'correct', facts: {}, language: 'da' } }
          : OTHER;
      default:
        return OTHER;
    }
  });
}
