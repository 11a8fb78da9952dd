import { z } from 'zod';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Collection, DocumentStore, Versioned } from '../../store/document-store';
import { answerValueSchema, assessmentSchema, type Assessment } from '../checklist/assessment';
import {
  type Checklist,
  checklistSchema,
  checklistReferenceSchema,
  freezeChecklist,
  readFrozenChecklist,
} from '../checklist/checklist';
import { type Level, FACTS, LEVELS, proposalSchema } from '../proposal/proposal';
import { decisionStepSchema } from '../../catalogue/decision-chain';
import { eventSchema } from './history';
import { isUndecided, type State, STATES } from './states';
import { subjectSchema } from '../entry/subject';

/** Returns the level whose checklist determines the recommendation: the proposal's own level. */
export function mainLevel(screening: Screening): Level {
  const { level = 'administrative' } = screening.proposal;
  return isAssessed(screening) ? checklistOf(screening, level).level : level;
}

/** Returns whether a case is assessed with a checklist; to leave or prolong a collaboration is not. */
export function isAssessed({ checklists }: { readonly checklists: readonly unknown[] }): boolean {
  return checklists.length > 0;
}

/**
 * Returns whether a person may see a screening: its owner, its assessors and, once it is submitted,
 * coordinators.
 */
export function maySee(screening: Screening, person: string, roles: Roles): boolean {
  if (screening.owner === person || assessmentOf(screening, person) !== undefined) return true;
  return screening.submittedAt !== undefined && isCoordinator(person, roles);
}

const personSchema = z.strictObject({ id: z.string(), name: z.string() });

/** A message between owner and coordinator about a submitted screening. */
const messageSchema = z.strictObject({
  kind: z.enum(['question', 'reply']),
  by: z.string(),
  name: z.string(),
  text: z.string(),
  /** The date by which a question is to be answered. */
  answerBy: z.iso.date().optional(),
  at: z.iso.datetime(),
});

/** What an approval depends on. */
const decidedConditionSchema = z.strictObject({
  text: z.string(),
  deadline: z.iso.date().optional(),
});

