import { z } from 'zod';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Collection, DocumentStore, Versioned } from '../../store/document-store';
import { assessmentSchema, type Assessment } from '../checklist/assessment';
import { type Checklist, checklistSchema } from '../checklist/checklist';
import {
  checklistReferenceSchema,
  freezeChecklist,
  readFrozenChecklist,
} from '../checklist/frozen-checklists';
import { type Level, FACTS, proposalSchema } from '../proposal/proposal';
import { eventSchema } from './history';
import { type State, STATES } from './states';

/** The level whose checklist the recommendation follows from: the proposal's own. */
export function mainLevel(screening: Screening): Level {
  const { level = 'administrative' } = screening.proposal;
  return checklistOf(screening, level).level;
}

/** Whether a person may see a screening: its owner, everybody who assesses it, and coordinators once it was submitted. */
export function maySee(screening: Screening, person: string, roles: Roles): boolean {
  if (screening.owner === person || assessmentOf(screening, person) !== undefined) return true;
  return screening.submittedAt !== undefined && isCoordinator(person, roles);
}

const personSchema = z.strictObject({ id: z.string(), name: z.string() });

/** One message between owner and coordinator about a submitted screening. */
const messageSchema = z.strictObject({
  kind: z.enum(['question', 'reply']),
  by: z.string(),
  name: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});

/** What the competent body decided, and who recorded it. */
const decisionSchema = z.strictObject({
  outcome: z.enum(['approved', 'rejected']),
  /** Id of a body in the vocabulary. */
  body: z.string(),
  on: z.iso.date(),
  reason: z.string(),
  /** What the checklist recommended, as derived on that day. */
  recommendation: z.string(),
  by: personSchema,
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Screenings that were stored before checklists had a collection of their own hold them whole, until their next write.
 * The brand keeps anybody from storing one so again.
 */
const embeddedChecklistSchema = checklistSchema.brand<'embedded'>();

const screeningSchema = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  /** The id of the person who started it. Indexed fields are at the top level. */
  owner: z.string(),
  ownerName: z.string(),
  state: z.enum(STATES),
  proposal: proposalSchema,
  /** Facts that were skipped. */
  skipped: z.array(z.enum(FACTS)),
  checklists: z.array(z.union([checklistReferenceSchema, embeddedChecklistSchema])).min(1),
  /** The owner's first, then those of invited colleagues. */
  assessments: z.array(assessmentSchema).min(1),
  /** Collaborations that were shown as overlapping when the owner continued anyway. */
  overlaps: z.strictObject({ ids: z.array(z.string()), at: z.iso.datetime() }).optional(),
  thread: z.array(messageSchema).default([]),
  /** The coordinator who has taken it. */
  handler: personSchema.optional(),
  submittedAt: z.iso.datetime().optional(),
  decision: decisionSchema.optional(),
  withdrawn: z.strictObject({ from: z.enum(STATES), at: z.iso.datetime() }).optional(),
  /** What still follows from the decision; absent when all is done, so that the index holds only what is to be done. */
  unsettled: z.literal('entry').optional(),
  /** The number of the first event of which somebody is still to be notified; absent, as above, when there is none. */
  unsent: z.int().nonnegative().optional(),
  /** The owner is still to be asked whether to keep it, should it be left untouched; absent once they were asked. */
  unasked: z.literal('keep').optional(),
  /** When the owner was asked whether an untouched draft is to be kept. */
  keepAskedAt: z.iso.datetime().optional(),
  /** Append-only; written with the change, so that there is never one without the other. */
  history: z.array(eventSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
/** A screening as it is stored: with references to its checklists. */
export type StoredScreening = z.infer<typeof screeningSchema>;

/** A proposed collaboration on its way through the checklists to a decision. */
export interface Screening extends Omit<StoredScreening, 'checklists'> {
  /** The checklist of each level that is assessed, as it was when that began: an old case always shows what was asked. */
  checklists: Checklist[];
}

/** Where `readScreening` and its like keep screenings. */
export const screenings: Collection<StoredScreening> = {
  name: 'screenings',
  schema: screeningSchema,
  id: (screening) => screening.id,
  partition: (screening) => screening.id,
  indexes: ['unsettled', 'unsent'],
  compositeIndexes: [
    ['owner', 'updatedAt'],
    ['owner', 'state', 'updatedAt'],
    ['state', 'updatedAt'],
    ['state', 'unasked', 'updatedAt'],
  ],
};

/** Whether answers and facts may still be changed: afterwards the record is frozen. */
export function isOpen(state: State): boolean {
  return state === 'draft' || state === 'more-information';
}

/** The frozen checklist of a level; the first one's where that level was never begun. */
export function checklistOf({ checklists }: Screening, level: Level): Checklist {
  const [first] = checklists;
  const found = checklists.find((one) => one.level === level) ?? first;
  if (found === undefined) throw new RangeError('a screening has at least one checklist');
  return found;
}

/** A person's assessment: of a level, or the one last worked on. */
export function assessmentOf(
  { assessments }: Screening,
  person: string,
  level?: Level,
): Assessment | undefined {
  return assessments
    .filter((one) => one.assessor === person && (level === undefined || one.level === level))
    .sort((one, other) => other.at.localeCompare(one.at))[0];
}

/** The screening with one of its assessments changed. */
export function withAssessment(
  screening: Screening,
  { assessor, level }: Pick<Assessment, 'assessor' | 'level'>,
  change: (assessment: Assessment) => Assessment,
): Screening {
  const assessments = screening.assessments.map((one) =>
    one.assessor === assessor && one.level === level ? change(one) : one,
  );
  return { ...screening, assessments };
}

interface Ports {
  readonly documents: DocumentStore;
}

/** A stored screening with the checklists that it refers to. */
export async function withChecklists(stored: StoredScreening, ports: Ports): Promise<Screening> {
  const checklists = await Promise.all(
    stored.checklists.map(async (one) => ('hash' in one ? readFrozenChecklist(one, ports) : one)),
  );
  return { ...stored, checklists };
}

/** Found screenings with their checklists, one after the other: most share a checklist, which is then read once. */
export async function screeningsOf(
  found: readonly Versioned<StoredScreening>[],
  ports: Ports,
): Promise<Screening[]> {
  const complete: Screening[] = [];
  for (const { document } of found) complete.push(await withChecklists(document, ports));
  return complete;
}

/** Reads a screening with its checklists. */
export async function readScreening(
  id: string,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  const stored = await ports.documents.get(screenings, id, id);
  return stored && { ...stored, document: await withChecklists(stored.document, ports) };
}

/** Writes a screening after its checklists: a process that dies in between leaves a checklist that the next one uses. */
async function write(
  screening: Screening,
  ports: Ports,
  save: (document: StoredScreening) => Promise<Versioned<StoredScreening> | undefined>,
): Promise<Versioned<Screening> | undefined> {
  const { checklists } = screening;
  const references = await Promise.all(checklists.map((one) => freezeChecklist(one, ports)));
  const saved = await save({ ...screening, checklists: references });
  return saved && { document: { ...saved.document, checklists }, version: saved.version };
}

/** Stores a new screening; `undefined` when there is already one with its id. */
export function createScreening(
  screening: Screening,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  return write(screening, ports, (document) => ports.documents.create(screenings, document));
}

/** Replaces the version of a screening that was read; `undefined` when it has another by now. */
export function replaceScreening(
  screening: Screening,
  version: string,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  return write(screening, ports, (document) =>
    ports.documents.replace(screenings, document, version),
  );
}
