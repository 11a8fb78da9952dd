import { z } from 'zod';
import { addDays } from '../lib/dates';
import { formatDate } from '../lib/format';
import { type Localized, localizedSchema } from '../lib/language';
import { changeDocument, type DocumentStore } from '../store/document-store';
import { type ApprovalCondition, asDecided, newConditions } from './condition';
import { entries, type Entry, withAllConditions } from './entry';
import type { Vocabulary } from './vocabulary';

const LEVELS = ['political', 'administrative'] as const;

/** What a body is to be informed of, and within how many days. */
export const informationPolicySchema = z.strictObject({
  /** Says what of this is Udsyn's proposal. */
  origin: localizedSchema,
  /** Id of the body that is informed. */
  body: z.string(),
  /** An approval by another body; the text has `{body}` and `{date}`. */
  decision: z.strictObject({
    levels: z.array(z.enum(LEVELS)).min(1),
    days: z.int().positive(),
    text: localizedSchema,
    /** The text where a collaboration is left, prolonged or changed. */
    later: z.strictObject({
      exit: localizedSchema,
      renewal: localizedSchema,
      change: localizedSchema,
    }),
  }),
  /** A concluded follow-up; the text has `{conclusion}` and `{date}`. */
  round: z.strictObject({
    levels: z.array(z.enum(LEVELS)).min(1),
    conclusions: z.array(z.enum(['continue', 'adjust', 'end'])).min(1),
    days: z.int().positive(),
    text: localizedSchema,
  }),
});
/** What a body is to be informed of, and within how many days. */
export type InformationPolicy = z.infer<typeof informationPolicySchema>;

/** Replaces the names in braces, in both languages. */
function filled(text: Localized, values: Readonly<Record<string, Localized>>): Localized {
  const inLanguage = (language: 'da' | 'en') =>
    text[language].replace(/\{(\w+)\}/gu, (all, name: string) => values[name]?.[language] ?? all);
  return { da: inLanguage('da'), en: inLanguage('en') };
}

const dayIn = (day: string): Localized => ({
  da: formatDate(day, 'da'),
  en: formatDate(day, 'en'),
});

/** A duty to inform, as a decision or a follow-up causes it. */
interface Owed {
  readonly wording: Localized;
  readonly deadline: string;
}

/** What an approval owes; `undefined` if the body to inform has decided it itself, or by policy. */
function owedByDecision(
  { facts, basis, decisions = [] }: Entry,
  screening: string,
  { body: informed, decision: { levels, days, text, later } }: InformationPolicy,
  { bodies }: Pick<Vocabulary, 'bodies'>,
): Owed | undefined {
  const since = decisions.find((one) => one.screening === screening);
  const decided = since ?? (basis?.outcome === 'approved' ? basis : undefined);
  if (decided === undefined || decided.body === informed) return undefined;
  if (!levels.includes(facts.level)) return undefined;
  const label = bodies.find(({ id }) => id === decided.body)?.label;
  const body = label ?? { da: decided.body, en: decided.body };
  const wording = since === undefined ? text : later[since.matter];
  return {
    wording: filled(wording, { body, date: dayIn(decided.decidedOn) }),
    deadline: addDays(decided.decidedOn, days),
  };
}

/** A follow-up that was concluded. */
export interface ConcludedFollowUp {
  /** The id of the round. */
  readonly id: string;
  readonly on: string;
  readonly conclusion: 'continue' | 'adjust' | 'end';
  /** The conclusion as it was chosen. */
  readonly label: Localized;
}

function owedByFollowUp(
  { facts }: Entry,
  { on, conclusion, label }: ConcludedFollowUp,
  { round: { levels, conclusions, days, text } }: InformationPolicy,
): Owed | undefined {
  if (!levels.includes(facts.level) || !conclusions.includes(conclusion)) return undefined;
  return {
    wording: filled(text, { conclusion: label, date: dayIn(on) }),
    deadline: addDays(on, days),
  };
}

/** The entry with what is owed under an id: added, corrected, or taken back while it is open. */
function withOwed(entry: Entry, id: string, owed: Owed | undefined, day: string): Entry {
  const { conditions = [] } = entry.facts;
  const known = conditions.find((one) => one.id === id);
  if (known !== undefined && known.status !== 'open') return entry;
  if (owed === undefined)
    return known === undefined
      ? entry
      : withAllConditions(
          entry,
          conditions.filter((one) => one !== known),
        );
  const { wording, deadline } = owed;
  const kind = 'information' as const;
  if (known !== undefined) {
    // A deadline that a person has moved stays.
    const isComputed = known.changed === undefined && known.deadline !== deadline;
    const dated = isComputed ? asDecided(known, deadline, day) : known;
    const corrected = { ...dated, text: wording.da, wording };
    if (JSON.stringify(known) === JSON.stringify(corrected)) return entry;
    return withAllConditions(
      entry,
      conditions.map((one) => (one === known ? corrected : one)),
    );
  }
  const added = newConditions(id, [{ text: wording.da, deadline }], day).map(
    (one): ApprovalCondition => ({ ...one, id, kind, wording }),
  );
  return withAllConditions(entry, [...conditions, ...added]);
}

interface Ports {
  readonly documents: DocumentStore;
  readonly information: InformationPolicy;
  /** Today. */
  readonly day: string;
}

async function settle(
  { organisation, id }: Pick<Entry, 'organisation' | 'id'>,
  duty: string,
  owedBy: (entry: Entry) => Owed | undefined,
  { documents, day }: Ports,
): Promise<void> {
  await changeDocument(
    entries,
    { partition: organisation, id },
    (entry) => ({ ok: true, document: withOwed(entry, duty, owedBy(entry), day) }),
    { documents },
  );
}

/**
 * Makes it a duty to inform a body of the decision that an entry is based on, or that was taken about
 * it since; safe to repeat, and corrected where the record of the decision is.
 */
export async function informOfDecision(
  entry: Pick<Entry, 'organisation' | 'id'>,
  screening: string,
  { vocabulary, ...ports }: Ports & { readonly vocabulary: Pick<Vocabulary, 'bodies'> },
): Promise<void> {
  const owedBy = (stored: Entry) =>
    owedByDecision(stored, screening, ports.information, vocabulary);
  await settle(entry, `${screening}.information`, owedBy, ports);
}

/** Makes it a duty to inform a body of a concluded follow-up; safe to repeat. */
export async function informOfFollowUp(
  entry: Pick<Entry, 'organisation' | 'id'>,
  concluded: ConcludedFollowUp,
  ports: Ports,
): Promise<void> {
  const owedBy = (stored: Entry) => owedByFollowUp(stored, concluded, ports.information);
  await settle(entry, `${concluded.id}.information`, owedBy, ports);
}
