import type { Attribute, TimeRole } from '../answer/filter';
import type { QuestionWord } from '../slots/question-words';
import type { Reading } from '../slots/reading';
import { isOf, mostSpecific, positionsOf, type Slot, type SlotOf } from '../slots/slot';

/** Which attributes each question word asks for; the first is meant if no other word says it. */
const ASKED_BY: Readonly<Partial<Record<QuestionWord, readonly Attribute[]>>> = {
  who: [
    'contacts-administrative',
    'contacts-political',
    'roles',
    'partners',
    'decided-by',
    'lead-partner',
    'unit',
    'funding',
  ],
  when: ['period', 'start', 'end', 'decided-by', 'recurrence', 'status'],
  where: ['countries', 'unit', 'partners'],
  why: ['purpose', 'outcome'],
  'how-much': ['cost', 'fee', 'total-budget', 'co-financing', 'staff-hours', 'funding'],
  'how-long': ['period', 'end', 'start'],
  'how-often': ['recurrence'],
  'how-big': ['total-budget', 'partner-count', 'cost'],
  'how-many': [
    'partner-count',
    'staff-hours',
    'recurrence',
    'period',
    'cost',
    'total-budget',
    'fee',
  ],
  what: [
    'purpose',
    'outcome',
    'cost',
    'fee',
    'total-budget',
    'unit',
    'status',
    'funding',
    'remarks',
    'roles',
    'discrepancies',
    'conditions',
    'countries',
    'co-financing',
    'partners',
    'end',
    'start',
    'period',
  ],
  which: [
    'conditions',
    'partners',
    'countries',
    'unit',
    'funding',
    'contacts-political',
    'contacts-administrative',
    'roles',
    'start',
    'end',
    'period',
    'decided-by',
    'lead-partner',
    'total-budget',
  ],
  whether: [
    'status',
    'conditions',
    'lead-partner',
    'contacts-political',
    'discrepancies',
    'funding',
    'fee',
    'cost',
    'end',
    'start',
    'purpose',
    'partners',
  ],
  how: ['purpose', 'funding', 'outcome', 'status'],
};

/** The attribute that each question word means by itself. */
export const IMPLIED: Readonly<Partial<Record<QuestionWord, Attribute>>> = {
  who: 'contacts-administrative',
  when: 'period',
  where: 'countries',
  why: 'purpose',
  'how-much': 'cost',
  'how-long': 'period',
  'how-often': 'recurrence',
  'how-big': 'total-budget',
  'how-many': 'partner-count',
  what: 'purpose',
  how: 'purpose',
};

/** Whether only persons or bodies are asked for, and the attribute is neither. */
export const isNoPerson = (attribute: Attribute, asks: ReadonlySet<QuestionWord>): boolean =>
  asks.size === 1 && asks.has('who') && ASKED_BY.who?.includes(attribute) !== true;

/** Question words that leave open what is asked for. */
const OPEN: readonly QuestionWord[] = ['what', 'which', 'whether', 'how'];

/** Whether the question words ask for an attribute (1), for another one (-1), or leave it open. */
export function agreement(attribute: Attribute, asks: ReadonlySet<QuestionWord>): number {
  if (asks.size === 0) return 0;
  const asking = [...asks].filter((word) => ASKED_BY[word]?.includes(attribute) === true);
  if (asking.some((word) => !OPEN.includes(word))) return 1;
  if (asking.length > 0) return 0.5;
  return [...asks].every((word) => !OPEN.includes(word)) ? -1 : 0;
}

/** The attributes that one phrase of a question may ask for, the likeliest first. */
export interface AskedAttribute {
  readonly slot: Slot;
  readonly attributes: readonly Attribute[];
}

const OF_ROLE: Partial<Readonly<Record<TimeRole, Attribute>>> = {
  running: 'status',
  started: 'start',
  ended: 'end',
  decided: 'decided-by',
  granted: 'cost',
  'grant-ends': 'cost',
};

/**
 * What else asks for an attribute of a named entry: a word for the role of a time, the body that
 * decided, the programme that pays.
 */
export function impliedBySlots(
  { slots, index }: Reading,
  ids: readonly string[],
  taken: ReadonlySet<number>,
): AskedAttribute[] {
  const entries = ids.flatMap((id) => index.entries.get(id) ?? []);
  const pays = (id: string) => entries.some(({ funding }) => funding.programme === id);
  const free = mostSpecific(
    slots
      .filter(isOf('role', 'body', 'programme', 'attribute'))
      .filter((slot) => positionsOf(slot).every((at) => !taken.has(at))),
  );
  return free.flatMap((slot): AskedAttribute[] => {
    if (isOf('body')(slot)) return [{ slot, attributes: ['decided-by'] }];
    if (isOf('programme')(slot))
      return pays(slot.meaning.id) ? [{ slot, attributes: ['funding'] }] : [];
    const attribute = isOf('role')(slot) ? OF_ROLE[slot.meaning.id] : undefined;
    return attribute === undefined ? [] : [{ slot, attributes: [attribute] }];
  });
}

/** The phrases of a question that ask for an attribute, in order. */
export function askedAttributes(
  { slots, asks }: Reading,
  taken: ReadonlySet<number> = new Set(),
): AskedAttribute[] {
  const naming = slots
    .filter(
      isOf(
        'body',
        'unit',
        'programme',
        'property',
        'person',
        'area',
        'theme',
        'collaboration',
        'role',
        // "Ask the coordinator" does not ask who the coordinator is.
        'command',
      ),
    )
    // "Fik bevilling" says that it was decided.
    .filter(({ meaning }) => meaning.is !== 'role' || meaning.id === 'decided')
    .filter(({ from, to, share }) => to - from > 1 && share === undefined);
  const free = slots
    .filter(isOf('attribute'))
    .filter((slot) => slot.not !== true && positionsOf(slot).every((at) => !taken.has(at)))
    .filter((slot) =>
      naming.every(
        (one) =>
          !(one.from <= slot.from && slot.to <= one.to && one.to - one.from > slot.to - slot.from),
      ),
    );
  const groups: { slot: SlotOf<'attribute'>; attributes: Attribute[] }[] = [];
  for (const slot of mostSpecific(free)) {
    const same = groups.find((one) => one.slot.from === slot.from && one.slot.to === slot.to);
    if (same === undefined) groups.push({ slot, attributes: [slot.meaning.id] });
    else same.attributes.push(slot.meaning.id);
  }
  return groups.map(({ slot, attributes }) => ({
    slot,
    attributes: attributes.toSorted((one, other) => agreement(other, asks) - agreement(one, asks)),
  }));
}

const ONLY = new Set(['kun', 'only', 'just', 'bare', 'hvilke', 'which']);

/** "Kun de politiske", "which of them are still running?": some of the entries, not a fact of each. */
export function narrows(cues: readonly AskedAttribute[], { words, slots }: Reading): boolean {
  const first = words.slice(0, 2).some(({ word }) => ONLY.has(word));
  return (
    first &&
    cues.every(({ slot }) =>
      slots.some((other) => isOf('level', 'role', 'property')(other) && other.from === slot.from),
    )
  );
}

/** Words that say in which unit or how often money is paid: "in kroner", "a year". */
export const unitsOfMoney = ({ slots }: Reading): Slot[] =>
  slots.filter(
    (slot) =>
      isOf('amount', 'currency', 'share')(slot) ||
      (isOf('cue')(slot) && slot.meaning.id === 'each-year'),
  );
