import { wordPattern } from '../phrases/word-pattern';
import type { Command, Query } from '../query';
import { explainedBy, type Parts } from './parts';

const LONGEST_WITH_REST = 9;
/** "I want to do a screening of a new network" asks for one; "what is screening?" does not. */
const WANTS = wordPattern(
  'vil, vil gerne, skal, kan vi, lad os, lav, start, begynd, opret, want, want to, would like, need, let us, lets, do, begin, set up',
);

/** "Which networks talk about Danish ports?" wants no other language. */
const ASKS =
  /^\s*(?:hv|wh|how |(?:do|does|is|are|can|must|kan|skal|ma|har|er) (?:we|vi|man|the|they|there|der)\b)/u;
/** Ways to ask for something in a whole sentence. */
const SENTENCES: readonly (readonly [RegExp, Command])[] = [
  [/(?:slet|glem|delete|forget|erase|remove)\b.*\b(?:mig|me)\b/u, 'forget'],
  [
    /(?:answer|speak|write|talk|reply|switch|change|svar|tal|skriv|skift)\b.*\b(?:danish|english|dansk|engelsk)\b/u,
    'change-language',
  ],
  [
    /^(?:(?:jeg|vi) (?:vil|skal|onsker)|i want|i would like|we want|we would like|i need|lad os|let us|lets)\b.*\b(?:screen\w*|vurdere|assess)\b/u,
    'start-screening',
  ],
];

/** A command is all that the message says: "start screening", not "what is screening for?". */
export function readCommand(parts: Parts): Query | undefined {
  const { matches, content, tokens, text, folded } = parts;
  const sentence = ASKS.test(folded)
    ? undefined
    : SENTENCES.find(([pattern]) => pattern.test(folded));
  if (sentence !== undefined) return { intent: 'command', command: sentence[1] };
  const kinds = explainedBy(matches.filter(({ meaning }) => meaning.is === 'kind'));
  for (const { from, to, meaning } of matches) {
    if (meaning.is !== 'command') continue;
    const inside = (position: number) => position >= from && position < to;
    const whole = to - from === tokens.length;
    const own = content.some(inside) && content.every(inside);
    const asks = text.trim().endsWith('?') && to - from === 1;
    const wanted =
      meaning.id === 'start-screening' &&
      WANTS.test(folded) &&
      content.every((position) => inside(position) || kinds.has(position));
    if (wanted || whole || (own && !asks && tokens.length <= LONGEST_WITH_REST))
      return { intent: 'command', command: meaning.id };
  }
  return undefined;
}
