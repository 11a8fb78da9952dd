import {
  asksQuestion,
  OTHER,
  readTyped,
  saysNo,
  saysSkip,
  saysUnknown,
  typedInput,
  type TypedInput,
  type TypedMessage,
} from '../../questionnaire/read-typed';
import type { Fact } from '../proposal/proposal';
import { FACT_KINDS, readFact } from '../proposal/read-fact';
import type { ProposalReading } from '../proposal/reading';
import type { ScreeningInput } from './input';
import type { AssessedScreening } from './assessed-screening';
import { screeningQuestionnaire } from './screening-questionnaire';

const CONTINUE = [
  'fortsæt',
  'fortsæt alligevel',
  'alligevel fortsæt',
  'ja',
  'ja tak',
  'ok',
  'videre',
  'continue',
  'continue anyway',
  'yes',
  'go on',
];
const REQUEST = /^\s*(?:vis|find|søg|list|fortæl|giv|show|search|tell|give)\s/iu;

/**
 * Returns whether a message is clearly a question or request: "hvad koster CPMR", "vis netværk om
 * havne".
 */
export function isAsking(typed: string): boolean {
  return REQUEST.test(typed) || (asksQuestion(typed) && /\p{L}/u.test(typed));
}

/**
 * Returns whether a message is a question rather than a fact; a purpose may begin like a question.
 */
const isQuestion = (typed: string, fact: Fact) =>
  fact === 'purpose' ? typed.trim().endsWith('?') : asksQuestion(typed);

function readTypedFact(
  { typed, text }: TypedMessage,
  fact: Fact,
  { screening }: AssessedScreening,
  reading: ProposalReading,
): TypedInput<ScreeningInput> {
  if (saysSkip(text) || saysUnknown(text)) return typedInput({ do: 'skip' });
  const isNoName = fact === 'name' && (saysNo(text) || CONTINUE.includes(text));
  if (isQuestion(typed, fact) || isNoName) return OTHER;
  const isChoice = FACT_KINDS[fact] === 'choice';
  if (isChoice && !readFact(fact, typed, screening.proposal, reading).ok) return OTHER;
  return typedInput({ do: 'fact', fact, text: typed });
}

/**
 * Reads a typed message for the current step: "3", the name of a level, "ved ikke", a fact,
 * "tilbage", "fortryd", "kommentar: …".
 */
export function readTypedStep(
  typed: string,
  assessed: AssessedScreening,
  reading: ProposalReading,
): TypedInput<ScreeningInput> {
  const { step } = assessed.assessment;
  return readTyped(screeningQuestionnaire(assessed), typed, (message) => {
    if (message.comment !== undefined) return OTHER;
    if (step.kind === 'fact') return readTypedFact(message, step.fact, assessed, reading);
    const proceeds = CONTINUE.includes(message.text) || saysSkip(message.text);
    return step.kind === 'proposal' && proceeds ? { kind: 'proceed' } : OTHER;
  });
}
