import type { CompetenceRule } from '../../catalogue/content';
import { copenhagen } from '../../lib/dates';
import { readDay } from '../../lib/read-date';
import type { Result } from '../../lib/result';
import type { Roles } from '../../people/roles';
import { LONGEST_TEXT } from '../checklist/input';
import type { AnnouncePorts } from '../case/announce';
import { claimChange } from '../entry/claim-change';
import { isSuperseded } from '../entry/open-entry-case';
import { isSubstantial, needsReason, type Warning } from '../../catalogue/decision-chain';
import { type FinishDecisionPorts, tryFinish } from './finish-decision';
import { type EffectiveRefusal, readEffective } from './read-effective';
import {
  type GivenCondition,
  isDueBefore,
  MOST_CONDITIONS,
  readDecisionConditions,
} from './read-conditions';
import { isForOthers, LONGEST_ITEM, stepWarnings } from './record-decision';
import type { Decision, Screening } from '../case/screening';
import {
  transitionScreening,
  type TransitionRequest,
  type TransitionResult,
} from '../case/transition-screening';

type Ports = AnnouncePorts & FinishDecisionPorts & { readonly rules: readonly CompetenceRule[] };

/** What the record of a decision should have said, and why it is corrected. */
export interface CorrectionRequest extends TransitionRequest {
  readonly body: string;
  readonly on: string;
  readonly item: string;
  /** The number of the case in the organisation's own records; empty if it stays as it is. */
  readonly journal?: string;
  readonly reason: string;
  readonly why: string;
  /** The last day of a collaboration that is left or prolonged; absent if it stays as recorded. */
  readonly effective?: string;
  /** Each condition as it should read, in order; absent if none is corrected. */
  readonly conditions?: readonly string[];
  /** Conditions to add, one a line. */
  readonly added?: string;
  /** The warnings that the coordinator has seen. */
  readonly seenWarnings?: readonly Warning[];
}

type CorrectionRefusal =
  | 'unknown-body'
  | 'bad-date'
  | 'future-date'
  | 'too-long'
  | 'own-case'
  | 'warned'
  | 'reason-needed'
  | 'why-needed'
  | EffectiveRefusal
  | 'condition-needed'
  | 'early-deadline'
  | Extract<ReturnType<typeof readDecisionConditions>, { ok: false }>['reason']
  | 'unchanged';

/** Why a correction cannot be made, whatever the decision says. */
function faultIn(
  { body, item, journal = '', reason, why }: CorrectionRequest,
  on: string | undefined,
  { clock, vocabulary }: Ports,
): CorrectionRefusal | undefined {
  if (!vocabulary.bodies.some(({ id }) => id === body)) return 'unknown-body';
  if (on === undefined) return 'bad-date';
  if (on > copenhagen(clock.now()).day) return 'future-date';
  if ([reason, why].some(({ length }) => length > LONGEST_TEXT)) return 'too-long';
  if ([item, journal].some(({ length }) => length > LONGEST_ITEM)) return 'too-long';
  return isSubstantial(why) ? undefined : 'why-needed';
}

type Recorded = Pick<Decision, 'body' | 'on' | 'item' | 'reason' | 'conditions' | 'effective'>;

/** What can be corrected, in one order, so that it can be compared. */
const recorded = ({
  body,
  on,
  item = '',
  reason,
  conditions = [],
  effective,
}: Recorded): Recorded => ({
  body,
  on,
  ...(item !== '' && { item }),
  reason,
  ...(conditions.length > 0 && {
    conditions: conditions.map(({ text, deadline }) => ({ text, ...(deadline && { deadline }) })),
  }),
  ...(effective !== undefined && { effective }),
});

/** The last day after a correction. */
function effectiveAfter(
  screening: Screening,
  { outcome, effective: kept }: Decision,
  { effective: typed, on }: CorrectionRequest,
): ReturnType<typeof readEffective> {
  if (typed === undefined) return { ok: true, ...(kept !== undefined && { effective: kept }) };
  return readEffective(screening, { outcome, on, effective: typed });
}

