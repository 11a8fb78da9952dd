import { conditionSchema } from './condition';
import { decidedEndSchema } from './later-decision';
import { z } from 'zod';
import { firstDay, lastDay } from '../lib/dates';
import { localizedSchema } from '../lib/language';

/** The source of a fact: a document of the organisation, and the place in it. */
export const sourceSchema = z.strictObject({
  /** Id of a document in `organisation.yaml`, or `udsyn` for what was recorded in Udsyn. */
  document: z.string(),
  /** "Bilag 4, tabel 3" / "Annex 4, table 3". */
  place: localizedSchema,
});
/** The source of a fact. */
export type Source = z.infer<typeof sourceSchema>;

/** The status of a collaboration on a day; `open-ended` means that no end is stated. */
export type Status = 'upcoming' | 'running' | 'open-ended' | 'ended';

/** The status on a day (`2026-11-21`), based on the stated period. */
export function statusOn(day: string, { period }: Pick<Collaboration, 'period'>): Status {
  if (period.start !== undefined && firstDay(period.start) > day) return 'upcoming';
  if (period.end !== undefined) return lastDay(period.end) < day ? 'ended' : 'running';
  return period.rolling ? 'running' : 'open-ended';
}

/** Whether a collaboration is monitored: all except those that have ended or not yet begun. */
export function isActive(status: Status): boolean {
  return status === 'running' || status === 'open-ended';
}

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A year, a month or a day, as exact as the source states it: `2011`, `2010-11`, `2009-01-01`. */
const partialDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/);

const amountSchema = z.strictObject({
  amount: z.number().positive(),
  /** ISO 4217; XXX, which names none, is no currency of a cost. */
  currency: z.string().regex(/^(?!XXX)[A-Z]{3}$/),
  approximate: z.boolean().default(false),
});

const decisionSchema = z.strictObject({
  /** Id of a body in `organisation.yaml`. */
  by: z.string(),
  on: z.iso.date(),
  recommendedBy: z.string().optional(),
  /** The id of its case, where Udsyn recorded it. */
  screening: z.string().optional(),
});

const costSchema = amountSchema.extend({
  kind: z.enum([
    'membership-fee',
    'operating-grant',
    'co-financing',
    'staff-hours',
    'total-budget',
    'programme-budget',
    'external-grant',
    'partner-contribution',
    'participant-payment',
  ]),
  per: z.enum(['year', 'total', 'participant']),
  /** What the money is for, if the kind does not say. */
  label: localizedSchema.optional(),
  /** The same amount in another currency, as the source converts it. */
  equivalent: amountSchema.optional(),
  years: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  /** From when and until when it applies, where a later correction states that. */
  valid: z
    .strictObject({ from: partialDateSchema.optional(), to: partialDateSchema.optional() })
    .optional(),
  /** The later decision that put another amount in its place, for years that it names itself. */
  replaced: z.strictObject({ on: z.iso.date(), screening: z.string() }).optional(),
  decisions: z.array(decisionSchema).default([]),
  note: localizedSchema.optional(),
  /** The place of this figure, if it is not in the entry's own table. */
  source: sourceSchema.optional(),
});

const contactSchema = z.strictObject({
  /** A person's name as in `people.yaml`, or the name of a group. */
  name: z.string(),
  role: localizedSchema.optional(),
  unit: z.string().optional(),
});

const appointmentSchema = z.enum(['appointed', 'ad-hoc', 'none', 'vacant', 'not-stated']);

/**
 * The facts of one collaboration as the source states them; what the source leaves out is absent.
 */
