import {
  asksQuestion,
  OTHER,
  plain,
  readTyped,
  saysNo,
  saysSkip,
  saysYes,
  typedInput,
  type TypedInput,
  type TypedMessage,
} from '../../questionnaire/read-typed';
import { isNotKnown } from '../proposal/not-known';
import { type Fact, factsShown } from '../proposal/proposal';
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
const REQUEST =
  /^\s*(?:vis|søg|list|fortæl|sammenlign|show|search|compare)\s|^\s*(?:find|giv|tell|give)\s+(?:mig|os|alle|me|us|all)\s/iu;
const CANCEL = [
  'annuller',
  'annullér',
  'annullere',
  'cancel',
  'slet',
  'slet det hele',
  'slet det',
  'slet den',
  'slet det her',
  'slet den her',
  'slet dette',
  'delete',
  'delete it',
  'delete this',
  'delete that',
];
/** "Slet kladden", "kassér forslaget", "delete my draft", "discard the screening". */
const DELETE =
  /^(?:slet|kassér|kasser|fjern|annullér|annuller|delete|discard|remove|cancel)\s+(?:min |mit |denne |dette |den |det |my |the |this )?(?:kladde|kladden|screening|screeningen|forslag|forslaget|draft|screening|proposal)$/u;

/** What a message asks to delete: a draft, or whatever is under way. */
export function readDeletion(typed: string): 'draft' | 'cancel' | undefined {
  const text = plain(typed);
  if (DELETE.test(text)) return 'draft';
  return CANCEL.includes(text) ? 'cancel' : undefined;
}

const DECLINES = ['nej tak', 'nej, tak', 'ellers tak', 'no thanks', 'no thank you', 'no, thanks'];

/** Returns whether a message declines something: "nej tak". */
export const declines = (text: string): boolean => DECLINES.includes(plain(text));

/**
 * Returns whether a message is clearly a question or request: "hvad koster CPMR", "vis netværk om
 * havne", "sammenlign CPMR og AER".
 */
export function isAsking(typed: string): boolean {
  return REQUEST.test(typed) || (asksQuestion(typed) && /\p{L}/u.test(typed));
}

/** A message of no more words, which names an entry, asks about it. */
const LONGEST_NAME_ALONE = 3;

/** Whether a message may be the reply to a question: no question, no command and no name alone. */
export function mayBeReply(
  typed: string,
  { command, namesEntry }: { readonly command?: string; readonly namesEntry: boolean },
): boolean {
  const isName = namesEntry && typed.trim().split(/\s+/u).length <= LONGEST_NAME_ALONE;
  return command === undefined && !isAsking(typed) && !isName;
}

/**
 * Returns whether a message is a question rather than a fact; a purpose may begin like a question.
 */
const isQuestion = (typed: string, fact: Fact) =>
  fact === 'purpose' ? typed.trim().endsWith('?') : asksQuestion(typed) || REQUEST.test(typed);

/** Returns whether a message says no more than yes, no or go on, which is no name and no purpose. */
const saysNothing = ({ text }: TypedMessage, fact: Fact) =>
  FACT_KINDS[fact] === 'text' && (saysYes(text) || CONTINUE.includes(text) || saysNo(text));

/** The other choice of the same card that a message answers, if it is only one: "netværk" at the level. */
function otherChoiceMeant(
  typed: string,
  fact: Fact,
  { proposal, skipped }: AssessedScreening['screening'],
  reading: ProposalReading,
): Fact | undefined {
  if (saysYes(typed) || saysNo(typed) || typed.trim().split(/\s+/u).length > LONGEST_NAME_ALONE)
    return undefined;
  const [meant, another] = factsShown({ fact }, { proposal, skipped }).filter(
    (one) =>
      one !== fact && FACT_KINDS[one] === 'choice' && readFact(one, typed, proposal, reading).ok,
  );
  return another === undefined ? meant : undefined;
}

function readTypedFact(
  message: TypedMessage,
  fact: Fact,
  { screening }: AssessedScreening,
  reading: ProposalReading,
): TypedInput<ScreeningInput> {
  const { typed, text } = message;
  if (saysSkip(text) || (text !== '?' && isNotKnown(fact, typed)))
    return typedInput({ do: 'skip' });
  if (isQuestion(typed, fact) || saysNothing(message, fact)) return OTHER;
  const isChoice = FACT_KINDS[fact] === 'choice';
  if (isChoice && !readFact(fact, typed, screening.proposal, reading).ok) {
    const meant = otherChoiceMeant(typed, fact, screening, reading);
    return meant === undefined ? OTHER : typedInput({ do: 'correct', fact: meant, text: typed });
  }
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
