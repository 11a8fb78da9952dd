import { z } from 'zod';
import { hashOf } from '../../lib/canonical-text';
import { UdsynError } from '../../lib/errors';
import { localizedSchema } from '../../lib/language';
import type { Collection, DocumentStore } from '../../store/document-store';
import { FACTS } from '../proposal/proposal';

const levelSchema = z.strictObject({
  /** 0 (worst) to 3 (best). */
  value: z.int().min(0).max(3),
  label: localizedSchema,
  description: localizedSchema,
  /** Says that nobody has examined the matter; where the answer is needed, it counts as none. */
  unclear: z.literal(true).optional(),
});

const questionSchema = z.strictObject({
  id: z.string(),
  text: localizedSchema,
  /** The reason for the question, in one sentence. */
  help: localizedSchema,
  levels: z.array(levelSchema).length(4),
  /**
   * Set if more of what is asked about gives a lower level; words such as "high" then do not select
   * a level.
   */
  reversed: z.literal(true).optional(),
  /** An answer at this level blocks the proposal until the cause is removed; `reason` says why. */
  stop: z.strictObject({ at: z.int().min(0).max(3), reason: localizedSchema }).optional(),
  /** An answer at this level or below permits a recommendation on a condition only; `text` is the condition. */
  condition: z.strictObject({ at: z.int().min(0).max(3), text: localizedSchema }).optional(),
  /** Without an answer nothing is recommended. */
  needed: z.literal(true).optional(),
  /** Nobody can change what is asked about: no other answer is suggested. */
  fixed: z.literal(true).optional(),
  /** The facts that an answer depends on: it is not carried over to a case that changes one of them. */
  restsOn: z.array(z.enum(FACTS)).optional(),
});

const criterionSchema = z.strictObject({
  id: z.string(),
  title: localizedSchema,
  description: localizedSchema,
  /** Percentage of the total score. */
  weight: z.int().positive(),
  questions: z.array(questionSchema).min(3).max(5),
});

/** A screening checklist: criteria weighted to 100, three to five questions each. */
export const checklistSchema = z
  .strictObject({
    id: z.string(),
    level: z.enum(['administrative', 'political']),
    version: z.int().positive(),
    title: localizedSchema,
    /**
     * States that the questions are Udsyn's proposal, based on the strategy's criteria, and not the
     * region's own text.
     */
    origin: localizedSchema,
    criteria: z.array(criterionSchema).min(1),
    /** Percentages of the score that determine the recommendation. */
    thresholds: z.strictObject({
      recommend: z.int().min(0).max(100),
      recommendWithConditions: z.int().min(0).max(100),
      /** A criterion below this percentage of its own points becomes a condition. */
      weakCriterion: z.int().min(0).max(100),
      /** If a smaller percentage of the questions is answered, the basis is insufficient. */
      answered: z.int().min(0).max(100),
      /**
       * Assessors whose scores lie further apart, in percentage points, do not agree on a
       * recommendation; neither do those of whom only some see a stop. If absent, the mean decides.
       */
      disagreement: z.int().min(0).max(100).optional(),
    }),
    /**
     * The wording of a condition that follows from a weak answer: `{question}` stands for the
     * question, `{level}` for the description of the level that is enough.
     */
    condition: localizedSchema.optional(),
  })
  .superRefine((checklist, context) => {
    const weights = checklist.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
    if (weights !== 100)
      context.addIssue({
        code: 'custom',
        path: ['criteria'],
        message: `weights sum to ${weights}, not to 100`,
      });
    const ids = checklist.criteria.flatMap((criterion) => [
      criterion.id,
      ...criterion.questions.map((question) => question.id),
    ]);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: 'custom', path: ['criteria'], message: 'an id is used twice' });
    checklist.criteria.forEach((criterion, c) => {
      criterion.questions.forEach((question, q) => {
        if (question.levels.some((level, index) => level.value !== index))
          context.addIssue({
            code: 'custom',
            path: ['criteria', c, 'questions', q, 'levels'],
            message: 'levels go 0, 1, 2, 3',
          });
      });
    });
  });
export type Checklist = z.infer<typeof checklistSchema>;
export type Criterion = Checklist['criteria'][number];
export type Question = Criterion['questions'][number];

/** Returns the criterion that a question belongs to. */
export function criterionOf({ criteria }: Checklist, question: string): Criterion | undefined {
  return criteria.find(({ questions }) => questions.some(({ id }) => id === question));
}

/** Lists the questions of all criteria, in order. */
export function questionsOf(checklist: Checklist): Question[] {
  return checklist.criteria.flatMap(({ questions }) => questions);
}

/**
 * Identifies a checklist by its exact content: the hash covers the content, regardless of the
 * version.
 */
export const checklistReferenceSchema = z.strictObject({
  level: z.enum(['administrative', 'political']),
  version: z.int().positive(),
  hash: z.string(),
});
type ChecklistReference = z.infer<typeof checklistReferenceSchema>;

const frozenChecklistSchema = z.strictObject({
  /** `<level>.<version>.<hash>`. */
  id: z.string(),
  checklist: checklistSchema,
});
type FrozenChecklist = z.infer<typeof frozenChecklistSchema>;

/** Checklists as they were when screenings started, each stored once; never changed or deleted. */
export const frozenChecklists: Collection<FrozenChecklist> = {
  name: 'checklists',
  schema: frozenChecklistSchema,
  id: ({ id }) => id,
  partition: ({ id }) => id,
  indexes: [],
};

interface Ports {
  readonly documents: DocumentStore;
}

/** A cache of checklists known to be stored; it never becomes outdated. */
interface Known {
  readonly checklists: Map<string, Checklist>;
  /**
   * Avoids hashing: the checklist of a screening that was read is the same object as in
   * `checklists`.
   */
  readonly references: WeakMap<Checklist, ChecklistReference>;
}

const known = new WeakMap<DocumentStore, Known>();

function knownIn(documents: DocumentStore): Known {
  const found = known.get(documents) ?? { checklists: new Map(), references: new WeakMap() };
  known.set(documents, found);
  return found;
}

const idOf = ({ level, version, hash }: ChecklistReference) => `${level}.${version}.${hash}`;

/** Stores a checklist if it is not stored yet, and returns a reference to it. */
export async function freezeChecklist(
  checklist: Checklist,
  { documents }: Ports,
): Promise<ChecklistReference> {
  const { checklists, references } = knownIn(documents);
  const stored = references.get(checklist);
  if (stored !== undefined) return stored;
  const { level, version } = checklist;
  const reference = { level, version, hash: hashOf(checklist) };
  const id = idOf(reference);
  if (!checklists.has(id)) {
    const created = await documents.create(frozenChecklists, { id, checklist });
    if (created !== undefined) checklists.set(id, created.document.checklist);
  }
  references.set(checklist, reference);
  return reference;
}

/** Reads a frozen checklist; only the first read accesses the store. */
export async function readFrozenChecklist(
  reference: ChecklistReference,
  { documents }: Ports,
): Promise<Checklist> {
  const { checklists, references } = knownIn(documents);
  const id = idOf(reference);
  const checklist =
    checklists.get(id) ?? (await documents.get(frozenChecklists, id, id))?.document.checklist;
  if (checklist === undefined)
    throw new UdsynError(
      'storage/invalid-document',
      `The checklist "${id}" of a screening is not stored: restore the collection "${frozenChecklists.name}" from the same backup as the screenings.`,
    );
  checklists.set(id, checklist);
  references.set(checklist, reference);
  return checklist;
}
