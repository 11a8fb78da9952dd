import { oncePer } from '../../../lib/once-per';
import type { IndexedKnowledge } from '../../answer/index-knowledge';
import { foldedText, readText, type Reading } from '../../slots/reading';
import { coveredBy, isOf, mostSpecific, positionsOf } from '../../slots/slot';
import type { Features } from '../candidate';

/** Openings that change one condition of the last question. */
const CHANGES = new Set('hvad what how og and kun only just for i in men but'.split(' '));
const OPENS_NEW = new Set('vi we alle all ialt samtlige every'.split(' '));

const SUBJECT_KINDS = [
  'theme', 'country', 'area', 'kind', 'unit', 'programme', 'body', 'collaboration', 'mention', 'document', 'passage',
] as const; // prettier-ignore

/** How much a question needs the one before it. */
export interface Dependence {
  /** It names nothing that it is about. */
  readonly subjectless: boolean;
  /** A word refers back: it, those, she. */
  readonly refers: boolean;
  /** It begins as a change of the last question: "og CPMR?", "only …". */
  readonly changes: boolean;
  /** A word opens a new subject: "vi", "i alt", "alle". */
  readonly opens: boolean;
}

const PLACES = new Set(['der', 'there']);
const EXISTS = new Set([
  'er',
  'are',
  'is',
  'was',
  'were',
  'var',
  'findes',
  'har',
  'have',
  'has',
  'hvad',
  'what',
]);

/** Judges how much a question needs the one before it. */
export const dependenceOf = oncePer((reading: Reading): Dependence => {
  const { slots, words, content } = reading;
  const asking = coveredBy(
    slots.filter(
      isOf(
        'attribute',
        'operation',
        'role',
        'cue',
        'grouping',
        'reference',
        'ordinal',
        'time',
        'amount',
        'command',
        'level',
      ),
    ),
  );
  const naming = mostSpecific(
    slots
      .filter(isOf(...SUBJECT_KINDS))
      .filter((slot) => slot.meaning.is !== 'passage' || slot.to - slot.from > 1),
  );
  const names = naming.some((slot) => positionsOf(slot).some((at) => !asking.has(at)));
  const rest = content.filter((at) => !asking.has(at));
  // "What is there?" and "hvad er der?" refer to nothing.
  const references = slots
    .filter(isOf('reference', 'ordinal'))
    .filter(
      ({ from }) =>
        !(PLACES.has(words[from]?.word ?? '') && EXISTS.has(words[from - 1]?.word ?? '')),
    );
  const first = words[0]?.word ?? '';
  const second = words[1]?.word ?? '';
  return {
    subjectless: !names && rest.length === 0,
    refers: references.length > 0,
    changes:
      ['og', 'and', 'kun', 'only', 'just', 'men', 'but', 'bare', 'ok'].includes(first) ||
      (CHANGES.has(first) && ['med', 'about', 'sa'].includes(second)),
    opens: words.some(({ word }) => OPENS_NEW.has(word)),
  };
});

/** The features of a candidate that takes its subject from the last answer. */
export function inheriting({ refers, changes, opens }: Dependence): Features {
  return {
    inherits: 1,
    'inherits-reference': refers ? 1 : changes ? 0.7 : 0,
    'inherits-own': opens ? 1 : 0,
  };
}

const PARTITIVE =
  /\b(?:h?vilken|h?vilke|h?vilket|hvem|nogen|noget|nogle|ingen|en|et|hvor mange|flere|which|who|any|some|ones?|none|how many|most|several)(?: \w+){0,2} (?:af|blandt|of|among) (?:dem|de|disse|them|those|these)\b|\b(?:kun|bare|only|just) (?:dem|de|disse|those|these|the ones)\b/u;

/** "Which of them …?" asks for some of the last answer and not for a fact of each. */
export const asksForSome = (reading: Reading): boolean => PARTITIVE.test(foldedText(reading));

const OUR_OWN =
  /\b(?:vores|alle|samtlige|our|all)(?: \w+)? (?:samarbejder|netvarker?|projekter|medlemskaber|aftaler|partnerskaber|collaborations|networks|projects|memberships|agreements|partnerships)\b|\b(?:samarbejder|netvarker?|projekter|medlemskaber|aftaler|partnerskaber|collaborations|networks|projects|memberships|agreements|partnerships) .*\b(?:vi|we) .*\b(?:i alt|in total|in all|altogether)\b/u;

/** "What do our collaborations cost?" is about all of them, whatever was asked before. */
export function isOfAll(reading: Reading): boolean {
  const { refers, changes } = dependenceOf(reading);
  return !refers && !changes && OUR_OWN.test(foldedText(reading));
}

/** How much a candidate that stands alone ignores what the question refers back to. */
export function ignoring(reading: Reading): Features {
  if (reading.memory === undefined) return {};
  const { subjectless, refers, changes } = dependenceOf(reading);
  return { 'ignores-context': (subjectless ? 0.5 : 0) + (refers || changes ? 0.5 : 0) };
}

/** "What does the other one cost?", although nothing was answered before. */
export const lacksContext = (reading: Reading): boolean =>
  reading.memory === undefined &&
  dependenceOf(reading).subjectless &&
  !reading.slots.some(isOf('operation', 'grouping', 'time')) &&
  reading.slots.some(
    (slot) => isOf('ordinal')(slot) || (isOf('reference')(slot) && slot.meaning.id === 'other'),
  );

/** Whether a question only makes sense after another one. */
export function needsContext(text: string, index: IndexedKnowledge): boolean {
  const { subjectless, refers } = dependenceOf(readText(text, index, { day: '2000-01-01' }));
  return subjectless && refers;
}
