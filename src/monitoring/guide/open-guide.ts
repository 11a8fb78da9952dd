import { type Entry, readEntry } from '../../catalogue/entry';
import type { Result } from '../../lib/result';
import type { Roles } from '../../people/roles';
import type { GuidePorts } from './guide-questionnaire';
import { mayAnswer } from '../owners/may-answer';
import { previousRound } from '../rounds/list-rounds';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';

/** A round with what stands beside its questions. */
export interface GuideView {
  readonly round: Round;
  /** The round before, with last year's answers. */
  readonly previous?: Round;
  /** The catalogue's entry: its facts to compare with and to correct, and the decision that it rests on. */
  readonly entry?: Entry;
}

/** What stands beside the questions of a round. */
export async function readGuideContext(
  round: Round,
  ports: Omit<GuidePorts, 'clock'>,
): Promise<GuideView> {
  const previous = await previousRound(round, ports);
  const entry = (await readEntry(round.collaboration, ports))?.document;
  return { round, ...(previous && { previous }), ...(entry && { entry }) };
}

/** The round of an id with what stands beside it, for whoever may answer it. */
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
