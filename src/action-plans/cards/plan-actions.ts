import { z } from 'zod';
import { STEP_OUTCOMES, WARNINGS } from '../../catalogue/decision-chain';
import { initiativeSearchSchema } from '../plan/find-initiatives';
import { MOST_ALIKE } from '../initiative/find-alike';
import { SOURCES } from '../initiative/initiative';

const idSchema = z.string().min(1).max(160);
const yearSchema = z.int().min(2000).max(2999);
/** Text from a card's input; clients omit empty inputs. */
const shortSchema = z.string().max(400).default('');
const longSchema = z.string().max(2000).default('');
const sourceSchema = z.strictObject({ kind: z.enum(SOURCES), id: idSchema });
/** What an initiative is to come from. */
export type SourceReference = z.infer<typeof sourceSchema>;

const ONE = { initiative: idSchema };
/** The number of events that the card had seen; a tap on an older card is refused. */
const SEEN = { ...ONE, seen: z.int().nonnegative() };
/** Without an area: all. */
const PLAN = { year: yearSchema, area: z.string().max(120).default('') };

const named = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) =>
  z.object({ action: z.literal(action), ...shape });

/** What the buttons on the cards of action plans send. */
export const PLAN_ACTIONS = [
  named('plan', { ...PLAN, start: z.int().nonnegative().default(0) }),
  named('plan-export', PLAN),
  named('initiatives', {
    search: initiativeSearchSchema,
    start: z.int().nonnegative().default(0),
  }),
  named('initiative', ONE),
  /** Opens the form of a new initiative, filled in as far as something is known. */
  named('initiative-form', {
    year: yearSchema.optional(),
    area: z.string().max(120).optional(),
    source: sourceSchema.optional(),
  }),
  named('initiative-edit', ONE),
  /** `seen` is absent for a new one. The facts come from the card's inputs. */
  named('initiative-save', {
    ...ONE,
    seen: z.int().nonnegative().optional(),
    source: sourceSchema.optional(),
    // A text that is too long comes back with the form, so none of them is refused here.
    title: longSchema,
    area: shortSchema,
    from: shortSchema,
    to: shortSchema,
    responsible: longSchema,
    money: longSchema,
    why: longSchema,
    /** The initiatives like it that the form showed. */
    alike: z.array(idSchema).max(MOST_ALIKE).default([]),
    /** Why something that is decided is changed. */
    reason: longSchema,
  }),
  named('meeting-form', { ...ONE, outcome: z.enum(['recommended', 'approved', 'rejected']) }),
  /** The outcome comes from the button, or for a discussion from the form's choice. */
  named('meeting', {
    ...SEEN,
    outcome: z.enum(STEP_OUTCOMES).default('recommended'),
    body: shortSchema,
    on: shortSchema,
    item: shortSchema,
    reason: longSchema,
    /** The warnings that the form showed. */
    warnings: z.array(z.enum(WARNINGS)).default([]),
  }),
  /** Opens the form that corrects a step; the last one if none is named. */
  named('correct-step-form', { ...ONE, step: z.int().nonnegative().optional() }),
  named('correct-step', {
    ...SEEN,
    step: z.int().nonnegative(),
    outcome: z.enum(STEP_OUTCOMES).default('recommended'),
    body: shortSchema,
    on: shortSchema,
    item: shortSchema,
    reason: longSchema,
    why: longSchema,
    warnings: z.array(z.enum(WARNINGS)).default([]),
  }),
  named('progress-form', { ...ONE, move: z.enum(['finished', 'stopped']) }),
  named('progress', {
    ...SEEN,
    move: z.enum(['started', 'finished', 'stopped']),
    result: longSchema,
  }),
  named('undo-move', SEEN),
  named('delete-initiative-form', ONE),
  named('delete-initiative', SEEN),
  named('restore-initiative', SEEN),
] as const;
