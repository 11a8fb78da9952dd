import type { Collaboration, Cost } from '../../catalogue/collaboration';
import { withEndedCost, withNewCost } from '../../catalogue/dated-costs';
import { withDecidedEnd } from '../../catalogue/dated-period';
import type { Amendment, FactChange } from '../../catalogue/decide-entry';
import type { CorrectedFact } from '../../catalogue/entry';
import type { LaterDecision } from '../../catalogue/later-decision';
import { lastDay } from '../../lib/dates';

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

const costText = (costs: readonly Cost[]) =>
  costs.map(({ amount, currency, per }) => `${amount} ${currency} (${per})`).join('; ');

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

/** A cost without what it was decided by: the same money in two versions of a proposal. */
const money = ({ decisions: _, ...cost }: Cost) => JSON.stringify(cost);

/** New amounts are lines from the day of the decision, or from their first year; old ones stay. */
const changeCosts: Step = (facts, { before, after, decision: { decidedOn } }) => {
  const had = before.costs.map(money);
  const has = after.costs.map(money);
  const added = after.costs.filter((cost) => !had.includes(money(cost)));
  const removed = before.costs.filter(
    (cost) =>
      !has.includes(money(cost)) &&
      !added.some(({ kind, per }) => kind === cost.kind && per === cost.per),
  );
  if (added.length + removed.length === 0) return unchanged(facts);
  const withAdded = added.reduceRight((current, cost) => {
    const from = cost.years === undefined ? decidedOn : String(cost.years.from);
    const line = { ...cost, valid: { from }, source: after.source };
    return { ...current, costs: withNewCost(current, line) };
  }, facts);
  const ended = removed.reduce((current, cost) => {
    const line = current.costs.find((one) => money(one) === money(cost));
    return line === undefined
      ? current
      : { ...current, costs: withEndedCost(current, line, decidedOn) };
  }, withAdded);
  return {
    facts: ended,
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
