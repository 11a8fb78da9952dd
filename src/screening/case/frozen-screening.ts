import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { scoreOf } from '../result/score';
import { isAssessed, mainLevel, maySee, readScreening } from './screening';

/** A submitted screening, for later reference. */
export interface FrozenScreening {
  readonly screening: string;
  /** The time of submission. */
  readonly at: string;
  readonly percent: number | undefined;
  /** Whether the reader may open it. */
  readonly maySee: boolean;
}

/** Reads a screening as it was submitted; `undefined` if it no longer exists. */
export async function frozenScreening(
  id: string,
  reader: string,
  { documents, roles }: { readonly documents: DocumentStore; readonly roles: Roles },
): Promise<FrozenScreening | undefined> {
  const screening = (await readScreening(id, { documents }))?.document;
  if (screening === undefined) return undefined;
  const percent = isAssessed(screening)
    ? scoreOf(screening, mainLevel(screening)).percent
    : undefined;
  const { submittedAt: at = screening.updatedAt } = screening;
  return { screening: id, at, percent, maySee: maySee(screening, reader, roles) };
}