/** A condition as it should read; one that is empty is missed. */
function readCorrected(typed: string, today: string): GivenCondition | CorrectionRefusal {
  const read = readDecisionConditions(typed.replace(/\s+/gu, ' '), today);
  if (!read.ok) return read.reason;
  const [condition] = read.conditions;
  return condition ?? 'condition-needed';
}

/**
 * The conditions of a decision after a correction: each as it should read, and the added ones. None
 * is taken away, because it may have been followed up; that it no longer applies is said there.
 */
export function correctedConditions(
  { outcome, conditions: before = [] }: Pick<Decision, 'outcome' | 'conditions'>,
  { conditions: typed, added = '' }: Pick<CorrectionRequest, 'conditions' | 'added'>,
  today: string,
): Result<{ conditions: readonly GivenCondition[] }, CorrectionRefusal> {
  if (outcome !== 'approved') return { ok: true, conditions: [] };
  const more = readDecisionConditions(added, today);
  if (!more.ok) return more;
  const conditions: GivenCondition[] = [];
  for (const [index, one] of before.entries()) {
    const condition = typed === undefined ? one : readCorrected(typed[index] ?? '', today);
    if (typeof condition === 'string') return { ok: false, reason: condition };
    conditions.push(condition);
  }
  const all = [...conditions, ...more.conditions];
  return all.length > MOST_CONDITIONS
    ? { ok: false, reason: 'many-conditions' }
    : { ok: true, conditions: all };
}

/** Whether a correction puts a deadline before the decision; one that was there may stay. */
function makesEarly(
  { conditions: before = [], on: was }: Decision,
  conditions: readonly GivenCondition[],
  on: string,
): boolean {
  return conditions.some((one, index) => {
    const isKept = on === was && one.deadline === before[index]?.deadline;
    return !isKept && isDueBefore(one, on);
  });
}

/** What is unusual about a decision as it would be recorded after a correction. */
export function correctionWarnings(
  screening: Screening,
  request: Pick<CorrectionRequest, 'body' | 'on' | 'person'>,
  conditions: readonly GivenCondition[],
  rules: readonly CompetenceRule[],
): Warning[] {
  const { decision, chain } = screening;
  if (decision === undefined) return [];
  const { outcome } = decision;
  const before = { ...screening, chain: chain.slice(0, -1) };
  // What else was to be decided then stays as it was recorded.
  const isEndContested = chain.at(-1)?.warnings.includes('other-end') === true;
  return stepWarnings(before, { ...request, outcome }, { conditions, rules, isEndContested });
}

/** Why a correction is not accepted yet: it was not warned about, or its decision has no reason. */
function reservation(
  { chain, decision }: Screening,
  { reason, seenWarnings = chain.at(-1)?.warnings ?? [] }: CorrectionRequest,
  warnings: readonly Warning[],
): CorrectionRefusal | undefined {
  if (warnings.some((one) => !seenWarnings.includes(one))) return 'warned';
  const isNeeded = decision !== undefined && needsReason(decision.outcome, warnings);
  return isNeeded && !isSubstantial(reason) ? 'reason-needed' : undefined;
}

/** The conditions of an approval as they were, which older corrections do not state. */
const wasConditioned = ({ outcome, conditions = [] }: Decision) =>
  outcome === 'approved' ? { conditions } : {};

/** The journal number after a correction, if it becomes another one. */
const journalAfter = ({ journal: before }: Screening, { journal = '' }: CorrectionRequest) =>
  journal === '' || journal === before ? {} : { journal };

