import { type Entry, readEntry } from '../../catalogue/entry';
import type { Result } from '../../lib/result';
import type { Roles } from '../../people/roles';
import type { GuidePorts } from './guide-questionnaire';
import { mayAnswer } from '../owners/may-answer';
import { previousRound } from '../rounds/list-rounds';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';

/** A round and the context shown with its questions. */
export interface GuideView {
  readonly round: Round;
  /** The previous round, with last year's answers. */
  readonly previous?: Round;
  /**
   * The catalogue entry: its facts for comparison and correction, and the decision behind the
   * collaboration.
   */
  readonly entry?: Entry;
}

/** Reads the context shown with the questions of a round. */
export async function readGuideContext(
  round: Round,
  ports: Omit<GuidePorts, 'clock'>,
): Promise<GuideView> {
  const previous = await previousRound(round, ports);
  const entry = (await readEntry(round.collaboration, ports))?.document;
  return { round, ...(previous && { previous }), ...(entry && { entry }) };
}

/** Reads a round and its context, if the person may answer it. */
export async function openGuide(
  { round: id, person }: { readonly round: string; readonly person: string },
  roles: Roles,
  ports: Omit<GuidePorts, 'clock'>,
): Promise<Result<{ view: GuideView }, 'unknown' | 'not-yours'>> {
  const stored = await ports.documents.get(rounds, collaborationOfRound(id), id);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: round } = stored;
  if (!(await mayAnswer(round, person, roles, ports))) return { ok: false, reason: 'not-yours' };
  return { ok: true, view: await readGuideContext(round, ports) };
}
