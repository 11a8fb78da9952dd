import type { DocumentStore } from '../../store/document-store';
import { type Screening, screenings } from './screening';

/** The screening after a change, or as it stands where the change was refused; none where there is none. */
export type Changed<Reason extends string> =
  | { readonly kind: 'done'; readonly screening: Screening; readonly changed: boolean }
  | { readonly kind: 'refused'; readonly screening: Screening; readonly refused: Reason }
  | { readonly kind: 'unknown' };

/** Changes a screening in one write, again on a newer version when somebody else was faster. */
export async function changeScreening<Reason extends string>(
  id: string,
  change: (screening: Screening) => Screening | Reason,
  { documents }: { documents: DocumentStore },
): Promise<Changed<Reason>> {
  for (;;) {
    const stored = await documents.get(screenings, id, id);
    if (stored === undefined) return { kind: 'unknown' };
    const { document: screening, version } = stored;
    const changed = change(screening);
    if (typeof changed === 'string') return { kind: 'refused', screening, refused: changed };
    if (changed === screening) return { kind: 'done', screening, changed: false };
    const saved = await documents.replace(screenings, changed, version);
    if (saved !== undefined) return { kind: 'done', screening: saved.document, changed: true };
  }
}
