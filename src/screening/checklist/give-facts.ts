import { changedFacts } from '../case/changes';
import type { Screening } from '../case/screening';
import { applyFact, OVERLAPPING, stepAfterFact } from '../proposal/apply-fact';
import {
  factsShown,
  firstFactOf,
  groupOf,
  type Fact,
  isAsked,
  isGiven,
  type Proposal,
} from '../proposal/proposal';
import { FACT_KINDS } from '../proposal/read-fact';
import type { Step } from './assessment';
import { withoutTouched } from './carried-answers';
import {
  type AssessedScreening,
  assessedScreening,
  atStep,
  type FactFault,
  type Given,
  isOwner,
  type Own,
  type StepContext,
  withEvents,
} from './assessed-screening';

type FactStep = Extract<Step, { kind: 'fact' }>;

/** Returns what was given for a fact: the text as it was written, or the chosen value. */
function givenFor({ fact, text }: { fact: Fact; text: string }, proposal: Proposal): string {
  const chosen = FACT_KINDS[fact] === 'choice' ? proposal[fact] : undefined;
  return typeof chosen === 'string' ? chosen : text.trim();
}

/** Takes one fact, with its line in the history. */
function withFact(
  { screening, assessment }: AssessedScreening,
  given: { readonly fact: Fact; readonly text: string },
  context: StepContext,
): Given {
  const applied = applyFact(screening, assessment, given, context);
  if (!applied.ok) return applied.reason;
  const value = givenFor(given, applied.screening.proposal);
  const isCorrection = isGiven(given.fact, screening.proposal);
  const facts = isCorrection
    ? changedFacts(screening.proposal, applied.screening.proposal)
    : undefined;
  const changed = facts && { ...facts, answers: [] };
  const event = { did: 'fact', what: given.fact, value, ...(changed && { changed }) } as const;
  return withEvents(assessedScreening(applied.screening, assessment), [event], context);
}

/** Takes a fact that was typed at its step. */
export function giveFact(
  assessed: AssessedScreening,
  input: Own<'fact'>,
  context: StepContext,
): Given {
  const { step } = assessed.assessment;
  if (!isOwner(assessed)) return 'owner-only';
  if (step.kind !== 'fact' || step.fact !== input.fact) return 'stale';
  return withFact(assessed, input, context);
}

/** Takes a fact that was named at any step; whoever is past the facts stays, unless overlaps may have changed. */
export function correctFact(
  assessed: AssessedScreening,
  input: Own<'correct'>,
  context: StepContext,
): Given {
  const { step } = assessed.assessment;
  if (!isOwner(assessed)) return 'owner-only';
  const taken = withFact(assessed, input, context);
  const moves = step.kind === 'fact' || input.fact === 'level' || OVERLAPPING.includes(input.fact);
  return typeof taken === 'string' || moves ? taken : atStep(taken, step);
}

/** Skips a fact that was not given; a guess is dropped if it was shown, and else it stands. */
function withoutFact(
  { screening, assessment }: AssessedScreening,
  fact: Fact,
  context: StepContext,
  wasShown = true,
): AssessedScreening {
  const { [fact]: _, ...proposal } = screening.proposal;
  const skipped = [...new Set([...screening.skipped, fact])];
  const after = { ...screening, skipped, ...(wasShown && { proposal }) };
  const changed = assessedScreening(withoutTouched(after, screening.proposal), assessment);
  return withEvents(changed, [{ did: 'passed', what: fact }], context);
}

/** Skips the fact of the current step. */
export function skipFact(
  assessed: AssessedScreening,
  fact: Fact,
  context: StepContext,
): AssessedScreening {
  const isKnown = isGiven(fact, assessed.screening.proposal);
  const after = isKnown ? assessed : withoutFact(assessed, fact, context);
  return atStep(after, stepAfterFact(after.screening, after.assessment));
}

/** Where the owner stands after the fields of a card: at a fault, at what comes next, or at what is still open. */
function stepAfterFacts(
  { screening, assessment }: AssessedScreening,
  before: FactStep,
  { given, then }: Own<'facts'>,
  [fault]: readonly FactFault[],
): Step {
  if (fault !== undefined) return { ...before, fact: fault.fact };
  if (then === 'next') {
    const changed = given.find(({ fact, isShown }) => !isShown && OVERLAPPING.includes(fact));
    return stepAfterFact(screening, { ...assessment, step: before }, changed?.fact);
  }
  const fact = firstFactOf(groupOf(before.fact), screening);
  return before.edited === true || fact === undefined ? before : { kind: 'fact', fact };
}

/**
 * Takes all fields of a card. One that cannot be taken keeps none of the others back; empty ones are
 * skipped by whoever goes on.
 */
export function giveFacts(
  assessed: AssessedScreening,
  input: Own<'facts'>,
  context: StepContext,
): Given {
  const { step } = assessed.assessment;
  if (!isOwner(assessed)) return 'owner-only';
  if (step.kind !== 'fact') return 'stale';
  const shown = factsShown(step, assessed.screening);
  if (![...input.given.map(({ fact }) => fact), ...input.empty].every((one) => shown.includes(one)))
    return 'stale';
  const faults: FactFault[] = [];
  let after = assessed;
  for (const { fact, text, isShown } of input.given) {
    if (isShown) continue;
    const taken = withFact(after, { fact, text }, context);
    if (typeof taken === 'string') faults.push({ fact, text, reason: taken });
    else after = taken;
  }
  for (const fact of input.then === 'next' ? input.empty : []) {
    const { proposal } = after.screening;
    // What another field of this card has just led to was not on it.
    const wasShown = assessed.screening.proposal[fact] !== undefined;
    if (isAsked(fact, proposal) && !isGiven(fact, proposal))
      after = withoutFact(after, fact, context, wasShown);
  }
  return { ...atStep(after, stepAfterFacts(after, step, input, faults)), faults };
}

/** Returns whether the fields of a card are already stored, because it was tapped twice. */
export function areFactsStored(
  { given, empty, then }: Own<'facts'>,
  { history, proposal }: Screening,
): boolean {
  const lastOf = (fact: Fact) =>
    history.findLast(({ did, what }) => what === fact && (did === 'fact' || did === 'passed'));
  const skipped = then === 'next' ? empty : [];
  return (
    given.length + skipped.length > 0 &&
    given.every(({ fact, text, isShown }) => isShown || lastOf(fact)?.value === text.trim()) &&
    skipped.every((fact) => isGiven(fact, proposal) || lastOf(fact)?.did === 'passed')
  );
}
