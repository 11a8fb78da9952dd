import { z } from 'zod';
import { ENTRY_MATTERS } from '../../catalogue/later-decision';

/** What a monitoring round said about the same matter while the case was under way. */
const roundReportSchema = z.strictObject({
  round: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  name: z.string(),
  /** Why, as somebody wrote it. */
  reason: z.string().optional(),
  /** The last day that the round gives. */
  effective: z.iso.date().optional(),
});

/** The entry of the catalogue that a case is about, and what is to be decided about it. */
export const subjectSchema = z.strictObject({
  /** The id of the entry. */
  collaboration: z.string(),
  matter: z.enum(ENTRY_MATTERS),
  /** Why, as somebody wrote it. */
  reason: z.string().optional(),
  /** The last day that is proposed, where one is. */
  effective: z.iso.date().optional(),
  /** The monitoring round whose conclusion opened it. */
  round: z.string().optional(),
  /** The oldest first. */
  reports: z.array(roundReportSchema).optional(),
});
export type CaseSubject = z.infer<typeof subjectSchema>;

/** A subject that is about the end of a collaboration. */
export type EndMatter = Exclude<CaseSubject['matter'], 'change'>;

/** Returns what is to be decided about the end of a collaboration, if the case is about that. */
export function endMatterOf({
  about,
}: {
  readonly about?: CaseSubject | undefined;
}): EndMatter | undefined {
  return about === undefined || about.matter === 'change' ? undefined : about.matter;
}
