import { z } from 'zod';
import { answerValueSchema, stepSchema } from '../checklist/assessment';
import { FACTS, LEVELS } from '../proposal/proposal';

const idSchema = z.string().min(1).max(120);
/** From a card's input: clients leave an empty one out. */
const inputSchema = z.string().max(2000).default('');
const levelSchema = z.enum(LEVELS);

const ONE = { screening: idSchema };
const LEVELLED = { ...ONE, level: levelSchema };
/** Of a card that shows a step: which checklist, and which revision of the assessment. */
const AT = { ...LEVELLED, revision: z.int().nonnegative() };
/** How many moves the card shows: a tap from before the last one comes late. Absent: the moves as they are. */
const MOVE = { ...ONE, seen: z.int().nonnegative().optional() };
const OUTCOME = { outcome: z.enum(['approved', 'rejected']) };

const named = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) =>
  z.object({ action: z.literal(action), ...shape });

/** What the buttons of screening's cards send. */
export const SCREENING_ACTIONS = [
  named('start-screening', { text: z.string().max(1000).optional() }),
  named('continue-screening', ONE),
  named('answer', { ...AT, question: idSchema, value: answerValueSchema }),
  /** The text is from the card's input, or from the button of a choice. */
  named('fact', { ...AT, fact: z.enum(FACTS), text: inputSchema }),
  named('skip', AT),
  named('back', AT),
  named('undo', AT),
  /** Goes on from the proposal, with the overlaps that there are. */
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
  /** The checklist to begin or go on with; absent: the one that is not the proposal's own. */
  named('other-level', { ...ONE, level: levelSchema.optional() }),
  named('invite-form', ONE),
  named('invite', { ...ONE, name: inputSchema }),
  named('invite-person', { ...ONE, person: idSchema }),
  /** When the assessment was last worked on; absent from older cards: they ask once more. */
  named('decline-invitation', { ...ONE, at: z.iso.datetime().optional() }),
  named('submit', MOVE),
  named('withdraw', MOVE),
  named('restore', MOVE),
  named('duplicate', ONE),
  named('keep-draft', ONE),
  named('take', MOVE),
  named('resume', MOVE),
  named('request-form', ONE),
  named('request', { ...MOVE, text: inputSchema }),
  named('reply', { ...MOVE, text: inputSchema }),
  named('decide-form', { ...ONE, ...OUTCOME }),
  named('decide', {
    ...MOVE,
    ...OUTCOME,
    body: z.string().max(120).default(''),
    on: z.string().max(40).default(''),
    reason: inputSchema,
  }),
  named('case-note', ONE),
  named('view-screening', ONE),
  named('list-queue', {}),
] as const;
