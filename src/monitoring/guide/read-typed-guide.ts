import type { GuideInput } from './guide-input';
import { answerOf, placeOf, UNKNOWN } from './guide-steps';
import { CORRECTIONS, type Round, SHARING, SUMMARY } from '../rounds/round';

/** What a typed message means to the guide under way. */
export type TypedGuide =
  | { readonly kind: 'input'; readonly input: GuideInput }
  /** Sends the round in. */
  | { readonly kind: 'complete' }
  | { readonly kind: 'pause' }
  /** Nothing that the current step could take. */
  | { readonly kind: 'other' };

const UNKNOWNS = [
  'ved ikke',
  'ved det ikke',
  'det ved jeg ikke',
  'jeg ved det ikke',
  "don't know",
  'dont know',
  'i do not know',
  "i don't know",
  'do not know',
  'not sure',
  '?',
];
const BACK = ['tilbage', 'forrige', 'fortryd', 'back', 'previous', 'undo'];
const PAUSE = ['pause', 'stop', 'senere', 'later'];
const OVERVIEW = ['overblik', 'oversigt', 'vis overblik', 'overview', 'show overview', 'summary'];
const NOTHING = [
  'intet',
  'ingenting',
  'ingen',
  'nothing',
  'none',
  'spring over',
  'skip',
  'næste',
  'next',
];
const SEND = ['send', 'send ind', 'indsend', 'færdig', 'send in', 'submit', 'done'];
const YES = ['ja', 'jo', 'jep', 'ja tak', 'yes', 'y', 'yep'];
const NO = ['nej', 'nej tak', 'n', 'no', 'nope'];
const NOTE = /^\s*(?:kommentar|bemærkning|note|comment)\s*:\s*(?<note>.*)$/isu;
const QUESTION =
  /\?\s*$|^\s*(?:hv(?:ad|em|ilke[nt]?|or(?:dan|når|for|fra)?)|what|which|who|how|when|where|why)\s/iu;
const OTHER: TypedGuide = { kind: 'other' };

/** Lower case, without the marks that may end a message. */
const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/’/g, "'")
    .trim();

const input = (given: GuideInput): TypedGuide => ({ kind: 'input', input: given });

const withoutCommas = (text: string) => text.replace(/,/g, '');

/** Whether a message is a number, a yes or a no: it stands in many an entry, but beside a question it is an answer. */
export function isBareAnswer(typed: string): boolean {
  const text = plain(typed);
  return /^\d+$/.test(text) || YES.includes(text) || NO.includes(text);
}

/** A choice by its label, its number on the card, or "yes" and "no" where only one begins so. */
function typedAnswer(text: string, round: Round, id: string): TypedGuide {
  const { choices = [] } = placeOf(round, id)?.question ?? {};
  const labels = choices.map(({ label }) => [plain(label.da), plain(label.en)]);
  const begin = (words: readonly string[], yes: readonly string[]) =>
    yes.includes(text) &&
    words.some((word) => yes.some((one) => word === one || word.startsWith(`${one},`)));
  const found = (fits: (words: readonly string[], at: number) => boolean) => {
    const fitting = choices.filter((_, at) => fits(labels[at] ?? [], at));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const choice =
    found((words) => words.some((word) => withoutCommas(word) === withoutCommas(text))) ??
    found((_, at) => text === String(at + 1)) ??
    found((words) => begin(words, YES) || begin(words, NO));
  if (choice !== undefined) return input({ do: 'answer', question: id, choice: choice.id });
  // "I do not know" is the last on the card.
  const isUnknown = UNKNOWNS.includes(text) || text === String(choices.length + 1);
  return isUnknown ? input({ do: 'answer', question: id, choice: UNKNOWN }) : OTHER;
}

/** A note goes below what was noted before, so that nothing is lost. */
function typedNote(typed: string, round: Round, question: string): TypedGuide {
  const { note: before = '' } = answerOf(round, question) ?? {};
  const note = [before, typed.trim()].filter((one) => one !== '').join('\n');
  return input({ do: 'note', question, note });
}

/** What was learnt is told in words of one's own; a question or a word or two is meant for somebody else. */
function typedExperience(typed: string, text: string): TypedGuide {
  if (NOTHING.includes(text) || UNKNOWNS.includes(text)) return input({ do: 'share', text: '' });
  if (QUESTION.test(typed) || text.split(/\s+/).length < 3) return OTHER;
  return input({ do: 'share', text: typed.trim() });
}

/** Reads a typed message for the current step: a choice's label or number, "ved ikke", "tilbage", "overblik", "send ind", "kommentar: …". */
export function readTypedGuide(typed: string, round: Round): TypedGuide {
  const { step } = round;
  const text = plain(typed);
  if (PAUSE.includes(text)) return { kind: 'pause' };
  if (OVERVIEW.includes(text)) return input({ do: 'go', to: SUMMARY });
  if (BACK.includes(text)) return input({ do: 'back' });
  const note = NOTE.exec(typed)?.groups?.['note'];
  if (step === SUMMARY) return SEND.includes(text) ? { kind: 'complete' } : OTHER;
  if (step === SHARING) return typedExperience(note ?? typed, plain(note ?? typed));
  if (step === CORRECTIONS)
    return NOTHING.includes(text) ? input({ do: 'correct', facts: {}, language: 'da' }) : OTHER;
  if (note !== undefined) return note.trim() === '' ? OTHER : typedNote(note, round, step);
  return typedAnswer(text, round, step);
}
