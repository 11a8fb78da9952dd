import { ALWAYS, type Filter, type TimeRole } from '../../answer/filter';
import { type Reading, wordAt } from '../../slots/reading';
import { isOf, mostSpecific, type Slot, type SlotOf } from '../../slots/slot';

const isBefore = (span: { from: string }) => span.from === ALWAYS.from;
const isAfter = (span: { to: string }) => span.to === ALWAYS.to;

/** The role of a span of time, by the word for a role that stands nearest to it. */
function roleOf(
  time: SlotOf<'time'>,
  roles: readonly SlotOf<'role'>[],
  slots: readonly Slot[],
): { role: TimeRole; slot?: SlotOf<'role'> } {
  const distance = (slot: Slot) =>
    slot.from >= time.to ? slot.from - time.to : time.from - slot.to;
  const near = roles.toSorted((one, other) => distance(one) - distance(other));
  const has = (id: TimeRole) => near.find(({ meaning }) => meaning.id === id);
  if (time.meaning.until) {
    const granted = has('granted') ?? has('grant-ends');
    return granted === undefined
      ? { role: 'ended', ...(near[0] && { slot: near[0] }) }
      : { role: 'grant-ends', slot: granted };
  }
  const ends = has('grant-ends');
  if (ends !== undefined) return { role: 'grant-ends', slot: ends };
  const [first] = near;
  const grant = has('granted');
  if (grant !== undefined && first !== undefined) {
    const verb = near.find(({ meaning }) => meaning.id !== 'granted');
    if (verb?.meaning.id === 'ended') return { role: 'grant-ends', slot: verb };
    if (verb?.meaning.id === 'decided') return { role: 'decided', slot: verb };
    return { role: 'granted', slot: grant };
  }
  if (first !== undefined) return { role: first.meaning.id, slot: first };
  return { role: slots.some(isOf('body')) ? 'decided' : 'running' };
}

function timeFilter(
  { from, to }: { from: string; to: string },
  role: TimeRole,
  { day }: Reading,
  isNegated: boolean,
  isPast: boolean,
): Filter {
  const open = { from, to };
  if (role === 'ended' && from === day && to === day)
    return isNegated
      ? { by: 'time', role: 'running', from: day, to: day }
      : { by: 'time', role, from: ALWAYS.from, to: day };
  // "Which run out before the end of the year?" does not ask for those that already have.
  if ((role === 'ended' || role === 'grant-ends') && from === ALWAYS.from && to > day && !isPast)
    return { by: 'time', role, from: day, to };
  if (role === 'running' && isNegated && from === day)
    return { by: 'time', role: 'ended', from: ALWAYS.from, to: day };
  // "After 2013" and "before 2010" without another word: when they end.
  if (role === 'running' && isBefore(open)) return { by: 'time', role: 'ended', from, to };
  if (role === 'running' && isAfter(open)) return { by: 'time', role: 'ended', from, to };
  return { by: 'time', role, from, to, ...(isNegated && { not: true }) };
}

const PAST =
  /ede$|^(?:slut|sluttet|afsluttet|udlob|udlobet|ophort|stoppet|lukket|ended|expired|finished|closed|ran|completed|stopped|concluded|over|had|was|were|ferdig|fardige?)$/u;
const STANDALONE: readonly TimeRole[] = ['running', 'ended'];
/** Words that say that something runs, but too often say something else. */
const VAGUE = new Set([
  'over',
  'end',
  'close',
  'stop',
  'stadig',
  'endnu',
  'still',
  'live',
  'current',
  'aktuelle',
  'end',
]);

const BEFORE_PREDICATE = new Set(
  'are is was were er var stadig still der that which currently already allerede ikke not have has had har havde bliver blev ones dem they de bare just nu kun only'.split(
    ' ',
  ),
);

/** "Which are still running?", but not "women running their own companies". */
function isPredicate({ from, to }: Slot, reading: Reading): boolean {
  if (VAGUE.has(wordAt(reading, from))) return false;
  const next = reading.words[to];
  const isLast = next?.gap !== 'none';
  return BEFORE_PREDICATE.has(wordAt(reading, from - 1)) || isLast;
}

/** The conditions of time, and the slots behind them; roles without a time are about now. */
export function timeConditions(
  reading: Reading,
  slots: readonly Slot[],
): { filters: Filter[]; used: Slot[]; role?: TimeRole } {
  const times = slots.filter(isOf('time'));
  const facts = slots.filter(isOf('property', 'theme')).filter(({ from, to }) => to - from > 1);
  // "Grants that end" asks for a column too, and the grants are still what ends.
  const isRole = (id: TimeRole) => (slot: Slot) =>
    slot.meaning.is === 'role' && slot.meaning.id === id;
  const grants = slots.some(isRole('ended'))
    ? reading.slots.filter((slot) => isRole('granted')(slot) && !slots.includes(slot))
    : [];
  const roles = mostSpecific(
    [...slots, ...grants]
      .filter(isOf('role'))
      .filter((slot) =>
        facts.every(
          (fact) =>
            !(
              fact.from <= slot.from &&
              slot.to <= fact.to &&
              fact.to - fact.from > slot.to - slot.from
            ),
        ),
      ),
  );
  const [first] = times;
  if (first === undefined) {
    const alone = roles.filter(({ meaning }) => STANDALONE.includes(meaning.id));
    const decided = slots.some(isOf('body'))
      ? roles.filter(({ meaning }) => meaning.id === 'decided' || meaning.id === 'granted')
      : [];
    if (decided.length > 0) return { filters: [], used: decided };
    const role = alone.find((slot) => slot.to - slot.from > 1 || isPredicate(slot, reading));
    if (role === undefined) return { filters: [], used: [] };
    const now = { from: reading.day, to: reading.day };
    return {
      filters: [timeFilter(now, role.meaning.id, reading, role.not === true, true)],
      used: [role],
      role: role.meaning.id,
    };
  }
  const { role, slot } = roleOf(first, roles, slots);
  return {
    filters: [
      timeFilter(
        first.meaning,
        role,
        reading,
        slot?.not === true || first.not === true,
        slot === undefined || PAST.test(wordAt(reading, slot.from)),
      ),
    ],
    // "What finishes at the end of 2013?" says it twice.
    used: [first, ...roles.filter(({ meaning }) => slot?.meaning.id === meaning.id)],
    role,
  };
}
