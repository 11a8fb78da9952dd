import type { Collaboration, Cost } from '../../catalogue/collaboration';
import {
  costStart,
  withEndedCost,
  withNewCost,
  withReplacedCost,
} from '../../catalogue/dated-costs';
import { withDecidedEnd } from '../../catalogue/dated-period';
import type { Amendment, FactChange } from '../../catalogue/decide-entry';
import type { CorrectedFact } from '../../catalogue/entry';
import type { LaterDecision } from '../../catalogue/later-decision';
import { firstDay, lastDay } from '../../lib/dates';
import { formatMoney } from '../../lib/format';

/** What a proposal said before it was amended, and what it says now, as an entry states it. */
interface Amended {
  readonly before: Collaboration;
  readonly after: Collaboration;
  readonly decision: LaterDecision;
  /** The day on which the decision is written into the entry. */
  readonly day: string;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Facts that an amendment replaces as a whole; the record keeps what they said. */
const REPLACED = [
  'level',
  'area',
  'kind',
  'purpose',
  'themes',
  'partners',
  'countries',
  'funding',
  'unit',
] as const;
type Replaced = (typeof REPLACED)[number];

const CORRECTS: Readonly<Partial<Record<Replaced, CorrectedFact>>> = {
  partners: 'partners',
  unit: 'unit',
};

/** A value in the words of the record. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'object' && value !== null && 'da' in value) return textOf(value.da);
  return JSON.stringify(value);
}

const PER: Readonly<Record<Cost['per'], string>> = {
  year: 'om året',
  total: 'i alt',
  participant: 'pr. deltager',
};

/** The costs in force in the words of the record, as "200.000 kr. i 2027; 250.000 kr. i 2028". */
const costText = (costs: readonly Cost[]) =>
  costs
    .filter(({ replaced, valid }) => replaced === undefined && valid?.to === undefined)
    .map(({ amount, currency, per, years }) => {
      const span = years && [...new Set([years.from, years.to])].join('-');
      const when = span === undefined ? PER[per] : `i ${span}`;
      return `${formatMoney(amount, currency, 'da')} ${when}`;
    })
    .join('; ');

type Step = (facts: Collaboration, amended: Amended) => Amendment;

const unchanged = (facts: Collaboration): Amendment => ({ facts, changes: [] });

const change = (
  fact: string,
  before: string,
  after: string,
  corrects?: CorrectedFact,
): FactChange => ({ fact, before, after, ...(corrects && { corrects }) });

/** The new name; people may still ask by the old one. */
const rename: Step = (facts, { before, after }) => {
  if (isSame(before.name, after.name)) return unchanged(facts);
  const { name } = facts;
  const aliases = [...new Set([...facts.aliases, name.da, name.en])];
  return {
    facts: { ...facts, name: after.name, aliases },
    changes: [change('name', textOf(name), textOf(after.name))],
  };
};

const replace: Step = (facts, { before, after }) => {
  const changed = REPLACED.filter((key) => !isSame(before[key], after[key]));
  const now = Object.fromEntries(changed.map((key) => [key, after[key]]));
  return {
    facts: { ...facts, ...now },
    changes: changed.map((key) =>
      change(key, textOf(facts[key]), textOf(after[key]), CORRECTS[key]),
    ),
  };
};

const replaceContacts: Step = (facts, { before, after }) => {
  const { contacts } = facts;
  const isContact = isSame(before.contacts.administrative, after.contacts.administrative);
  const isAppointed = before.contacts.appointment === after.contacts.appointment;
  const names = (of: Collaboration['contacts']) =>
    of.administrative.map(({ name }) => name).join('; ');
  return {
    facts: {
      ...facts,
      contacts: {
        ...contacts,
        ...(!isContact && { administrative: after.contacts.administrative }),
        ...(!isAppointed && { appointment: after.contacts.appointment }),
      },
    },
    changes: [
      ...(isContact
        ? []
        : [
            change(
              'administrative-contact',
              names(contacts),
              names(after.contacts),
              'administrative-contact',
            ),
          ]),
      ...(isAppointed
        ? []
        : [change('appointment', contacts.appointment, after.contacts.appointment)]),
    ],
  };
};

const changePeriod: Step = (facts, { before, after, decision, day }) => {
  const { start, end, rolling } = after.period;
  const isStart = before.period.start === start;
  const isEnd = before.period.end === end && before.period.rolling === rolling;
  const { start: old, ...others } = facts.period;
  const begun = isStart ? facts.period : { ...others, ...(start !== undefined && { start }) };
  const effective = end === undefined ? {} : { effective: lastDay(end) };
  const period = isEnd ? begun : withDecidedEnd(begun, { ...decision, ...effective }, day);
  return {
    facts: { ...facts, period },
    changes: [
      ...(isStart ? [] : [change('start', old ?? '', start ?? '')]),
      ...(isEnd ? [] : [change('end', facts.period.end ?? '', end ?? '', 'end')]),
    ],
  };
};

/** Whether two costs are the same money, wherever they stand and whatever they rest on. */
const isSameMoney = (one: Cost, other: Cost) =>
  isSame(
    [one.kind, one.per, one.amount, one.currency, one.years],
    [other.kind, other.per, other.amount, other.currency, other.years],
  );

const without = (costs: readonly Cost[], others: readonly Cost[]) =>
  costs.filter((cost) => !others.some((other) => isSameMoney(cost, other)));

/** What a change puts in the place of other money. */
interface Replacing {
  readonly added: readonly Cost[];
  /** Whether the collaboration has begun when the decision is made. */
  readonly isBegun: boolean;
  readonly decision: LaterDecision;
}

/** The year or day from which a new amount applies; `undefined` for the whole of what has not begun. */
function beginOf({ years }: Cost, { isBegun, decision }: Omit<Replacing, 'added'>) {
  if (years !== undefined) return String(years.from);
  return isBegun ? decision.decidedOn : undefined;
}

/**
 * The costs without a line that a decision takes away. What has been paid stays: a yearly amount
 * ends where the new one begins. Years to come, and what has not begun, are replaced.
 */
function withoutCost(facts: Collaboration, removed: Cost, replacing: Replacing): Collaboration {
  const { added, isBegun, decision } = replacing;
  const { decidedOn, screening } = decision;
  const isInForce = (one: Cost) =>
    one.replaced === undefined && lastDay(one.valid?.to ?? '9999') >= decidedOn;
  const line = facts.costs.find((one) => isInForce(one) && isSameMoney(one, removed));
  if (line === undefined) return facts;
  const { kind, per, years } = line;
  if (years !== undefined && `${years.to}-12-31` < decidedOn) return facts;
  const begins = added
    .filter((one) => one.kind === kind && one.per === per)
    .flatMap((one) => beginOf(one, replacing) ?? []);
  const [from = decidedOn] = begins.toSorted();
  const isReplaced = years !== undefined || !isBegun || costStart(line) >= firstDay(from);
  const by = { on: decidedOn, screening };
  return {
    ...facts,
    costs: isReplaced ? withReplacedCost(facts, line, by) : withEndedCost(facts, line, from),
  };
}

/**
 * New amounts are lines from their first year, from the day of the decision, or from the beginning
 * of a collaboration that has not begun; old ones stay as history.
 */
const changeCosts: Step = (facts, { before, after, decision }) => {
  const added = without(after.costs, before.costs);
  const removed = without(before.costs, after.costs);
  if (added.length + removed.length === 0) return unchanged(facts);
  const isBegun = firstDay(after.period.start ?? '0000') <= decision.decidedOn;
  const replacing = { added, isBegun, decision };
  const left = removed.reduce((now, cost) => withoutCost(now, cost, replacing), facts);
  const amended = added.reduceRight((current, cost) => {
    const from = beginOf(cost, replacing);
    const line = { ...cost, ...(from !== undefined && { valid: { from } }), source: after.source };
    return { ...current, costs: withNewCost(current, line) };
  }, left);
  return {
    facts: amended,
    changes: [change('cost', costText(facts.costs), costText(after.costs), 'cost')],
  };
};

/** What no fact of an entry holds stands in its notes. */
const replaceNotes: Step = (facts, { before, after }) => {
  if (isSame(before.notes, after.notes)) return unchanged(facts);
  const texts = (notes: Collaboration['notes']) => notes.map(({ da }) => da);
  const stays = ({ da }: { readonly da: string }) => !texts(before.notes).includes(da);
  const notes = [...facts.notes.filter(stays), ...after.notes];
  return {
    facts: { ...facts, notes },
    changes: [change('notes', texts(facts.notes).join('; '), texts(notes).join('; '))],
  };
};

const STEPS: readonly Step[] = [
  rename,
  replace,
  replaceContacts,
  changePeriod,
  changeCosts,
  replaceNotes,
];

/**
 * Returns the facts of an entry with what an approved amendment changes. What it leaves as it was
 * stays as the entry states it now, which monitoring may have corrected since.
 */
export function amendedFacts(facts: Collaboration, amended: Amended): Amendment {
  return STEPS.reduce<Amendment>((soFar, step) => {
    const next = step(soFar.facts, amended);
    return { facts: next.facts, changes: [...soFar.changes, ...next.changes] };
  }, unchanged(facts));
}