export const collaborationSchema = z.strictObject({
  id: idSchema,
  name: localizedSchema,
  /** Other names, abbreviations and spellings. */
  aliases: z.array(z.string()).default([]),
  level: z.enum(['political', 'administrative']),
  /** Id of an area in `vocabulary.yaml`. */
  area: z.string(),
  /** Id of a kind in `vocabulary/names.yaml`. */
  kind: z.string(),
  alsoKinds: z.array(z.string()).default([]),
  purpose: localizedSchema,
  outcome: localizedSchema.optional(),
  /** Ids of themes in `vocabulary/themes.yaml`. */
  themes: z.array(z.string()),
  partners: z.array(localizedSchema).default([]),
  /** Ids of countries in `vocabulary/names.yaml`. */
  countries: z.array(z.string()).default([]),
  period: z.strictObject({
    /** Absent if the source's cell is empty. */
    text: localizedSchema.optional(),
    start: partialDateSchema.optional(),
    end: partialDateSchema.optional(),
    /** The source calls it "løbende": it continues until somebody ends it. */
    rolling: z.boolean().default(false),
    /** The decision of a case that its end rests on; absent if it is as a source or a person states it. */
    decided: decidedEndSchema.optional(),
    /** What was stated about its end before, and until which day; the oldest first. */
    former: z
      .array(
        z.strictObject({
          text: localizedSchema.optional(),
          end: partialDateSchema.optional(),
          decided: decidedEndSchema.optional(),
          until: z.iso.date(),
        }),
      )
      .optional(),
  }),
  established: z.int().optional(),
  recurrence: z
    .strictObject({
      text: localizedSchema,
      /** Minimum times per year; 0.5 is every second year. */
      perYear: z.number().positive(),
      atMostPerYear: z.number().positive().optional(),
    })
    .optional(),
  costs: z.array(costSchema).default([]),
  /** About the collaboration as a whole; those about an amount are with it. */
  decisions: z.array(decisionSchema).optional(),
  funding: z.strictObject({
    /** Id of a programme in `vocabulary/names.yaml`. */
    programme: z.string().optional(),
    /** Absent if the source's cell is empty. */
    text: localizedSchema.optional(),
  }),
  contacts: z.strictObject({
    appointment: appointmentSchema,
    political: z.array(contactSchema).default([]),
    administrative: z.array(contactSchema).default([]),
    /** Positions that the source says are vacant. */
    vacancies: z
      .array(
        z.strictObject({
          level: z.enum(['political', 'administrative']),
          unit: z.string().optional(),
        }),
      )
      .default([]),
  }),
  /** Id of a unit in `vocabulary.yaml`. */
  unit: z.string().optional(),
  leadPartner: z.boolean().default(false),
  source: sourceSchema,
  /** Contradictions in the source: every reading with its place. */
  discrepancies: z
    .array(
      z.strictObject({
        about: z.enum(['cost', 'period', 'name', 'contact', 'partners', 'countries', 'status']),
        readings: z
          .array(z.strictObject({ value: localizedSchema, place: localizedSchema }))
          .min(2),
        note: localizedSchema,
      }),
    )
    .default([]),
  notes: z.array(localizedSchema).default([]),
  /** What the decision about it depends on; absent if nothing. */
  conditions: z.array(conditionSchema).optional(),
});
/** The facts of one collaboration. */
export type Collaboration = z.infer<typeof collaborationSchema>;
/** One cost of a collaboration. */
export type Cost = Collaboration['costs'][number];
/** Every decision about a collaboration and its costs; one about several costs is there for each. */
export function decisionsOf({
  costs,
  decisions = [],
}: Pick<Collaboration, 'costs' | 'decisions'>): Cost['decisions'] {
  return [...costs.flatMap((cost) => cost.decisions), ...decisions];
}
/** A contact of a collaboration. */
export type Contact = Collaboration['contacts']['political'][number];

/**
 * Something that the documents only mention outside the annexes; it has no entry, but can be
 * answered honestly.
 */
export const mentionSchema = z.strictObject({
  id: idSchema,
  name: localizedSchema,
  aliases: z.array(z.string()).default([]),
  kind: z.string(),
  summary: localizedSchema,
  themes: z.array(z.string()).default([]),
  costs: z.array(costSchema).default([]),
  /** Ids of the collaborations that it belongs to. */
  collaborations: z.array(z.string()).default([]),
  source: sourceSchema,
});
/** Something that the documents only mention. */
export type Mention = z.infer<typeof mentionSchema>;