/** The decision of the competent body, and who recorded it. */
const decisionSchema = z.strictObject({
  outcome: z.enum(['approved', 'rejected']),
  /** The id of a body in the vocabulary. */
  body: z.string(),
  on: z.iso.date(),
  /** The item on the agenda, as it was written. */
  item: z.string().optional(),
  reason: z.string(),
  /** What the approval depends on. */
  conditions: z.array(decidedConditionSchema).optional(),
  /** The recommendation of the checklist on the day of the decision; absent without a checklist. */
  recommendation: z.string().optional(),
  /** The last day of the collaboration, as it was decided; absent if it has none. */
  effective: z.iso.date().optional(),
  by: personSchema,
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A logged correction of a recorded decision; the outcome itself is never corrected. */
const correctionSchema = z.strictObject({
  before: decisionSchema.pick({
    body: true,
    on: true,
    item: true,
    reason: true,
    conditions: true,
    effective: true,
  }),
  why: z.string(),
  by: personSchema,
  at: z.iso.datetime(),
});

/**
 * A checklist stored inside a screening. Screenings from before checklists had their own collection
 * contain them in full until they are next written. The brand prevents new screenings from being
 * stored this way.
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
  /** None for a case that is not assessed. */
  checklists: z.array(z.union([checklistReferenceSchema, embeddedChecklistSchema])),
  /** The owner's assessments come first, then those of invited colleagues. */
  assessments: z.array(assessmentSchema),
  /** The entry of the catalogue that it is about; absent for a proposed collaboration. */
  about: subjectSchema.optional(),
  /**
   * The id of that entry while nothing is decided; absent otherwise, so the index contains only
   * cases under way.
   */
  openAbout: z.string().optional(),
  /** Collaborations that were shown as overlapping when the owner continued anyway. */
  overlaps: z.strictObject({ ids: z.array(z.string()), at: z.iso.datetime() }).optional(),
  thread: z.array(messageSchema).default([]),
  /** The coordinator who handles it. */
  handler: personSchema.optional(),
  submittedAt: z.iso.datetime().optional(),
  /** What it was submitted with, while its owner may change it. */
  lastSubmission: z
    .strictObject({
      proposal: proposalSchema,
      answers: z.array(
        z.strictObject({
          assessor: z.string(),
          name: z.string(),
          level: z.enum(LEVELS),
          question: z.string(),
          value: answerValueSchema,
        }),
      ),
    })
    .optional(),
  /** The number of the case in the organisation's own records, as it was written. */
  journal: z.string().optional(),
  /** What the bodies recommended and decided, in the order in which it was recorded. */
  chain: z.array(decisionStepSchema).default([]),
  decision: decisionSchema.optional(),
  /** What was wrong in the record of the decision, with what it said before. */
  corrections: z.array(correctionSchema).optional(),
  /** What it was copied from, with its name then. */
  copyOf: z
    .strictObject({
      screening: z.string(),
      name: z.string(),
      /** Set if the original was submitted then, so that coordinators may see it. */
      submitted: z.literal(true).optional(),
      /** Set if the copy proposes a change of an approved case. */
      amends: z.literal(true).optional(),
      /** What the entry said when a change of it was begun; absent in older ones. */
      proposal: proposalSchema.optional(),
      /** What the assessment of the changed case came to, where it was not one person's alone or left doubt. */
      assessed: z
        .strictObject({
          recommendation: z.string(),
          assessors: z.array(
            z.strictObject({
              name: z.string(),
              percent: z.number().optional(),
              recommendation: z.string(),
            }),
          ),
        })
        .optional(),
    })
    .optional(),
  withdrawn: z
    .strictObject({ from: z.enum(STATES), at: z.iso.datetime(), reason: z.string().optional() })
    .optional(),
  /**
   * The pending follow-up work of the decision; absent when there is none, so the index contains
   * only pending work.
   */
  unsettled: z.literal('entry').optional(),
  /** Who owned it before the owner changed and its entry has yet to follow. */
  entryOwnerFrom: z.string().optional(),
  /**
   * The number of the first event with a pending notice; absent when there is none, so the index
   * contains only pending work.
   */
  unannouncedFrom: z.int().nonnegative().optional(),
  /**
   * The day on which the reminders of what it waits for are sent or planned; absent when it waits
   * for nothing, so the index contains only waiting cases.
   */
  remindOn: z.iso.date().optional(),
  /** Set once every reminder of what it waits for is sent; it is planned again when it changes. */
  reminded: z.literal(true).optional(),
  /** Set until the owner has been asked whether to keep the draft if it is left untouched. */
  unasked: z.literal('keep').optional(),
  /** When the owner was asked whether to keep an untouched draft. */
  keepAskedAt: z.iso.datetime().optional(),
  /**
   * Append-only; each event is written together with its change, so neither exists without the
   * other.
   */
  history: z.array(eventSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
/** A screening in its stored form, with references to its checklists. */
export type StoredScreening = z.infer<typeof screeningSchema>;

/** A proposed collaboration that is assessed with the checklists and then decided. */
export interface Screening extends Omit<StoredScreening, 'checklists'> {
  /**
   * The checklist of each assessed level, as it was when its assessment began, so that an old case
   * always shows the questions that were asked.
   */
  checklists: Checklist[];
}

/** The collection of screenings; use `readScreening` and related functions to access it. */
export const screenings: Collection<StoredScreening> = {
  name: 'screenings',
  schema: screeningSchema,
  id: (screening) => screening.id,
  partition: (screening) => screening.id,
  indexes: ['unsettled', 'unannouncedFrom', 'remindOn', 'openAbout'],
  compositeIndexes: [
    ['owner', 'updatedAt'],
    ['owner', 'state', 'updatedAt'],
    ['state', 'updatedAt'],
    ['state', 'unasked', 'updatedAt'],
  ],
};

/** Returns whether answers and facts can still be changed; otherwise the screening is frozen. */
export function isOpen(state: State): boolean {
  return state === 'draft' || state === 'more-information';
}

/**
 * Returns the frozen checklist of a level, or the first checklist if that level was never begun.
 */
export function checklistOf({ checklists }: Screening, level: Level): Checklist {
  const [first] = checklists;
  const found = checklists.find((one) => one.level === level) ?? first;
  if (found === undefined) throw new RangeError('a screening has at least one checklist');
  return found;
}

/** Returns everybody who owns or has owned a screening, the first owner first. */
export function ownersOf({ history, owner }: Pick<Screening, 'history' | 'owner'>): string[] {
  const given = history.flatMap(({ did, what }) =>
    did === 'given' && what !== undefined ? [what] : [],
  );
  const first = given.length === 0 ? owner : history.find(({ did }) => did === 'started')?.by;
  return [...new Set([first ?? owner, ...given, owner])];
}

/** Returns a person's assessment of a level; without a level, the one that they last worked on. */
export function assessmentOf(
  { assessments }: Screening,
  person: string,
  level?: Level,
): Assessment | undefined {
  return assessments
    .filter((one) => one.assessor === person && (level === undefined || one.level === level))
    .sort((one, other) => other.at.localeCompare(one.at))[0];
}

/** Returns the screening with one of its assessments changed. */
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

/** Loads the checklists that a stored screening refers to. */
export async function withChecklists(stored: StoredScreening, ports: Ports): Promise<Screening> {
  const checklists = await Promise.all(
    stored.checklists.map(async (one) => ('hash' in one ? readFrozenChecklist(one, ports) : one)),
  );
  return { ...stored, checklists };
}

/**
 * Loads the checklists of several screenings, one screening after the other: most share a
 * checklist, which is then read only once.
 */
export async function screeningsOf(
  found: readonly StoredScreening[],
  ports: Ports,
): Promise<Screening[]> {
  const complete: Screening[] = [];
  for (const document of found) complete.push(await withChecklists(document, ports));
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

/** The screening with the entry that it is about indexed while nothing is decided. */
function withOpenAbout({ openAbout: _, ...screening }: Screening): Screening {
  const { about, state } = screening;
  const isOpenAbout = about !== undefined && isUndecided(state);
  return isOpenAbout ? { ...screening, openAbout: about.collaboration } : screening;
}

/**
 * Writes a screening after its checklists: if the process stops in between, the stored checklist is
 * used by the next write.
 */
async function write(
  screening: Screening,
  ports: Ports,
  save: (document: StoredScreening) => Promise<Versioned<StoredScreening> | undefined>,
): Promise<Versioned<Screening> | undefined> {
  const { checklists } = screening;
  const references = await Promise.all(checklists.map((one) => freezeChecklist(one, ports)));
  const saved = await save({ ...withOpenAbout(screening), checklists: references });
  return saved && { document: { ...saved.document, checklists }, version: saved.version };
}

/** Stores a new screening; returns `undefined` if one with its id already exists. */
export function createScreening(
  screening: Screening,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  return write(screening, ports, (document) => ports.documents.create(screenings, document));
}

/**
 * Replaces the given version of a screening; returns `undefined` if the version has changed in the
 * meantime.
 */
export function replaceScreening(
  screening: Screening,
  version: string,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  return write(screening, ports, (document) =>
    ports.documents.replace(screenings, document, version),
  );
}
