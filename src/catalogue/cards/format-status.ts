import { type Collaboration, statusOn } from '../collaboration';
import type { RenderContext } from '../../cards/render-context';

const yearOf = (day: string) => Number(day.slice(0, 4));

/**
 * The year of a source that calls the collaboration rolling, if that is long ago and nobody has
 * confirmed it since.
 */
function rollingSince(
  { id, period, source }: Collaboration,
  { knowledge, day }: RenderContext,
): number | undefined {
  const confirmed = knowledge.provenance?.get(id)?.confirmed;
  if (!period.rolling || period.end !== undefined || confirmed !== undefined) return undefined;
  const { documents } = knowledge.organisation;
  const published = documents.find((one) => one.id === source.document)?.published?.da;
  const [year] = /\d{4}/.exec(published ?? '') ?? [];
  // The fact may have changed from the second year on.
  return year !== undefined && yearOf(day) > Number(year) + 1 ? Number(year) : undefined;
}

/** The last year for which money is granted to a collaboration. */
export function grantedUntil({ costs }: Collaboration): number | undefined {
  const last = Math.max(
    0,
    ...costs.map(({ years, decisions }) => (decisions.length === 0 ? 0 : (years?.to ?? 0))),
  );
  return last > 0 ? last : undefined;
}

/**
 * The status of a collaboration; for a rolling one also when that was stated, and until when money
 * is granted.
 */
export function formatStatus(entry: Collaboration, renderContext: RenderContext): string {
  const { strings, day } = renderContext;
  const status = statusOn(day, entry);
  const since = status === 'running' ? rollingSince(entry, renderContext) : undefined;
  if (since === undefined) return strings.status[status];
  const granted = grantedUntil(entry);
  return [
    strings.facts.rollingSince(since),
    ...(granted !== undefined && granted < yearOf(day)
      ? [strings.facts.grantedUntil(granted)]
      : []),
  ].join(', ');
}
