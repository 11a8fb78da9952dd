import { z } from 'zod';
import { COLLEAGUE_INPUTS } from '../../people/read-colleague';
import { STEP_OUTCOMES, WARNINGS } from '../../catalogue/decision-chain';
import { answerValueSchema, stepSchema } from '../checklist/assessment';
import { type Fact, FACTS, LEVELS } from '../proposal/proposal';
import { registerFilterSchema } from '../register/register';

const idSchema = z.string().min(1).max(120);
/** Text from a card's input; clients omit empty inputs. */
const inputSchema = z.string().max(2000).default('');
/** Text from one of several inputs; those that a card does not have are absent. */
const fieldSchema = z.string().max(2000).optional();
/** A choice of a form; clients omit empty ones. */
const choiceSchema = z.string().max(120).optional();
const levelSchema = z.enum(LEVELS);

/** The facts that are chosen from suggestions, and may be written where none fits. */
const SUGGESTED = ['unit', 'responsible'] as const;
type SuggestedFact = (typeof SUGGESTED)[number];

/** Returns whether a fact is chosen from suggestions. */
export const isSuggested = (fact: Fact): fact is SuggestedFact =>
  SUGGESTED.some((one) => one === fact);

/** The id of a fact's input; a prefix keeps it apart from the rest of what a button sends. */
export const fieldIdOf = (fact: Fact) => `fact-${fact}` as const;
/** The id of the input for what is not among the suggestions. */
export const otherFieldIdOf = (fact: SuggestedFact) => `other-${fact}` as const;

/** The inputs of the cards that ask for facts. */
const FIELDS = Object.fromEntries(
  [...FACTS.map(fieldIdOf), ...SUGGESTED.map(otherFieldIdOf)].map((id) => [id, fieldSchema]),
  // What is built from a list of keys has no other keys.
) as Record<ReturnType<typeof fieldIdOf | typeof otherFieldIdOf>, typeof fieldSchema>;

/** The ids of the inputs for the conditions of a decision, in their order. */
export const CONDITION_IDS = [
  'condition-1',
  'condition-2',
  'condition-3',
  'condition-4',
  'condition-5',
  'condition-6',
  'condition-7',
  'condition-8',
  'condition-9',
  'condition-10',
] as const;

/** The inputs of the form that corrects the conditions of a decision. */
const CONDITION_FIELDS = Object.fromEntries(
  CONDITION_IDS.map((id) => [id, fieldSchema]),
  // What is built from a list of keys has no other keys.
) as Record<(typeof CONDITION_IDS)[number], typeof fieldSchema>;

const ONE = { screening: idSchema };
const LEVELLED = { ...ONE, level: levelSchema };
/** From a card that shows a step: the checklist and the revision of the assessment. */
const AT = { ...LEVELLED, revision: z.int().nonnegative() };
/**
 * The number of transitions that the card had seen; a tap on an older card is rejected. If absent,
 * the current state is used.
 */
const TRANSITION = { ...ONE, seen: z.int().nonnegative().optional() };
/** What the record of a step says, as it was typed. */
const RECORDED = {
  body: z.string().max(120).default(''),
  on: z.string().max(40).default(''),
  item: z.string().max(200).default(''),
  /** The number of the case in the organisation's own records. */
  journal: z.string().max(200).default(''),
  reason: inputSchema,
  /** The last day of a collaboration that is left or prolonged; absent in other forms. */
  effective: z.string().max(40).optional(),
};

const named = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) =>
  z.object({ action: z.literal(action), ...shape });