function corrected(
  screening: Screening,
  request: CorrectionRequest,
  at: string,
  ports: Ports,
): Screening | CorrectionRefusal {
  const { decision, chain, corrections = [] } = screening;
  const on = readDay(request.on);
  const fault = faultIn(request, on, ports);
  if (fault !== undefined) return fault;
  if (decision === undefined || on === undefined) return 'unchanged';
  const end = effectiveAfter(screening, decision, { ...request, on });
  if (!end.ok) return end.reason;
  const read = correctedConditions(decision, request, copenhagen(ports.clock.now()).day);
  if (!read.ok) return read.reason;
  const conditions = [...read.conditions];
  if (makesEarly(decision, conditions, on)) return 'early-deadline';
  const { item: _item, effective: _effective, ...kept } = decision;
  const before = recorded(decision);
  const after = recorded({ ...request, on, conditions, effective: end.effective });
  const { conditions: _conditions, effective: _last, ...step } = after;
  const { person, why } = request;
  const renumbered = journalAfter(screening, request);
  if (JSON.stringify(before) === JSON.stringify({ ...after, ...renumbered })) return 'unchanged';
  const warnings = correctionWarnings(screening, { ...request, on }, conditions, ports.rules);
  const refused = reservation(screening, request, warnings);
  if (refused !== undefined) return refused;
  const by = { id: person.id, name: person.name };
  return {
    ...screening,
    ...renumbered,
    decision: { ...kept, ...after },
    chain: chain.map((one, index) => {
      if (index !== chain.length - 1) return one;
      const { item: _, ...other } = one;
      return { ...other, ...step, warnings };
    }),
    corrections: [
      ...corrections,
      // Also where there were none: a correction may add the first.
      { before: { ...before, ...wasConditioned(decision) }, why, by, at },
    ],
    ...(decision.outcome === 'approved' && { unsettled: 'entry' as const }),
  };
}

/**
 * Corrects an error in the record of a decision: body, date, item or reason, but never the outcome.
 * What it said before stays in the screening, and an entry that came of it is corrected too.
 */
export function correctDecision(
  given: CorrectionRequest,
  roles: Roles,
  ports: Ports,
): Promise<TransitionResult<CorrectionRefusal>> {
  const request = {
    ...given,
    item: given.item.trim(),
    journal: given.journal?.trim() ?? '',
    reason: given.reason.trim(),
    why: given.why.trim(),
  };
  const {
    body,
    on,
    item,
    journal,
    reason,
    why,
    effective = '',
    conditions = [],
    added = '',
  } = request;
  const said = [on, item, journal, reason, why, effective, ...conditions, added];
  return transitionScreening<CorrectionRefusal>(
    request,
    {
      transition: 'correct',
      said: { what: body, value: said.join('\n').trimEnd() },
      apply: (screening, at) =>
        isForOthers(screening, request.person.id, roles)
          ? 'own-case'
          : corrected(screening, request, at, ports),
      beforeNotices: async (done) => ({
        ...done,
        screening: await tryFinish(done.screening, ports),
      }),
    },
    roles,
    ports,
  );
}

type ReopenRefusal = 'own-case' | 'why-needed' | 'superseded' | 'too-long';

/**
 * Reopens a rejected case, so that it is handled again; the rejection stays in the chain. One that
 * another case on the same has followed stays closed. Nobody reopens their own case where somebody else
 * can.
 */
export function reopenScreening(
  { text: typed, ...request }: TransitionRequest & { readonly text: string },
  roles: Roles,
  ports: AnnouncePorts,
): Promise<TransitionResult<ReopenRefusal>> {
  const text = typed.trim();
  const { id, name } = request.person;
  return transitionScreening<ReopenRefusal>(
    request,
    {
      transition: 'reopen',
      said: { value: text },
      apply: async ({ decision: _, ...screening }, at) => {
        if (isForOthers(screening, id, roles)) return 'own-case';
        if (await isSuperseded(screening, ports)) return 'superseded';
        if (text.length > LONGEST_TEXT) return 'too-long';
        if (!isSubstantial(text)) return 'why-needed';
        const isClaimed = await claimChange(screening, at, ports);
        return isClaimed ? { ...screening, handler: { id, name } } : 'superseded';
      },
    },
    roles,
    ports,
  );
}
