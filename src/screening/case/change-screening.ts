import type { Refused, Result } from '../../lib/result';
import { changeVersioned, type DocumentStore } from '../../store/document-store';
import { withRemindOn } from '../deadlines/waits';
import { withUnannouncedFrom } from './notices';
import { type Screening, readScreening, replaceScreening } from './screening';

/**
 * The screening after a change, or its current state if the change was refused; absent if it does
 * not exist.
 */
export type ScreeningChanged<Reason extends string> =
  | Result<{ screening: Screening; changed: boolean }, 'unknown'>
  | Refused<Reason, { screening: Screening }>;

/** Marks a changed screening, in the same write, if its new events require notices or reminders. */
function withMark({ history }: Screening, changed: Screening): Screening {
  return changed.history.length > history.length
    ? withRemindOn(withUnannouncedFrom(changed, changed.unannouncedFrom ?? history.length))
    : changed;
}

/**
 * Changes a screening in one write; if it was changed at the same time, retries with the newer
 * version.
 */
export async function changeScreening<Reason extends string>(
  id: string,
  change: (screening: Screening) => Screening | Reason | Promise<Screening | Reason>,
  { documents }: { documents: DocumentStore },
): Promise<ScreeningChanged<Reason>> {
  const result = await changeVersioned<Screening, Refused<Reason, { screening: Screening }>>(
    {
      read: () => readScreening(id, { documents }),
      replace: (screening, version) => replaceScreening(screening, version, { documents }),
    },
    async (screening) => {
      const after = await change(screening);
      return typeof after === 'string'
        ? { ok: false, reason: after, screening }
        : { ok: true, document: after === screening ? screening : withMark(screening, after) };
    },
  );
  return result.ok ? { ok: true, screening: result.document, changed: result.changed } : result;
}