/** What the buttons on screening cards send. */
export const SCREENING_ACTIONS = [
  named('start-screening', { text: z.string().max(1000).optional() }),
  named('continue-screening', ONE),
  named('answer', { ...AT, question: idSchema, value: answerValueSchema }),
  /** Every button of a card that asks for facts sends its inputs, and what to do then. */
  named('facts', {
    ...AT,
    ...FIELDS,
    /** The facts that the card asks for, because clients omit empty inputs. */
    asked: z.array(z.enum(FACTS)),
    /** Set where something known is changed: what is empty is then asked for later. */
    edited: z.literal(true).optional(),
    then: z.enum(['next', 'back', 'pause', 'list']),
  }),
  named('skip', AT),
  named('back', AT),
  named('undo', AT),
  /** Confirms the proposal together with the similar collaborations shown. */
  named('confirm', AT),
  named('go', { ...AT, to: stepSchema }),
  named('overview', { ...LEVELLED, criterion: idSchema.optional() }),
  named('note-form', { ...LEVELLED, question: idSchema }),
  named('note', { ...AT, question: idSchema, comment: inputSchema, evidence: inputSchema }),
  named('edit-facts', ONE),
  named('pause', ONE),
  named('explain', LEVELLED),
  named('agreement', LEVELLED),
  named('compare', ONE),
  /**
   * The checklist to begin or continue; if absent, the one that the proposal did not start with.
   */
  named('other-level', { ...ONE, level: levelSchema.optional() }),
  /** With the name of a colleague that was typed. */
  named('invite-form', { ...ONE, name: inputSchema.optional() }),
  named('invite', { ...ONE, ...COLLEAGUE_INPUTS }),
  named('invite-person', { ...ONE, person: idSchema }),
  /** When the assessment was last changed; older cards lack it, so they ask again. */
  named('decline-invitation', { ...ONE, at: z.iso.datetime().optional() }),
  named('give-form', { ...ONE, name: inputSchema.optional() }),
  named('give', { ...TRANSITION, ...COLLEAGUE_INPUTS }),
  named('give-to', { ...TRANSITION, person: idSchema }),
  named('submit-form', ONE),
  named('submit', TRANSITION),
  named('withdraw-form', ONE),
  /** Older cards send no reason. */
  named('withdraw', { ...TRANSITION, text: inputSchema }),
  named('restore', TRANSITION),
  named('duplicate', ONE),
  /** Proposes a change of an approved case. */
  named('amend', ONE),
  named('keep-draft', ONE),
  /** Asks whether to delete a draft. */
  named('delete-form', ONE),
  named('delete-draft', TRANSITION),
  named('take', TRANSITION),
  named('resume', TRANSITION),
  named('request-form', ONE),
  named('request', {
    ...TRANSITION,
    text: inputSchema,
    answerBy: z.string().max(40).default(''),
  }),
  named('reply', { ...TRANSITION, text: inputSchema }),
  named('decide-form', { ...ONE, outcome: z.enum(['approved', 'rejected', 'recommended']) }),
  /** The outcome comes from the button, or for a recommendation from the form's choice. */
  named('decide', {
    ...TRANSITION,
    ...RECORDED,
    outcome: z.enum(STEP_OUTCOMES).default('recommended'),
    conditions: z.string().max(4000).default(''),
    /** The warnings that the form showed. */
    warnings: z.array(z.enum(WARNINGS)).default([]),
  }),
  named('correct-form', ONE),
  named('correct', {
    ...TRANSITION,
    ...RECORDED,
    ...CONDITION_FIELDS,
    why: inputSchema,
    /** How many conditions the form listed, because clients omit empty inputs; older forms list none. */
    listed: z.int().min(0).max(CONDITION_IDS.length).optional(),
    /** Conditions to add, one a line. */
    added: z.string().max(4000).default(''),
    warnings: z.array(z.enum(WARNINGS)).default([]),
  }),
  named('reopen-form', ONE),
  named('reopen', { ...TRANSITION, text: inputSchema }),
  /** The whole text in the chat, or only what is recommended with the links. */
  named('case-note', { ...ONE, full: z.boolean().default(false) }),
  /** Opens the form for a case on leaving or prolonging a collaboration. */
  named('entry-case-form', { collaboration: idSchema, matter: z.enum(['exit', 'renewal']) }),
  /** The reason and the last day come from the card's inputs. */
  named('entry-case', {
    collaboration: idSchema,
    matter: z.enum(['exit', 'renewal']),
    text: inputSchema,
    last: z.string().max(40).default(''),
  }),
  /** As a new card, or in place of the card that was tapped: the way back from a form. */
  named('view-screening', { ...ONE, back: z.literal(true).optional() }),
  named('list-queue', {
    year: z.int().min(2000).max(2200).optional(),
    focus: z.enum(['waiting', 'approved', 'rejected']).optional(),
    /** If absent, what is to be handled and what was decided in a year. */
    filter: registerFilterSchema.optional(),
    page: z.int().min(0).max(1000).default(0),
  }),
  named('filter-form', { filter: registerFilterSchema }),
  named('filter-cases', {
    'by-state': choiceSchema,
    'by-area': choiceSchema,
    'by-year': choiceSchema,
    'by-owner': choiceSchema,
  }),
  named('compare-form', { filter: registerFilterSchema }),
  named('compare-cases', {
    filter: registerFilterSchema,
    'case-1': choiceSchema,
    'case-2': choiceSchema,
    'case-3': choiceSchema,
    'case-4': choiceSchema,
  }),
  named('export-cases', { filter: registerFilterSchema }),
] as const;
